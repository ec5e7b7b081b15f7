using System.Collections.Concurrent;
using Microsoft.DurableTask.Client;
using Microsoft.DurableTask.Testing;
using PerfServerless.Cloud.Clocks;
using PerfServerless.Cloud.Http;
using PerfServerless.Rules.Calendar;
using PerfServerless.Rules.YearEnd;

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

    /// <summary>The request only starts the run: it answers where its progress is told, and its orchestrator is started once.</summary>
    [Fact]
    public async Task A_run_that_is_asked_for_is_accepted_and_goes_on_in_its_orchestrator()
    {
        var year = ChinaTime.DateOf(DateTimeOffset.UtcNow).Year;
        await using var app = await App.Start();
        await app.Put("county", $"annual-scheme/{year}", new AnnualSchemeState { Year = year, Pools = [new("town", [new("office")])], FrozenOn = new(year, 1, 1) });
        await app.Put("county", $"year-end/{year}", new YearEndState(null, new(new(year, 12, 31), new("o1"), null)));
        var hub = new Hub();
        foreach (var _ in (int[])[1, 2])
        {
            var http = app.Request($"/api/years/{year}/run", SignInTests.Header(("employeeid", "o1"), ("amr", "mfa")), "POST");
            http.Request.Headers["Idempotency-Key"] = "k";
            await new ApiFunctions(app.Get<SharedRoutes>(), app.Get<YearEndWatch>()).Years(http.Request, new Invocation(), hub);
            Assert.Equal((202, $"/api/years/{year}/run"), (http.Response.StatusCode, http.Response.Headers.Location.ToString()));
        }
        Assert.Equal([YearEnd.InstanceOf(year)], hub.Started);
        Assert.Equal(200, (await app.Send($"/api/years/{year}/run", SignInTests.Header(("employeeid", "o1")))).Status);
    }

    private static Task<DurableTaskTestHost> Hub(string[] pools, Action<YearEndShare> consolidate) => DurableTaskTestHost.StartAsync(tasks =>
    {
        tasks.AddOrchestratorFunc<int, YearEndStatus>(nameof(YearEnd), YearEnd.Run);
        tasks.AddActivityFunc<int, IReadOnlyList<string>>(nameof(YearEndActivities.YearEndPools), (_, _) => pools);
        tasks.AddActivityFunc<YearEndShare>(nameof(YearEndActivities.YearEndPool), (_, share) => consolidate(share));
    }, Ports.Free());

    private static async Task<OrchestrationMetadata> Finished(DurableTaskTestHost hub) => await hub.Client.WaitForInstanceCompletionAsync(
        await hub.Client.ScheduleNewOrchestrationInstanceAsync(nameof(YearEnd), 2026), getInputsAndOutputs: true, new CancellationTokenSource(TimeSpan.FromSeconds(30)).Token);
}
