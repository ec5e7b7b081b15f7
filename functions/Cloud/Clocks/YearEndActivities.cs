using PerfServerless.Service.YearEnd;

namespace PerfServerless.Cloud.Clocks;

/// <summary>What a year-end run consists of; the service decides and writes.</summary>
internal sealed class YearEndActivities(YearEndRuns runs)
{
    [Function(nameof(YearEndPools))]
    public async Task<IReadOnlyList<string>> YearEndPools([ActivityTrigger] int year, CancellationToken cancel) => await runs.Pools(year, cancel);

    [Function(nameof(YearEndPool))]
    public async Task YearEndPool([ActivityTrigger] YearEndShare share, CancellationToken cancel) =>
        _ = (await runs.Consolidate(share.Year, share.Pool, cancel)).Value;
}
