using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using A = DocumentFormat.OpenXml.Drawing;
using D = DocumentFormat.OpenXml.Drawing.Wordprocessing;
using P = DocumentFormat.OpenXml.Drawing.Pictures;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace PerfServerless.Service.Documents;

/// <summary>The charts of a .docx: each an enhanced metafile in its line, its caption below.</summary>
/// <param name="main">The document that keeps the pictures.</param>
internal sealed class Pictures(MainDocumentPart main)
{
    private const int EmuPerUnit = 3600; // a tenth of a millimetre
    private uint _count;

    public IEnumerable<OpenXmlElement> Write(Chart chart)
    {
        var number = ++_count;
        var id = $"picture{number}";
        var part = main.AddNewPart<ImagePart>("image/x-emf", id);
        using (var picture = new MemoryStream(EmfWriter.Write(chart.Drawing)))
            part.FeedData(picture);
        var (width, height) = ((long)chart.Drawing.Width * EmuPerUnit, (long)chart.Drawing.Height * EmuPerUnit);
        return [Line(chart, id, number, width, height), DocxText.Centred(chart.Caption, OfficialLayout.Heading1, OfficialLayout.Size4)];
    }

    private static W.Paragraph Line(Chart chart, string id, uint number, long width, long height) => new(
            new W.ParagraphProperties(
                new W.KeepNext(), new W.SpacingBetweenLines { Before = "120", After = "0", Line = "240", LineRule = W.LineSpacingRuleValues.Auto },
                new W.Justification { Val = W.JustificationValues.Center }),
            new W.Run(new W.Drawing(Inline(chart, id, number, width, height))));

    private static D.Inline Inline(Chart chart, string id, uint number, long width, long height) => new(
        new D.Extent { Cx = width, Cy = height },
        new D.EffectExtent { LeftEdge = 0, TopEdge = 0, RightEdge = 0, BottomEdge = 0 },
        new D.DocProperties { Id = number, Name = $"图{number}", Description = chart.Alternative },
        new A.Graphic(new A.GraphicData(
            new P.Picture(
                new P.NonVisualPictureProperties(
                    new P.NonVisualDrawingProperties { Id = number, Name = $"图{number}" }, new P.NonVisualPictureDrawingProperties()),
                new P.BlipFill(new A.Blip { Embed = id }, new A.Stretch(new A.FillRectangle())),
                new P.ShapeProperties(
                    new A.Transform2D(new A.Offset { X = 0, Y = 0 }, new A.Extents { Cx = width, Cy = height }),
                    new A.PresetGeometry(new A.AdjustValueList()) { Preset = A.ShapeTypeValues.Rectangle })))
        { Uri = "http://schemas.openxmlformats.org/drawingml/2006/picture" }))
    { DistanceFromTop = 0, DistanceFromBottom = 0, DistanceFromLeft = 0, DistanceFromRight = 0 };
}
