namespace PerfServerless.Stores.Contracts;

/// <summary>Messages wait in the outbox, oldest first, until they are struck from it.</summary>
public abstract class OutboxContract : EventStoreContract
{
    [Fact]
    public async Task Messages_of_a_partition_come_oldest_first()
    {
        var store = await Fresh();
        await Written(store, Of(Write(Id("a"), 0), outbox: [Message("z"), Message("m")]));
        await Written(store, Of(Write(Id("a"), 1), outbox: [Message("a", "{\"text\":\"通知\"}")]));
        var messages = await store.Outbox(10);
        Assert.Equal(["z", "m", "a"], messages.Select(m => m.Id));
        Assert.Equal((Partition, "{\"text\":\"通知\"}"), (messages[2].Partition, System.Text.Encoding.UTF8.GetString(messages[2].Data.Span)));
        Assert.Equal(["z", "m"], (await store.Outbox(2)).Select(m => m.Id));
        Assert.Empty(await store.Outbox(0));
    }

    [Fact]
    public async Task A_delivered_message_is_gone_and_striking_it_again_is_harmless()
    {
        var store = await Fresh();
        await Written(store, Of(Write(Id("a"), 0), outbox: [Message("m1"), Message("m2"), Message("m3")]));
        await store.Delivered([Message("m2")]);
        Assert.Equal(["m1", "m3"], (await store.Outbox(10)).Select(m => m.Id));
        await store.Delivered([Message("m2"), Message("m1"), Message("m1"), Message("unknown")]);
        await store.Delivered([]);
        Assert.Equal(["m3"], (await store.Outbox(10)).Select(m => m.Id));
    }

    [Fact]
    public async Task A_message_that_waits_already_is_kept_once()
    {
        var store = await Fresh();
        await Written(store, Of(Write(Id("a"), 0), outbox: [Message("m1"), Message("m1")]));
        await Written(store, Of(Write(Id("a"), 1), outbox: [Message("m1"), Message("m2")]));
        Assert.Equal(["m1", "m2"], (await store.Outbox(10)).Select(m => m.Id));
    }

    [Fact]
    public async Task A_message_delivered_before_may_be_sent_again()
    {
        var store = await Fresh();
        await Written(store, Of(Write(Id("a"), 0), outbox: [Message("m1")]));
        await store.Delivered([Message("m1")]);
        await Written(store, Of(Write(Id("a"), 1), outbox: [Message("m1")]));
        Assert.Single(await store.Outbox(10));
    }

    [Fact]
    public async Task Striking_by_many_hands_strikes_all()
    {
        var store = await Fresh();
        var messages = Enumerable.Range(0, 100).Select(i => Message($"m{i}")).ToList();
        await Written(store, Of(Write(Id("a"), 0), outbox: messages));
        await Task.WhenAll(messages.Concat(messages).Select(m => Task.Run(async () => await store.Delivered([m]))));
        Assert.Empty(await store.Outbox(1000));
    }
}
