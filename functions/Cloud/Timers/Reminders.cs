using PerfServerless.Service.Appraisal;

namespace PerfServerless.Cloud.Timers;

/// <summary>Tells whoever has something due. Each is told once, however often this runs.</summary>
internal sealed class Reminders(LiveAppraisals live, RosterReminders rosters)
{
    [Function(nameof(Reminders))]
    [FixedDelayRetry(3, "00:00:30")]
    public async Task Run([TimerTrigger(Schedules.Reminders)] TimerInfo timer, CancellationToken cancel)
    {
        foreach (var period in live.Periods)
            await rosters.Sweep(period, cancel);
    }
}
