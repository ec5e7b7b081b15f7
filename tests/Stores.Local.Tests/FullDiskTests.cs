using PerfServerless.Service.Streams;
using PerfServerless.Stores.Local.Sqlite;

namespace PerfServerless.Stores.Local.Tests;

/// <summary>SQLite itself is told that the file may not grow: its answer is the one a full disk gives.</summary>
public sealed class FullDiskTests : IDisposable
{
    private readonly Home home = new();

    public void Dispose() => home.Dispose();

    [Fact]
    public async Task A_full_disk_is_said_clearly_costs_nothing_written_and_passes()
    {
        var store = await home.Open();
        await Allow(store, pages: 60);
        var acts = Enumerable.Range(0, 200).Select(i => (Name: $"s{i:000}", Task: store.Commit(Samples.Commit($"s{i:000}", 0, 4000)).AsTask())).ToList();
        await Task.WhenAll(acts.Select(a => a.Task)).ContinueWith(_ => { }, TaskScheduler.Default);
        Assert.All(acts.Where(a => a.Task.IsFaulted), a => AssertSaysFull(a.Task.Exception!.InnerException!));
        Assert.Contains(acts, a => a.Task.IsFaulted);
        await AssertHoldsExactly(store, acts.Where(a => a.Task.IsCompletedSuccessfully).Select(a => a.Name));

        await Allow(store, pages: 1_000_000);
        foreach (var (name, _) in acts.Where(a => a.Task.IsFaulted))
        {
            Assert.Equal(CommitResult.Written, await store.Commit(Samples.Commit(name, 0, 4000)));
        }

        await AssertHoldsExactly(await home.Open(), acts.Select(a => a.Name));
    }

    [Fact]
    public async Task What_was_there_stays_readable_and_small_steps_go_on()
    {
        var store = await home.Open();
        await store.Commit(Samples.Commit("kept", 0));
        await Allow(store, pages: 1);
        AssertSaysFull(await Assert.ThrowsAsync<RecordUnwritableException>(async () => await store.Commit(Samples.Commit("big", 0, 100_000))));
        Assert.Equal(1, (await store.Load(Samples.Id("kept")))!.Version);
        Assert.Null(await store.Load(Samples.Id("big")));
        Assert.Equal(CommitResult.Written, await store.Commit(Samples.Commit("kept", 1)));
    }

    private static void AssertSaysFull(Exception e)
    {
        Assert.IsType<RecordUnwritableException>(e);
        Assert.Contains("nothing of this commit was kept", e.Message, StringComparison.Ordinal);
        Assert.Contains("full", e.Message, StringComparison.Ordinal);
    }

    private static async Task AssertHoldsExactly(SqliteEventStore store, IEnumerable<string> names)
    {
        var expected = names.Order(StringComparer.Ordinal).ToList();
        Assert.Equal(expected, (await Samples.All(store.AllStreams())).Select(id => id.Name));
        Assert.Equal(expected.Select(n => n + "-1"), (await store.Outbox(1000)).Select(m => m.Id).Order(StringComparer.Ordinal));
    }

    private static Task<int> Allow(SqliteEventStore store, int pages) =>
        store.Writer.Write(new Job<int>(recorder => (int)recorder.Database.Number($"PRAGMA max_page_count = {pages}"), _ => false));
}
