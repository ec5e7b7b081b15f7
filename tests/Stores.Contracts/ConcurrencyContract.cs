using PerfServerless.Service.Streams;

namespace PerfServerless.Stores.Contracts;

/// <summary>Whoever decides on the latest version wins; nobody's write is lost and nobody's is doubled.</summary>
public abstract class ConcurrencyContract : EventStoreContract
{
    /// <summary>How often each of 64 writers increments; a store over a network may do with less.</summary>
    protected virtual int Increments => 10;

    [Fact]
    public async Task Of_many_writers_on_one_version_exactly_one_wins()
    {
        var store = await Fresh();
        for (var version = 0; version < 10; version++)
        {
            var results = await Together(64, i => store.Commit(Of(Write(Id("race"), version, 1, $"writer-{i}"), outbox: [Message($"v{version}-{i}")])).AsTask());
            var winner = Assert.Single(Enumerable.Range(0, 64), i => results[i] == CommitResult.Written);
            Assert.Equal([$"writer-{winner}"], (await store.Load(Id("race")))!.Requests);
        }

        Assert.Equal(10, (await HistoryOf(store, Id("race"))).Count);
        Assert.Equal(10, (await store.Outbox(1000)).Count);
    }

    [Fact]
    public async Task No_increment_is_lost()
    {
        var store = await Fresh();
        await Together(64, async writer =>
        {
            for (var i = 0; i < Increments; i++)
            {
                await Increment(store, $"w{writer}-{i}");
            }

            return true;
        });
        var history = await HistoryOf(store, Id("counter"));
        Assert.Equal(64 * Increments, history.Count);
        Assert.Equal(Enumerable.Range(1, history.Count).Select(i => (long)i), history.Select(e => e.Version));
        Assert.Equal(history.Count, history.Select(e => e.Hash).Distinct().Count());
        Assert.Equal(history.Count, (await store.Load(Id("counter")))!.Version);
    }

    [Fact]
    public async Task Writers_on_different_streams_do_not_hinder_each_other()
    {
        var store = await Fresh();
        var results = await Together(64, async writer =>
        {
            var written = 0;
            for (var i = 0; i < 10; i++)
            {
                written += await store.Commit(Of(Write(Id($"stream/{writer}"), i))) == CommitResult.Written ? 1 : 0;
            }

            return written;
        });
        Assert.All(results, written => Assert.Equal(10, written));
        Assert.All(await store.List(Partition, "stream/", null, 100), head => Assert.Equal(10, head.Version));
    }

    [Fact]
    public async Task A_reader_sees_a_commit_whole_or_not_at_all()
    {
        var store = await Fresh();
        await Written(store, Of([Write(Id("left"), 0), Write(Id("right"), 0)]));
        var writing = Task.Run(async () =>
        {
            for (var version = 1; version < 50; version++)
            {
                await Written(store, Of([Write(Id("left"), version), Write(Id("right"), version)]));
            }
        });
        while (!writing.IsCompleted)
        {
            var heads = await store.List(Partition, "", null, 10);
            Assert.Equal(heads[0].Version, heads[1].Version);
            await Task.Yield();
        }

        await writing;
    }

    private static async Task Increment(IEventStore store, string mark)
    {
        CommitResult result;
        do
        {
            var expected = (await store.Load(Id("counter")))?.Version ?? 0;
            var next = Event(expected + 1) with { Hash = mark };
            result = await store.Commit(Of(new StreamWrite(expected, [next], Head(Id("counter"), expected + 1))));
        }
        while (result == CommitResult.Conflict);
    }

    private static Task<T[]> Together<T>(int count, Func<int, Task<T>> act) =>
        Task.WhenAll(Enumerable.Range(0, count).Select(i => Task.Run(() => act(i))));
}
