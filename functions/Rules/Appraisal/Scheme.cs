using System.Text.Json.Serialization;
using PerfServerless.Rules.Calendar;
using PerfServerless.Rules.Organisation;

namespace PerfServerless.Rules.Appraisal;

/// <summary>What can have happened to a period's scheme. The names are stored: they never change.</summary>
[JsonDerivedType(typeof(SchemeDrafted), nameof(SchemeDrafted))]
[JsonDerivedType(typeof(SchemeFrozen), nameof(SchemeFrozen))]
public abstract record SchemeEvent;

/// <summary>The scheme was drafted, or drafted again: the latest holds.</summary>
public sealed record SchemeDrafted(Quarter Period, SchemeTerms Terms, IReadOnlyList<Pool> Pools) : SchemeEvent;

/// <summary>The scheme was frozen: it holds for the period and never changes again.</summary>
/// <param name="On">The date.</param>
/// <param name="Late">Whether that was later than the scheme's lead time before the period.</param>
public sealed record SchemeFrozen(DateOnly On, bool Late) : SchemeEvent;

/// <summary>Units whose people share one quota of 优秀: one unit, or several too small to have one.</summary>
/// <param name="Id">1–40 letters, digits or hyphens.</param>
/// <param name="Units">At least one.</param>
public sealed record Pool(string Id, IReadOnlyList<UnitId> Units);

/// <summary>A scheme as it stands.</summary>
public sealed record SchemeState
{
    /// <summary>A period without a scheme.</summary>
    public static SchemeState None { get; } = new();

    /// <summary>The period.</summary>
    public Quarter Period { get; init; }

    /// <summary>The terms.</summary>
    public SchemeTerms Terms { get; init; } = new();

    /// <summary>The pools; a unit is in at most one.</summary>
    public IReadOnlyList<Pool> Pools { get; init; } = [];

    /// <summary>When it was frozen, or <c>null</c> while a draft.</summary>
    public DateOnly? FrozenOn { get; init; }

    /// <summary>Whether it was frozen later than it should have been.</summary>
    public bool Late { get; init; }

    /// <summary>The pool a unit belongs to, or <c>null</c> when the unit does not take part.</summary>
    public Pool? PoolOf(UnitId unit) => Pools.FirstOrDefault(pool => pool.Units.Contains(unit));
}

/// <summary>方案制定与启动: the county's scheme for one period. Procedure 1.</summary>
public static class Scheme
{
    /// <summary>Drafts the scheme, or drafts it again while it is not frozen.</summary>
    public static Decision<SchemeEvent> Draft(SchemeState state, Quarter period, SchemeTerms terms, IReadOnlyList<Pool> pools, Occasion occasion)
    {
        var same = state.Period == period && state.Terms == terms && SamePools(state.Pools, pools);
        if (same)
            return Decision<SchemeEvent>.Nothing;
        if (state.FrozenOn is not null)
            return SchemeRefusals.Frozen(period);
        return SchemeRefusals.Terms(period, terms, pools, occasion) is { } refusal ? refusal : new SchemeDrafted(period, terms, pools);
    }

    /// <summary>Freezes the draft. Refused once the period is over, and while the year's calendar is unpublished (未发布).</summary>
    public static Decision<SchemeEvent> Freeze(SchemeState state, Occasion occasion)
    {
        if (state.FrozenOn is not null)
            return Decision<SchemeEvent>.Nothing;
        if (SchemeRefusals.Freezing(state, occasion) is { } refusal)
            return refusal;
        var lead = occasion.Calendar.AddWorkingDays(state.Period.First, -state.Terms.TimeLimits.SchemeLead);
        return new SchemeFrozen(occasion.Today, occasion.Today > lead);
    }

    /// <summary>Folds an event into the state; an unknown event is a bug and throws.</summary>
    public static SchemeState Evolve(SchemeState state, SchemeEvent happened) => happened switch
    {
        SchemeDrafted e => state with { Period = e.Period, Terms = e.Terms, Pools = e.Pools },
        SchemeFrozen e => state with { FrozenOn = e.On, Late = e.Late },
        _ => throw new InvalidOperationException($"Unknown event {happened.GetType().Name}."),
    };

    private static bool SamePools(IReadOnlyList<Pool> one, IReadOnlyList<Pool> other) =>
        one.Count == other.Count && one.Zip(other).All(pair => pair.First.Id == pair.Second.Id && pair.First.Units.SequenceEqual(pair.Second.Units));
}
