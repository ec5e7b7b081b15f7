using PerfServerless.Rules.Organisation;
using PerfServerless.Web.Tests.Harness;

namespace PerfServerless.Web.Tests.Journeys;

/// <summary>What comes to light after a quarter's grades were decided, as the round's page tells it.</summary>
[Collection(SiteCollection.Name)]
public class RenewalJourney(Site site)
{
    [BrowserFact]
    public async Task A_sanction_is_found_at_the_approval_and_a_case_before_the_publication()
    {
        var county = await site.Scored;
        var unit = county.Plan.Units[2].Id;
        var address = $"/unit/grades/{unit}/2026Q1";
        var best = await Decide(county, unit, address);
        await Report(county, best, "sanctions", new { sanction = "warning", documentNumber = "演示处〔2026〕1号", effectiveOn = "2026-03-20" });
        await RefusedAtApproval(county, address, best);
        await Decide(county, unit, address, best);
        await using var officer = await Officer(county, address);
        await Confirm(officer, "审定");
        await officer.Sees("已审定");
        await Report(county, best, "cases", new { number = "演示立〔2026〕1号", on = "2026-03-25" });
        await Confirm(officer, "开始公示");
        var alert = officer.Page.GetByRole(AriaRole.Alert);
        await Assertions.Expect(alert).ToContainTextAsync("请先退回重新评定");
        await Assertions.Expect(alert).ToContainTextAsync("在审定时重新汇总"); // the setting scoring.renewal, as the citation says it
        officer.Forgive();
        await SendBack(officer);
    }

    /// <summary>The committee follows the proposals, but for someone who may not be 优秀 any more; it answers with who is.</summary>
    private async Task<PersonId> Decide(ServedCounty county, UnitId unit, string address, PersonId? barred = null)
    {
        await using var head = await site.Visit(county, Screen.Desk);
        await head.SignIn(county.Plan.Head(unit).Id, address);
        var decide = head.Page.GetByRole(AriaRole.Button, new() { NameRegex = new("^确定 [1-9]\\d* 人的等次$") });
        await Assertions.Expect(decide).ToBeVisibleAsync();
        if (barred is { } person)
        {
            await Assertions.Expect(Row(head, county, person)).ToContainTextAsync("不得评优");
            await Assertions.Expect(head.Page.GetByLabel($"{Name(county, person)} 等次")).ToHaveValueAsync("good");
        }
        foreach (var departs in await head.Page.GetByPlaceholder("与初评不同须说明").AllAsync())
            await departs.FillAsync("名额空出后集体研究，维持原等次。");
        foreach (var open in await head.Page.Locator("select.input:has(option[value=''])").AllAsync())
            await open.SelectOptionAsync("good");
        var first = await head.Page.GetByRole(AriaRole.Row).Nth(1).GetByRole(AriaRole.Rowheader).InnerTextAsync();
        await decide.ClickAsync();
        await Assertions.Expect(decide).ToHaveCountAsync(0);
        return county.Plan.Participants.Single(each => each.Name == first).Id;
    }

    /// <summary>Scored once more, nobody is approved unseen: the refusal cites its rule, and beside it the grade that fell is open.</summary>
    private async Task RefusedAtApproval(ServedCounty county, string address, PersonId best)
    {
        await using var officer = await Officer(county, address);
        await Assertions.Expect(Grade(officer, county, best)).ToHaveTextAsync("优秀");
        await Confirm(officer, "审定");
        var alert = officer.Page.GetByRole(AriaRole.Alert);
        await Assertions.Expect(alert).ToContainTextAsync("还有人员没有等次");
        await Assertions.Expect(alert).ToContainTextAsync("依据");
        await Assertions.Expect(Row(officer, county, best)).ToContainTextAsync("不得评优");
        await Assertions.Expect(Grade(officer, county, best)).ToHaveTextAsync("—");
        officer.Forgive();
    }

    private static async Task SendBack(Visitor officer)
    {
        await officer.Button("退回评鉴").ClickAsync();
        var dialog = officer.Page.GetByRole(AriaRole.Dialog);
        await dialog.GetByRole(AriaRole.Button, new() { Name = "退回评鉴" }).ClickAsync();
        await Assertions.Expect(dialog.GetByRole(AriaRole.Alert)).ToContainTextAsync("依据"); // a reason is missing
        officer.Forgive();
        await dialog.GetByLabel("退回的理由").FillAsync("一人被立案，请重新评定。");
        await dialog.GetByRole(AriaRole.Button, new() { Name = "退回评鉴" }).ClickAsync();
        await officer.Sees("已退回：一人被立案，请重新评定。");
    }

    /// <summary>The discipline reviewer enters it in the person's file, for which the form has no page.</summary>
    private async Task Report(ServedCounty county, PersonId person, string what, object particulars)
    {
        await using var discipline = await site.Visit(county, Screen.Desk);
        await discipline.SignIn(county.Plan.Holder(Role.DisciplineReviewer));
        var answer = await discipline.Context.APIRequest.PostAsync($"/api/people/{person}/{what}", new()
        {
            DataObject = particulars, Headers = new Dictionary<string, string> { ["Idempotency-Key"] = Guid.NewGuid().ToString() },
        });
        Assert.True(answer.Ok, await answer.TextAsync());
    }

    private async Task<Visitor> Officer(ServedCounty county, string address)
    {
        var visitor = await site.Visit(county, Screen.Desk);
        await visitor.SignIn(county.Plan.Holder(Role.OrganisationOfficer, 1), address);
        return visitor;
    }

    private static async Task Confirm(Visitor visitor, string act)
    {
        await visitor.Button(act).ClickAsync();
        await visitor.Page.GetByRole(AriaRole.Dialog).GetByRole(AriaRole.Button, new() { Name = act }).ClickAsync();
    }

    private static string Name(ServedCounty county, PersonId person) => county.Plan.Participants.Single(each => each.Id == person).Name;

    private static ILocator Row(Visitor visitor, ServedCounty county, PersonId person) => visitor.Page.GetByRole(AriaRole.Row).Filter(new() { HasText = Name(county, person) });

    private static ILocator Grade(Visitor visitor, ServedCounty county, PersonId person) => Row(visitor, county, person).GetByRole(AriaRole.Cell).Nth(3);
}
