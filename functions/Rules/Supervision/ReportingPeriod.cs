using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.Json.Serialization;
using PerfServerless.Rules.Calendar;

namespace PerfServerless.Rules.Supervision;

/// <summary>What a bulletin or a table of figures is about: a month <c>2026-03</c>, a quarter <c>2026Q1</c> or a year <c>2026</c>.</summary>
[JsonConverter(typeof(TextJsonConverter<ReportingPeriod>))]
public readonly record struct ReportingPeriod : IParsable<ReportingPeriod>
{
    private ReportingPeriod(ReportingKind kind, DateOnly first) => (Kind, First) = (kind, first);

    /// <summary>Month, quarter or year.</summary>
    public ReportingKind Kind { get; }

    /// <summary>Its first date.</summary>
    public DateOnly First { get; }

    /// <summary>Its last date.</summary>
    public DateOnly Last => First.AddMonths(MonthsIn(Kind)).AddDays(-1);

    /// <summary>The calendar year it lies in.</summary>
    public int Year => First.Year;

    /// <summary>The period of the same kind before it: what a trend compares with.</summary>
    public ReportingPeriod Previous => new(Kind, First.AddMonths(-MonthsIn(Kind)));

    /// <summary>Its months, in order.</summary>
    public IReadOnlyList<Month> Months
    {
        get
        {
            var first = First;
            return [.. Enumerable.Range(0, MonthsIn(Kind)).Select(number => Month.Of(first.AddMonths(number)))];
        }
    }

    /// <summary>The quarters it lies in or consists of, in order.</summary>
    public IReadOnlyList<Quarter> Quarters => [.. Months.Select(month => month.Quarter).Distinct()];

    /// <summary>Whether a month lies in it.</summary>
    public bool Contains(Month month) => First <= month.First && month.First <= Last;

    /// <summary>A month.</summary>
    public static ReportingPeriod Of(Month month) => new(ReportingKind.Month, month.First);

    /// <summary>A quarter.</summary>
    public static ReportingPeriod Of(Quarter quarter) => new(ReportingKind.Quarter, quarter.First);

    /// <summary>A calendar year.</summary>
    public static ReportingPeriod OfYear(int year) => new(ReportingKind.Year, new(year, 1, 1));

    /// <inheritdoc />
    public override string ToString() => Kind switch
    {
        ReportingKind.Month => Month.Of(First).ToString(),
        ReportingKind.Quarter => Quarter.Of(First).ToString(),
        _ => Year.ToString("0000", CultureInfo.InvariantCulture),
    };

    /// <inheritdoc />
    public static ReportingPeriod Parse(string s, IFormatProvider? provider) =>
        TryParse(s, provider, out var period) ? period : throw new FormatException($"'{s}' is not a month, a quarter or a year such as 2026-03, 2026Q1 or 2026.");

    /// <inheritdoc />
    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out ReportingPeriod result)
    {
        result = default;
        if (Month.TryParse(s, provider, out var month))
            result = Of(month);
        else if (Quarter.TryParse(s, provider, out var quarter))
            result = Of(quarter);
        else if (s is { Length: 4 } && CalendarText.TryYear(s, out var year))
            result = OfYear(year);
        return result != default;
    }

    private static int MonthsIn(ReportingKind kind) => kind switch { ReportingKind.Month => 1, ReportingKind.Quarter => 3, _ => 12 };
}

/// <summary>How long a reporting period is: 月督导、季通报、年考核 (pilot section 3).</summary>
public enum ReportingKind
{
    /// <summary>月.</summary>
    Month = 1,

    /// <summary>季.</summary>
    Quarter,

    /// <summary>年.</summary>
    Year,
}
