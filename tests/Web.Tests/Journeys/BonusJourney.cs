using System.Text;
using PerfServerless.Rules.Organisation;
using PerfServerless.Web.Tests.Harness;

namespace PerfServerless.Web.Tests.Journeys;

[Collection(SiteCollection.Name)]
public class BonusJourney(Site site)
{
    private const string Address = "/bonus/2025H2";

    [BrowserFact]
    public async Task A_bonus_is_drafted_from_a_table_asked_what_if_frozen_by_two_and_explained_to_its_person()
    {
        var county = await site.YearEnd;
        await using (var first = await At(county, 0))
        {
            await Draft(first, county);
            await first.Page.GetByLabel("统筹比例（%）", new() { Exact = true }).FillAsync("25");
            await first.Button("试算").ClickAsync();
            await Assertions.Expect(first.Page.GetByRole(AriaRole.Alert)).ToContainTextAsync("依据");
            first.Forgive();
            await first.Page.GetByLabel("统筹比例（%）", new() { Exact = true }).FillAsync("10");
            await first.Button("试算").ClickAsync();
            await first.Sees("相差（元）");
            await Confirm(first, "提请冻结");
            await first.Sees("您不能批准自己提请的事项");
        }
        await using (var second = await At(county, 1))
        {
            await Confirm(second, "批准冻结");
            await Confirm(second, "核算");
            await second.Sees("补发与追回");
        }
        await using var person = await site.Visit(county, Screen.Phone);
        await person.SignIn(county.Staff(0), "/bonus-mine/2025H2");
        await Assertions.Expect(person.Page.GetByText("统筹比例", new() { Exact = true })).ToBeVisibleAsync();
        await person.Sees("应发（元）");
    }

    private static async Task Draft(Visitor officer, ServedCounty county)
    {
        var people = await TakingPart(officer, county);
        var rows = new StringBuilder("编号,标准（元）\n");
        foreach (var person in people)
            rows.Append(person).Append(",9800\n");
        await officer.Page.GetByLabel("文号").FillAsync("演示发〔2025〕31号");
        await officer.Page.GetByLabel("选择 .xlsx 或 .csv 文件").SetInputFilesAsync(new FilePayload { Name = "standards.csv", MimeType = "text/csv", Buffer = Encoding.UTF8.GetBytes(rows.ToString()) });
        await officer.Sees($"已读入 {people.Count} 人");
        await officer.Button("保存草案").ClickAsync();
        await Assertions.Expect(officer.Heading("试算")).ToBeVisibleAsync();
    }

    /// <summary>The table names exactly those who take part in the half-year: people joined and left meanwhile.</summary>
    private static async Task<SortedSet<string>> TakingPart(Visitor officer, ServedCounty county)
    {
        var people = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var unit in county.Plan.Units)
            foreach (var period in (string[])["2025Q3", "2025Q4"])
            {
                var roster = await (await officer.Context.APIRequest.GetAsync($"/api/rosters/{period}/{unit.Id}")).JsonAsync();
                foreach (var entry in roster!.Value.GetProperty("entries").EnumerateArray().Where(entry => entry.GetProperty("participation").GetString() != "excluded"))
                    people.Add(entry.GetProperty("person").GetString()!);
            }
        return people;
    }

    private async Task<Visitor> At(ServedCounty county, int officer)
    {
        var visitor = await site.Visit(county, Screen.Desk);
        await visitor.SignIn(county.Plan.Holder(Role.OrganisationOfficer, officer), Address);
        return visitor;
    }

    private static async Task Confirm(Visitor visitor, string act)
    {
        await visitor.Button(act).ClickAsync();
        await visitor.Page.GetByRole(AriaRole.Dialog).GetByRole(AriaRole.Button, new() { Name = act, Exact = true }).ClickAsync();
    }
}
