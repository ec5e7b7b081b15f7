using PerfServerless.Rules.Organisation;
using PerfServerless.Web.Tests.Harness;

namespace PerfServerless.Web.Tests.Journeys;

[Collection(SiteCollection.Name)]
public class OfficerJourney(Site site)
{
    [BrowserFact]
    public async Task An_officer_sees_the_county_and_goes_down_to_a_units_people()
    {
        var county = await site.AfterApril;
        await using var officer = await site.Visit(county, Screen.Desk);
        await officer.SignIn(county.Plan.Holder(Role.OrganisationOfficer));
        var row = officer.Page.GetByRole(AriaRole.Row).Filter(new() { HasText = county.Plan.Units[1].Name });
        await Assertions.Expect(row.GetByRole(AriaRole.Cell)).ToHaveCountAsync(16);
        await Assertions.Expect(row).ToContainTextAsync("参评对象核定 已完成");
        await row.GetByRole(AriaRole.Link).ClickAsync();
        await Assertions.Expect(officer.Heading("单位进度")).ToBeVisibleAsync();
        await officer.Page.GotoAsync("/county/2026Q1");
        await Assertions.Expect(officer.Page.GetByRole(AriaRole.Img, new() { Name = "等次分布" }).Locator("canvas")).ToBeVisibleAsync();
        await officer.Text("数据表").ClickAsync();
        await Assertions.Expect(officer.Page.GetByRole(AriaRole.Row).Filter(new() { HasText = "2026 年第一季度" })).ToBeVisibleAsync();
    }

    [BrowserFact]
    public async Task An_officer_reads_a_bulletin_before_it_is_published_and_corrects_it_after()
    {
        var county = await site.AfterApril;
        await using var officer = await site.Visit(county, Screen.Desk);
        await officer.SignIn(county.Plan.Holder(Role.OrganisationOfficer), "/bulletins");
        await officer.Page.GetByLabel("时间", new() { Exact = true }).SelectOptionAsync("2026-04");
        await officer.Button("预览").ClickAsync();
        var paper = officer.Page.FrameLocator("iframe");
        await Assertions.Expect(paper.Locator("h1").First).ToContainTextAsync("2026年4月");
        await Assertions.Expect(paper.Locator(".mark")).ToHaveCSSAsync("color", "rgb(255, 0, 0)");
        await officer.Button("生成草稿").ClickAsync();
        var draft = officer.Page.GetByRole(AriaRole.Listitem).Filter(new() { HasText = "2026年4月" });
        await draft.GetByRole(AriaRole.Button, new() { Name = "印发" }).ClickAsync();
        await officer.Page.GetByRole(AriaRole.Dialog).GetByRole(AriaRole.Button, new() { Name = "印发" }).ClickAsync();
        await officer.Sees("太绩通〔2026〕1号");
        var file = await officer.Page.RunAndWaitForDownloadAsync(() => officer.Page.GetByRole(AriaRole.Link, new() { NameRegex = new("^docx") }).ClickAsync());
        Assert.Equal("bulletin-2026-04-1.docx", file.SuggestedFilename);
        await officer.Button("发更正通报").ClickAsync();
        await officer.Button("生成更正稿").ClickAsync();
        await Assertions.Expect(officer.Page.GetByRole(AriaRole.Alert)).ToContainTextAsync("请写明更正通报的理由");
        officer.Forgive();
        await officer.Page.GetByLabel("更正的理由").FillAsync("一个单位补报了考勤");
        await officer.Button("生成更正稿").ClickAsync();
        await officer.Sees("更正 太绩通〔2026〕1号：一个单位补报了考勤");
    }

    [BrowserFact]
    public async Task A_quarters_scheme_begins_as_the_one_before_and_is_frozen_once()
    {
        var county = await site.AfterApril;
        await using var officer = await site.Visit(county, Screen.Desk);
        await officer.SignIn(county.Plan.Holder(Role.OrganisationOfficer), "/scheme/2026Q3");
        await officer.Button("以上一季度为草案").ClickAsync();
        await officer.Sees("领导点评 35%");
        await officer.Button("启动方案").ClickAsync();
        await officer.Page.GetByRole(AriaRole.Dialog).GetByRole(AriaRole.Button, new() { Name = "启动方案" }).ClickAsync();
        await officer.Sees("2026年5月11日 启动");
        await Assertions.Expect(officer.Button("启动方案")).ToHaveCountAsync(0);
        await officer.Sees("名单已锁定 0 个");
    }
}
