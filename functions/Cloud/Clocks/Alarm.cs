using Microsoft.DurableTask;

namespace PerfServerless.Cloud.Clocks;

/// <summary>What the clocks have in common: they wait for a moment or for a change, whichever is first.</summary>
internal static class Alarm
{
    /// <summary>The event that says that the record has changed since the clock looked.</summary>
    public const string Changed = "changed";

    /// <summary>What was refused, for example because the scheme was withdrawn, is looked at again after this.</summary>
    public static readonly TimeSpan AfterRefusal = TimeSpan.FromHours(1);

    /// <summary>A look that fails is repeated for some minutes; then the clock fails and the watchdog starts it anew.</summary>
    public static TaskOptions Patiently { get; } = TaskOptions.FromRetryPolicy(new RetryPolicy(5, TimeSpan.FromSeconds(10), 2));

    /// <summary>One round of a clock: looks, waits, and begins again; ends when there is nothing left to watch.</summary>
    /// <param name="context">The orchestration.</param>
    /// <param name="look">The activity that looks at the record.</param>
    /// <param name="watch">What the clock carries.</param>
    public static async Task Ring(TaskOrchestrationContext context, string look, Watch watch)
    {
        context.SetCustomStatus(watch.Seen);
        var looked = await context.CallActivityAsync<Looked>(look, watch, Patiently);
        if (!looked.Live)
            return;
        var seen = await Wait(context, looked.Next);
        context.ContinueAsNew(watch with { Since = looked.At, Seen = seen ?? watch.Seen });
    }

    /// <summary>Waits; the loser is cancelled, or it would keep the instance from ending. Answers the version told with the change, or <c>null</c> when the moment came.</summary>
    private static async Task<long?> Wait(TaskOrchestrationContext context, DateTimeOffset? next)
    {
        using var loser = new CancellationTokenSource();
        var changed = context.WaitForExternalEvent<long>(Changed, loser.Token);
        if (next is not { } at)
            return await changed;
        var due = context.CreateTimer(at.UtcDateTime, loser.Token);
        var first = await Task.WhenAny(changed, due);
        loser.Cancel(); // not CancelAsync: an orchestrator awaits nothing but its context
        return first == changed ? await changed : null;
    }
}

/// <summary>What a look at the record found.</summary>
/// <param name="Live">Whether the clock has anything left to watch.</param>
/// <param name="At">When it was looked; <c>null</c> when it could not be advanced, so that the next look is at everything.</param>
/// <param name="Next">When to look again; <c>null</c>: only when the record changes.</param>
internal sealed record Looked(bool Live, DateTimeOffset? At, DateTimeOffset? Next);
