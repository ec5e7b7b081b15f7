using System.Text.Json.Serialization;
using PerfServerless.Rules.Organisation;

namespace PerfServerless.Rules.YearEnd;

/// <summary>What can have happened to a pool's dry runs of a year. The names are stored: they never change.</summary>
[JsonDerivedType(typeof(DryRunKept), nameof(DryRunKept))]
public abstract record DryRunEvent;

/// <summary>演算: what a run would have come to; nobody's grade.</summary>
/// <param name="Run">Which dry run of the county.</param>
/// <param name="On">The day.</param>
/// <param name="Outcomes">One for each person of the pool, by id.</param>
public sealed record DryRunKept(string Run, DateOnly On, IReadOnlyList<DryOutcome> Outcomes) : DryRunEvent;

/// <summary>What a dry run came to for a person.</summary>
/// <param name="Person">For whom.</param>
/// <param name="Score">The annual score, or <c>null</c>.</param>
/// <param name="Proposal">The grade that would be proposed, or <c>null</c>.</param>
/// <param name="WhyNone">Why no grade would be fixed, or <c>null</c>.</param>
/// <param name="Barred">Whether 优秀 would be out of the question.</param>
public sealed record DryOutcome(PersonId Person, decimal? Score, AnnualGrade? Proposal, NoAnnualGrade? WhyNone, bool Barred);

/// <summary>What moved for a person between a dry run and the one before.</summary>
/// <param name="Person">Who.</param>
/// <param name="Before">Then; <c>null</c> for a person who was not there.</param>
/// <param name="After">Now; <c>null</c> for a person who is there no more.</param>
public sealed record DryDifference(PersonId Person, DryOutcome? Before, DryOutcome? After);

/// <summary>A pool's dry runs as they stand: the latest, and what moved since the one before.</summary>
public sealed record DryRunState
{
    /// <summary>No dry run.</summary>
    public static DryRunState None { get; } = new();

    /// <summary>How many there were.</summary>
    public int Number { get; init; }

    /// <summary>The latest.</summary>
    public DryRunKept? Latest { get; init; }

    /// <summary>What moved since the one before, by person; empty after the first.</summary>
    public IReadOnlyList<DryDifference> Differences { get; init; } = [];
}

/// <summary>演算 of a pool: computes everything and keeps the outcome, so that it can be compared.</summary>
public static class DryRun
{
    /// <summary>Keeps an outcome; that of a dry run kept already changes nothing.</summary>
    public static Decision<DryRunEvent> Keep(DryRunState state, DryRunKept kept) =>
        state.Latest?.Run == kept.Run ? Decision<DryRunEvent>.Nothing : kept;

    /// <summary>Folds an event into the state; an unknown event is a bug and throws.</summary>
    public static DryRunState Evolve(DryRunState state, DryRunEvent happened) => happened switch
    {
        DryRunKept e => new() { Number = state.Number + 1, Latest = e, Differences = state.Latest is { } before ? Between(before.Outcomes, e.Outcomes) : [] },
        _ => throw new InvalidOperationException($"Unknown event {happened.GetType().Name}."),
    };

    /// <summary>Who moved between two outcomes, by person.</summary>
    public static IReadOnlyList<DryDifference> Between(IReadOnlyList<DryOutcome> before, IReadOnlyList<DryOutcome> after)
    {
        var (then, now) = (before.ToDictionary(one => one.Person), after.ToDictionary(one => one.Person));
        return [.. then.Keys.Union(now.Keys).Order()
            .Select(person => new DryDifference(person, then.GetValueOrDefault(person), now.GetValueOrDefault(person)))
            .Where(one => one.Before != one.After)];
    }
}
