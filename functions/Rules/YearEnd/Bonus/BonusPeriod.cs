using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;
using PerfServerless.Rules.Calendar;

namespace PerfServerless.Rules.YearEnd.Bonus;

/// <summary>
/// What a bonus is paid for: a year <c>2026</c>, by the annual grade, or half a year <c>2026H1</c>, by the grades of its two quarters.
/// The pilot paid by half-years.
/// </summary>
[JsonConverter(typeof(TextJsonConverter<BonusPeriod>))]
public readonly record struct BonusPeriod : IParsable<BonusPeriod>
{
    private BonusPeriod(int year, int half) => (Year, Half) = (year, half);

    /// <summary>The calendar year.</summary>
    public int Year { get; }

    /// <summary>1 or 2; 0 for the whole year.</summary>
    public int Half { get; }

    /// <summary>Whether it is paid by the annual grade, and not by the quarters'.</summary>
    public bool IsYear => Half == 0;

    /// <summary>Its first date: the law's figures of that day hold.</summary>
    public DateOnly First => new(Year, Half == 2 ? 7 : 1, 1);

    /// <summary>The two quarters of a half-year; none for a year, which has a grade of its own.</summary>
    public IReadOnlyList<Quarter> Quarters => IsYear ? [] : [new(Year, Half * 2 - 1), new(Year, Half * 2)];

    /// <summary>A whole year.</summary>
    public static BonusPeriod OfYear(int year) => new(year, 0);

    /// <summary>Half a year, 1 or 2.</summary>
    public static BonusPeriod OfHalf(int year, int half) => new(year, half);

    /// <summary>As people call it.</summary>
    public Bilingual Name => Half switch
    {
        0 => new($"{Year}年度", $"{Year}"),
        1 => new($"{Year}年上半年", $"the first half of {Year}"),
        _ => new($"{Year}年下半年", $"the second half of {Year}"),
    };

    /// <inheritdoc />
    public override string ToString() => IsYear ? $"{Year:0000}" : $"{Year:0000}H{Half}";

    /// <inheritdoc />
    public static BonusPeriod Parse(string s, IFormatProvider? provider) =>
        TryParse(s, provider, out var period) ? period : throw new FormatException($"'{s}' is not a year or half a year such as 2026 or 2026H1.");

    /// <inheritdoc />
    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out BonusPeriod result)
    {
        result = default;
        if (s is not { Length: 4 or 6 } || !CalendarText.TryYear(s, out var year))
            return false;
        if (s.Length == 6 && (s[4] != 'H' || s[5] is not ('1' or '2')))
            return false;
        result = new(year, s.Length == 4 ? 0 : s[5] - '0');
        return true;
    }
}
