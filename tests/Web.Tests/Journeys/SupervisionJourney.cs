using System.Text.RegularExpressions;
using PerfServerless.Rules.Organisation;
using PerfServerless.Web.Tests.Guards;
using PerfServerless.Web.Tests.Harness;

namespace PerfServerless.Web.Tests.Journeys;

[Collection(SiteCollection.Name)]
public class SupervisionJourney(Site site)
{
    private const string Finding = "抽查三人，第十八周周纪实没有按时填写", Requirement = "补齐周纪实，明确责任人";

    [BrowserFact]
    public async Task A_unit_is_drawn_inspected_noticed_and_puts_it_right()
    {
        var county = await site.AfterApril;
        await using var inspector = await site.Visit(county, Screen.Desk);
        await inspector.SignIn(county.Plan.Holder(Role.Inspector), "/supervision");
        await Draw(inspector, county);
        await Inspect(inspector, county);
        var notice = await Notice(inspector);
        await Answer(county, notice);
        await inspector.Page.ReloadAsync();
        await inspector.Sees("已报告，待复查");
        await inspector.Page.GetByLabel("复查意见").FillAsync("已补齐。");
        await inspector.Button("已整改，销号").ClickAsync();
        await inspector.Sees("已销号");
        await inspector.Page.GotoAsync("/register");
        await Assertions.Expect(inspector.Page.GetByRole(AriaRole.Row).Filter(new() { HasText = Finding })).ToContainTextAsync("已销号");
    }

    [BrowserFact]
    public async Task A_unit_chosen_without_a_signal_needs_a_reason_and_the_refusal_says_so()
    {
        var county = await site.AfterApril;
        await using var officer = await site.Visit(county, Screen.Phone);
        await officer.SignIn(county.Plan.Holder(Role.OrganisationOfficer), "/supervision/2026-06");
        await officer.Page.GetByText("按风险信号选定", new() { Exact = true }).ClickAsync();
        await officer.Page.GetByLabel("主题").FillAsync("专项了解");
        await officer.Page.Locator("form").GetByRole(AriaRole.Button, new() { NameRegex = new("^显示没有信号的") }).ClickAsync();
        await officer.Page.GetByRole(AriaRole.Checkbox, new() { Name = county.Plan.Units[2].Name }).CheckAsync();
        await officer.Button("选定 1 个单位").ClickAsync();
        await Assertions.Expect(officer.Page.GetByRole(AriaRole.Alert)).ToContainTextAsync("请写明选定的理由");
        await Assertions.Expect(officer.Page.GetByRole(AriaRole.Alert)).ToContainTextAsync("依据");
        officer.Forgive();
        await officer.Page.GetByLabel($"{county.Plan.Units[2].Name} 理由").FillAsync("按年度安排");
        await officer.Button("选定 1 个单位").ClickAsync();
        await officer.Sees("理由：按年度安排");
    }

    /// <summary>One candidate, so that the lots fall on it; what it takes to repeat the draw stands on the page.</summary>
    private static async Task Draw(Visitor inspector, ServedCounty county)
    {
        await inspector.Page.GetByLabel("主题").FillAsync("五月月度督导");
        await inspector.Page.GetByLabel("种子（现在公布）").FillAsync("2026年5月第1次");
        await inspector.Page.GetByLabel("抽取时加入的公开数字").FillAsync("5月12日公布的演示指数");
        await inspector.Text("候选单位（4 个）").ClickAsync();
        foreach (var unit in county.Plan.Units.Where(unit => unit.Id != county.Unit))
            await inspector.Page.GetByRole(AriaRole.Checkbox, new() { Name = unit.Name }).UncheckAsync();
        await inspector.Button("公布抽取").ClickAsync();
        await inspector.Page.GetByLabel("填写公开数字").FillAsync("417");
        await inspector.Button("抽取").ClickAsync();
        await inspector.Text("怎样重算").ClickAsync();
        await inspector.Sees($"2026年5月第1次|417|{county.Unit}");
    }

