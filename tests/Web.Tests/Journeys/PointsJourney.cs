using PerfServerless.Rules.Organisation;
using PerfServerless.Web.Tests.Harness;

namespace PerfServerless.Web.Tests.Journeys;

[Collection(SiteCollection.Name)]
public class PointsJourney(Site site)
{
    private const string Event = "抗旱保供连续值守十二天";

    [BrowserFact]
    public async Task Points_are_proposed_heard_checked_and_approved_by_four_people()
    {
        var county = await site.AfterApril;
        await Propose(county, county.Staff(2));
        await using (var person = await site.Visit(county, Screen.Phone))
        {
            await person.SignIn(county.Staff(2), "/score");
            await person.Page.GetByLabel("陈述意见").FillAsync("属实。");
            await person.Button("送出意见").ClickAsync();
            await person.Sees("您的意见：属实。");
        }
        await Decide(county, county.Plan.Holder(Role.DisciplineReviewer), "审核同意");
        await Decide(county, county.Plan.Holder(Role.OrganisationOfficer), "审定生效");
        await using var again = await site.Visit(county, Screen.Phone);
        await again.SignIn(county.Staff(2), "/score");
        await Assertions.Expect(again.Page.GetByRole(AriaRole.Listitem).Filter(new() { HasText = Event })).ToContainTextAsync("已生效");
    }

    private async Task Propose(ServedCounty county, PersonId person)
    {
        await using var administrator = await site.Visit(county, Screen.Desk);
        await administrator.SignIn(county.Plan.Administrator(county.Unit).Id, "/points");
        await administrator.Page.GetByLabel("对象").FillAsync(person.Value);
        await administrator.Page.Locator(".found button").First.ClickAsync();
        await administrator.Page.GetByLabel("分值").FillAsync("2");
        await administrator.Button("提出").ClickAsync();
        await Assertions.Expect(administrator.Page.Locator(".field", new() { Has = administrator.Page.GetByLabel("事由") }).GetByRole(AriaRole.Alert)).ToBeVisibleAsync();
        administrator.Forgive();
        await administrator.Page.GetByLabel("事由").FillAsync(Event);
        await administrator.Page.GetByLabel("发生日期").FillAsync("2026-05-08");
        await administrator.Page.GetByLabel("依据文号").FillAsync("演办发〔2026〕12号");
        await administrator.Page.GetByLabel("佐证").SetInputFilesAsync(new FilePayload { Name = "order.pdf", MimeType = "application/pdf", Buffer = "%PDF-1.4"u8.ToArray() });
        await Assertions.Expect(administrator.Page.GetByRole(AriaRole.Link, new() { Name = "佐证 1" })).ToBeVisibleAsync();
        await administrator.Button("提出").ClickAsync();
        await administrator.Sees("已提出");
    }

    private async Task Decide(ServedCounty county, PersonId who, string act)
    {
        await using var visitor = await site.Visit(county, Screen.Desk);
        await visitor.SignIn(who, "/points");
        var entry = visitor.Page.GetByRole(AriaRole.Listitem).Filter(new() { HasText = Event });
        await entry.GetByLabel("意见", new() { Exact = true }).FillAsync("材料齐全。");
        await entry.GetByRole(AriaRole.Button, new() { Name = act }).ClickAsync();
        await Assertions.Expect(entry).ToHaveCountAsync(0);
    }
}
