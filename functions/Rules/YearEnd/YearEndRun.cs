using System.Text.Json.Serialization;
using PerfServerless.Rules.Organisation;

namespace PerfServerless.Rules.YearEnd;

/// <summary>What can have happened to a year-end run. The names are stored: they never change.</summary>
[JsonDerivedType(typeof(YearEndRequested), nameof(YearEndRequested))]
[JsonDerivedType(typeof(YearEndStarted), nameof(YearEndStarted))]
public abstract record YearEndEvent;

/// <summary>An officer who signed in with one factor asked for the run; another officer has to approve it.</summary>
public sealed record YearEndRequested(PersonId By) : YearEndEvent;

/// <summary>The run began.</summary>
/// <param name="AsOf">The day on which everything is looked at, however often the run is resumed.</param>
/// <param name="By">Who asked for it.</param>
/// <param name="ApprovedBy">The second officer; <c>null</c> where the first had signed in with two factors.</param>
public sealed record YearEndStarted(DateOnly AsOf, PersonId By, PersonId? ApprovedBy) : YearEndEvent;

/// <summary>A year-end run as it stands.</summary>
public sealed record YearEndState(YearEndRequested? Requested, YearEndStarted? Started)
{
    /// <summary>A year nobody asked to close.</summary>
    public static YearEndState None { get; } = new(null, null);
}

/// <summary>年终汇总: one run a year. It takes two factors or two officers, and it may be killed and resumed at any point.</summary>
public static class YearEndRun
{
    /// <summary>Starts the run, or asks for a second officer when the sign-in had one factor only.</summary>
    public static Decision<YearEndEvent> Start(YearEndState state, int year, bool twoFactors, IReadOnlyList<MissingInput> missing, Occasion occasion)
    {
        if (state.Started is not null || (!twoFactors && state.Requested?.By == occasion.By))
            return Decision<YearEndEvent>.Nothing;
        if (YearEndRefusals.Starting(year, missing, occasion) is { } refusal)
            return refusal;
        if (twoFactors)
            return new YearEndStarted(occasion.Today, occasion.By, null);
        return state.Requested is { } requested ? YearEndRefusals.Requested(requested) : new YearEndRequested(occasion.By);
    }

    /// <summary>Approves the run another officer asked for; it begins.</summary>
    public static Decision<YearEndEvent> Approve(YearEndState state, int year, IReadOnlyList<MissingInput> missing, Occasion occasion)
    {
        if (state.Started is not null)
            return Decision<YearEndEvent>.Nothing;
        return (YearEndRefusals.Approving(state, occasion) ?? YearEndRefusals.Starting(year, missing, occasion)) is { } refusal
            ? refusal
            : new YearEndStarted(occasion.Today, state.Requested!.By, occasion.By);
    }

    /// <summary>Folds an event into the state; an unknown event is a bug and throws.</summary>
    public static YearEndState Evolve(YearEndState state, YearEndEvent happened) => happened switch
    {
        YearEndRequested e => state with { Requested = e },
        YearEndStarted e => state with { Started = e },
        _ => throw new InvalidOperationException($"Unknown event {happened.GetType().Name}."),
    };
}
