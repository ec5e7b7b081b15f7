using DocumentFormat.OpenXml.Drawing;
using DocumentFormat.OpenXml.Drawing.Wordprocessing;
using PerfServerless.Service.Documents.Model;
using P = DocumentFormat.OpenXml.Drawing.Pictures;

namespace PerfServerless.Service.Documents.Word;

/// <summary>A picture that stands in its line, with what it shows in words.</summary>
internal static class InlinePicture
{
    private const int EmuOfHundredth = 360;

    public static DocumentFormat.OpenXml.Wordprocessing.Drawing Of(Figure figure, string part, uint number)
    {
        var (width, height) = ((long)figure.Picture.Width * EmuOfHundredth, (long)figure.Picture.Height * EmuOfHundredth);
        return new(new Inline(
            new Extent { Cx = width, Cy = height },
            new DocProperties { Id = number, Name = $"图{number}", Description = figure.Picture.Words },
            new DocumentFormat.OpenXml.Drawing.Wordprocessing.NonVisualGraphicFrameDrawingProperties(new GraphicFrameLocks { NoChangeAspect = true }),
            new Graphic(new GraphicData(Shape(part, number, width, height)) { Uri = "http://schemas.openxmlformats.org/drawingml/2006/picture" }))
        { DistanceFromTop = 0, DistanceFromBottom = 0, DistanceFromLeft = 0, DistanceFromRight = 0 });
    }

    private static P.Picture Shape(string part, uint number, long width, long height) => new(
        new P.NonVisualPictureProperties(new P.NonVisualDrawingProperties { Id = number, Name = $"图{number}.emf" }, new P.NonVisualPictureDrawingProperties()),
        new P.BlipFill(new Blip { Embed = part }, new Stretch(new FillRectangle())),
        new P.ShapeProperties(
            new Transform2D(new Offset { X = 0, Y = 0 }, new Extents { Cx = width, Cy = height }),
            new PresetGeometry(new AdjustValueList()) { Preset = ShapeTypeValues.Rectangle }));
}
