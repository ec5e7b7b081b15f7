using PerfServerless.Rules.Appraisal;
using PerfServerless.Rules.Calendar;
using PerfServerless.Rules.Delivery;
using PerfServerless.Service.Outbox;

namespace PerfServerless.Service.Tests.Guards;

/// <summary>Fault 10 of the peers, a reminder nobody sends, and its cousin: one failure that stops everything behind it.</summary>
public class UndeliveredGuards
{
    private const string Address = "/api/outbox/undelivered";

    [Fact]
    public async Task A_thousand_failing_messages_keep_nobody_waiting()
    {
        await using var county = await County.Peopled();
        await county.Put([.. Enumerable.Range(0, 1000).Select(number => Failing($"ghost-{number}")), county.Notice("p1", "first")]);
        Assert.Equal(1, await county.Get<OutboxRelay>().Drain());
        Assert.Empty(await county.Store.Outbox(1));
        Assert.Equal(1000, (await county.Get<Undelivered>().Waiting(default)).Count);
        county.Clock.To(county.Clock.GetUtcNow().AddHours(1));
        await county.Put(county.Notice("p1", "second"));
        Assert.Equal(1, await county.Get<OutboxRelay>().Drain());
        var triedAgain = (await county.Get<Undelivered>().Waiting(default)).Values.Count(lane => lane.Waiting[0].Failures == 2);
        Assert.InRange(triedAgain, 1, 100);
    }

    [Fact]
    public async Task What_failed_has_its_effect_once_the_cause_is_gone_and_not_before_its_time()
    {
        await using var county = await County.Peopled();
        DyingStore store = null!;
        await county.Restart(None, inner => store = new DyingStore(inner));
        store.Refuses = commit => commit.Writes.Any(write => write.Head.Id.Partition == "inbox/p2");
        await county.Put(county.Notice("p2", "late"));
        Assert.Equal(0, await county.Get<OutboxRelay>().Drain());
        store.Refuses = _ => false;
        Assert.Equal(0, await county.Get<OutboxRelay>().Drain());
        county.Clock.To(county.Clock.GetUtcNow().AddMinutes(1));
        Assert.Equal(1, await county.Get<OutboxRelay>().Drain());
        Assert.Equal(["late"], await county.Inbox("p2"));
        Assert.Empty((await county.As("sysadmin").Get(Address)).Ok().List());
    }

    /// <summary>The store breaks after each number of writes there can be, in the first drain and in the one that tries again.</summary>
    [Fact]
    public async Task Wherever_it_breaks_nothing_is_lost_and_every_effect_is_had_once()
    {
        await using var county = await County.Peopled();
        DyingStore store = null!;
        await county.Restart(None, inner => store = new DyingStore(inner));
        var expected = new List<string>();
        for (var writes = 0; writes < 8; writes++)
        {
            store.Refuses = commit => commit.Writes.Any(write => write.Head.Id.Partition == "inbox/p2");
            await county.Put(county.Notice("p1", $"one {writes}"), county.Notice("p2", $"two {writes}"));
            store.BreakAfter(writes);
            await county.DrainAndCarryOn();
            store.Mend();
            await county.DrainAndCarryOn();
            store.Refuses = _ => false;
            county.Clock.To(county.Clock.GetUtcNow().AddHours(1));
            store.BreakAfter(writes);
            await county.DrainAndCarryOn();
            store.Mend();
            county.Clock.To(county.Clock.GetUtcNow().AddHours(1));
            await county.DrainAndCarryOn();
            expected.Add($"{writes}");
            Assert.Empty(await county.Store.Outbox(1));
            Assert.Empty(await county.Get<Undelivered>().Waiting(default));
            Assert.Equal(expected.Select(number => $"one {number}").Order(), (await county.Inbox("p1")).Order());
            Assert.Equal(expected.Select(number => $"two {number}").Order(), (await county.Inbox("p2")).Order());
        }
    }

    [Fact]
    public async Task A_dead_letter_is_seen_retried_and_struck_by_the_system_administrator_alone()
    {
        await using var county = await County.Peopled();
        await county.Put(Failing("ghost"));
        await county.Get<OutboxRelay>().Drain();
        await TryUntilDead(county);
        foreach (var person in (string[])["p1", "o1", "security", "auditor"])
            (await county.As(person).Get(Address)).Refused(403, "not-permitted");
        var lane = (await county.As("sysadmin").Get(Address)).Ok();
        var (id, message) = (lane["0.id"], lane["0.waiting.0.id"]);
        Assert.Equal(("TellAppraisal", "true", $"{BackOff.Outbox.Attempts}"), (lane["0.waiting.0.kind"], lane["0.waiting.0.dead"], lane["0.waiting.0.failures"]));
        Assert.NotEmpty(lane["0.waiting.0.error.message"]!);
        (await county.As("o1").Post($"{Address}/{id}/strike", new { message, reason = "试" })).Refused(403, "not-permitted");
        (await county.As("sysadmin").Post($"{Address}/none/strike", new { message, reason = "试" })).Refused(404, "not-found");
        Assert.Equal("0", (await county.As("sysadmin").Post($"{Address}/{id}/retry", new { message })).Ok()["waiting.0.failures"]);
        await county.Get<OutboxRelay>().Drain();
        (await county.As("sysadmin").Post($"{Address}/{id}/strike", new { message, reason = "无此人" })).Refused(409, "message-still-tried");
        await TryUntilDead(county);
        (await county.As("sysadmin").Post($"{Address}/{id}/strike", new { message, reason = "" })).Refused(422, "message-reason");
        Assert.Empty((await county.As("sysadmin").Post($"{Address}/{id}/strike", new { message, reason = "无此人" })).Ok().List("waiting"));
        Assert.Empty((await county.As("sysadmin").Get(Address)).Ok().List());
    }

    private static async Task TryUntilDead(County county)
    {
        while ((await county.Get<Undelivered>().Waiting(default)).Values.Single().NextTry is not null)
        {
            county.Clock.To(county.Clock.GetUtcNow().AddHours(8));
            await county.Get<OutboxRelay>().Drain();
        }
    }

    private static IReadOnlyDictionary<string, string?> None => new Dictionary<string, string?>();

    private static TellAppraisal Failing(string person) => new(new(person), Quarter.Parse(County.Period, null), new ObjectionNoted($"objection/{person}"));
}
