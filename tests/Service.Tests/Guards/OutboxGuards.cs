using PerfServerless.Rules.Appraisal;
using PerfServerless.Rules.Calendar;
using PerfServerless.Rules.Grading;
using PerfServerless.Service.Outbox;

namespace PerfServerless.Service.Tests.Guards;

public class OutboxGuards
{
    private static readonly Quarter Period = Quarter.Parse(County.Period, null);

    [Fact]
    public async Task A_message_that_fails_keeps_its_own_lane_waiting_and_nobody_else()
    {
        await using var county = await County.Started();
        await Post(county,
            new TellAppraisal(new("ghost"), Period, new ObjectionNoted("objection/ghost")),
            new TellAppraisal(new("ghost"), Period, new ObjectionSettled("objection/ghost")),
            new NotifyPerson(new("p1"), county.Clock.GetUtcNow(), new("您好", "hello to p1"), "/api/people/me"));
        Assert.Equal(1, await county.Get<OutboxRelay>().Drain());
        var inbox = (await county.As("p1").Get("/api/notices")).Ok().List("items");
        Assert.Contains(inbox, notice => notice!["text"]!["en"]!.ToString() == "hello to p1");
        Assert.Empty(await county.Store.Outbox(10));
        var lane = Assert.Single(await county.Get<Undelivered>().Waiting(default)).Value;
        Assert.Equal([1, 0], lane.Waiting.Select(message => message.Failures));
    }

    [Fact]
    public async Task A_message_nobody_can_read_is_set_aside_whole_and_the_rest_is_delivered()
    {
        await using var county = await County.Started();
        await Post(county, new NotifyPerson(new("p1"), county.Clock.GetUtcNow(), new("您好", "hello to p1"), "/api/people/me"));
        await Post(county, "{\"$type\":\"OfALaterRelease\"}"u8.ToArray());
        Assert.Equal(1, await county.Get<OutboxRelay>().Drain());
        Assert.Empty(await county.Store.Outbox(10));
        var lane = Assert.Single(await county.Get<Undelivered>().Waiting(default)).Value;
        Assert.Equal("{\"$type\":\"OfALaterRelease\"}", Assert.Single(lane.Waiting).Data);
    }

    [Fact]
    public async Task What_concerns_one_appraisal_has_its_effect_in_order()
    {
        // An older version after a newer one changes nothing: every one that came out of turn is an event missing.
        await using var county = await County.Started();
        var before = (await county.Versions()).Single(each => each.Key.Name == "appraisal/p1").Value;
        Message[] news = [new TellAppraisal(new("p1"), Period, new GradePublished(Grade.Fair, new(2026, 7, 8), new(2026, 7, 10))),
            .. Enumerable.Range(2, 40).Select(version => new TellAppraisal(new("p1"), Period, new GradeChanged(Grade.Good, version, "更正")))];
        await Post(county, news);
        await county.Get<OutboxRelay>().Drain();
        Assert.Equal(before + 41, (await county.Versions()).Single(each => each.Key.Name == "appraisal/p1").Value);
    }

    private static Task Post(County county, params Message[] messages) => county.Put(messages);

    private static Task Post(County county, params ReadOnlyMemory<byte>[] messages) => county.Put(messages);
}
