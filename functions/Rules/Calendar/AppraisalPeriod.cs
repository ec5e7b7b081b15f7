using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.Json.Serialization;

namespace PerfServerless.Rules.Calendar;

/// <summary>What is appraised as a whole: a quarter <c>2026Q1</c> (平时考核) or a calendar year <c>2026</c> (年度考核).</summary>
[JsonConverter(typeof(TextJsonConverter<AppraisalPeriod>))]
public readonly record struct AppraisalPeriod : IParsable<AppraisalPeriod>
{
    private readonly int _quarter;

    private AppraisalPeriod(int year, int quarter) => (Year, _quarter) = (year, quarter);

    /// <summary>The calendar year it lies in.</summary>
    public int Year { get; }

    /// <summary>The quarter, or <c>null</c> for a year.</summary>
    public Quarter? Quarter => _quarter == 0 ? null : new(Year, _quarter);

    /// <summary>A calendar year.</summary>
    public static AppraisalPeriod OfYear(int year) => new(year, 0);

    /// <summary>A quarter.</summary>
    public static implicit operator AppraisalPeriod(Quarter quarter) => new(quarter.Year, quarter.Number);

    /// <inheritdoc />
    public override string ToString() => Quarter?.ToString() ?? Year.ToString("0000", CultureInfo.InvariantCulture);

    /// <inheritdoc />
    public static AppraisalPeriod Parse(string s, IFormatProvider? provider) =>
        TryParse(s, provider, out var period) ? period : throw new FormatException($"'{s}' is not a quarter or a year such as 2026Q1 or 2026.");

    /// <inheritdoc />
    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out AppraisalPeriod result)
    {
        result = default;
        if (Calendar.Quarter.TryParse(s, provider, out var quarter))
            result = quarter;
        else if (s is { Length: 4 } && CalendarText.TryYear(s, out var year))
            result = OfYear(year);
        return result != default;
    }
}
