using System.Collections.Concurrent;
using Microsoft.DurableTask.Client;
using Microsoft.DurableTask.Testing;
using PerfServerless.Cloud.Clocks;

namespace PerfServerless.Cloud.Tests;

/// <summary>The year-end's orchestrator: fan-out over pools, fan-in, and again.</summary>
public class YearEndTests
{
    [Fact]
    public async Task All_pools_are_gone_through_and_counted()
    {
        var done = new ConcurrentBag<string>();
        await using var hub = await Hub(["a", "b", "c"], share => done.Add($"{share.Year}/{share.Pool}"));
        var run = await Finished(hub);
        Assert.Equal(OrchestrationRuntimeStatus.Completed, run.RuntimeStatus);
        Assert.Equal(["2026/a", "2026/b", "2026/c"], done.Order());
        Assert.Equal((3, 3), (run.ReadCustomStatusAs<YearEndStatus>()!.Done, run.ReadCustomStatusAs<YearEndStatus>()!.Total));
    }

    [Fact]
    public async Task A_year_without_a_started_run_ends_at_once()
    {
        await using var hub = await Hub([], _ => throw new InvalidOperationException());
        Assert.Equal(0, (await Finished(hub)).ReadOutputAs<YearEndStatus>()!.Total);
    }

    private static Task<DurableTaskTestHost> Hub(string[] pools, Action<YearEndShare> consolidate) => DurableTaskTestHost.StartAsync(tasks =>
    {
        tasks.AddOrchestratorFunc<int, YearEndStatus>(nameof(YearEnd), YearEnd.Run);
        tasks.AddActivityFunc<int, IReadOnlyList<string>>(nameof(YearEndActivities.YearEndPools), (_, _) => pools);
        tasks.AddActivityFunc<YearEndShare>(nameof(YearEndActivities.YearEndPool), (_, share) => consolidate(share));
    });

    private static async Task<OrchestrationMetadata> Finished(DurableTaskTestHost hub) => await hub.Client.WaitForInstanceCompletionAsync(
        await hub.Client.ScheduleNewOrchestrationInstanceAsync(nameof(YearEnd), 2026), getInputsAndOutputs: true, new CancellationTokenSource(TimeSpan.FromSeconds(30)).Token);
}