    private static async Task Inspect(Visitor inspector, ServedCounty county)
    {
        await inspector.Button("开始检查").ClickAsync();
        await inspector.Page.GetByLabel("同去的督导人员").FillAsync(county.Plan.Holder(Role.Inspector, 1).Value);
        await inspector.Page.Locator(".found button").First.ClickAsync();
        await inspector.Button("开始检查").ClickAsync();
        await Assertions.Expect(inspector.Page.Locator("h1")).ToContainTextAsync("督导检查");
        await inspector.Page.Locator("input[name=item-3][value=doesNotConform]").CheckAsync();
        await inspector.Page.GetByLabel("3 情况说明").FillAsync("抽查三人");
        await inspector.Button("其余记为符合").ClickAsync();
        await inspector.Button("保存清单").ClickAsync();
        await inspector.Sees("已填 12 / 12");
        await inspector.Page.GetByLabel("检查结论").FillAsync("发现问题，限期整改");
        await Close(inspector);
        await inspector.Sees("第 3 项不符合，但没有记录问题");
        inspector.Forgive();
        await inspector.Page.GetByLabel("对应的检查项目").SelectOptionAsync("3");
        await inspector.Page.GetByLabel("问题", new() { Exact = true }).FillAsync(Finding);
        await inspector.Button("记录问题").ClickAsync();
        Assert.Equal([], await PageGuards.Faults(inspector.Page, ColorScheme.Light));
    }

    private static async Task Close(Visitor inspector)
    {
        await inspector.Button("结束检查").ClickAsync();
        await inspector.Page.GetByRole(AriaRole.Dialog).GetByRole(AriaRole.Button, new() { Name = "结束检查" }).ClickAsync();
    }

    /// <summary>Issued and opened; answers the notice's address.</summary>
    private static async Task<string> Notice(Visitor inspector)
    {
        await inspector.Page.GetByRole(AriaRole.Checkbox, new() { Name = Finding }).CheckAsync();
        await inspector.Page.GetByLabel("整改要求").FillAsync(Requirement);
        await inspector.Button("发出").ClickAsync();
        await inspector.Sees("已发出 太督改〔2026〕1号");
        await Close(inspector);
        await inspector.Sees("已结束");
        await inspector.Page.GetByRole(AriaRole.Link, new() { Name = "太督改〔2026〕1号" }).ClickAsync();
        await inspector.Sees("已发出，待签收");
        return new Uri(inspector.Page.Url).AbsolutePath;
    }

    /// <summary>The unit's administrator signs, is told that a report needs evidence, and reports.</summary>
    private async Task Answer(ServedCounty county, string notice)
    {
        await using var administrator = await site.Visit(county, Screen.Phone);
        await administrator.SignIn(county.Plan.Administrator(county.Unit).Id, "/notices");
        await administrator.Page.GetByRole(AriaRole.Link, new() { Name = "太督改〔2026〕1号" }).ClickAsync();
        await Assertions.Expect(administrator.Page).ToHaveURLAsync(new Regex($"{notice}$"));
        await administrator.Button("签收").ClickAsync();
        await administrator.Page.GetByLabel("整改情况").FillAsync("三人已补齐，已设周五提醒。");
        await administrator.Button("提交报告").ClickAsync();
        await Assertions.Expect(administrator.Page.GetByRole(AriaRole.Alert)).ToContainTextAsync("佐证");
        administrator.Forgive();
        await administrator.Page.GetByLabel("添加佐证").SetInputFilesAsync(new FilePayload { Name = "photo.pdf", MimeType = "application/pdf", Buffer = "%PDF-1.4"u8.ToArray() });
        await Assertions.Expect(administrator.Page.GetByRole(AriaRole.Link, new() { Name = "佐证 1" })).ToBeVisibleAsync();
        await administrator.Button("提交报告").ClickAsync();
        await administrator.Sees("已报告，待复查");
        Assert.Equal([], await PageGuards.Faults(administrator.Page, ColorScheme.Light));
    }
}
