using Microsoft.DurableTask.Client;
using Microsoft.Extensions.Logging;
using PerfServerless.Cloud.Timers;
using PerfServerless.Rules.Calendar;
using PerfServerless.Service.Appraisal;

namespace PerfServerless.Cloud.Clocks;

/// <summary>
/// Finds from the record alone every appraisal whose clock should run: starts the clocks that are missing and tells the others
/// what has changed since they looked. However the hub was lost, this brings it back.
/// </summary>
internal sealed partial class Watchdog(LiveAppraisals live, ILogger<Watchdog> log)
{
    [Function(nameof(Watchdog))]
    public async Task Run([TimerTrigger(Schedules.Watchdog)] TimerInfo timer, [DurableClient] DurableTaskClient client, CancellationToken cancel) =>
        await Look(client, cancel);

    /// <summary>Looks once; answers how many clocks were started.</summary>
    internal async Task<int> Look(DurableTaskClient client, CancellationToken cancel)
    {
        var started = 0;
        var running = new Dictionary<string, long>();
        foreach (var period in live.Periods)
            await Running(client, period, running, cancel);
        await foreach (var appraisal in live.All(cancel))
        {
            if (!running.TryGetValue(AppraisalClock.InstanceOf(appraisal.Person, appraisal.Period), out var seen))
                started += await AppraisalClocks.Start(client, appraisal, cancel) ? 1 : 0;
            else if (seen != appraisal.Version)
                await AppraisalClocks.Tell(client, appraisal, cancel);
        }
        if (started > 0)
            LogStarted(started);
        return started;
    }

    /// <summary>The clocks that run, with the version each was told of.</summary>
    private static async Task Running(DurableTaskClient client, Quarter period, Dictionary<string, long> running, CancellationToken cancel)
    {
        var query = new OrchestrationQuery
        {
            InstanceIdPrefix = AppraisalClock.PrefixOf(period),
            Statuses = [OrchestrationRuntimeStatus.Pending, OrchestrationRuntimeStatus.Running],
            FetchInputsAndOutputs = true, // or the status that a clock sets would be left out
        };
        await foreach (var instance in client.GetAllInstancesAsync(query).WithCancellation(cancel))
            running[instance.InstanceId] = instance.SerializedCustomStatus is null ? 0 : instance.ReadCustomStatusAs<long>();
    }

    [LoggerMessage(LogLevel.Warning, "{Count} appraisals had no clock; one was started for each.")]
    private partial void LogStarted(int count);
}
