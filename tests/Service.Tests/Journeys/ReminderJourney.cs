using PerfServerless.Service.Attendance;
using PerfServerless.Service.Notices;
using static PerfServerless.Service.Tests.Harness.Work;

namespace PerfServerless.Service.Tests.Journeys;

public class ReminderJourney
{
    [Fact]
    public async Task Before_the_deadline_only_those_who_have_not_done_it_are_reminded_and_only_once()
    {
        await using var county = await County.Started();
        county.Clock.To(4, 3, 14);
        (await county.As("p1").Post("/api/weeks/2026-W14/close-out", Items(Item("a")))).Ok();
        await Sweep(county);
        Assert.Equal(0, await Reminded(county, "p2"));
        county.Clock.To(4, 3, 16);
        await Sweep(county);
        await Sweep(county);
        Assert.Equal((0, 1), (await Reminded(county, "p1"), await Reminded(county, "p2")));
        county.Clock.To(4, 8, 0);
        await Sweep(county);
        Assert.Equal(1, await Reminded(county, "p2"));
        await county.MustLeadSomewhere("p2");
    }

    [Fact]
    public async Task A_leader_is_told_in_one_notice_how_many_reviews_wait()
    {
        await using var county = await County.Started();
        foreach (var week in (string[])["2026-W14", "2026-W15"])
        {
            county.Clock.To(Rules.Calendar.WorkCalendar.Published.LastWorkingDay(Rules.Calendar.Week.Parse(week, null))!.Value);
            foreach (var person in (string[])["p1", "p2"])
                (await county.As(person).Post($"/api/weeks/{week}/close-out", Items(Item("a")))).Ok();
        }
        county.Clock.To(5, 6);
        foreach (var person in (string[])["p1", "p2"])
            (await county.As(person).Post("/api/months/2026-04/report", new { text = "四月完成了任务。" })).Ok();
        county.Clock.To(5, 13, 9);
        await Sweep(county);
        Assert.Contains(await county.Inbox("leader"), text => text.Contains("Leader reviews 2026-04 (2 people), by 2026-05-14", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_voter_who_has_not_voted_is_reminded_the_morning_before_the_box_closes()
    {
        await using var county = await County.Started();
        county.Clock.To(7, 1);
        await county.OpenBox();
        (await county.As("q1").Post($"{Box}/mine", Ballot("q1", "c"))).Ok();
        county.Clock.To(7, 7, 9);
        await Sweep(county);
        Assert.False(await county.HasNotice("q1", "you have not voted"));
        Assert.True(await county.HasNotice("d1", "you have not voted"));
    }

    [Fact]
    public async Task Who_has_not_confirmed_a_sheet_is_reminded_the_morning_before_its_window_ends_and_then_no_more()
    {
        await using var county = await County.Started();
        county.Clock.To(5, 6);
        foreach (var person in (string[])["p1", "p2", "p3"])
            (await county.As("admin").Put($"/api/people/{person}/attendance/2026-04", Sheets.Full)).Ok();
        (await county.As("p1").Post("/api/people/p1/attendance/2026-04/confirm")).Ok();
        (await county.As("p3").Post("/api/people/p3/attendance/2026-04/dispute", new { reason = "没有迟到" })).Ok();
        Assert.Contains("sheet/2026-04", await Keys(county, "p2"));
        Assert.DoesNotContain("sheet/2026-04", (await Keys(county, "p1")).Concat(await Keys(county, "p3")));
        var since = county.Clock.GetUtcNow();
        foreach (var (day, hour, told) in (ValueTuple<int, int, int>[])[(7, 9, 0), (8, 8, 0), (8, 9, 1), (8, 10, 1), (9, 9, 1)]) // a Saturday that is worked ends it
        {
            county.Clock.To(5, day, hour);
            await county.Get<SheetReminders>().Sweep(since);
            since = county.Clock.GetUtcNow();
            Assert.Equal(told, (await county.Inbox("p2")).Count(text => text.Contains("silence confirms it", StringComparison.Ordinal)));
        }
        await county.Get<SheetReminders>().Sweep(null);
        Assert.False(await county.HasNotice("p1", "silence confirms it") || await county.HasNotice("p3", "silence confirms it"));
        county.Clock.To(5, 11);
        Assert.DoesNotContain("sheet/2026-04", await Keys(county, "p2"));
    }

    private static async Task<IEnumerable<string>> Keys(County county, string person) =>
        (await county.As(person).Get("/api/deadlines")).Ok().List().Select(each => each!["key"]!.ToString());

    private static Task Sweep(County county) => county.Get<Reminders>().Sweep(null);

    private static async Task<int> Reminded(County county, string person) =>
        (await county.Inbox(person)).Count(text => text.StartsWith("Due soon in", StringComparison.Ordinal) && text.Contains("Weekly records 2026-W14", StringComparison.Ordinal));
}
