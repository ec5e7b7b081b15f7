using PerfServerless.Service.Streams;
using PerfServerless.Stores.Local.Sqlite;
using static PerfServerless.Stores.Local.Tests.Samples;

namespace PerfServerless.Stores.Local.Tests;

/// <summary>Heads kept in memory tell nothing that the disk would not.</summary>
public sealed class HeadCacheTests : IDisposable
{
    private readonly Home home = new();

    public void Dispose() => home.Dispose();

    [Fact]
    public async Task Whoever_was_answered_reads_what_was_written_however_many_write_and_read()
    {
        var store = await home.Open();
        await Task.WhenAll(Enumerable.Range(0, 16).Select(worker => Task.Run(async () =>
        {
            var seen = new long[4];
            for (var i = 0; i < 200; i++)
            {
                var stream = (worker + i) % 4;
                var version = (await store.Load(Id($"s{stream}")))?.Version ?? 0;
                Assert.True(version >= seen[stream], $"{version} was read after {seen[stream]}.");
                var written = await store.Commit(Commit($"s{stream}", version));
                seen[stream] = written == CommitResult.Written ? version + 1 : version;
            }
        })));
        await using var disk = await SqliteEventStore.OpenReadOnly(home.Directory);
        for (var stream = 0; stream < 4; stream++)
        {
            Assert.Equal((await disk.Load(Id($"s{stream}")))!.Version, (await store.Load(Id($"s{stream}")))!.Version);
        }
    }

    [Fact]
    public async Task A_head_at_hand_is_parsed_once_whether_it_is_loaded_or_listed()
    {
        var store = await home.Open();
        await store.Commit(Commit("a", 0));
        var loaded = await store.Load(Id("a"));
        Assert.Same(loaded, await store.Load(Id("a")));
        Assert.Same(loaded, Assert.Single(await store.List(Partition, "a", null, 10)));
    }

    [Fact]
    public void What_is_being_written_is_not_at_hand_and_what_was_read_before_is_not_taken_in()
    {
        var heads = new HeadCache(10_000);
        var (first, second) = (Commit("a", 0), Commit("a", 1));
        heads.Begin(first);
        heads.End(first, written: true);
        heads.Begin(second);
        Assert.Null(heads.Find(Id("a")));
        heads.Took(first.Writes[0].Head, heads.Turns);
        Assert.Null(heads.Find(Id("a")));
        heads.End(second, written: true);
        Assert.Equal(2, heads.Took(first.Writes[0].Head, heads.Turns).Version);
    }

    [Fact]
    public void Of_two_commits_in_one_transaction_only_the_last_is_kept_and_of_one_that_failed_nothing()
    {
        var heads = new HeadCache(10_000);
        var (first, second) = (Commit("a", 0), Commit("a", 1));
        heads.Begin(first);
        heads.Begin(second);
        heads.End(first, written: true);
        Assert.Null(heads.Find(Id("a")));
        heads.End(second, written: false);
        Assert.Null(heads.Find(Id("a")));
    }

    [Fact]
    public void Whoever_read_before_a_commit_does_not_bring_its_head_back_when_the_next_one_failed()
    {
        var heads = new HeadCache(10_000);
        var (first, second, third) = (Commit("a", 0), Commit("a", 1), Commit("a", 1));
        heads.Begin(second);
        heads.End(second, written: true);
        heads.Begin(third);
        heads.End(third, written: false);
        heads.Took(first.Writes[0].Head, heads.Turns);
        Assert.Null(heads.Find(Id("a")));
    }

    [Fact]
    public void No_more_is_kept_than_may_be_and_what_was_read_long_ago_is_not_taken_in()
    {
        var heads = new HeadCache(10_000);
        var before = heads.Turns;
        for (var i = 0; i < 100; i++)
        {
            heads.Took(Write($"s{i}", 0).Head, heads.Turns);
        }

        Assert.InRange(Enumerable.Range(0, 100).Count(i => heads.Find(Id($"s{i}")) is not null), 1, 30);
        heads.Took(Write("late", 0).Head, before);
        Assert.Null(heads.Find(Id("late")));
    }
}
