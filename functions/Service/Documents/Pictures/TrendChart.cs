using PerfServerless.Rules;

namespace PerfServerless.Service.Documents.Pictures;

/// <summary>Shares over periods as lines, each with a mark of its own, so that they stay apart without colour.</summary>
internal static class TrendChart
{
    private const int Width = 15600, Top = 1000, Bottom = 6200, Left = 1300, Right = 15000, TextSize = 280, MarkSize = 110;
    private static readonly Ink[] Strokes = [Inks.Deep, Inks.Warning, Inks.Faint, Inks.Light];

    /// <param name="periods">The periods' names, the oldest first.</param>
    /// <param name="lines">Each line's name and shares, 0–1; a period without one interrupts the line.</param>
    /// <param name="words">What it shows, in words.</param>
    public static Picture Of(IReadOnlyList<string> periods, IReadOnlyList<(string Name, IReadOnlyList<decimal?> Shares)> lines, string words)
    {
        var lowest = Lowest(lines);
        int Y(decimal share) => Bottom - (int)((Bottom - Top) * (share - lowest) / (1 - lowest));
        int X(int place) => periods.Count == 1 ? (Left + Right) / 2 : Left + 500 + (place * (Right - Left - 1000) / (periods.Count - 1));
        List<Shape> shapes = [.. Grid(lowest, Y), .. periods.Select((period, place) => new Label(new(X(place), Bottom + 500), period, TextSize, Anchor.Middle, Inks.Text))];
        for (var number = 0; number < lines.Count; number++)
        {
            shapes.AddRange(Legend(lines[number].Name, number));
            shapes.AddRange(LineOf(lines[number].Shares, number, X, Y));
        }
        return new(Width, Bottom + 800, shapes, words);
    }

    /// <summary>The scale begins at 0, or at the tenth below everything shown once that is half or more: differences of a few points would not be seen.</summary>
    private static decimal Lowest(IReadOnlyList<(string Name, IReadOnlyList<decimal?> Shares)> lines)
    {
        var least = lines.SelectMany(line => line.Shares).Min() ?? 0;
        return least < 0.5m ? 0 : Math.Min(0.9m, Math.Floor(least * 10) / 10);
    }

    private static IEnumerable<Shape> Grid(decimal lowest, Func<decimal, int> y)
    {
        var step = lowest >= 0.7m ? 0.05m : lowest > 0 ? 0.1m : 0.2m;
        for (var share = lowest; share <= 1; share += step)
        {
            yield return new Line([new(Left, y(share)), new(Right, y(share))], share == lowest ? Inks.Faint : Inks.Rule, share == lowest ? 20 : 8);
            yield return new Label(new(Left - 150, y(share) + 95), $"{share * 100:0}%", TextSize, Anchor.End, Inks.Text);
        }
    }

    private static IEnumerable<Shape> Legend(string name, int number)
    {
        var left = Left + (number * 3600);
        yield return new Line([new(left, 350), new(left + 700, 350)], Strokes[number], 50);
        yield return Mark(new(left + 350, 350), number);
        yield return new Label(new(left + 850, 445), name, TextSize, Anchor.Start, Inks.Text);
    }

    private static IEnumerable<Shape> LineOf(IReadOnlyList<decimal?> shares, int number, Func<int, int> x, Func<decimal, int> y)
    {
        for (var place = 0; place < shares.Count; place++)
        {
            if (shares[place] is not { } share)
                continue;
            if (place > 0 && shares[place - 1] is { } before)
                yield return new Line([new(x(place - 1), y(before)), new(x(place), y(share))], Strokes[number], 50);
            yield return Mark(new(x(place), y(share)), number);
            if (number == 0)
                yield return new Label(new(x(place), y(share) - 220), Percent.Of(share), TextSize - 40, Anchor.Middle, Inks.Text);
        }
    }

    /// <summary>A square, a diamond, a triangle, and a triangle upside down.</summary>
    private static Polygon Mark(Point at, int number)
    {
        var (x, y, s) = (at.X, at.Y, MarkSize);
        IReadOnlyList<Point> corners = number switch
        {
            0 => [new(x - s, y - s), new(x + s, y - s), new(x + s, y + s), new(x - s, y + s)],
            1 => [new(x, y - s - 40), new(x + s + 40, y), new(x, y + s + 40), new(x - s - 40, y)],
            2 => [new(x, y - s - 20), new(x + s + 20, y + s), new(x - s - 20, y + s)],
            _ => [new(x - s - 20, y - s), new(x + s + 20, y - s), new(x, y + s + 20)],
        };
        return new(corners, Strokes[number]);
    }
}
