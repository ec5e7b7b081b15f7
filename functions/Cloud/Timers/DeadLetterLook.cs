using PerfServerless.Cloud.Outbox;

namespace PerfServerless.Cloud.Timers;

/// <summary>Looks daily at what the queue gave up on.</summary>
internal sealed class DeadLetterLook(DeadLetters dead)
{
    [Function(nameof(DeadLetterLook))]
    [FixedDelayRetry(3, "00:00:30")]
    public Task Run([TimerTrigger(Schedules.DeadLetters)] TimerInfo timer, CancellationToken cancel) => dead.Look(cancel);
}
