using DocumentFormat.OpenXml.Spreadsheet;
using PerfServerless.Service.Documents.Model;

namespace PerfServerless.Service.Documents.Sheets;

/// <summary>The formats of cells: heads, texts and the shapes of numbers, each plain and strong.</summary>
internal static class SheetStyles
{
    public const uint Head = 0, Left = 1;
    private const uint FirstShape = 2, Shapes = 4, TextFormat = 49, WholeFormat = 1, PercentFormat = 164, TwoPlacesFormat = 2;

    public static uint Of(NumberShape shape, bool strong) => FirstShape + (uint)shape + (strong ? Shapes : 0);

    public static Stylesheet All() => new(
        new NumberingFormats(new NumberingFormat { NumberFormatId = PercentFormat, FormatCode = "0.0%" }) { Count = 1 },
        new Fonts(Face(false), Face(true)) { Count = 2 },
        new Fills(new Fill(new PatternFill { PatternType = PatternValues.None }), new Fill(new PatternFill { PatternType = PatternValues.Gray125 })) { Count = 2 },
        new Borders(new Border(), Lines()) { Count = 2 },
        new CellFormats(
        [
            Format(TextFormat, true, HorizontalAlignmentValues.Center), Format(TextFormat, false, HorizontalAlignmentValues.Left),
            .. Enumerable.Range(0, 2).SelectMany(strong => Enum.GetValues<NumberShape>().Select(shape => Format(NumberFormatOf(shape), strong == 1, HorizontalAlignmentValues.Center))),
        ]) { Count = FirstShape + (2 * Shapes) });

    private static uint NumberFormatOf(NumberShape shape) => shape switch
    {
        NumberShape.Whole => WholeFormat,
        NumberShape.Percent => PercentFormat,
        NumberShape.TwoPlaces => TwoPlacesFormat,
        _ => TextFormat,
    };

    private static CellFormat Format(uint number, bool strong, HorizontalAlignmentValues side) => new(
        new Alignment { Horizontal = side, Vertical = VerticalAlignmentValues.Center, WrapText = true })
    {
        NumberFormatId = number, FontId = strong ? 1u : 0u, BorderId = 1, ApplyNumberFormat = true, ApplyFont = true, ApplyBorder = true, ApplyAlignment = true,
    };

    private static Font Face(bool strong) => strong
        ? new(new Bold(), new FontSize { Val = 11 }, new FontName { Val = "宋体" })
        : new(new FontSize { Val = 11 }, new FontName { Val = "宋体" });

    private static Border Lines() => new(
        new LeftBorder { Style = BorderStyleValues.Thin }, new RightBorder { Style = BorderStyleValues.Thin },
        new TopBorder { Style = BorderStyleValues.Thin }, new BottomBorder { Style = BorderStyleValues.Thin });
}
