using PerfServerless.Rules.Calendar;
using PerfServerless.Service.Notices;
using PerfServerless.Service.YearEnd;
using static PerfServerless.Service.Tests.Harness.Years;

namespace PerfServerless.Service.Tests.YearEnd;

public class AnnualReminderJourney
{
    private DateTimeOffset? _since;

    [Fact]
    public async Task Each_step_of_the_year_end_is_reminded_of_once_and_rises_while_it_is_undone()
    {
        await using var county = await Peopled();
        await county.AnnualScheme();
        To(county, 29, 8, 59);
        await Look(county);
        Assert.Equal(0, await Told(county, "admin", "Due soon for the year 2026"));
        To(county, 29, 9);
        await Look(county);
        await Look(county);
        var text = Assert.Single(await county.Inbox("admin"), each => each.StartsWith("Due soon for the year 2026", StringComparison.Ordinal));
        Assert.Contains($"annual democratic evaluation, by {Day(30):yyyy-MM-dd} (provisional)", text);
        await county.OpenAnnualBox();
        await county.VoteForTheYear();
        foreach (var (day, who) in (ValueTuple<int, string>[])[(31, "office-admin"), (34, "centre-head"), (37, "office-head"), (40, "o1")])
        {
            Assert.Equal(who == "office-head" ? 1 : 0, await Told(county, who, "The annual democratic evaluation of 2026 is overdue"));
            To(county, day, 0, 5);
            await Look(county);
            Assert.Equal(who == "office-head" ? 2 : 1, await Told(county, who, "The annual democratic evaluation of 2026 is overdue")); // first for the office, then for its centre too
        }
        Assert.Equal((0, 0), (await Told(county, "admin", "is overdue"), await Told(county, "head", "annual democratic evaluation of 2026 is overdue")));
        Assert.Equal(1, await Told(county, "head", "The committee's marks of 2026 is overdue"));
        await county.MustLeadSomewhere("admin", "office-admin", "o1");
    }

    [Fact]
    public async Task Marks_and_decisions_concern_the_committee_and_what_waits_for_the_run_the_department()
    {
        await using var county = await Consolidated();
        To(county, 46, 0, 5);
        await Look(county);
        Assert.Equal((0, 0, 0), (await Told(county, "head", "committee's marks"), await Told(county, "o1", "year-end run"), await Told(county, "admin", "annual democratic")));
        Assert.Equal((1, 1), (await Told(county, "head", "The annual decision of 2026 is overdue"), await Told(county, "office-head", "The annual decision of 2026 is overdue")));
        await using var waiting = await Ready();
        To(waiting, 46, 0, 5);
        _since = null;
        await Look(waiting);
        Assert.Equal((1, 0), (await Told(waiting, "o1", "The year-end run of 2026 is overdue"), await Told(waiting, "head", "annual decision")));
    }

    [Fact]
    public async Task The_steps_are_in_the_deadlines_of_those_who_act_with_the_schemes_own_days()
    {
        await using var county = await Peopled();
        (await county.As("o1").Put($"{Year}/scheme", Own(20, 19))).Refused(422, "annual-scheme-deadlines");
        (await county.As("o1").Put($"{Year}/scheme", Own(10, 12))).Ok();
        (await county.As("o1").Post($"{Year}/scheme/freeze")).Ok();
        Assert.Equal((Day(10), "true"), await Deadline(county, "admin", "year/2026/ballots"));
        Assert.Equal((Day(12), "true"), await Deadline(county, "head", "year/2026/committee"));
        Assert.Equal((Day(12), "true"), await Deadline(county, "member", "year/2026/decision"));
        Assert.Equal((Day(12), "true"), await Deadline(county, "o1", "year/2026/run"));
        Assert.DoesNotContain((await county.As("p1").Get("/api/deadlines")).Ok().List(), each => each!["key"]!.ToString().StartsWith("year/", StringComparison.Ordinal));
    }

    [Fact]
    public async Task An_annual_notice_is_to_be_signed_for_in_five_working_days()
    {
        await using var county = await Published();
        foreach (var person in (string[])["p1", "p2"])
            (await county.As("admin").Post($"{Of(person)}/notice")).Ok();
        (await county.As("p1").Post($"{Of("p1")}/notice/sign")).Ok();
        var served = county.Clock.Today;
        Assert.Equal(WorkCalendar.Published.AddWorkingDays(served, 5), (await Deadline(county, "p2", "year/2026/sign")).Day);
        _since = county.Clock.GetUtcNow();
        county.Clock.To(WorkCalendar.Published.AddWorkingDays(served, 4), 9);
        await Look(county);
        await Look(county);
        Assert.Equal((1, 0), (await Told(county, "p2", "Sign for the notice of your grade of 2026"), await Told(county, "p1", "Sign for the notice of your grade of 2026")));
        foreach (var (days, who) in (ValueTuple<int, string>[])[(2, "p2"), (3, "admin"), (3, "leader")])
        {
            county.Clock.WorkingDays(days);
            await Look(county);
            Assert.Equal(1, await Told(county, who, "A notice of a grade of 2026 was not signed for in time"));
        }
        Assert.Equal(0, await Told(county, "p1", "not signed for in time"));
    }

    [Fact]
    public async Task Who_has_not_voted_for_the_year_is_reminded_before_the_box_closes()
    {
        await using var county = await Peopled();
        await county.AnnualScheme();
        To(county, 5, 10);
        await county.OpenAnnualBox();
        Assert.Contains("ballot/2026/town", (await county.As("p1").Get("/api/deadlines")).Ok().List().Select(each => each!["key"]!.ToString()));
        To(county, 9, 9);
        await county.Get<Reminders>().Sweep(null);
        Assert.Equal(1, await Told(county, "p1", "you have not voted"));
    }

    private async Task Look(County county)
    {
        await county.Get<AnnualReminders>().Sweep(_since);
        _since = county.Clock.GetUtcNow();
    }

    private static object Own(int ballots, int others) => new
    {
        terms = new { deadlines = new { ballots, committee = others, run = others, decision = others } },
        pools = new[] { new { id = "town", units = new[] { "town" } }, new { id = "office", units = new[] { "office", "centre" } } },
    };

    private static DateOnly Day(int workingDay) => WorkCalendar.Published.AddWorkingDays(new(2026, 12, 31), workingDay);

    private static void To(County county, int workingDay, int hour, int minute = 0) => county.Clock.To(Day(workingDay), hour, minute);

    private static async Task<(DateOnly Day, string? Provisional)> Deadline(County county, string person, string key)
    {
        var found = Assert.Single((await county.As(person).Get("/api/deadlines")).Ok().List(), each => each!["key"]!.ToString() == key)!;
        return (ChinaTime.DateOf(DateTimeOffset.Parse(found["due"]!.ToString()).AddTicks(-1)), found["provisional"]!.ToString());
    }

    private static async Task<int> Told(County county, string person, string words) =>
        (await county.Inbox(person)).Count(text => text.Contains(words, StringComparison.Ordinal));
}
