using Microsoft.DurableTask.Client;
using PerfServerless.Cloud.Timers;
using PerfServerless.Rules.Calendar;
using PerfServerless.Service.YearEnd;

namespace PerfServerless.Cloud.Clocks;

/// <summary>
/// Sees to it that a year-end somebody started is gone through to its end, whatever died midway: the year that ends and the one
/// that ended.
/// </summary>
internal sealed class YearEndWatch(YearEndRuns runs, TimeProvider clock)
{
    [Function(nameof(YearEndWatch))]
    public Task Run([TimerTrigger(Schedules.YearEnd)] TimerInfo timer, [DurableClient] DurableTaskClient client, CancellationToken cancel) => Look(client, cancel);

    internal async Task Look(DurableTaskClient client, CancellationToken cancel)
    {
        var year = ChinaTime.DateOf(clock.GetUtcNow()).Year;
        foreach (var each in new[] { year, year - 1 })
            if ((await runs.Pools(each, cancel)).Count > 0 && !await Done(client, each, cancel))
                await client.Ensure(nameof(YearEnd), YearEnd.InstanceOf(each), each, cancel);
    }

    private static async Task<bool> Done(DurableTaskClient client, int year, CancellationToken cancel) =>
        await client.GetInstanceAsync(YearEnd.InstanceOf(year), cancel) is { RuntimeStatus: OrchestrationRuntimeStatus.Completed };
}
