using PerfServerless.Rules.Organisation;

namespace PerfServerless.Rules.Supervision.Reporting;

/// <summary>All that a bulletin is made of: kept with it, so that its words and its bytes can be made again at any time.</summary>
/// <param name="Period">The month, quarter or year.</param>
/// <param name="Units">Every unit's figures, by unit.</param>
/// <param name="Supervision">What supervision came to, of the units where it came to something, by unit.</param>
/// <param name="Names">The names of the units as they were.</param>
/// <param name="Earlier">The county's totals of earlier periods of the same kind that bulletins were made of, the oldest first.</param>
public sealed record BulletinFigures(
    ReportingPeriod Period, IReadOnlyList<UnitFigures> Units, IReadOnlyList<UnitSupervision> Supervision,
    IReadOnlyDictionary<UnitId, string> Names, IReadOnlyList<PeriodTotals> Earlier)
{
    /// <summary>How many earlier periods a trend shows.</summary>
    public const int TrendPeriods = 5;

    /// <summary>The county's totals.</summary>
    public CountyTotals Totals() => CountyTotals.Of(Units);

    /// <summary>Whether there is anything to report on: a period without a locked roster has no figures.</summary>
    public bool HasData() => Units.Count > 0;

    /// <summary>A unit's name; its id where none is known.</summary>
    public string NameOf(UnitId unit) => Names.TryGetValue(unit, out var name) ? name : unit.Value;
}

/// <summary>The totals of a period.</summary>
public sealed record PeriodTotals(ReportingPeriod Period, CountyTotals Totals);
