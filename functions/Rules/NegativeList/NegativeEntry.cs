using System.Text.Json.Serialization;
using PerfServerless.Rules.Calendar;
using PerfServerless.Rules.Points;

namespace PerfServerless.Rules.NegativeList;

/// <summary>An entry in the negative list (负面清单).</summary>
/// <param name="Level">How grave it is.</param>
/// <param name="First">The first day of its influence (影响期), not before the event.</param>
/// <param name="Last">The last day of its influence; may lie after the quarter, and for a veto never before its end.</param>
public sealed record NegativeEntry(NegativeLevel Level, DateOnly First, DateOnly Last) : AdjustmentSubject
{
    /// <inheritdoc />
    [JsonIgnore]
    public override AdjustmentKind Kind => AdjustmentKind.Negative;

    /// <summary>Whether it bears on a date.</summary>
    public bool BearsOn(DateOnly date) => First <= date && date <= Last;

    /// <summary>Whether it bears on any day of a quarter.</summary>
    public bool BearsOn(Quarter quarter) => First <= quarter.Last && quarter.First <= Last;
}

/// <summary>The three levels of the negative list (assumed; <c>negative.levels</c>).</summary>
public enum NegativeLevel
{
    /// <summary>提示: to be minded.</summary>
    Notice = 1,

    /// <summary>限制: limits honours and promotion.</summary>
    Restriction = 2,

    /// <summary>否决: while it lasts, never 优秀.</summary>
    Veto = 3,
}

/// <summary>The names of the levels.</summary>
public static class NegativeLevels
{
    /// <summary>The label people see.</summary>
    public static Bilingual Label(this NegativeLevel level) => level switch
    {
        NegativeLevel.Notice => new("提示", "Notice"),
        NegativeLevel.Restriction => new("限制", "Restriction"),
        NegativeLevel.Veto => new("否决", "Veto"),
        _ => throw new ArgumentOutOfRangeException(nameof(level)),
    };
}
