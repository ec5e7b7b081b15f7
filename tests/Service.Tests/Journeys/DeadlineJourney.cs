using System.Text;
using static PerfServerless.Service.Tests.Harness.Work;

namespace PerfServerless.Service.Tests.Journeys;

public class DeadlineJourney
{
    [Fact]
    public async Task Ones_own_deadlines_come_in_order_and_go_when_done()
    {
        await using var county = await County.Started();
        county.Clock.To(4, 3);
        var before = (await county.As("p1").Get("/api/deadlines")).Ok();
        Assert.Equal("duty/2026Q2/3/2026-W14", before["0.key"]);
        var dues = before.List().Select(each => DateTimeOffset.Parse(each!["due"]!.ToString())).ToList();
        Assert.Equal(dues.Order(), dues);
        (await county.As("p1").Post("/api/weeks/2026-W14/close-out", Items(Item("a")))).Ok();
        Assert.Equal("duty/2026Q2/3/2026-W15", (await county.As("p1").Get("/api/deadlines"))["0.key"]);
        Assert.DoesNotContain((await county.As("leader").Get("/api/deadlines")).Ok().List(), each => each!["key"]!.ToString().StartsWith("duty/", StringComparison.Ordinal));
        Assert.Contains((await county.As("admin").Get("/api/deadlines")).Ok().List(), each => each!["key"]!.ToString() == "duty/2026Q2/6/2026-04");
    }

    [Fact]
    public async Task The_calendar_file_is_one_that_calendar_programs_read()
    {
        await using var county = await County.Started();
        var file = (await county.As("p1").Get("/api/deadlines/calendar.ics")).Bytes;
        var text = Encoding.UTF8.GetString(file);
        Assert.All(text.Split("\r\n"), line => Assert.True(Encoding.UTF8.GetByteCount(line) <= 75, line));
        var calendar = Ical.Net.Calendar.Load(text)!;
        Assert.Equal((await county.As("p1").Get("/api/deadlines")).Ok().List().Count, calendar.Events.Count);
        var week = calendar.Events.Single(each => each.Uid == "duty.2026Q2.3.2026-W14@perf-serverless");
        Assert.Equal(("周工作纪实 2026-W14", new DateTime(2026, 4, 7, 16, 0, 0)), (week.Summary, week.End!.AsUtc));
    }

    [Fact]
    public async Task A_subscribed_address_needs_no_sign_in_shows_ones_own_and_can_be_withdrawn()
    {
        await using var county = await County.Started();
        var address = (await county.As("p1").Post("/api/deadlines/feed")).Ok()["path"]!;
        var file = Encoding.UTF8.GetString((await county.Nobody.Get(address)).Bytes);
        Assert.Contains("BEGIN:VEVENT", file);
        Assert.DoesNotContain("人员", file); // every name in this county begins so
        (await county.Nobody.Get(address.Replace("/p1?", "/p2?", StringComparison.Ordinal))).Refused(404, "not-found");
        (await county.Nobody.Get($"{address[..^1]}x")).Refused(404, "not-found");
        var second = (await county.As("p1").Post("/api/deadlines/feed")).Ok()["path"]!;
        (await county.Nobody.Get(address)).Refused(404, "not-found");
        (await county.As("p1").Post("/api/deadlines/feed/close")).Ok();
        (await county.Nobody.Get(second)).Refused(404, "not-found");
    }
}
