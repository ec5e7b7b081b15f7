using System.Text;
using PerfServerless.Service.Documents.Model;

namespace PerfServerless.Service.Documents.Pictures;

/// <summary>
/// Writes a picture as an Enhanced Metafile ([MS-EMF]): a vector picture that Word, WPS and LibreOffice show sharp at any size. The space of every
/// character is given, so that the text stands where it was meant to in whichever font is there.
/// </summary>
public static class EmfWriter
{
    private const string Face = "SimSun";
    private const int HeaderBytes = 88, Gb2312 = 134;

    /// <summary>The reference device has 100 dots a millimetre, so that a dot is a unit of the picture.</summary>
    private const int DeviceMillimetres = 320, DotsPerMillimetre = 100;

    /// <summary>The file's bytes.</summary>
    public static byte[] Write(Picture picture)
    {
        var records = new EmfRecords();
        records.Add(EmfRecord.SetBackgroundMode, 1);
        records.Add(EmfRecord.SetTextAlignment, 24);
        foreach (var shape in picture.Shapes)
            Draw(records, shape);
        records.Add(EmfRecord.EndOfFile, 0, 16, 20);
        return [.. Header(picture, records), .. records.Bytes];
    }

    private static void Draw(EmfRecords records, Shape shape)
    {
        switch (shape)
        {
            case Box b:
                Fill(records, [new(b.X, b.Y), new(b.X + b.Width, b.Y), new(b.X + b.Width, b.Y + b.Height), new(b.X, b.Y + b.Height)], b.Fill);
                break;
            case Polygon p:
                Fill(records, p.Corners, p.Fill);
                break;
            case Line l:
                using (records.Pen(l.Stroke, l.Thickness))
                    records.Points(EmfRecord.Polyline, l.Points);
                break;
            case Label t:
                Text(records, t);
                break;
            default:
                throw new InvalidOperationException($"Unknown shape {shape.GetType().Name}.");
        }
    }

    private static void Fill(EmfRecords records, IReadOnlyList<Point> corners, Ink ink)
    {
        using (records.NoPen())
        using (records.Brush(ink))
            records.Points(EmfRecord.Polygon, corners);
    }

    private static void Text(EmfRecords records, Label label)
    {
        var advances = label.Content.Select(each => Rune.IsValid(each) && Typography.IsNarrow(new(each)) ? label.Size / 2 : label.Size).ToArray();
        var width = advances.Sum();
        var left = label.Anchor switch { Anchor.Middle => label.At.X - (width / 2), Anchor.End => label.At.X - width, _ => label.At.X };
        using (records.Font(Face, label.Size, Gb2312))
        {
            records.Add(EmfRecord.SetTextColour, EmfRecords.Colour(label.Colour));
            records.Text(new(left, label.At.Y), label.Content, advances, label.Size);
        }
    }

    private static byte[] Header(Picture picture, EmfRecords records)
    {
        var header = new EmfRecords();
        header.Add(EmfRecord.Header,
            0, 0, picture.Width - 1, picture.Height - 1, // bounds, in dots
            0, 0, picture.Width, picture.Height, // frame, in hundredths of a millimetre
            0x464D4520, 0x00010000, HeaderBytes + records.Bytes.Count, records.Count + 1, EmfRecords.Handles, 0, 0, 0,
            DeviceMillimetres * DotsPerMillimetre, DeviceMillimetres * DotsPerMillimetre, DeviceMillimetres, DeviceMillimetres);
        return [.. header.Bytes];
    }
}
