using System.Text.Json.Serialization;
using PerfServerless.Rules.NegativeList;

namespace PerfServerless.Rules.Points;

/// <summary>What an adjustment does: it gives or takes points, or it enters the negative list. The names are stored.</summary>
[JsonDerivedType(typeof(PointsSubject), nameof(PointsSubject))]
[JsonDerivedType(typeof(NegativeEntry), nameof(NegativeEntry))]
public abstract record AdjustmentSubject
{
    /// <summary>Which of the two it is: one event may give one of each, never two of a kind.</summary>
    [JsonIgnore]
    public abstract AdjustmentKind Kind { get; }
}

/// <summary>加减分.</summary>
/// <param name="Value">Points, within ± the scheme's cap (10 by default), not 0, at most 2 decimals.</param>
public sealed record PointsSubject(decimal Value) : AdjustmentSubject
{
    /// <inheritdoc />
    [JsonIgnore]
    public override AdjustmentKind Kind => AdjustmentKind.Points;
}

/// <summary>The two kinds of adjustment.</summary>
public enum AdjustmentKind
{
    /// <summary>加减分.</summary>
    Points = 1,

    /// <summary>负面清单.</summary>
    Negative = 2,
}
