using Azure.Messaging.ServiceBus;
using PerfServerless.Cloud.Outbox;
using PerfServerless.Rules.Organisation;
using PerfServerless.Service.Outbox;
using PerfServerless.Service.Streams;

namespace PerfServerless.Cloud.Tests;

/// <summary>What has to follow from an event reaches the queue, once as far as anyone can see.</summary>
public class OutboxTests
{
    [Fact]
    public async Task What_the_queue_has_is_struck_from_the_outbox()
    {
        await using var app = await App.Start();
        await Write(app, Notice("n-1"), Notice("n-2"));
        Assert.Equal(2, await app.Get<OutboxQueue>().Send(default));
        Assert.Equal(["n-1", "n-2"], app.Queue.Sent.Select(message => message.ApplicationProperties["outbox-id"]));
        Assert.Empty(await app.Store.Outbox(10));
    }

    [Fact]
    public async Task What_the_queue_did_not_take_stays_and_is_sent_again_under_the_same_id()
    {
        await using var app = await App.Start();
        await Write(app, Notice("n-1"));
        app.Queue.Broken = true;
        await Assert.ThrowsAsync<ServiceBusException>(() => app.Get<OutboxQueue>().Send(default));
        Assert.Single(await app.Store.Outbox(10));
        app.Queue.Broken = false;
        await app.Get<OutboxQueue>().Send(default);
        var sent = Assert.Single(app.Queue.Sent);
        Assert.Equal(OutboxQueue.Pack(Notice("n-1")).MessageId, sent.MessageId);
        Assert.NotEqual(OutboxQueue.Pack(Notice("n-2")).MessageId, sent.MessageId);
    }

    [Fact]
    public void What_concerns_one_persons_appraisal_shares_a_session_and_a_notice_has_its_own()
    {
        Assert.Equal(OutboxQueue.Pack(Told("t-1", "p1")).SessionId, OutboxQueue.Pack(Told("t-2", "p1")).SessionId);
        Assert.NotEqual(OutboxQueue.Pack(Told("t-1", "p1")).SessionId, OutboxQueue.Pack(Told("t-1", "p2")).SessionId);
        Assert.NotEqual(OutboxQueue.Pack(Notice("n-1")).SessionId, OutboxQueue.Pack(Notice("n-2")).SessionId);
    }

    [Fact]
    public void An_id_longer_than_a_queue_takes_is_still_one_id()
    {
        var message = Notice(new string('x', 300));
        Assert.InRange(OutboxQueue.Pack(message).MessageId.Length, 1, 128);
        Assert.Equal(message, Received(OutboxQueue.Pack(message)), OneMessage);
    }

    [Fact]
    public async Task A_message_delivered_twice_has_its_effect_once()
    {
        await using var app = await App.Start();
        var delivery = app.Get<MessageDelivery>();
        await delivery.Apply(Notice("n-1"));
        await delivery.Apply(Notice("n-1"));
        Assert.Single(await app.Store.List("inbox/o1", "notice/", null, 10));
    }

    [Fact]
    public void A_dead_letter_is_given_back_under_a_new_id_and_counted()
    {
        var dead = OutboxQueue.Pack(Notice("n-1"));
        var first = DeadLetters.Again(AsReceived(dead));
        var second = DeadLetters.Again(AsReceived(first));
        Assert.Equal([$"{dead.MessageId}~1", $"{dead.MessageId}~2"], [first.MessageId, second.MessageId]);
        Assert.Equal(dead.SessionId, second.SessionId);
        Assert.Equal(Notice("n-1"), Received(second), OneMessage);
    }

    private static bool OneMessage(OutboxMessage one, OutboxMessage other) =>
        one.Id == other.Id && one.Partition == other.Partition && one.Data.Span.SequenceEqual(other.Data.Span);

    private static OutboxMessage Received(ServiceBusMessage sent) => OutboxQueue.Unpack(AsReceived(sent));

    private static ServiceBusReceivedMessage AsReceived(ServiceBusMessage sent) => ServiceBusModelFactory.ServiceBusReceivedMessage(
        sent.Body, sent.MessageId, sessionId: sent.SessionId, properties: new Dictionary<string, object>(sent.ApplicationProperties));

    private static OutboxMessage Notice(string id) =>
        new(id, "county", RecordJson.Write<Message>(new NotifyPerson(new("o1"), DateTimeOffset.UnixEpoch, new("通知", "Notice"), "/api/notices")));

    private static OutboxMessage Told(string id, string person) =>
        new(id, "county", RecordJson.Write<Message>(new TellAppraisal(new(person), new(2026, 2), new Rules.Appraisal.ObjectionNoted("o"))));

    private static async Task Write(App app, params OutboxMessage[] messages)
    {
        var e = new StoredEvent(1, "{}"u8.ToArray(), DateTimeOffset.UnixEpoch, PersonId.System, "h");
        var head = new StreamHead(new("county", "sample/1"), 1, 1, "{}"u8.ToArray(), "h", []);
        Assert.Equal(CommitResult.Written, await app.Store.Commit(new([new(0, [e], head)], [], messages)));
    }
}
