using PerfServerless.Cloud.Outbox;

namespace PerfServerless.Cloud.Timers;

/// <summary>Hands over what the change feed did not: after a failure, or where there is no change feed.</summary>
internal sealed class OutboxSweep(OutboxQueue outbox)
{
    [Function(nameof(OutboxSweep))]
    [FixedDelayRetry(3, "00:00:30")]
    public Task Run([TimerTrigger(Schedules.OutboxSweep)] TimerInfo timer, CancellationToken cancel) => outbox.Send(cancel);
}
