using DocumentFormat.OpenXml.Wordprocessing;
using PerfServerless.Service.Documents.Model;
using Imprint = PerfServerless.Service.Documents.Model.Imprint;
using Paragraph = DocumentFormat.OpenXml.Wordprocessing.Paragraph;
using Table = DocumentFormat.OpenXml.Wordprocessing.Table;

namespace PerfServerless.Service.Documents.Word;

/// <summary>版记: at the foot of the last page, between a heavy line above, a light one within and a heavy one below.</summary>
internal static class ImprintLines
{
    /// <summary>0.35 mm and 0.25 mm, in eighths of a point.</summary>
    private const uint Heavy = 8, Light = 6;
    private const int Character = 280, PrinterWidth = Paper.TypeWidth * 3 / 5, DateWidth = Paper.TypeWidth - PrinterWidth; // 4号

    public static Table Of(Imprint imprint) => new(
        new TableProperties(
            new TablePositionProperties
            {
                LeftFromText = 0, RightFromText = 0, TopFromText = 240, BottomFromText = 0, VerticalAnchor = VerticalAnchorValues.Margin,
                HorizontalAnchor = HorizontalAnchorValues.Margin, TablePositionXAlignment = HorizontalAlignmentValues.Center, TablePositionYAlignment = VerticalAlignmentValues.Bottom,
            },
            new TableWidth { Width = $"{Paper.TypeWidth}", Type = TableWidthUnitValues.Dxa },
            new TableBorders(
                new TopBorder { Val = BorderValues.Single, Size = Heavy }, new BottomBorder { Val = BorderValues.Single, Size = Heavy },
                new InsideHorizontalBorder { Val = BorderValues.Single, Size = Light }),
            new TableLayout { Type = TableLayoutValues.Fixed },
            new TableCellMarginDefault(new TableCellLeftMargin { Width = 0, Type = TableWidthValues.Dxa }, new TableCellRightMargin { Width = 0, Type = TableWidthValues.Dxa })),
        new TableGrid(new GridColumn { Width = $"{PrinterWidth}" }, new GridColumn { Width = $"{DateWidth}" }),
        new TableRow(new TableRowProperties(new CantSplit()), Cell(Paper.TypeWidth, Copies(imprint.CopiesTo), new GridSpan { Val = 2 })),
        new TableRow(
            new TableRowProperties(new CantSplit()),
            Cell(PrinterWidth, Paragraphs.One(Styles.ImprintLine, imprint.Printer, new Indentation { Left = $"{Character}" })),
            Cell(DateWidth, Paragraphs.One(Styles.ImprintLine, $"{Typography.Date(imprint.On)}印发", new Indentation { Right = $"{Character}" }, new Justification { Val = JustificationValues.Right }))));

    /// <summary>What does not fit the line goes on below the first office's name.</summary>
    private static Paragraph Copies(string copiesTo) => Paragraphs.One(
        Styles.ImprintLine, $"抄送：{copiesTo}。", new Indentation { Left = $"{Character * 4}", Right = $"{Character}", Hanging = $"{Character * 3}" });

    private static TableCell Cell(int width, Paragraph content, GridSpan? across = null)
    {
        var properties = new TableCellProperties(new TableCellWidth { Width = $"{width}", Type = TableWidthUnitValues.Dxa });
        if (across is not null)
            properties.Append(across);
        return new(properties, content);
    }
}
