using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.Json.Serialization;

namespace PerfServerless.Rules.Calendar;

/// <summary>
/// A week, Monday to Sunday, numbered as ISO 8601 and GB/T 7408 do: <c>2026-W14</c>. It belongs to the month and the
/// quarter of its Thursday, so a week across a boundary is asked for once and counted once.
/// </summary>
[JsonConverter(typeof(TextJsonConverter<Week>))]
public readonly record struct Week(int Year, int Number) : IParsable<Week>, IComparable<Week>
{
    /// <summary>The week that holds a date.</summary>
    public static Week Of(DateOnly date)
    {
        var instant = date.ToDateTime(TimeOnly.MinValue);
        return new(ISOWeek.GetYear(instant), ISOWeek.GetWeekOfYear(instant));
    }

    /// <summary>Its Monday.</summary>
    public DateOnly Monday => DateOnly.FromDateTime(ISOWeek.ToDateTime(Year, Number, DayOfWeek.Monday));

    /// <summary>Its Sunday.</summary>
    public DateOnly Sunday => Monday.AddDays(6);

    /// <summary>The month it belongs to.</summary>
    public Month Month => Month.Of(Monday.AddDays(3));

    /// <summary>The quarter it belongs to.</summary>
    public Quarter Quarter => Quarter.Of(Monday.AddDays(3));

    /// <summary>The week before it.</summary>
    public Week Previous => Of(Monday.AddDays(-7));

    /// <summary>The week after it.</summary>
    public Week Next => Of(Monday.AddDays(7));

    /// <summary>How many weeks lie from an earlier week to this one; 0 for the same week.</summary>
    public int Since(Week earlier) => (Monday.DayNumber - earlier.Monday.DayNumber) / 7;

    /// <inheritdoc />
    public int CompareTo(Week other) => (Year, Number).CompareTo((other.Year, other.Number));

    /// <inheritdoc />
    public override string ToString() => $"{Year:0000}-W{Number:00}";

    /// <inheritdoc />
    public static Week Parse(string s, IFormatProvider? provider) =>
        TryParse(s, provider, out var week) ? week : throw new FormatException($"'{s}' is not a week such as 2026-W14.");

    /// <inheritdoc />
    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out Week result)
    {
        result = default;
        if (s is not { Length: 8 } || s[4] != '-' || s[5] != 'W' || !CalendarText.TryYear(s, out var year)
            || !int.TryParse(s.AsSpan(6), NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            || number < 1 || number > ISOWeek.GetWeeksInYear(year))
            return false;
        result = new(year, number);
        return true;
    }
}
