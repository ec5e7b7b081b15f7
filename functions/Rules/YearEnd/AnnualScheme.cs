using System.Text.Json.Serialization;
using PerfServerless.Rules.Appraisal;
using PerfServerless.Rules.Organisation;

namespace PerfServerless.Rules.YearEnd;

/// <summary>What can have happened to a year's scheme. The names are stored: they never change.</summary>
[JsonDerivedType(typeof(AnnualSchemeDrafted), nameof(AnnualSchemeDrafted))]
[JsonDerivedType(typeof(AnnualSchemeFrozen), nameof(AnnualSchemeFrozen))]
public abstract record AnnualSchemeEvent;

/// <summary>The scheme was drafted, or drafted again: the latest holds.</summary>
public sealed record AnnualSchemeDrafted(int Year, AnnualTerms Terms, IReadOnlyList<Pool> Pools, IReadOnlyList<QuotaVariation> Variations) : AnnualSchemeEvent;

/// <summary>The scheme was frozen: it holds for the year and never changes again.</summary>
public sealed record AnnualSchemeFrozen(DateOnly On) : AnnualSchemeEvent;

/// <summary>A year's scheme as it stands.</summary>
public sealed record AnnualSchemeState
{
    /// <summary>A year without a scheme.</summary>
    public static AnnualSchemeState None { get; } = new();

    /// <summary>The calendar year; 0 while nothing was drafted.</summary>
    public int Year { get; init; }

    /// <summary>The terms.</summary>
    public AnnualTerms Terms { get; init; } = new();

    /// <summary>The pools; a unit is in at most one.</summary>
    public IReadOnlyList<Pool> Pools { get; init; } = [];

    /// <summary>Units with another share of 优秀; each at most once.</summary>
    public IReadOnlyList<QuotaVariation> Variations { get; init; } = [];

    /// <summary>When it was frozen, or <c>null</c> while a draft.</summary>
    public DateOnly? FrozenOn { get; init; }

    /// <summary>The year's last day: who is where and what then holds decides.</summary>
    [JsonIgnore]
    public DateOnly Last => new(Year, 12, 31);

    /// <summary>The pool a unit belongs to, or <c>null</c> when the unit does not take part.</summary>
    public Pool? PoolOf(UnitId unit) => Pools.FirstOrDefault(pool => pool.Units.Contains(unit));
}

/// <summary>年度考核方案: the county's scheme for one year.</summary>
public static class AnnualScheme
{
    /// <summary>Drafts the scheme, or drafts it again while it is not frozen.</summary>
    public static Decision<AnnualSchemeEvent> Draft(AnnualSchemeState state, AnnualSchemeDrafted drafted)
    {
        if (Same(state, drafted))
            return Decision<AnnualSchemeEvent>.Nothing;
        if (state.FrozenOn is not null)
            return AnnualSchemeRefusals.Frozen(state.Year);
        return AnnualSchemeRefusals.Drafting(drafted) is { } refusal ? refusal : drafted;
    }

    /// <summary>Freezes the draft.</summary>
    public static Decision<AnnualSchemeEvent> Freeze(AnnualSchemeState state, Occasion occasion)
    {
        if (state.FrozenOn is not null)
            return Decision<AnnualSchemeEvent>.Nothing;
        return AnnualSchemeRefusals.Freezing(state, occasion) is { } refusal ? refusal : new AnnualSchemeFrozen(occasion.Today);
    }

    /// <summary>Folds an event into the state; an unknown event is a bug and throws.</summary>
    public static AnnualSchemeState Evolve(AnnualSchemeState state, AnnualSchemeEvent happened) => happened switch
    {
        AnnualSchemeDrafted e => state with { Year = e.Year, Terms = e.Terms, Pools = e.Pools, Variations = e.Variations },
        AnnualSchemeFrozen e => state with { FrozenOn = e.On },
        _ => throw new InvalidOperationException($"Unknown event {happened.GetType().Name}."),
    };

    private static bool Same(AnnualSchemeState state, AnnualSchemeDrafted drafted) =>
        state.Year == drafted.Year && state.Terms == drafted.Terms && state.Variations.SequenceEqual(drafted.Variations)
        && state.Pools.Select(pool => pool.Id).SequenceEqual(drafted.Pools.Select(pool => pool.Id))
        && state.Pools.Zip(drafted.Pools).All(pair => pair.First.Units.SequenceEqual(pair.Second.Units));
}
