using Microsoft.Extensions.DependencyInjection;
using PerfServerless.Import.Tests;
using PerfServerless.Rules.Organisation;
using PerfServerless.Service.Files;
using PerfServerless.Service.Http;
using PerfServerless.Service.Streams;
using PerfServerless.Service.YearEnd;

namespace PerfServerless.Service.Tests.YearEnd;

public class RestartTests
{
    private static readonly Caller Officer = new(new(new("o1"), new("office"), [Role.OrganisationOfficer]), new(new("o1"), "o1/run:0"), TwoFactors: true);

    [Fact]
    public async Task Killed_after_any_number_of_commits_and_asked_again_it_ends_in_the_same_record()
    {
        var undisturbed = await RecordOf(int.MaxValue, Start);
        Assert.True(undisturbed.Commits >= 19);
        for (var commits = 0; commits < undisturbed.Commits; commits++)
        {
            var record = await RecordOf(commits, Start);
            Assert.True(record.Broke, $"It did not break after {commits} commits.");
            Assert.Equal(undisturbed.Streams, record.Streams);
            Assert.Equal(undisturbed.Outbox, record.Outbox);
        }
    }

    [Fact]
    public async Task A_dry_run_killed_midway_goes_on_under_the_same_key()
    {
        var undisturbed = await RecordOf(int.MaxValue, DryRun);
        Assert.Equal(2, undisturbed.Commits);
        foreach (var commits in (int[])[0, 1])
            Assert.Equal(undisturbed.Streams, (await RecordOf(commits, DryRun)).Streams);
    }

    /// <summary>As an orchestrator does it: start, then each pool by itself, in any order and more than once.</summary>
    [Fact]
    public async Task Pool_by_pool_in_any_order_and_twice_it_comes_to_the_same()
    {
        var undisturbed = await RecordOf(int.MaxValue, Start);
        var fanned = await RecordOf(1, Start, async services =>
        {
            var runs = services.GetRequiredService<YearEndRuns>();
            foreach (var pool in (await runs.Pools(2026, default)).Reverse().SelectMany(pool => (string[])[pool, pool]))
                _ = (await runs.Consolidate(2026, pool, default)).Value;
        });
        Assert.Equal(undisturbed.Streams, fanned.Streams);
    }

    private static async Task Start(IServiceProvider services) => _ = (await services.GetRequiredService<YearEndRuns>().Start(Officer, 2026, default)).Value;

    private static async Task DryRun(IServiceProvider services) => _ = (await services.GetRequiredService<DryRuns>().Make(Officer, 2026, default)).Value;

    private static async Task<Record> RecordOf(int breakAfter, Func<IServiceProvider, Task> act, Func<IServiceProvider, Task>? then = null)
    {
        await using var county = await Years.Ready();
        var store = new FragileStore(county.Store);
        store.BreakAfter(breakAfter);
        var broke = false;
        try
        {
            await act(Services(county, store));
        }
        catch (IOException)
        {
            broke = true;
            store.Mend();
            await (then ?? act)(Services(county, store)); // a new process: nothing is remembered
        }
        var streams = new SortedDictionary<string, string>(StringComparer.Ordinal);
        await foreach (var stream in county.Store.AllStreams())
            streams[stream.ToString()] = (await county.Store.Load(stream))!.Hash;
        var outbox = (await county.Store.Outbox(1000)).Select(message => message.Id).Order(StringComparer.Ordinal).ToList();
        return new(streams, outbox, store.Commits, broke);
    }

    private static ServiceProvider Services(County county, IEventStore store) => new ServiceCollection().AddLogging().AddPerfService()
        .AddSingleton(store).AddSingleton<TimeProvider>(county.Clock).AddSingleton(county.Get<IFileStore>()).BuildServiceProvider();

    private sealed record Record(SortedDictionary<string, string> Streams, List<string> Outbox, int Commits, bool Broke);
}
