using PerfServerless.Service.Sweeps;

namespace PerfServerless.Cloud.Timers;

/// <summary>Tells whoever has something due, or overdue. Each is told once, however often this runs.</summary>
internal sealed class Reminders(CountySweep county)
{
    [Function(nameof(Reminders))]
    [FixedDelayRetry(3, "00:00:30")]
    public Task Run([TimerTrigger(Schedules.Reminders)] TimerInfo timer, CancellationToken cancel) => county.Run(Last(timer), cancel);

    /// <summary>A little before the last ring, so that nothing falls between two.</summary>
    private static DateTimeOffset? Last(TimerInfo timer) =>
        timer.ScheduleStatus is { Last: var last } && last != default ? new DateTimeOffset(last.ToUniversalTime()).AddMinutes(-5) : null;
}
