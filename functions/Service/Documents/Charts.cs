using PerfServerless.Rules;

namespace PerfServerless.Service.Documents;

/// <summary>The charts of the bulletins, as wide as the text.</summary>
internal static class Charts
{
    private const int Width = 1560, Left = 330, Right = 1440, RowHeight = 52, BarHeight = 30, LabelSize = 34, SmallSize = 28;
    private static readonly Ink[] Series = [Ink.Deep, Ink.Middle, Ink.Light, Ink.Faint];

    /// <summary>Horizontal bars from 0 to 100%, one a row, the figure at its end; a row without a figure says so.</summary>
    public static Drawing Shares(IReadOnlyList<(string Name, decimal? Share)> rows)
    {
        var shapes = new List<Shape>(Grid(rows.Count, 0));
        for (var row = 0; row < rows.Count; row++)
        {
            var (name, share) = rows[row];
            var top = 20 + row * RowHeight;
            shapes.Add(new Label(new(Left - 15, top + 26), Short(name), SmallSize, Align.Right));
            if (share is { } value)
                shapes.Add(new Box(Left, top, Scale(value), BarHeight, Ink.Middle));
            shapes.Add(new Label(new(Left + Scale(share ?? 0) + 10, top + 26), share is { } known ? Percent.Of(known) : "无数据", SmallSize));
        }
        return new(Width, 20 + rows.Count * RowHeight + 50, shapes);
    }

    /// <summary>Stacked bars: each row's parts as shares of the row, with a legend above; a row without parts stays empty.</summary>
    public static Drawing Stacked(IReadOnlyList<string> parts, IReadOnlyList<(string Name, IReadOnlyList<int> Counts)> rows)
    {
        const int legend = 60;
        var shapes = new List<Shape>(Grid(rows.Count, legend));
        for (var part = 0; part < parts.Count; part++)
        {
            shapes.Add(new Box(Left + part * 250, 12, 30, 30, Series[part]));
            shapes.Add(new Label(new(Left + part * 250 + 42, 40), parts[part], LabelSize));
        }
        for (var row = 0; row < rows.Count; row++)
        {
            var (name, counts) = rows[row];
            var top = legend + 20 + row * RowHeight;
            shapes.Add(new Label(new(Left - 15, top + 26), Short(name), SmallSize, Align.Right));
            shapes.AddRange(Parts(counts, top));
        }
        return new(Width, legend + 20 + rows.Count * RowHeight + 50, shapes);
    }

    /// <summary>Lines from 0 to 100% over periods; a period without a figure interrupts its line.</summary>
    public static Drawing Trend(IReadOnlyList<string> periods, IReadOnlyList<(string Name, IReadOnlyList<decimal?> Shares)> lines)
    {
        const int top = 70, bottom = 560, left = 130;
        int X(int index) => left + (periods.Count < 2 ? (Width - left) / 2 : index * (Width - left - 90) / (periods.Count - 1));
        int Y(decimal share) => bottom - (int)((bottom - top) * Math.Clamp(share, 0, 1));
        var shapes = new List<Shape>();
        foreach (var step in (decimal[])[0, 0.25m, 0.5m, 0.75m, 1])
        {
            shapes.Add(new Line([new(left, Y(step)), new(Width - 60, Y(step))], 2, Ink.Pale));
            shapes.Add(new Label(new(left - 15, Y(step) + 10), $"{step * 100:0}%", SmallSize, Align.Right));
        }
        for (var index = 0; index < periods.Count; index++)
            shapes.Add(new Label(new(X(index), bottom + 45), periods[index], SmallSize, Align.Centre));
        for (var number = 0; number < lines.Count; number++)
        {
            shapes.Add(new Line([new(left + number * 380, 22), new(left + number * 380 + 50, 22)], 8, Series[number]));
            shapes.Add(new Label(new(left + number * 380 + 62, 34), lines[number].Name, LabelSize));
            shapes.AddRange(Runs(lines[number].Shares).Select(run => new Line([.. run.Select(each => new Point(X(each.Index), Y(each.Share)))], 8, Series[number])));
            shapes.AddRange(lines[number].Shares.Select((share, index) => (share, index)).Where(each => each.share is not null)
                .Select(each => new Box(X(each.index) - 9, Y(each.share!.Value) - 9, 18, 18, Series[number])));
        }
        return new(Width, bottom + 70, shapes);
    }

    private static IEnumerable<Shape> Parts(IReadOnlyList<int> counts, int top)
    {
        var (sum, before) = (counts.Sum(), 0);
        for (var part = 0; sum > 0 && part < counts.Count; before += counts[part++])
        {
            var (from, to) = (Scale((decimal)before / sum), Scale((decimal)(before + counts[part]) / sum));
            if (to > from)
                yield return new Box(Left + from, top, to - from, BarHeight, Series[part]);
        }
        if (sum == 0)
            yield return new Label(new(Left + 10, top + 26), "未公布", SmallSize);
    }

    private static IEnumerable<Shape> Grid(int rows, int legend)
    {
        var bottom = legend + 20 + rows * RowHeight - 10;
        foreach (var step in (decimal[])[0, 0.25m, 0.5m, 0.75m, 1])
        {
            yield return new Line([new(Left + Scale(step), legend + 10), new(Left + Scale(step), bottom)], 2, Ink.Pale);
            yield return new Label(new(Left + Scale(step), bottom + 38), $"{step * 100:0}%", SmallSize, Align.Centre);
        }
    }

    private static IEnumerable<IReadOnlyList<(int Index, decimal Share)>> Runs(IReadOnlyList<decimal?> shares)
    {
        var run = new List<(int, decimal)>();
        for (var index = 0; index <= shares.Count; index++)
        {
            if (index < shares.Count && shares[index] is { } share)
                run.Add((index, share));
            else if (run.Count > 0)
            {
                if (run.Count > 1)
                    yield return [.. run];
                run.Clear();
            }
        }
    }

    private static int Scale(decimal share) => (int)((Right - Left - 90) * Math.Clamp(share, 0, 1));

    /// <summary>A name longer than its place is cut: the table beside the chart has it whole.</summary>
    private static string Short(string name) => name.Length <= 11 ? name : $"{name[..10]}…";
}
