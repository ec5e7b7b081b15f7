using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.Json.Serialization;

namespace PerfServerless.Rules.Calendar;

/// <summary>A quarter (季度), the default appraisal period: <c>2026Q1</c>.</summary>
[JsonConverter(typeof(TextJsonConverter<Quarter>))]
public readonly record struct Quarter(int Year, int Number) : IParsable<Quarter>, IComparable<Quarter>
{
    /// <summary>The quarter that holds a date.</summary>
    public static Quarter Of(DateOnly date) => new(date.Year, (date.Month + 2) / 3);

    /// <summary>Its first date.</summary>
    public DateOnly First => new(Year, Number * 3 - 2, 1);

    /// <summary>Its last date.</summary>
    public DateOnly Last => First.AddMonths(3).AddDays(-1);

    /// <summary>As a sentence says it: 2026年第一季度.</summary>
    public Bilingual Name => new($"{Year}年第{"一二三四"[Number - 1]}季度", $"Q{Number} {Year}");

    /// <summary>The quarter before it.</summary>
    public Quarter Previous => Of(First.AddDays(-1));

    /// <summary>The quarter after it.</summary>
    public Quarter Next => Of(Last.AddDays(1));

    /// <summary>Its three months.</summary>
    public IReadOnlyList<Month> Months
    {
        get
        {
            var first = Month.Of(First);
            return [first, first.Next, first.Next.Next];
        }
    }

    /// <summary>Its weeks: those whose Thursday falls in it, so that each week counts in exactly one quarter.</summary>
    public IReadOnlyList<Week> Weeks
    {
        get
        {
            var weeks = new List<Week>(14);
            for (var week = Week.Of(First); week.Monday <= Last; week = week.Next)
                if (week.Quarter == this)
                    weeks.Add(week);
            return weeks;
        }
    }

    /// <summary>Whether a date falls in it.</summary>
    public bool Contains(DateOnly date) => Of(date) == this;

    /// <inheritdoc />
    public int CompareTo(Quarter other) => (Year, Number).CompareTo((other.Year, other.Number));

    /// <inheritdoc />
    public override string ToString() => $"{Year:0000}Q{Number}";

    /// <inheritdoc />
    public static Quarter Parse(string s, IFormatProvider? provider) =>
        TryParse(s, provider, out var quarter) ? quarter : throw new FormatException($"'{s}' is not a quarter such as 2026Q1.");

    /// <inheritdoc />
    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out Quarter result)
    {
        result = default;
        if (s is not { Length: 6 } || s[4] != 'Q' || s[5] is < '1' or > '4' || !CalendarText.TryYear(s, out var year))
            return false;
        result = new(year, s[5] - '0');
        return true;
    }
}

internal static class CalendarText
{
    public static bool TryYear(string text, out int year) =>
        int.TryParse(text.AsSpan(0, 4), NumberStyles.None, CultureInfo.InvariantCulture, out year) && year is >= 2000 and <= 2100;
}
