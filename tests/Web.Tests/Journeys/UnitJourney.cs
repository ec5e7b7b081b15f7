using System.Text.RegularExpressions;
using PerfServerless.Rules.Organisation;
using PerfServerless.Web.Tests.Harness;

namespace PerfServerless.Web.Tests.Journeys;

[Collection(SiteCollection.Name)]
public class UnitJourney(Site site)
{
    [BrowserFact]
    public async Task An_administrator_sees_the_units_quarter_at_a_glance()
    {
        var county = await site.AfterApril;
        await using var visitor = await site.Visit(county, Screen.Desk);
        await visitor.SignIn(county.Plan.Administrator(county.Unit).Id, "/unit/cycle");
        var row = visitor.Page.GetByRole(AriaRole.Row).Filter(new() { HasText = county.Plan.Participants.Single(each => each.Id == county.Staff(0)).Name });
        await Assertions.Expect(row.GetByRole(AriaRole.Cell)).ToHaveCountAsync(12);
        await Assertions.Expect(row.GetByRole(AriaRole.Cell).First).ToHaveAccessibleNameAsync(new Regex("已完成"));
    }

    [BrowserFact]
    public async Task An_administrator_enters_a_late_arrival_and_full_attendance_for_the_rest()
    {
        var county = await site.AfterApril;
        await using var visitor = await site.Visit(county, Screen.Desk);
        await visitor.SignIn(county.Plan.Administrator(county.Unit).Id, "/unit/attendance?month=2026-05");
        await visitor.Page.GetByRole(AriaRole.Button, new() { NameRegex = new("^登记") }).First.ClickAsync();
        await visitor.Page.GetByLabel("事由").SelectOptionAsync("late");
        await visitor.Page.GetByLabel("从").FillAsync("2026-05-07");
        await visitor.Button("保存").ClickAsync();
        await visitor.Sees("5月7日");
        await visitor.Page.GetByRole(AriaRole.Button, new() { Name = "人登记为全勤" }).ClickAsync();
        await Assertions.Expect(visitor.Page.GetByText("未登记")).ToHaveCountAsync(0);
    }

    [BrowserFact]
    public async Task A_head_upholds_a_disputed_sheet_and_must_say_why()
    {
        var county = await site.AfterApril;
        await using (var person = await site.Visit(county, Screen.Phone))
        {
            await person.SignIn(county.Staff(6), "/attendance/2026-04");
            await person.Button("有异议").ClickAsync();
            await person.Page.GetByLabel("哪里不对").FillAsync("4月9日在乡镇调研。");
            await person.Button("提出异议").ClickAsync();
            await person.Sees("异议处理中");
        }
        await using var head = await site.Visit(county, Screen.Desk);
        await head.SignIn(county.Plan.Head(county.Unit).Id, "/unit/attendance?month=2026-04");
        var row = head.Page.Locator("li", new() { HasText = "4月9日在乡镇调研。" }).Last;
        await row.GetByRole(AriaRole.Button, new() { NameRegex = new("^维持原登记") }).ClickAsync();
        await Assertions.Expect(row.GetByRole(AriaRole.Alert)).ToContainTextAsync("依据");
        head.Forgive();
        await row.GetByLabel("处理意见").FillAsync("已核对外出登记，当日无记录。");
        await row.GetByRole(AriaRole.Button, new() { NameRegex = new("^维持原登记") }).ClickAsync();
        await head.Sees("异议已处理");
    }

    [BrowserFact]
    public async Task Grades_are_decided_within_the_quota_approved_by_another_and_published()
    {
        var county = await site.Scored;
        var address = $"/unit/grades/{county.Unit}/2026Q1";
        await using (var head = await site.Visit(county, Screen.Desk))
        {
            await head.SignIn(county.Plan.Head(county.Unit).Id, address);
            await ChooseExcellentForAll(head);
            await Assertions.Expect(head.Page.GetByRole(AriaRole.Alert)).ToContainTextAsync("优秀");
            await Assertions.Expect(head.Page.GetByRole(AriaRole.Alert)).ToContainTextAsync("依据");
            head.Forgive();
            await head.Page.ReloadAsync();
            await Decide(head).ClickAsync();
            await Assertions.Expect(Decide(head)).ToBeDisabledAsync();
        }
        await Act(county, county.Plan.Holder(Role.OrganisationOfficer), address, "审定", "已审定");
        await Act(county, county.Plan.Administrator(county.Unit).Id, address, "开始公示", "公示中");
        await Serve(county, address);
    }

    /// <summary>Everyone gets the notice; one signs for it, and of one who does not a witness is named.</summary>
    private async Task Serve(ServedCounty county, string address)
    {
        await using var administrator = await site.Visit(county, Screen.Desk);
        await administrator.SignIn(county.Plan.Administrator(county.Unit).Id, address);
        var serve = administrator.Page.GetByRole(AriaRole.Button, new() { NameRegex = new("^送达 \\d+ 份通知书$") });
        await serve.ClickAsync();
        await Assertions.Expect(serve).ToHaveCountAsync(0);
        await using (var person = await site.Visit(county, Screen.Phone))
        {
            await person.SignIn(county.Staff(0), "/score/2026Q1");
            await person.Button("签收通知书").ClickAsync();
            await person.Sees("通知书已于");
        }
        await administrator.Page.ReloadAsync();
        await Assertions.Expect(Row(administrator, county, 0)).ToContainTextAsync("签收");
        var other = Row(administrator, county, 1);
        await other.GetByRole(AriaRole.Button, new() { NameRegex = new("^拒签") }).ClickAsync();
        await other.GetByRole(AriaRole.Button, new() { Name = "记录" }).ClickAsync();
        await Assertions.Expect(other.GetByRole(AriaRole.Alert)).ToContainTextAsync("依据");
        administrator.Forgive();
        await other.GetByLabel("见证人").FillAsync("见证人演示");
        await other.GetByRole(AriaRole.Button, new() { Name = "记录" }).ClickAsync();
        await Assertions.Expect(other).ToContainTextAsync("拒签，见证人 见证人演示");
    }

    private static ILocator Row(Visitor visitor, ServedCounty county, int number) =>
        visitor.Page.GetByRole(AriaRole.Region, new() { Name = "通知书送达与归档" }).GetByRole(AriaRole.Row)
            .Filter(new() { HasText = county.Plan.Participants.Single(each => each.Id == county.Staff(number)).Name });

    private static async Task ChooseExcellentForAll(Visitor head)
    {
        await Assertions.Expect(Decide(head)).ToBeVisibleAsync();
        foreach (var grade in await head.Page.Locator("select").AllAsync())
            await grade.SelectOptionAsync("excellent");
        foreach (var reason in await head.Page.Locator("input.reason").AllAsync())
            await reason.FillAsync("集体研究");
        await Assertions.Expect(head.Text("超出")).ToBeVisibleAsync();
        await Decide(head).ClickAsync();
    }

    private async Task Act(ServedCounty county, PersonId who, string address, string act, string then)
    {
        await using var visitor = await site.Visit(county, Screen.Desk);
        await visitor.SignIn(who, address);
        await visitor.Button(act).ClickAsync();
        await visitor.Page.GetByRole(AriaRole.Dialog).GetByRole(AriaRole.Button, new() { Name = act }).ClickAsync();
        await visitor.Sees(then);
    }

    private static ILocator Decide(Visitor head) => head.Page.GetByRole(AriaRole.Button, new() { NameRegex = new("^确定 \\d+ 人的等次$") });
}
