using Microsoft.DurableTask.Client;
using Microsoft.Extensions.Logging;
using PerfServerless.Cloud.Timers;
using PerfServerless.Rules.Calendar;
using PerfServerless.Service.Appraisal;
using PerfServerless.Service.Objections;

namespace PerfServerless.Cloud.Clocks;

/// <summary>
/// Finds from the record alone every appraisal and every appeal whose clock should run: starts the clocks that are missing and tells the
/// others what has changed since they looked. However the hub was lost, this brings it back. One ring looks at one share of the pools, so
/// that it is short however large the county is, and everything is looked at once in <see cref="Shares"/> rings.
/// </summary>
internal sealed partial class Watchdog(LiveAppraisals live, LiveObjections objections, TimeProvider time, ILogger<Watchdog> log)
{
    /// <summary>Four hours of rings. A look at a head costs about one request unit: infra/SCALE.md says what that makes in a year.</summary>
    internal const int Shares = 24;

    private static readonly TimeSpan Every = TimeSpan.FromMinutes(10);

    [Function(nameof(Watchdog))]
    public async Task Run([TimerTrigger(Schedules.Watchdog)] TimerInfo timer, [DurableClient] DurableTaskClient client, CancellationToken cancel) =>
        await Look(client, ShareAt(time.GetUtcNow()), cancel);

    /// <summary>Whose turn it is: it follows from the time alone, and a ring a little early or late is the same ring.</summary>
    internal static int ShareAt(DateTimeOffset now) => (int)((now.UtcTicks + (Every.Ticks / 2)) / Every.Ticks % Shares);

    /// <summary>Looks at one share of the pools; answers how many clocks were started.</summary>
    internal async Task<int> Look(DurableTaskClient client, int share, CancellationToken cancel)
    {
        var (started, number) = (0, 0);
        await foreach (var (partition, period) in live.Pools(cancel))
            if (number++ % Shares == share)
            {
                var appraisals = await Gather(live.Of(partition, period, cancel));
                started += await Compare(client, [.. appraisals.Select(ClockOf.Appraisal)], ClockOf.PrefixOf(nameof(AppraisalClock), partition, period), cancel);
                started += await Compare(client, [.. appraisals.Where(each => each.Objecting).Select(ClockOf.Appeal)], ClockOf.PrefixOf(nameof(AppealClock), partition, period), cancel);
            }
        await foreach (var (partition, year) in objections.Pools(cancel))
            if (number++ % Shares == share)
                started += await Compare(
                    client, [.. (await Gather(objections.Of(partition, year, cancel))).Select(ClockOf.Appeal)], ClockOf.PrefixOf(nameof(AppealClock), partition, AppraisalPeriod.OfYear(year)), cancel);
        if (started > 0)
            LogStarted(started);
        return started;
    }

    /// <summary>Of a pool's clocks of one kind: starts those that are missing, and tells those that were not told.</summary>
    private static async Task<int> Compare(DurableTaskClient client, IReadOnlyList<ClockOf> wanted, string prefix, CancellationToken cancel)
    {
        if (wanted.Count == 0)
            return 0;
        var started = 0;
        var running = await Running(client, prefix, cancel);
        foreach (var clock in wanted)
            if (!running.TryGetValue(clock.Instance, out var seen))
                started += await client.Start(clock, cancel) ? 1 : 0;
            else if (seen != clock.Begin.Seen)
                await client.Tell(clock, cancel);
        return started;
    }

    /// <summary>The clocks that run, with the version each was told of.</summary>
    private static async Task<Dictionary<string, long>> Running(DurableTaskClient client, string prefix, CancellationToken cancel)
    {
        var running = new Dictionary<string, long>();
        var query = new OrchestrationQuery
        {
            InstanceIdPrefix = prefix,
            Statuses = [OrchestrationRuntimeStatus.Pending, OrchestrationRuntimeStatus.Running],
            FetchInputsAndOutputs = true, // or the status that a clock sets would be left out
        };
        await foreach (var instance in client.GetAllInstancesAsync(query).WithCancellation(cancel))
            running[instance.InstanceId] = instance.SerializedCustomStatus is null ? 0 : instance.ReadCustomStatusAs<long>();
        return running;
    }

    private static async Task<List<T>> Gather<T>(IAsyncEnumerable<T> all)
    {
        var list = new List<T>();
        await foreach (var one in all)
            list.Add(one);
        return list;
    }

    [LoggerMessage(LogLevel.Warning, "{Count} clocks were missing; one was started for each.")]
    private partial void LogStarted(int count);
}
