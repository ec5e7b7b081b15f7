using Microsoft.DurableTask;

namespace PerfServerless.Cloud.Clocks;

/// <summary>
/// One appraisal's clock through the twelve procedures: it looks, waits until something is due or has changed, and begins again.
/// It holds no rule and no record; lost, it is started anew and looks at everything.
/// </summary>
internal static class AppraisalClock
{
    [Function(nameof(AppraisalClock))]
    public static Task Run([OrchestrationTrigger] TaskOrchestrationContext context, Watch watch) => Alarm.Ring(context, nameof(AppraisalLook), watch);
}
