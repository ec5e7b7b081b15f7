using PerfServerless.Rules.Organisation;
using PerfServerless.Web.Tests.Harness;

namespace PerfServerless.Web.Tests.Journeys;

[Collection(SiteCollection.Name)]
public class YearEndJourney(Site site)
{
    [BrowserFact]
    public async Task The_year_is_run_by_two_officers_decided_and_a_person_asks_for_a_review()
    {
        var county = await site.YearEnd;
        var person = county.Plan.Participants.First(each => each.Unit == county.Unit && each.Roles.Count == 0 && each.Kind.IsCivilServant());
        await Run(county);
        await Decide(county, person.Name);
        await DecideForTheRecused(county);
        await Publish(county);
        await AskForReview(county, person.Id);
        await using var officer = await At(county, county.Plan.Holder(Role.OrganisationOfficer, 1), $"/objection/2025/{person.Id}");
        await officer.Page.GetByLabel("理由", new() { Exact = true }).FillAsync("经复核，事实清楚，维持原等次。");
        await officer.Button("送出决定").ClickAsync();
        await officer.Sees("复核决定");
        await Assertions.Expect(officer.Button("登记复核决定送达")).ToBeVisibleAsync();
    }

    private async Task Run(ServedCounty county)
    {
        await using (var first = await At(county, county.Plan.Holder(Role.OrganisationOfficer), "/year"))
        {
            await first.Sees("材料已齐备，可以汇总。");
            await first.Button("演算一次").ClickAsync();
            await first.Sees("第 2 次");
            await first.Sees("与上次相比没有变化。");
            await Confirm(first, "启动年终汇总");
            await first.Sees("您不能批准自己提请的事项");
        }
        await using var second = await At(county, county.Plan.Holder(Role.OrganisationOfficer, 1), "/year");
        await Confirm(second, "批准并汇总");
        await Assertions.Expect(second.Page.GetByRole(AriaRole.Progressbar).First).ToHaveAttributeAsync("value", county.Plan.Pools.Count.ToString());
        await second.Sees("评定中");
    }

    /// <summary>A grade that differs from the proposal is refused without a reason, and taken with one; who recuses decides the others, and keeps what was chosen.</summary>
    private async Task Decide(ServedCounty county, string name)
    {
        await using var head = await At(county, county.Plan.Head(county.Unit).Id, "/year/grades");
        var decide = DecideOn(head);
        await Assertions.Expect(decide).ToBeVisibleAsync();
        await head.Page.GetByLabel($"{name} 等次").SelectOptionAsync("incompetent");
        await decide.ClickAsync();
        await Assertions.Expect(head.Page.GetByRole(AriaRole.Alert)).ToContainTextAsync("依据");
        head.Forgive();
        await head.Page.GetByLabel($"{name} 理由").FillAsync("两项重点任务没有完成。");
        await Recuse(head, county);
        await Assertions.Expect(head.Page.GetByLabel($"{name} 等次")).ToHaveValueAsync("incompetent");
        await ChooseForTheOpen(head);
        await decide.ClickAsync();
        await Assertions.Expect(decide).ToBeDisabledAsync();
    }

    private static async Task Recuse(Visitor head, ServedCounty county)
    {
        var relative = Relative(county);
        await head.Button("申请回避").ClickAsync();
        await head.Page.GetByLabel("对谁回避").SelectOptionAsync(relative.Id.Value);
        await head.Page.GetByRole(AriaRole.Dialog).GetByRole(AriaRole.Button, new() { Name = "申请回避" }).ClickAsync();
        await Assertions.Expect(head.Page.GetByRole(AriaRole.Row).Filter(new() { HasText = relative.Name })).ToContainTextAsync("您已回避");
        await Assertions.Expect(head.Page.GetByLabel($"{relative.Name} 等次")).ToHaveCountAsync(0);
    }

    private async Task DecideForTheRecused(ServedCounty county)
    {
        var deputy = county.Plan.Leaders.First(leader => leader.Unit == county.Unit && leader.Id != county.Plan.Head(county.Unit).Id);
        await using var visitor = await At(county, deputy.Id, "/year/grades");
        await Assertions.Expect(visitor.Page.GetByLabel($"{Relative(county).Name} 等次")).ToBeVisibleAsync();
        await ChooseForTheOpen(visitor);
        await DecideOn(visitor).ClickAsync();
        await Assertions.Expect(DecideOn(visitor)).ToBeDisabledAsync();
    }

    private static async Task ChooseForTheOpen(Visitor visitor)
    {
        foreach (var open in await visitor.Page.Locator("select.input:has(option[value=''])").AllAsync())
            await open.SelectOptionAsync("competent");
    }

    private static RegisterPerson Relative(ServedCounty county) => county.Plan.Participants.Last(each => each.Unit == county.Unit && each.Roles.Count == 0);

    private static ILocator DecideOn(Visitor visitor) => visitor.Page.GetByRole(AriaRole.Button, new() { NameRegex = new("^确定 \\d+ 人的等次$") });

    private async Task Publish(ServedCounty county)
    {
        await using (var officer = await At(county, county.Plan.Holder(Role.OrganisationOfficer, 1), $"/year/grades/2025/{county.Unit}"))
        {
            await Confirm(officer, "审定");
            await officer.Sees("已审定");
        }
        await using var administrator = await At(county, county.Plan.Administrator(county.Unit).Id, $"/year/grades/2025/{county.Unit}");
        await Confirm(administrator, "开始公示");
        var serve = administrator.Page.GetByRole(AriaRole.Button, new() { NameRegex = new("^送达 \\d+ 份通知书$") });
        await serve.ClickAsync();
        await Assertions.Expect(serve).ToHaveCountAsync(0);
    }

    private async Task AskForReview(ServedCounty county, PersonId id)
    {
        await using var person = await site.Visit(county, Screen.Phone);
        await person.SignIn(id, "/annual");
        await Assertions.Expect(person.Page.GetByText("不称职", new() { Exact = true })).ToBeVisibleAsync();
        await person.Button("签收通知书").ClickAsync();
        await person.Sees("签收");
        await person.Page.GetByRole(AriaRole.Link, new() { Name = "异议、复核与申诉" }).ClickAsync();
        await person.Page.GetByText("申请复核", new() { Exact = true }).Last.ClickAsync();
        await person.Page.GetByLabel("理由").FillAsync("任务因汛情调整，有会议纪要。");
        await person.Button("提交复核申请").ClickAsync();
        await person.Sees("作出复核决定");
    }

    private async Task<Visitor> At(ServedCounty county, PersonId who, string path)
    {
        var visitor = await site.Visit(county, Screen.Desk);
        await visitor.SignIn(who, path);
        return visitor;
    }

    private static async Task Confirm(Visitor visitor, string act)
    {
        await visitor.Button(act).ClickAsync();
        await visitor.Page.GetByRole(AriaRole.Dialog).GetByRole(AriaRole.Button, new() { Name = act, Exact = true }).ClickAsync();
    }
}
