using PerfServerless.Rules.Organisation;
using PerfServerless.Web.Tests.Guards;
using PerfServerless.Web.Tests.Harness;

namespace PerfServerless.Web.Tests.Journeys;

/// <summary>委员会评价: a year's scheme, the marks a member gives under it, and who takes no part.</summary>
[Collection(SiteCollection.Name)]
public class CommitteeJourney(Site site)
{
    [BrowserFact]
    public async Task A_member_of_the_committee_recuses_gives_the_others_marks_and_records_who_refuses()
    {
        var county = await site.AfterApril;
        await FreezeScheme(county);
        RegisterPerson[] people = [.. county.Plan.Participants.Where(person => person.Unit == county.Unit && person.Roles.Count == 0)];
        var (relative, first, second) = (people[^1], people[0], people[1]);
        await using var head = await site.Visit(county, Screen.Phone);
        await head.SignIn(county.Plan.Head(county.Unit).Id, "/year/committee/2026");
        await Mark(head, relative).FillAsync("99");
        await Recuse(head, relative);
        await Mark(head, first).FillAsync("101");
        await Send(head);
        await Assertions.Expect(head.Page.GetByRole(AriaRole.Alert)).ToContainTextAsync("依据");
        head.Forgive();
        await Mark(head, first).FillAsync("92.5");
        await Mark(head, second).FillAsync("88");
        await Send(head);
        await head.Sees("已评 2 /");
        await head.Page.ReloadAsync();
        await Assertions.Expect(Mark(head, first)).ToHaveValueAsync("92.5");
        await Assertions.Expect(Row(head, relative)).ToContainTextAsync("已回避");
        await Assertions.Expect(Row(head, relative)).ToContainTextAsync("0 /");
        await Assertions.Expect(Mark(head, relative)).ToHaveCountAsync(0);
        await RecordRefusal(head, second);
    }

    /// <summary>拒不参加: before the run, with the warning and how it was refused.</summary>
    private static async Task RecordRefusal(Visitor head, RegisterPerson person)
    {
        await head.Page.GotoAsync("/year/grades/2026");
        await head.Page.GetByLabel("谁拒不参加考核").SelectOptionAsync(person.Id.Value);
        await head.Button("记录拒不参加考核").ClickAsync();
        var dialog = head.Page.GetByRole(AriaRole.Dialog);
        var record = dialog.GetByRole(AriaRole.Button, new() { Name = "记录拒不参加考核" });
        await record.ClickAsync();
        await Assertions.Expect(dialog.GetByRole(AriaRole.Alert)).ToContainTextAsync("请写明拒不参加的情形");
        head.Forgive();
        await dialog.GetByLabel("拒不参加的情形").FillAsync("教育后仍拒绝述职");
        Assert.Equal([], await PageGuards.Faults(head.Page, ColorScheme.Light));
        await record.ClickAsync();
        await head.Sees($"已记录：{person.Name}");
    }

    /// <summary>On a phone the whole form stands on one screen, what is seldom needed being folded.</summary>
    private async Task FreezeScheme(ServedCounty county)
    {
        await using var officer = await site.Visit(county, Screen.Phone);
        await officer.SignIn(county.Plan.Holder(Role.OrganisationOfficer), "/year/2026");
        await officer.Page.GetByLabel("平时考核").FillAsync("50");
        await officer.Sees("权重合计 90%，应为 100%");
        await officer.Page.GetByLabel("民主测评").FillAsync("30");
        await Assertions.Expect(officer.Page.GetByLabel("每人至少几位成员评价")).ToBeHiddenAsync();
        await Assertions.Expect(officer.Button("保存方案")).ToBeInViewportAsync();
        await officer.Button("保存方案").ClickAsync();
        await officer.Button("启动方案").ClickAsync();
        await officer.Page.GetByRole(AriaRole.Dialog).GetByRole(AriaRole.Button, new() { Name = "启动方案", Exact = true }).ClickAsync();
        await officer.Sees("平时考核 50%，民主测评 30%，委员会评价 20%");
    }

    /// <summary>回避: a mark that was typed and not sent is not sent any more.</summary>
    private static async Task Recuse(Visitor head, RegisterPerson relative)
    {
        await Row(head, relative).GetByRole(AriaRole.Button).ClickAsync();
        var dialog = head.Page.GetByRole(AriaRole.Dialog);
        await Assertions.Expect(dialog).ToContainTextAsync(relative.Name);
        await dialog.GetByRole(AriaRole.Button, new() { Name = "申请回避" }).ClickAsync();
        await Assertions.Expect(Mark(head, relative)).ToHaveCountAsync(0);
        await Assertions.Expect(head.Page.GetByRole(AriaRole.Button, new() { NameRegex = new("^提交") })).ToBeDisabledAsync();
    }

    private static Task Send(Visitor head) => head.Page.GetByRole(AriaRole.Button, new() { NameRegex = new("^提交 \\d+ 人") }).ClickAsync();

    private static ILocator Mark(Visitor head, RegisterPerson person) => head.Page.GetByLabel($"{person.Name} 我的评分");

    private static ILocator Row(Visitor head, RegisterPerson person) => head.Page.GetByRole(AriaRole.Row).Filter(new() { HasText = person.Name });
}
