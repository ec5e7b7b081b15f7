using PerfServerless.Service.Appraisal;
using PerfServerless.Service.Notices;
using PerfServerless.Service.Supervision;

namespace PerfServerless.Local.Alarm;

/// <summary>What the county's clock looks at besides everyone's appraisal. What fails is logged, tried again at the next look, and keeps nothing else waiting.</summary>
internal sealed partial class CountySweep(
    LiveAppraisals live, RosterReminders rosters, Reminders reminders, Rectifications rectifications, TimeProvider time, ILogger<CountySweep> log)
{
    private DateTimeOffset? _reminded;

    /// <summary>Looks at all of it once. One call at a time.</summary>
    public async Task Run(CancellationToken cancel)
    {
        foreach (var period in live.Periods)
            await Try("rosters", () => rosters.Sweep(period, cancel));
        var now = time.GetUtcNow();
        if (await Try("reminders", () => reminders.Sweep(_reminded, cancel)))
            _reminded = now;
        await Try("rectifications", () => rectifications.Sweep(cancel));
    }

    private async Task<bool> Try(string what, Func<Task> sweep)
    {
        try
        {
            await sweep();
            return true;
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            LogFailure(failure, what);
            return false;
        }
    }

    [LoggerMessage(LogLevel.Error, "The look at {What} failed; it will be tried again.")]
    private partial void LogFailure(Exception failure, string what);
}
