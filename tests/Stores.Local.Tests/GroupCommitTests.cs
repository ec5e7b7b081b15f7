using PerfServerless.Service.Streams;
using PerfServerless.Stores.Local.Sqlite;

namespace PerfServerless.Stores.Local.Tests;

public sealed class GroupCommitTests : IDisposable
{
    private readonly Home home = new();

    public void Dispose() => home.Dispose();

    [Fact]
    public async Task Commits_that_come_together_share_a_transaction()
    {
        var store = await home.Open();
        var results = await WhileBusy(store, () => [.. Enumerable.Range(0, 100).Select(i => store.Commit(Samples.Commit($"s{i}", 0)).AsTask())]);
        Assert.All(results, r => Assert.Equal(CommitResult.Written, r));
        Assert.Equal(1, store.Transactions);
    }

    [Fact]
    public async Task A_loser_among_them_fails_alone_and_the_later_see_the_earlier()
    {
        var store = await home.Open();
        var results = await WhileBusy(store, () =>
        [
            store.Commit(Samples.Commit("a", 0)).AsTask(),
            store.Commit(Samples.Commit("a", 0)).AsTask(),
            store.Commit(Samples.Pair("b", "a", 0)).AsTask(),
            store.Commit(Samples.Commit("a", 1)).AsTask(),
            store.Commit(Samples.Commit("c", 0)).AsTask(),
        ]);
        Assert.Equal([CommitResult.Written, CommitResult.Conflict, CommitResult.Conflict, CommitResult.Written, CommitResult.Written], results);
        Assert.Equal(1, store.Transactions);
        Assert.Equal(["a", "c"], (await store.List(Samples.Partition, "", null, 10)).Select(h => h.Id.Name));
        Assert.Equal(["a-1", "a-2", "c-1"], (await store.Outbox(10)).Select(m => m.Id));
    }

    [Fact]
    public async Task A_commit_alone_is_a_transaction_of_its_own_and_waits_for_nobody()
    {
        var store = await home.Open();
        for (var version = 0; version < 10; version++)
        {
            await store.Commit(Samples.Commit("a", version));
        }

        Assert.Equal(10, store.Transactions);
    }

    [Fact]
    public async Task A_conflict_flushes_nothing()
    {
        var store = await home.Open();
        Assert.Equal(CommitResult.Conflict, await store.Commit(Samples.Commit("a", 1)));
        Assert.Equal(0, store.Transactions);
    }

    [Fact]
    public async Task Closing_finishes_what_was_accepted_and_accepts_no_more()
    {
        var store = await home.Open();
        var accepted = Enumerable.Range(0, 1000).Select(i => store.Commit(Samples.Commit($"s{i}", 0)).AsTask()).ToList();
        await store.DisposeAsync();
        Assert.All(await Task.WhenAll(accepted), r => Assert.Equal(CommitResult.Written, r));
        await Assert.ThrowsAsync<ObjectDisposedException>(async () => await store.Commit(Samples.Commit("late", 0)));
        await Assert.ThrowsAsync<ObjectDisposedException>(async () => await store.Load(Samples.Id("s0")));
        Assert.Equal(1000, (await Samples.All((await home.Open()).AllStreams())).Count);
    }

    /// <summary>Keeps the writer busy until everything has been handed to it.</summary>
    private static async Task<CommitResult[]> WhileBusy(SqliteEventStore store, Func<Task<CommitResult>[]> act)
    {
        using var busy = new SemaphoreSlim(0);
        using var release = new SemaphoreSlim(0);
        var job = store.Writer.Write(new Job<int>(_ => busy.Release() + (release.Wait(TimeSpan.FromMinutes(1)) ? 1 : 0), _ => false));
        await busy.WaitAsync();
        var acts = act();
        release.Release();
        Assert.Equal(1, await job);
        return await Task.WhenAll(acts);
    }
}
