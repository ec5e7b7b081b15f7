using PerfServerless.Service.Streams;

namespace PerfServerless.Stores.Contracts;

/// <summary>Streams are written whole or not at all, and come back as they were written.</summary>
public abstract class StreamsContract : EventStoreContract
{
    [Fact]
    public async Task A_stream_never_written_is_unknown_and_empty()
    {
        var store = await Fresh();
        Assert.Null(await store.Load(Id("week/p1/2026-W14")));
        Assert.Empty(await HistoryOf(store, Id("week/p1/2026-W14")));
        Assert.Empty(await store.Slips(Id("ballot-box/1")));
        Assert.Empty(await store.Outbox(10));
        Assert.Empty(await store.List(Partition, "", null, 10));
    }

    [Fact]
    public async Task Head_and_history_come_back_to_the_byte()
    {
        var store = await Fresh();
        var first = Write(Id("week/p1/2026-W14"), 0, 3, "request-1", "请求\"2\"");
        var second = Write(Id("week/p1/2026-W14"), 3, 1);
        await Written(store, Of(first));
        AssertSame(first.Head, await store.Load(first.Head.Id));
        await Written(store, Of(second));
        AssertSame(second.Head, await store.Load(first.Head.Id));
        AssertSame([.. first.Events, .. second.Events], await HistoryOf(store, first.Head.Id));
    }

    [Fact]
    public async Task Any_bytes_are_kept_also_none()
    {
        var store = await Fresh();
        var every = Enumerable.Range(0, 256).Select(i => (byte)i).ToArray();
        var id = Id("bytes/1");
        var events = new[] { Event(1) with { Data = every }, Event(2) with { Data = Array.Empty<byte>() } };
        var head = Head(id, 2) with { State = Array.Empty<byte>() };
        await Written(store, Of(new StreamWrite(0, events, head)));
        AssertSame(head, await store.Load(id));
        AssertSame(events, await HistoryOf(store, id));
    }

    [Fact]
    public async Task A_long_history_streams_in_order()
    {
        var store = await Fresh();
        for (var version = 0; version < 700; version += 70)
        {
            await Written(store, Of(Write(Id("person/p1"), version, 70)));
        }

        Assert.Equal(Enumerable.Range(1, 700).Select(i => (long)i), (await HistoryOf(store, Id("person/p1"))).Select(e => e.Version));
    }

    [Fact]
    public async Task The_same_name_in_another_partition_is_another_stream()
    {
        var store = await Fresh();
        await Written(store, Of(Write(new("a", "x"), 0)));
        await Written(store, Of(Write(new("b", "x"), 0, 2)));
        Assert.Equal(1, (await store.Load(new("a", "x")))!.Version);
        Assert.Equal(2, (await store.Load(new("b", "x")))!.Version);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(3)]
    public async Task A_decision_on_another_version_is_a_conflict_and_leaves_nothing(long expected)
    {
        var store = await Fresh();
        var standing = Write(Id("week/p1"), 0, 2);
        await Written(store, Of(standing));
        await Conflicts(store, Of(Write(Id("week/p1"), expected), [Paper(Id("box"), "s1")], [Message("m1")]));
        AssertSame(standing.Head, await store.Load(Id("week/p1")));
        AssertSame(standing.Events, await HistoryOf(store, Id("week/p1")));
        Assert.Empty(await store.Slips(Id("box")));
        Assert.Empty(await store.Outbox(10));
    }

    [Fact]
    public async Task A_new_stream_cannot_be_expected_to_exist()
    {
        var store = await Fresh();
        await Conflicts(store, Of(Write(Id("week/p1"), 1)));
        Assert.Null(await store.Load(Id("week/p1")));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    public async Task One_stale_stream_among_several_stops_them_all(int stale)
    {
        var store = await Fresh();
        await Written(store, Of(Write(Id("s1"), 0)));
        var writes = Enumerable.Range(0, 3).Select(i => Write(Id($"new{i}"), 0)).ToList();
        writes[stale] = Write(Id("s1"), 0);
        await Conflicts(store, Of(writes, outbox: [Message("m1")]));
        Assert.Equal(["s1"], (await store.List(Partition, "", null, 10)).Select(h => h.Id.Name));
        Assert.Empty(await store.Outbox(10));
    }

    [Fact]
    public async Task Several_streams_slips_and_messages_are_written_together()
    {
        var store = await Fresh();
        var writes = new[] { Write(Id("s1"), 0), Write(Id("s2"), 0, 2) };
        await Written(store, Of(writes, [Paper(Id("box"), "s1")], [Message("m1")]));
        AssertSame(writes[0].Head, await store.Load(Id("s1")));
        AssertSame(writes[1].Head, await store.Load(Id("s2")));
        Assert.Single(await store.Slips(Id("box")));
        Assert.Single(await store.Outbox(10));
    }

    [Fact]
    public async Task What_was_written_is_there_when_the_store_is_opened_again()
    {
        var store = await Fresh();
        var write = Write(Id("week/p1"), 0, 2, "r1");
        await Written(store, Of(write, [Paper(Id("box"), "s1", "{\"vote\":\"好\"}")], [Message("m1"), Message("m2")]));
        await store.Delivered([Message("m1")]);
        var again = await Reopen();
        AssertSame(write.Head, await again.Load(Id("week/p1")));
        AssertSame(write.Events, await HistoryOf(again, Id("week/p1")));
        Assert.Equal(Bytes("{\"vote\":\"好\"}"), Assert.Single(await again.Slips(Id("box"))).Data.ToArray());
        Assert.Equal("m2", Assert.Single(await again.Outbox(10)).Id);
        await Conflicts(again, Of(Write(Id("week/p1"), 0)));
        await Written(again, Of(Write(Id("week/p1"), 2)));
    }
}
