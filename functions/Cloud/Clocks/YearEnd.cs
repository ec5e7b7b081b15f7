using Microsoft.DurableTask;

namespace PerfServerless.Cloud.Clocks;

/// <summary>
/// 年终汇总 of a year that was started: all pools side by side, counted as they come in. Each pool is safe to repeat, so the
/// whole is; what failed makes the run fail in the end, and the next one does only what is left.
/// </summary>
internal static class YearEnd
{
    /// <summary>The one instance of a year's run.</summary>
    public static string InstanceOf(int year) => $"year-end-{year}";

    [Function(nameof(YearEnd))]
    public static async Task<YearEndStatus> Run([OrchestrationTrigger] TaskOrchestrationContext context, int year)
    {
        var pools = await context.CallActivityAsync<IReadOnlyList<string>>(nameof(YearEndActivities.YearEndPools), year, Alarm.Patiently);
        var status = new YearEndStatus(0, pools.Count, []);
        context.SetCustomStatus(status);
        var open = pools.ToDictionary(pool => context.CallActivityAsync(nameof(YearEndActivities.YearEndPool), new YearEndShare(year, pool), Alarm.Patiently));
        while (open.Count > 0)
        {
            var first = await Task.WhenAny(open.Keys);
            open.Remove(first, out var pool);
            status = first.IsCompletedSuccessfully ? status with { Done = status.Done + 1 } : status with { Failed = [.. status.Failed, pool!] };
            context.SetCustomStatus(status);
        }
        return status.Failed.Count == 0 ? status : throw new InvalidOperationException($"Pools not consolidated: {string.Join(", ", status.Failed)}.");
    }
}

/// <summary>A pool's share of a year's run.</summary>
internal sealed record YearEndShare(int Year, string Pool);

/// <summary>How far a run is.</summary>
/// <param name="Done">Pools consolidated.</param>
/// <param name="Total">All pools.</param>
/// <param name="Failed">Pools that could not be.</param>
internal sealed record YearEndStatus(int Done, int Total, IReadOnlyList<string> Failed);
