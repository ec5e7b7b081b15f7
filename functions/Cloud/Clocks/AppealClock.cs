using Microsoft.DurableTask;

namespace PerfServerless.Cloud.Clocks;

/// <summary>
/// The clock of one objection, review or appeal: it looks, waits until a limit is near, has passed or something has changed, and begins again.
/// It decides nothing; the service says who has to be told.
/// </summary>
internal static class AppealClock
{
    [Function(nameof(AppealClock))]
    public static Task Run([OrchestrationTrigger] TaskOrchestrationContext context, Watch watch) => Alarm.Ring(context, nameof(AppealLook), watch);
}
