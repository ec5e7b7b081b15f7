using static PerfServerless.Service.Tests.Harness.Work;

namespace PerfServerless.Service.Tests.Journeys;

public class BackDatedMoveJourney
{
    private const string Week = "/api/people/p1/weeks/2026-W14";

    [Fact]
    public async Task A_move_entered_late_leaves_no_week_behind_and_counts_from_the_next_quarter()
    {
        await using var county = await County.Started();
        county.Clock.To(4, 3);
        var closed = (await county.As("p1").Post("/api/weeks/2026-W14/close-out", Items(Item("a")))).Ok();
        await Move(county, "p1");
        Assert.Equal(closed.ETag, (await county.As("p1").Get(Week)).Ok().ETag);
        Assert.Equal(("town", "office"), (Home(county, "p1", "2026Q2"), Home(county, "p1", "2026Q3")));
    }

    [Fact]
    public async Task Where_nothing_has_begun_the_move_counts_from_its_own_date()
    {
        await using var county = await County.Peopled();
        await Founding.Scheme(county);
        county.Clock.To(4, 2);
        await Move(county, "p1");
        Assert.Equal("office", Home(county, "p1", "2026Q2"));
    }

    [Fact]
    public async Task A_locked_roster_keeps_also_who_recorded_nothing_yet()
    {
        await using var county = await County.Started();
        await Move(county, "p2");
        Assert.Equal("town", Home(county, "p2", "2026Q2"));
        Assert.Equal("p2", (await county.As("p2").Get("/api/people/p2/appraisals/2026Q2")).Ok()["person"]);
    }

    [Fact]
    public async Task The_same_move_entered_again_changes_nothing_even_with_the_version_of_before()
    {
        await using var county = await County.Started();
        await Move(county, "p1");
        var versions = await county.Versions();
        await Move(county, "p1");
        Assert.Equal(versions, await county.Versions());
    }

    private static string Home(County county, string person, string period) =>
        county.Get<Service.Organisation.People>().Find(new(person), default).AsTask().Result!.HomeUnit(Rules.Calendar.AppraisalPeriod.Parse(period, null)).Value;

    private static async Task Move(County county, string person)
    {
        (await county.As("o1").Post($"/api/people/{person}/assignments", new { unit = "office", supervisor = "office-head", position = "干部", leading = false, from = "2026-04-01" })).Ok();
        await county.Settle();
    }
}
