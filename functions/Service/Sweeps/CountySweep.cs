using Microsoft.Extensions.Logging;
using PerfServerless.Service.Appraisal;
using PerfServerless.Service.Attendance;
using PerfServerless.Service.Notices;
using PerfServerless.Service.Supervision;
using PerfServerless.Service.Supervision.Bulletins;
using PerfServerless.Service.YearEnd;

namespace PerfServerless.Service.Sweeps;

/// <summary>
/// What a county's clock looks at besides everyone's appraisal, the same in every host. What fails is logged, tried again at the next look, and keeps
/// nothing else waiting.
/// </summary>
public sealed partial class CountySweep(
    LiveAppraisals live, RosterReminders rosters, Reminders reminders, SheetReminders sheets, AnnualReminders annual, Rectifications rectifications, BulletinClock bulletins,
    ILogger<CountySweep> log)
{
    /// <summary>Looks at all of it once; answers whether nothing failed. Looking late, twice or after a restart does nothing twice.</summary>
    /// <param name="since">When it was last looked at without a failure; <c>null</c> when that is not known.</param>
    /// <param name="cancel">Stops.</param>
    public async Task<bool> Run(DateTimeOffset? since, CancellationToken cancel)
    {
        var good = true;
        foreach (var period in live.Periods)
            good &= await Try("rosters", () => rosters.Sweep(period, cancel));
        good &= await Try("reminders", () => reminders.Sweep(since, cancel));
        good &= await Try("attendance sheets", () => sheets.Sweep(since, cancel));
        good &= await Try("the year", () => annual.Sweep(since, cancel));
        good &= await Try("rectifications", () => rectifications.Sweep(cancel));
        good &= await Try("bulletins", () => bulletins.Sweep(cancel));
        return good;
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
