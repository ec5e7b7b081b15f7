namespace PerfServerless.Service.Documents;

/// <summary>A drawing in tenths of a millimetre, its origin at the top left: drawn once, written as SVG and as EMF. No font of this machine is asked.</summary>
/// <param name="Width">At most the width of the text, 1560.</param>
/// <param name="Height">Its height.</param>
/// <param name="Shapes">From the back to the front.</param>
public sealed record Drawing(int Width, int Height, IReadOnlyList<Shape> Shapes);

/// <summary>Something drawn.</summary>
public abstract record Shape;

/// <summary>A filled rectangle.</summary>
public sealed record Box(int X, int Y, int Width, int Height, Ink Fill) : Shape;

/// <summary>A line through points, with its width.</summary>
public sealed record Line(IReadOnlyList<Point> Points, int Width, Ink Ink) : Shape;

/// <summary>A word or a figure at a point, on whose height its baseline lies.</summary>
public sealed record Label(Point At, string Text, int Size, Align Align = Align.Left) : Shape;

/// <summary>A point.</summary>
public readonly record struct Point(int X, int Y);

/// <summary>
/// The inks: few, told apart in grey print and by colour-blind readers. Red is the letterhead's alone.
/// </summary>
public enum Ink
{
    /// <summary>Text and axes.</summary>
    Black,

    /// <summary>Grid lines.</summary>
    Pale,

    /// <summary>The darkest series.</summary>
    Deep,

    /// <summary>The second series.</summary>
    Middle,

    /// <summary>The third.</summary>
    Light,

    /// <summary>The fourth.</summary>
    Faint,
}

internal static class Inks
{
    /// <summary>Red, green and blue; each step is lighter than the one before.</summary>
    public static (byte Red, byte Green, byte Blue) Colour(this Ink ink) => ink switch
    {
        Ink.Black => (0x22, 0x22, 0x22),
        Ink.Pale => (0xD9, 0xD9, 0xD9),
        Ink.Deep => (0x1B, 0x3A, 0x5C),
        Ink.Middle => (0x3F, 0x7C, 0xAC),
        Ink.Light => (0x95, 0xBF, 0xD9),
        Ink.Faint => (0xD6, 0xE6, 0xEF),
        _ => throw new ArgumentOutOfRangeException(nameof(ink)),
    };
}
