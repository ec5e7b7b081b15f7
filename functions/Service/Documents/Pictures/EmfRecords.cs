using System.Buffers.Binary;
using System.Text;

namespace PerfServerless.Service.Documents.Pictures;

/// <summary>The records of a metafile, one after the other; each is its kind, its length in bytes and its fields.</summary>
internal sealed class EmfRecords
{
    private const int PenSlot = 1, BrushSlot = 2, FontSlot = 3, StockBlackPen = unchecked((int)0x80000007), StockNoPen = unchecked((int)0x80000008);
    private readonly List<byte> _bytes = [];

    public IReadOnlyList<byte> Bytes => _bytes;

    public int Count { get; private set; }

    /// <summary>How many objects the player must have room for, with the one that is reserved.</summary>
    public const int Handles = FontSlot + 1;

    public void Add(EmfRecord kind, params ReadOnlySpan<int> fields)
    {
        Number((int)kind);
        Number(8 + (fields.Length * 4));
        foreach (var field in fields)
            Number(field);
        Count++;
    }

    public Held Pen(Ink ink, int thickness)
    {
        Add(EmfRecord.CreatePen, PenSlot, 0, thickness, 0, Colour(ink));
        return Select(PenSlot);
    }

    public Held NoPen()
    {
        Add(EmfRecord.SelectObject, StockNoPen);
        return new(this, null);
    }

    public Held Brush(Ink ink)
    {
        Add(EmfRecord.CreateBrush, BrushSlot, 0, Colour(ink), 0);
        return Select(BrushSlot);
    }

    /// <summary>A font, with the long form of its description, whose rest is zeros.</summary>
    public Held Font(string face, int height, int charset)
    {
        var name = new byte[64];
        Encoding.Unicode.GetBytes(face, name);
        const int regular = 400;
        int[] fields = [FontSlot, -height, 0, 0, 0, regular, charset << 24, 0, .. Numbers(name), .. new int[57]];
        Add(EmfRecord.CreateFont, fields);
        return Select(FontSlot);
    }

    public void Points(EmfRecord kind, IReadOnlyList<Point> points)
    {
        int[] bounds = [points.Min(p => p.X), points.Min(p => p.Y), points.Max(p => p.X), points.Max(p => p.Y)];
        Add(kind, [.. bounds, points.Count, .. points.SelectMany(point => (int[])[point.X, point.Y])]);
    }

    public void Text(Point at, string text, IReadOnlyList<int> advances, int size)
    {
        const int fixedPart = 76, advanced = 2;
        var letters = new byte[(text.Length + 1) / 2 * 4];
        Encoding.Unicode.GetBytes(text, letters);
        int[] bounds = [at.X, at.Y - size, at.X + advances.Sum(), at.Y];
        Add(EmfRecord.TextOut,
        [
            .. bounds, advanced, BitConverter.SingleToInt32Bits(1), BitConverter.SingleToInt32Bits(1),
            at.X, at.Y, text.Length, fixedPart, 0, 0, 0, -1, -1, fixedPart + letters.Length, .. Numbers(letters), .. advances,
        ]);
    }

    public static int Colour(Ink ink) => ink.Red | (ink.Green << 8) | (ink.Blue << 16);

    private Held Select(int slot)
    {
        Add(EmfRecord.SelectObject, slot);
        return new(this, slot);
    }

    private void Release(int? slot)
    {
        if (slot == FontSlot)
            Add(EmfRecord.SelectObject, unchecked((int)0x8000000D));
        else if (slot == BrushSlot)
            Add(EmfRecord.SelectObject, unchecked((int)0x80000005));
        else
            Add(EmfRecord.SelectObject, StockBlackPen);
        if (slot is { } held)
            Add(EmfRecord.DeleteObject, held);
    }

    private static IEnumerable<int> Numbers(byte[] bytes) =>
        Enumerable.Range(0, bytes.Length / 4).Select(place => BinaryPrimitives.ReadInt32LittleEndian(bytes.AsSpan(place * 4)));

    private void Number(int value)
    {
        Span<byte> bytes = stackalloc byte[4];
        BinaryPrimitives.WriteInt32LittleEndian(bytes, value);
        _bytes.AddRange(bytes);
    }

    /// <summary>An object in use; letting go of it gives its place back.</summary>
    internal readonly struct Held(EmfRecords records, int? slot) : IDisposable
    {
        public void Dispose() => records.Release(slot);
    }
}

/// <summary>The kinds of record that are written.</summary>
internal enum EmfRecord
{
    Header = 1,
    Polygon = 3,
    Polyline = 4,
    EndOfFile = 14,
    SetBackgroundMode = 18,
    SetTextAlignment = 22,
    SetTextColour = 24,
    SelectObject = 37,
    CreatePen = 38,
    CreateBrush = 39,
    DeleteObject = 40,
    CreateFont = 82,
    TextOut = 84,
}
