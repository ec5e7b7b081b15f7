using System.Text;

namespace PerfServerless.Service.Documents.Model;

/// <summary>How figures and dates are written in a document.</summary>
public static class Typography
{
    /// <summary>成文日期, without leading zeros: 2026年4月3日; with blanks to be filled in where there is none.</summary>
    public static string Date(DateOnly? date) => date is { } day ? $"{day.Year}年{day.Month}月{day.Day}日" : "　　年　月　日";

    /// <summary>The size of a red head in points: at most 22 mm, and no wider than the type area with a little air.</summary>
    public static decimal MarkPoints(string mark)
    {
        const decimal largest = 62, usableMillimetres = 146, millimetresOfPoint = 0.3528m;
        return Math.Min(largest, Math.Floor(usableMillimetres / Math.Max(1, Width(mark)) / millimetresOfPoint));
    }

    /// <summary>How many full-width characters a text is wide; digits and Latin letters are half as wide.</summary>
    public static decimal Width(string text)
    {
        var width = 0m;
        foreach (var rune in text.EnumerateRunes())
            width += IsNarrow(rune) ? 0.5m : 1m;
        return width;
    }

    /// <summary>A text cut to so many full-width characters, with an ellipsis where something is missing.</summary>
    public static string Cut(string text, decimal width)
    {
        if (Width(text) <= width)
            return text;
        var kept = new StringBuilder();
        var used = 1m;
        foreach (var rune in text.EnumerateRunes())
        {
            used += IsNarrow(rune) ? 0.5m : 1m;
            if (used > width)
                break;
            kept.Append(rune);
        }
        return kept.Append('…').ToString();
    }

    internal static bool IsNarrow(Rune rune) => rune.Value < 0x2E80 && rune.Value is not (0x2014 or 0x2018 or 0x2019 or 0x201C or 0x201D or 0x2026);
}
