using PerfServerless.Rules.Appraisal;
using PerfServerless.Rules.Calendar;
using PerfServerless.Rules.Grading;
using PerfServerless.Rules.Organisation;
using PerfServerless.Service.Outbox;
using PerfServerless.Service.Streams;

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
        Assert.Equal(2, (await county.Store.Outbox(10)).Count);
    }

    [Fact]
    public async Task A_message_nobody_can_read_stays_and_the_rest_is_delivered()
    {
        await using var county = await County.Started();
        await Post(county, new NotifyPerson(new("p1"), county.Clock.GetUtcNow(), new("您好", "hello to p1"), "/api/people/me"));
        await Post(county, "{\"$type\":\"OfALaterRelease\"}"u8.ToArray());
        Assert.Equal(1, await county.Get<OutboxRelay>().Drain());
        Assert.Single(await county.Store.Outbox(10));
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

    private static Task Post(County county, params Message[] messages) => Post(county, [.. messages.Select(RecordJson.Write)]);

    private static async Task Post(County county, params ReadOnlyMemory<byte>[] messages)
    {
        var stream = new StreamId("test", $"test/{Guid.NewGuid():N}");
        var written = new StoredEvent(1, "{}"u8.ToArray(), county.Clock.GetUtcNow(), PersonId.System, "");
        var head = new StreamHead(stream, 1, 1, "{}"u8.ToArray(), "", []);
        var outbox = messages.Select((data, number) => new OutboxMessage($"{stream}#{number}", stream.Partition, data)).ToList();
        Assert.Equal(CommitResult.Written, await county.Store.Commit(new([new(0, [written], head)], [], outbox)));
    }
}
