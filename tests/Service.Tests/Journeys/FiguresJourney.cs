using PerfServerless.Rules.Grading;
using PerfServerless.Rules.Supervision;
using PerfServerless.Service.Supervision;
using static PerfServerless.Service.Tests.Harness.Rounds;

namespace PerfServerless.Service.Tests.Journeys;

public class FiguresJourney
{
    [Fact]
    public async Task A_units_figures_are_what_its_people_did()
    {
        await using var county = await Published();
        var figures = await Of(county, "2026Q2");
        Assert.Equal(["centre", "office", "town"], figures.Select(unit => unit.Unit.Value));
        var town = figures[2];
        Assert.Equal((7, new Completion(91, 91, 0)), (town.Participants, town.Weeks));
        Assert.Equal((new Completion(21, 21, 0), new Completion(21, 21, 0), new Completion(21, 21, 0)), (town.Reports, town.Reviews, town.Sheets));
        Assert.Equal((13, 13, 7), (town.Invited, town.Voted, town.Grades.Values.Sum()));
        Assert.Equal(2, town.Grades[Grade.Excellent]);
        Assert.Equal([new Completion(26, 0, 0), new(26, 0, 0)], figures.Take(2).Select(unit => unit.Weeks)); // idle: two people each
    }

    [Fact]
    public async Task What_is_overdue_and_undone_is_counted_until_it_is_done()
    {
        await using var county = await County.Started();
        county.Clock.To(4, 9);
        await county.Advance("p1");
        Assert.Equal(1, (await Of(county, "2026-04")).Single(unit => unit.Unit.Value == "town").OverdueDuties);
        Assert.Equal(0, (await Of(county, "2026-05")).Single(unit => unit.Unit.Value == "town").OverdueDuties);
        (await county.As("p1").Post("/api/weeks/2026-W14/close-out", Work.Items(Work.Item("a")))).Ok();
        Assert.Equal(0, (await Of(county, "2026-04")).Single(unit => unit.Unit.Value == "town").OverdueDuties);
    }

    [Fact]
    public async Task A_week_wholly_of_leave_is_not_asked_for_and_a_period_without_a_scheme_has_no_figures()
    {
        await using var county = await County.Started();
        (await county.As("admin").Put("/api/people/p1/attendance/2026-04", Sheets.Sheet([Sheets.Leave("annual", "2026-04-07", "2026-04-10")]))).Ok();
        county.Clock.To(4, 15);
        var town = (await Of(county, "2026-04")).Single(unit => unit.Unit.Value == "town");
        Assert.Equal(13, town.Weeks.Asked); // two weeks of seven people, less the one on leave
        Assert.Empty(await Of(county, "2026Q3"));
    }

    [Fact]
    public async Task The_county_at_a_glance_agrees_with_each_units_own_progress()
    {
        await using var county = await County.Started();
        county.Clock.To(4, 9);
        await county.Advance("p1");
        var town = (await county.As("inspector").Get($"/api/supervision/county/{County.Period}")).Ok().List("units").Single(unit => $"{unit!["unit"]}" == "town")!;
        var people = (await county.As("head").Get($"/api/pools/{County.Period}/town/progress?take=200")).Ok().List("items");
        for (var step = 0; step < 12; step++)
            foreach (var figure in (string[])["duties", "done", "overdue"])
                Assert.Equal(people.Sum(person => (int)person!["steps"]![step]![figure]!), (int)town["progress"]!["steps"]![step]![figure]!);
        Assert.Equal(people.Count, (int)town["figures"]!["participants"]!);
        Assert.Equal(3, (int)town["progress"]!["turn"]!);
    }

    [Fact]
    public async Task The_county_at_a_glance_is_for_officers_and_inspectors_and_empty_without_a_scheme()
    {
        await using var county = await County.Started();
        foreach (var other in (string[])["p1", "head", "admin", "security"])
            (await county.As(other).Get($"/api/supervision/county/{County.Period}")).Refused(403, "not-permitted");
        Assert.Empty((await county.As("o1").Get("/api/supervision/county/2026Q4")).Ok().List("units"));
    }

    private static ValueTask<IReadOnlyList<UnitFigures>> Of(County county, string period) =>
        county.Get<CountyFigures>().Of(ReportingPeriod.Parse(period, null), default);
}
