using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.Json.Serialization;

namespace PerfServerless.Rules.Calendar;

/// <summary>A calendar month: <c>2026-03</c>.</summary>
[JsonConverter(typeof(TextJsonConverter<Month>))]
public readonly record struct Month(int Year, int Number) : IParsable<Month>, IComparable<Month>
{
    /// <summary>The month that holds a date.</summary>
    public static Month Of(DateOnly date) => new(date.Year, date.Month);

    /// <summary>Its first date.</summary>
    public DateOnly First => new(Year, Number, 1);

    /// <summary>Its last date.</summary>
    public DateOnly Last => First.AddMonths(1).AddDays(-1);

    /// <summary>The month after it.</summary>
    public Month Next => Of(Last.AddDays(1));

    /// <summary>Its quarter.</summary>
    public Quarter Quarter => Quarter.Of(First);

    /// <summary>Its weeks: those whose Thursday falls in it.</summary>
    public IReadOnlyList<Week> Weeks
    {
        get
        {
            var self = this;
            return Quarter.Weeks.Where(week => week.Month == self).ToList();
        }
    }

    /// <inheritdoc />
    public int CompareTo(Month other) => (Year, Number).CompareTo((other.Year, other.Number));

    /// <inheritdoc />
    public override string ToString() => $"{Year:0000}-{Number:00}";

    /// <inheritdoc />
    public static Month Parse(string s, IFormatProvider? provider) =>
        TryParse(s, provider, out var month) ? month : throw new FormatException($"'{s}' is not a month such as 2026-03.");

    /// <inheritdoc />
    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out Month result)
    {
        result = default;
        if (s is not { Length: 7 } || s[4] != '-' || !CalendarText.TryYear(s, out var year)
            || !int.TryParse(s.AsSpan(5), NumberStyles.None, CultureInfo.InvariantCulture, out var number) || number is < 1 or > 12)
            return false;
        result = new(year, number);
        return true;
    }
}
