using Microsoft.DurableTask;
using PerfServerless.Rules.Calendar;
using PerfServerless.Rules.Organisation;

namespace PerfServerless.Cloud.Clocks;

/// <summary>
/// One appraisal's clock through the twelve procedures: it looks, waits until something is due or has changed, and begins again.
/// It holds no rule and no record; lost, it is started anew and looks at everything.
/// </summary>
internal static class AppraisalClock
{
    /// <summary>The one instance of an appraisal's clock.</summary>
    public static string InstanceOf(PersonId person, Quarter period) => $"{PrefixOf(period)}{person}";

    /// <summary>What the instances of a period start with.</summary>
    public static string PrefixOf(Quarter period) => $"appraisal-{period}-";

    [Function(nameof(AppraisalClock))]
    public static async Task Run([OrchestrationTrigger] TaskOrchestrationContext context, AppraisalWatch watch)
    {
        context.SetCustomStatus(watch.Seen);
        var looked = await context.CallActivityAsync<Looked>(nameof(AppraisalLook), watch, Alarm.Patiently);
        if (!looked.Live)
            return;
        var seen = await Alarm.Wait(context, looked.Next);
        context.ContinueAsNew(watch with { Since = looked.At, Seen = seen ?? watch.Seen });
    }
}

/// <summary>What an appraisal's clock carries from one look to the next.</summary>
/// <param name="Person">Whose appraisal.</param>
/// <param name="Period">Of which period.</param>
/// <param name="Seen">The version that was told last: the watchdog tells a clock of a later one.</param>
/// <param name="Since">When it was looked at last; <c>null</c>: everything is looked at.</param>
internal sealed record AppraisalWatch(string Person, string Period, long Seen, DateTimeOffset? Since = null);
