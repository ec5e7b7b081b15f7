using PerfServerless.Rules.Grading;
using PerfServerless.Rules.Organisation;

namespace PerfServerless.Rules.Supervision.Reporting;

/// <summary>All that a bulletin is made of: kept with it, so that its words and its bytes can be made again at any time.</summary>
public sealed record BulletinFigures
{
    /// <summary>How many earlier periods a trend shows.</summary>
    public const int TrendPeriods = 11;

    /// <summary>The month, quarter or year.</summary>
    public required ReportingPeriod Period { get; init; }

    /// <summary>Every unit's figures, by unit.</summary>
    public required IReadOnlyList<UnitFigures> Units { get; init; }

    /// <summary>What supervision came to, of the units where it came to something, by unit.</summary>
    public required IReadOnlyList<UnitSupervision> Supervision { get; init; }

    /// <summary>The names of the units as they were.</summary>
    public required IReadOnlyDictionary<UnitId, string> Names { get; init; }

    /// <summary>The county's totals of earlier periods of the same kind that bulletins were made of, the oldest first.</summary>
    public required IReadOnlyList<PeriodTotals> Earlier { get; init; }

    /// <summary>From where on a figure is named as a problem.</summary>
    public required SignalThresholds Thresholds { get; init; }

    /// <summary>The figures in the one order that the record keeps, in whichever they were read: the same figures are the same bytes.</summary>
    public BulletinFigures InOrder() => this with
    {
        Units = [.. Units.OrderBy(unit => unit.Unit).Select(unit => unit with { Grades = Sorted(unit.Grades) })],
        Supervision = [.. Supervision.OrderBy(unit => unit.Unit)],
        Names = Names.OrderBy(name => name.Key).ToDictionary(name => name.Key, name => name.Value),
        Earlier = [.. Earlier.OrderBy(each => each.Period.First).TakeLast(TrendPeriods)],
    };

    /// <summary>The county's totals.</summary>
    public CountyTotals Totals() => CountyTotals.Of(Units);

    /// <summary>Whether there is anything to report on: a period without a locked roster has no figures.</summary>
    public bool HasData() => Units.Count > 0;

    /// <summary>A unit's name; its id where none is known.</summary>
    public string NameOf(UnitId unit) => Names.TryGetValue(unit, out var name) ? name : unit.Value;

    private static IReadOnlyDictionary<Grade, int> Sorted(IReadOnlyDictionary<Grade, int> grades) =>
        grades.OrderByDescending(grade => grade.Key).ToDictionary(grade => grade.Key, grade => grade.Value);
}

/// <summary>The totals of a period.</summary>
public sealed record PeriodTotals(ReportingPeriod Period, CountyTotals Totals);
