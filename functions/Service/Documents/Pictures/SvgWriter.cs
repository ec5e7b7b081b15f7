using System.Globalization;
using System.Net;
using System.Text;

namespace PerfServerless.Service.Documents.Pictures;

/// <summary>Writes a picture as SVG, to stand in an HTML page.</summary>
public static class SvgWriter
{
    private const string Fonts = "SimSun, 'Songti SC', 'Noto Serif CJK SC', serif";

    /// <summary>The element. Its size is in millimetres.</summary>
    public static string Write(Picture picture)
    {
        var svg = new StringBuilder();
        svg.Append(CultureInfo.InvariantCulture, $"""<svg xmlns="http://www.w3.org/2000/svg" role="img" aria-label="{Escape(picture.Words)}" """);
        svg.Append(CultureInfo.InvariantCulture, $"""width="{Millimetres(picture.Width)}mm" height="{Millimetres(picture.Height)}mm" viewBox="0 0 {picture.Width} {picture.Height}" font-family="{Fonts}">""");
        foreach (var shape in picture.Shapes)
            svg.Append('\n').Append(Element(shape));
        return svg.Append("\n</svg>").ToString();
    }

    private static string Element(Shape shape) => shape switch
    {
        Box b => $"""<rect x="{b.X}" y="{b.Y}" width="{b.Width}" height="{b.Height}" fill="#{b.Fill.Hex}"/>""",
        Polygon p => $"""<polygon points="{Points(p.Corners)}" fill="#{p.Fill.Hex}"/>""",
        Line l => $"""<polyline points="{Points(l.Points)}" fill="none" stroke="#{l.Stroke.Hex}" stroke-width="{l.Thickness}"/>""",
        Label t => $"""<text x="{t.At.X}" y="{t.At.Y}" font-size="{t.Size}" text-anchor="{AnchorName(t.Anchor)}" fill="#{t.Colour.Hex}">{Escape(t.Content)}</text>""",
        _ => throw new InvalidOperationException($"Unknown shape {shape.GetType().Name}."),
    };

    private static string Points(IReadOnlyList<Point> points) => string.Join(' ', points.Select(point => $"{point.X},{point.Y}"));

    private static string AnchorName(Anchor anchor) => anchor switch { Anchor.Middle => "middle", Anchor.End => "end", _ => "start" };

    private static string Millimetres(int hundredths) => (hundredths / 100m).ToString("0.##", CultureInfo.InvariantCulture);

    private static string Escape(string text) => WebUtility.HtmlEncode(text);
}
