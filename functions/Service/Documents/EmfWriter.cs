using System.Text;

namespace PerfServerless.Service.Documents;

/// <summary>
/// Writes a drawing as an enhanced metafile ([MS-EMF]): a picture that Word, WPS and LibreOffice print sharp at any size. Its bytes
/// depend on the drawing alone, for the reader's fonts are asked and not the writer's.
/// </summary>
internal sealed class EmfWriter : IDisposable
{
    private const uint Header = 1, PolyLine = 4, Eof = 14, SetBkMode = 18, SetTextAlign = 22, SetTextColour = 24, SetMapMode = 17, SetWindowExtent = 9, SetWindowOrigin = 10,
        SetViewportExtent = 11, SetViewportOrigin = 12, SelectObject = 37, CreatePen = 38, CreateBrush = 39, DeleteObject = 40, Rectangle = 43, FontIndirect = 82, TextOut = 84;
    private const uint WhiteBrush = 0x80000000, BlackPen = 0x80000007, NullPen = 0x80000008, SystemFont = 0x8000000D, Anisotropic = 8, Transparent = 1, Baseline = 24;
    private const int HundredthsPerUnit = 10;

    private readonly MemoryStream _stream = new();
    private readonly BinaryWriter _writer;
    private readonly Drawing _drawing;
    private uint _records;

    private EmfWriter(Drawing drawing) => (_drawing, _writer) = (drawing, new(_stream));

    /// <summary>The metafile's bytes.</summary>
    public static byte[] Write(Drawing drawing)
    {
        using var emf = new EmfWriter(drawing);
        emf.WriteHeader();
        emf.SetUp();
        foreach (var shape in drawing.Shapes)
            emf.Write(shape);
        emf.Record(Eof, 0, 16, 20);
        emf.PatchHeader();
        return emf._stream.ToArray();
    }

    /// <inheritdoc />
    public void Dispose() => _writer.Dispose();

    private void Write(Shape shape)
    {
        switch (shape)
        {
            case Box box:
                Record(CreateBrush, 1, 0, Colour(box.Fill), 0);
                Select(NullPen);
                Select(1);
                // The rectangle's right and lower edges are outside it.
                Record(Rectangle, (uint)box.X, (uint)box.Y, (uint)(box.X + box.Width), (uint)(box.Y + box.Height));
                Drop(WhiteBrush);
                break;
            case Line line:
                Record(CreatePen, 1, 0, (uint)line.Width, 0, Colour(line.Ink));
                Select(1);
                Record(PolyLine, [0, 0, (uint)_drawing.Width, (uint)_drawing.Height, (uint)line.Points.Count, .. line.Points.SelectMany(point => (uint[])[(uint)point.X, (uint)point.Y])]);
                Drop(BlackPen);
                break;
            case Label label:
                WriteLabel(label);
                break;
            default:
                throw new InvalidOperationException($"Unknown shape {shape.GetType().Name}.");
        }
    }

    private void WriteLabel(Label label)
    {
        WriteFont(label.Size);
        Select(1);
        Record(SetTextAlign, Baseline | label.Align switch { Align.Left => 0u, Align.Centre => 6u, _ => 2u });
        const int head = 76;
        var text = Encoding.Unicode.GetBytes(label.Text);
        var padded = (text.Length + 3) / 4 * 4;
        Start(TextOut, head + padded + 4 * label.Text.Length);
        Put(0, 0, uint.MaxValue, uint.MaxValue, 1);
        _writer.Write(1f);
        _writer.Write(1f);
        Put((uint)label.At.X, (uint)label.At.Y, (uint)label.Text.Length, head, 0, 0, 0, uint.MaxValue, uint.MaxValue, (uint)(head + padded));
        _writer.Write(text);
        _writer.Write(new byte[padded - text.Length]);
        foreach (var character in label.Text)
            Put((uint)(char.IsAscii(character) ? label.Size / 2 : label.Size)); // as 仿宋 is set: half a square for a figure, a whole one for a character
        Drop(SystemFont);
    }

    /// <summary>EXTLOGFONTW with the least there may be: LOGFONT, and nothing of the rest.</summary>
    private void WriteFont(int size)
    {
        const int logFont = 92, panose = 228;
        Start(FontIndirect, 12 + logFont + panose);
        Put(1, unchecked((uint)-size), 0, 0, 0, 400);
        _writer.Write((byte[])[0, 0, 0, 134, 0, 0, 0, 0]); // GB2312 character set
        var face = new byte[64];
        Encoding.Unicode.GetBytes("仿宋").CopyTo(face, 0);
        _writer.Write(face);
        _writer.Write(new byte[panose]);
    }

    private void SetUp()
    {
        Record(SetMapMode, Anisotropic);
        Record(SetWindowOrigin, 0, 0);
        Record(SetWindowExtent, (uint)_drawing.Width, (uint)_drawing.Height);
        Record(SetViewportOrigin, 0, 0);
        Record(SetViewportExtent, (uint)_drawing.Width, (uint)_drawing.Height);
        Record(SetBkMode, Transparent);
        Record(SetTextColour, Colour(Ink.Black));
    }

    /// <summary>The device is one whose dot is a tenth of a millimetre, so that units need no conversion.</summary>
    private void WriteHeader()
    {
        var (width, height) = ((uint)_drawing.Width, (uint)_drawing.Height);
        Start(Header, 88);
        Put(0, 0, width, height, 0, 0, width * HundredthsPerUnit, height * HundredthsPerUnit, 0x464D4520, 0x10000, 0, 0);
        _writer.Write((ushort)2);
        _writer.Write((ushort)0);
        Put(0, 0, 0, width, height, width / 10, height / 10);
    }

    private void PatchHeader()
    {
        _stream.Position = 48;
        Put((uint)_stream.Length, _records);
    }

    /// <summary>What is in use cannot be deleted: something of the system's takes its place first.</summary>
    private void Drop(uint stock)
    {
        Select(stock);
        Record(DeleteObject, 1);
    }

    private void Select(uint handle) => Record(SelectObject, handle);

    private void Record(uint type, params ReadOnlySpan<uint> values)
    {
        Start(type, 8 + 4 * values.Length);
        Put(values);
    }

    private void Start(uint type, int size)
    {
        _records++;
        Put(type, (uint)size);
    }

    private void Put(params ReadOnlySpan<uint> values)
    {
        foreach (var value in values)
            _writer.Write(value);
    }

    private static uint Colour(Ink ink) => ink.Colour() is var (red, green, blue) ? (uint)(red | green << 8 | blue << 16) : 0;
}
