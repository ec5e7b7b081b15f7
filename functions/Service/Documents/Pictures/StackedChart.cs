using PerfServerless.Service.Documents.Model;

namespace PerfServerless.Service.Documents.Pictures;

/// <summary>How each unit's number divides, as bars of one length; the legend stands above.</summary>
internal static class StackedChart
{
    private const int Width = 15600, Legend = 700, NameWidth = 3600, SumWidth = 1300, RowHeight = 390, BarHeight = 280, TextSize = 265, NameCharacters = 13, Foot = 100;
    private static readonly Ink[] Fills = [Inks.Deep, Inks.Light, Inks.Grey, Inks.Warning];
    private static readonly Ink[] Letters = [new(0xFF, 0xFF, 0xFF), Inks.Text, Inks.Text, new(0xFF, 0xFF, 0xFF)];

    /// <param name="parts">What the parts are called, at most four.</param>
    /// <param name="rows">Each unit's name and counts, in the order of the parts.</param>
    /// <param name="words">What it shows, in words.</param>
    public static Picture Of(IReadOnlyList<string> parts, IReadOnlyList<(string Name, IReadOnlyList<int> Counts)> rows, string words)
    {
        var shapes = new List<Shape>();
        for (var part = 0; part < parts.Count; part++)
        {
            var left = NameWidth + 150 + (part * 2200);
            shapes.Add(new Box(left, 150, 300, 300, Fills[part]));
            shapes.Add(new Label(new(left + 420, 400), parts[part], TextSize, Anchor.Start, Inks.Text));
        }
        for (var place = 0; place < rows.Count; place++)
            shapes.AddRange(Row(rows[place].Name, rows[place].Counts, Legend + (place * RowHeight)));
        return new(Width, Legend + (rows.Count * RowHeight) + Foot, shapes, words);
    }

    private static IEnumerable<Shape> Row(string name, IReadOnlyList<int> counts, int top)
    {
        const int barLeft = NameWidth + 150, barWidth = Width - barLeft - SumWidth;
        var (sum, before, baseline) = (counts.Sum(), 0, top + 290);
        yield return new Label(new(NameWidth, baseline), Typography.Cut(name, NameCharacters), TextSize, Anchor.End, Inks.Text);
        for (var part = 0; part < counts.Count && sum > 0; before += counts[part++])
        {
            var (from, to) = (barWidth * before / sum, barWidth * (before + counts[part]) / sum);
            if (to == from)
                continue;
            yield return new Box(barLeft + from, top + 55, to - from, BarHeight, Fills[part]);
            if (to - from > 500)
                yield return new Label(new(barLeft + ((from + to) / 2), baseline), $"{counts[part]}", TextSize, Anchor.Middle, Letters[part]);
        }
        yield return new Label(new(barLeft + barWidth + 150, baseline), sum == 0 ? "未公布" : $"{sum}人", TextSize, Anchor.Start, Inks.Text);
    }
}
