using static PerfServerless.Service.Tests.Harness.Work;

namespace PerfServerless.Service.Tests.Journeys;

public class WeeklyJourney
{
    private const string First = "/api/people/p1/weeks/2026-W14", Second = "/api/people/p1/weeks/2026-W15";

    [Fact]
    public async Task A_week_is_saved_edited_on_its_version_and_closed_out_on_Friday()
    {
        await using var county = await County.Started();
        var person = county.As("p1");
        county.Clock.To(4, 2);
        var empty = (await person.Get(First)).Ok();
        Assert.Equal("\"0\"", empty.ETag);
        var saved = (await person.Put("/api/weeks/2026-W14", Items(Item("a", "open")), empty.ETag)).Ok();
        (await person.Put("/api/weeks/2026-W14", Items(Item("b", "open")), empty.ETag)).Refused(412, "version-stale");
        var edited = (await person.Put("/api/weeks/2026-W14", Items(Item("a", "open"), Item("b", "open")), saved.ETag)).Ok();
        Assert.NotEqual(saved.ETag, edited.ETag);
        county.Clock.To(4, 3);
        (await person.Post("/api/weeks/2026-W14/close-out", Items(Item("a"), Item("b", "open")))).Refused(422, "week-item-open");
        (await person.Post("/api/weeks/2026-W14/close-out", Items(Item("a"), Item("b", "carried")))).Refused(422, "week-carry-reason");
        var closed = (await person.Post("/api/weeks/2026-W14/close-out", Items(Item("a"), Item("b", "carried", "等待批复")))).Ok();
        Assert.Equal("onTime", closed["timeliness"]);
        (await person.Put("/api/weeks/2026-W14", Items(Item("a")), closed.ETag)).Refused(409, "week-closed");
        Assert.Equal(2, (await person.Get(First)).Ok().List("items").Count);
    }

    [Fact]
    public async Task A_carried_item_goes_on_next_week_and_shows_the_weeks_it_has_been_open()
    {
        await using var county = await County.Started();
        var person = county.As("p1");
        county.Clock.To(4, 3);
        (await person.Post("/api/weeks/2026-W14/close-out", Items(Item("a"), Item("b", "carried", "等待批复")))).Ok();
        county.Clock.To(4, 8);
        var next = (await person.Get(Second)).Ok();
        Assert.Equal("b", Assert.Single(next.List("items"))!["item"]!["id"]!.ToString());
        Assert.Equal("2", next["items.0.weeksOpen"]);
        (await person.Put("/api/weeks/2026-W15", Items(Item("c", "open")))).Refused(422, "week-carried-missing");
        (await person.Put("/api/weeks/2026-W15", Items(Item("b", "open"), Item("c", "open")))).Ok();
        county.Clock.To(4, 10);
        (await person.Post("/api/weeks/2026-W15/close-out", Items(Item("b", "carried", "仍在等待"), Item("c")))).Ok();
        county.Clock.To(4, 14);
        Assert.Equal("3", (await person.Get("/api/people/p1/weeks/2026-W16")).Ok()["items.0.weeksOpen"]);
    }

    [Fact]
    public async Task Until_the_grace_has_passed_a_record_is_in_time_and_afterwards_it_counts_only_with_approval()
    {
        await using var county = await County.Started();
        var view = (await county.As("p1").Get(First)).Ok();
        Assert.Equal(DateTimeOffset.Parse("2026-04-07T16:00:00Z"), DateTimeOffset.Parse(view["graceEnds"]!));
        county.Clock.To(4, 7, 23, 59);
        Assert.Equal("onTime", (await county.As("p2").Post("/api/weeks/2026-W14/close-out", Items(Item("a")))).Ok()["timeliness"]);
        county.Clock.To(4, 8, 0, 1);
        Assert.Equal("late", (await county.As("p1").Post("/api/weeks/2026-W14/close-out", Items(Item("a")))).Ok()["timeliness"]);
        (await county.As("p1").Post($"{First}/late-approval", new { reason = "出差" })).Refused(403, "not-permitted");
        (await county.As("deputy").Post($"{First}/late-approval", new { reason = "出差" })).Refused(403, "not-permitted");
        (await county.As("leader").Post($"{First}/late-approval", new { reason = " " })).Refused(422, "week-approval-reason");
        (await county.As("leader").Post("/api/people/p2/weeks/2026-W14/late-approval", new { reason = "x" })).Refused(409, "week-not-late");
        (await county.As("leader").Post($"{First}/late-approval", new { reason = "出差" })).Ok();
        Assert.Equal("leader", (await county.As("p1").Get(First)).Ok()["approvedBy"]);
    }

    [Fact]
    public async Task A_week_on_leave_throughout_asks_for_no_record()
    {
        await using var county = await County.Started();
        county.Clock.To(4, 20);
        (await county.As("admin").Put("/api/people/p1/attendance/2026-04", Sheets.Sheet([Sheets.Leave("annual", "2026-04-13", "2026-04-17")]))).Ok();
        Assert.Equal("true", (await county.As("p1").Get("/api/people/p1/weeks/2026-W16")).Ok()["exempt"]);
        Assert.Equal("false", (await county.As("p1").Get(Second)).Ok()["exempt"]);
        (await county.As("p1").Put("/api/weeks/2026-W16", Items(Item("a")))).Refused(409, "week-exempt");
    }
}
