using static PerfServerless.Service.Tests.Harness.Rounds;

namespace PerfServerless.Service.Tests.Journeys;

public class ClockJourney
{
    private static readonly (int Month, int Day, string Told, string Level)[] Rising =
    [
        (4, 8, "p1", "staff"), (4, 11, "admin", "administrator"), (4, 16, "leader", "institution"),
        (4, 21, "head", "townOrDepartment"), (4, 24, "o1", "organisationDepartment"),
    ];

    [Fact]
    public async Task An_overdue_week_rises_through_the_five_levels_and_each_is_reminded_once()
    {
        await using var county = await County.Started();
        foreach (var (month, day, told, level) in Rising)
        {
            county.Clock.To(month, day, 0);
            Assert.Equal(0, await Reminders(county, told));
            var advanced = await county.Advance("p1");
            Assert.Equal(level, advanced.Node("state.overdue")!["3/2026-W14"]!.ToString());
            Assert.Equal(1, await Reminders(county, told));
            var versions = await county.Versions();
            await county.Advance("p1");
            Assert.Equal(versions, await county.Versions());
        }
        foreach (var person in (string[])["p1", "admin", "leader", "head", "o1", "o2", "o3"])
            Assert.Equal(1, await Reminders(county, person));
        Assert.Equal(0, await Reminders(county, "p2"));
    }

    [Fact]
    public async Task Whoever_is_reminded_can_open_what_the_reminder_is_about()
    {
        await using var county = await County.Started();
        foreach (var (month, day, _, _) in Rising)
        {
            county.Clock.To(month, day, 0);
            foreach (var person in (string[])["p1", "q1", "d1"])
                await county.Advance(person);
        }
        await county.MustLeadSomewhere("p1", "admin", "leader", "head", "q1", "centre-admin", "centre-head", "d1", "office-admin", "office-head", "o1");
    }

    [Fact]
    public async Task A_moment_before_it_is_due_nothing_is_overdue()
    {
        await using var county = await County.Started();
        county.Clock.To(4, 7, 23, 59);
        var advanced = await county.Advance("p1");
        Assert.Empty(advanced.Node("state.overdue")!.AsObject());
        Assert.Equal(DateTimeOffset.Parse("2026-04-07T16:00:00Z"), DateTimeOffset.Parse(advanced["nextWake"]!));
    }

    [Fact]
    public async Task An_alarm_that_was_lost_goes_straight_to_the_level_that_has_been_reached()
    {
        await using var county = await County.Started();
        county.Clock.To(4, 22);
        Assert.Equal("townOrDepartment", (await county.Advance("p1")).Node("state.overdue")!["3/2026-W14"]!.ToString());
        Assert.Equal((1, 0, 0), (await Reminders(county, "head"), await Reminders(county, "admin"), await Reminders(county, "p1")));
    }

    [Fact]
    public async Task A_role_given_today_counts_today()
    {
        await using var county = await County.Started();
        county.Clock.To(4, 24, 0);
        await county.Advance("p1");
        (await county.As("security").Post("/api/people/deputy/roles", new { roles = (string[])["organisationOfficer"] })).Ok();
        await county.Advance("p2");
        Assert.Equal(1, await Reminders(county, "deputy"));
    }

    [Fact]
    public async Task Only_those_who_may_move_the_clock()
    {
        await using var county = await County.Started();
        (await county.As("p1").Post($"{AppraisalOf("p1")}/advance")).Refused(403, "not-permitted");
        (await county.As("sysadmin").Post($"{AppraisalOf("p1")}/advance")).Ok();
    }

    private static async Task<int> Reminders(County county, string person) =>
        (await county.Inbox(person)).Count(text => text.Contains("2026-W14 of 2026Q2 is overdue", StringComparison.Ordinal));
}
