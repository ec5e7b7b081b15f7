using PerfServerless.Rules;
using PerfServerless.Service.Documents.Model;

namespace PerfServerless.Service.Documents.Pictures;

/// <summary>Shares of the units as bars from 0 to 100%, in two columns, so that all units of a county stand on one page.</summary>
internal static class BarChart
{
    private const int Width = 15600, Between = 600, NameWidth = 2900, ValueWidth = 1000, RowHeight = 520, BarHeight = 260, TextSize = 265, NameCharacters = 10, Foot = 100;

    /// <param name="rows">Name and share, 0–1; <c>null</c> where there is nothing to count.</param>
    /// <param name="attention">Below it a bar is marked.</param>
    /// <param name="words">What it shows, in words.</param>
    public static Picture Of(IReadOnlyList<(string Name, decimal? Share)> rows, decimal attention, string words)
    {
        var columns = rows.Count > 12 ? 2 : 1;
        var inColumn = (rows.Count + columns - 1) / columns;
        var width = (Width - ((columns - 1) * Between)) / columns;
        var shapes = new List<Shape>();
        for (var place = 0; place < rows.Count; place++)
        {
            var (left, top) = (place / inColumn * (width + Between), place % inColumn * RowHeight);
            shapes.AddRange(Row(rows[place], left, top, width, attention));
        }
        return new(Width, (inColumn * RowHeight) + Foot, shapes, words);
    }

    private static IEnumerable<Shape> Row((string Name, decimal? Share) row, int left, int top, int width, decimal attention)
    {
        var (barLeft, barWidth, baseline) = (left + NameWidth + 150, width - NameWidth - ValueWidth - 300, top + 360);
        yield return new Label(new(left + NameWidth, baseline), Typography.Cut(row.Name, NameCharacters), TextSize, Anchor.End, Inks.Text);
        yield return new Box(barLeft, top + 130, barWidth, BarHeight, Inks.Track);
        if (row.Share is { } share && (int)(barWidth * Math.Clamp(share, 0, 1)) is > 0 and var length)
            yield return new Box(barLeft, top + 130, length, BarHeight, share < attention ? Inks.Warning : Inks.Deep);
        var value = row.Share is { } known ? Percent.Of(known) : "无任务";
        yield return new Label(new(barLeft + barWidth + 150, baseline), value, TextSize, Anchor.Start, row.Share < attention ? Inks.Warning : Inks.Text);
    }
}
