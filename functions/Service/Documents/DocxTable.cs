using W = DocumentFormat.OpenXml.Wordprocessing;

namespace PerfServerless.Service.Documents;

/// <summary>Tables of a .docx: thin lines, a head repeated on every page, rows that no page break cuts.</summary>
internal static class DocxTable
{
    public static IEnumerable<DocumentFormat.OpenXml.OpenXmlElement> Write(Table table)
    {
        yield return KeptWithNext(DocxText.Centred(table.Caption, OfficialLayout.Heading1, OfficialLayout.Size4));
        var widths = Widths(table.Columns);
        var rows = table.Rows.Select(row => Row(row.Select((text, place) => Cell(text, widths[place], table.Columns[place].Align))));
        var head = Row(table.Columns.Select((column, place) => Cell(column.Heading, widths[place], Align.Centre, OfficialLayout.Heading1)));
        head.TableRowProperties!.Append(new W.TableHeader());
        yield return new W.Table([Properties(), new W.TableGrid(widths.Select(width => new W.GridColumn { Width = $"{width}" })), head, .. rows]);
        yield return DocxText.Empty();
    }

    private static W.TableProperties Properties() => new(
        new W.TableWidth { Width = $"{OfficialLayout.TextWidth}", Type = W.TableWidthUnitValues.Dxa },
        new W.TableJustification { Val = W.TableRowAlignmentValues.Center },
        new W.TableBorders(
            Border<W.TopBorder>(8), Border<W.LeftBorder>(4), Border<W.BottomBorder>(8), Border<W.RightBorder>(4),
            Border<W.InsideHorizontalBorder>(4), Border<W.InsideVerticalBorder>(4)),
        new W.TableLayout { Type = W.TableLayoutValues.Fixed },
        new W.TableCellMarginDefault(
            new W.TableCellLeftMargin { Width = 40, Type = W.TableWidthValues.Dxa }, new W.TableCellRightMargin { Width = 40, Type = W.TableWidthValues.Dxa }));

    private static TBorder Border<TBorder>(uint eighths) where TBorder : W.BorderType, new() =>
        new() { Val = W.BorderValues.Single, Size = eighths, Space = 0, Color = "000000" };

    private static W.TableRow Row(IEnumerable<W.TableCell> cells) =>
        new([new W.TableRowProperties(new W.CantSplit(), new W.TableRowHeight { Val = 400, HeightType = W.HeightRuleValues.AtLeast }), .. cells]);

    private static W.TableCell Cell(string text, int width, Align align, string font = OfficialLayout.Text)
    {
        var paragraph = DocxText.Of(text, font, OfficialLayout.TableSize, justify: align switch
        {
            Align.Left => W.JustificationValues.Left,
            Align.Right => W.JustificationValues.Right,
            _ => W.JustificationValues.Center,
        });
        paragraph.ParagraphProperties!.SpacingBetweenLines = new() { Before = "20", After = "20", Line = "300", LineRule = W.LineSpacingRuleValues.Exact };
        paragraph.ParagraphProperties.SnapToGrid = new() { Val = false };
        return new W.TableCell(
            new W.TableCellProperties(
                new W.TableCellWidth { Width = $"{width}", Type = W.TableWidthUnitValues.Dxa },
                new W.TableCellVerticalAlignment { Val = W.TableVerticalAlignmentValues.Center }),
            paragraph);
    }

    private static W.Paragraph KeptWithNext(W.Paragraph paragraph)
    {
        paragraph.ParagraphProperties!.KeepNext = new();
        return paragraph;
    }

    private static List<int> Widths(IReadOnlyList<Column> columns)
    {
        var all = columns.Sum(column => column.Share);
        return [.. columns.Select(column => OfficialLayout.TextWidth * column.Share / all)];
    }
}
