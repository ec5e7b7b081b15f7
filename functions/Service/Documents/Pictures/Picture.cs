namespace PerfServerless.Service.Documents.Pictures;

/// <summary>
/// A drawing in hundredths of a millimetre, from the top left. It is drawn once and written twice: as SVG for the page, as EMF for the document. Both
/// name the font and measure no glyph, so the bytes do not depend on the fonts of the machine that writes them.
/// </summary>
/// <param name="Width">Its width.</param>
/// <param name="Height">Its height.</param>
/// <param name="Shapes">What is drawn, the later above the earlier.</param>
/// <param name="Words">What it shows, in words, for those who do not see it.</param>
public sealed record Picture(int Width, int Height, IReadOnlyList<Shape> Shapes, string Words);

/// <summary>Something drawn.</summary>
public abstract record Shape;

/// <summary>A filled rectangle.</summary>
public sealed record Box(int X, int Y, int Width, int Height, Ink Fill) : Shape;

/// <summary>A filled polygon.</summary>
public sealed record Polygon(IReadOnlyList<Point> Corners, Ink Fill) : Shape;

/// <summary>A line through points.</summary>
/// <param name="Points">At least two.</param>
/// <param name="Stroke">Its colour.</param>
/// <param name="Thickness">Its width.</param>
public sealed record Line(IReadOnlyList<Point> Points, Ink Stroke, int Thickness) : Shape;

/// <summary>A line of text.</summary>
/// <param name="At">Where its base line begins, is centred, or ends.</param>
/// <param name="Content">The text.</param>
/// <param name="Size">The height of a full-width character.</param>
/// <param name="Anchor">Which.</param>
/// <param name="Colour">Its colour.</param>
public sealed record Label(Point At, string Content, int Size, Anchor Anchor, Ink Colour) : Shape;

/// <summary>A point.</summary>
public readonly record struct Point(int X, int Y);

/// <summary>Which part of a text stands at its point.</summary>
public enum Anchor
{
    /// <summary>Its beginning.</summary>
    Start,

    /// <summary>Its middle.</summary>
    Middle,

    /// <summary>Its end.</summary>
    End,
}

/// <summary>A colour, 0–255 each.</summary>
public readonly record struct Ink(byte Red, byte Green, byte Blue)
{
    /// <summary>As HTML and Word write it, without #.</summary>
    public string Hex => $"{Red:X2}{Green:X2}{Blue:X2}";
}
