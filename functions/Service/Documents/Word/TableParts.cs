using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;
using PerfServerless.Service.Documents.Model;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace PerfServerless.Service.Documents.Word;

/// <summary>A table: its head repeated on every page, no row broken between two.</summary>
internal static class TableParts
{
    private const uint Outer = 8, Inner = 4;

    public static W.Table Of(Model.Table table)
    {
        var widths = table.Widths.Select(Paper.Twips).ToArray();
        var made = new W.Table(Properties(widths.Sum()), new TableGrid(widths.Select(width => new GridColumn { Width = $"{width}" })));
        var reaching = new int[widths.Length];
        foreach (var row in table.Head)
            made.Append(RowOf(row, table, widths, reaching, isHead: true));
        foreach (var row in table.Rows)
            made.Append(RowOf(row, table, widths, reaching, isHead: false));
        return made;
    }

    private static TableProperties Properties(int width) => new(
        new TableWidth { Width = $"{width}", Type = TableWidthUnitValues.Dxa },
        new TableJustification { Val = TableRowAlignmentValues.Center },
        new TableBorders(
            new TopBorder { Val = BorderValues.Single, Size = Outer }, new LeftBorder { Val = BorderValues.Single, Size = Outer },
            new BottomBorder { Val = BorderValues.Single, Size = Outer }, new RightBorder { Val = BorderValues.Single, Size = Outer },
            new InsideHorizontalBorder { Val = BorderValues.Single, Size = Inner }, new InsideVerticalBorder { Val = BorderValues.Single, Size = Inner }),
        new TableLayout { Type = TableLayoutValues.Fixed },
        new TableCellMarginDefault(new TableCellLeftMargin { Width = 34, Type = TableWidthValues.Dxa }, new TableCellRightMargin { Width = 34, Type = TableWidthValues.Dxa }));

    /// <param name="reaching">How many more rows a cell above reaches down into each column.</param>
    private static TableRow RowOf(Model.Row row, Model.Table table, int[] widths, int[] reaching, bool isHead)
    {
        var properties = new TableRowProperties(new CantSplit());
        if (row.Height is { } height)
            properties.Append(new TableRowHeight { Val = (uint)Paper.Twips(height), HeightType = HeightRuleValues.AtLeast });
        if (isHead)
            properties.Append(new TableHeader());
        var made = new TableRow(properties);
        var cells = new Queue<Cell>(row.Cells);
        for (var column = 0; column < widths.Length;)
        {
            if (reaching[column] > 0)
            {
                reaching[column]--;
                made.Append(CellOf(new(""), widths[column], 1, Styles.CellText, new VerticalMerge()));
                column++;
                continue;
            }
            var cell = cells.Dequeue();
            if (cell is { Down: > 1, Across: > 1 })
                throw new InvalidOperationException("A cell reaches across or down, not both.");
            var begin = cell.Down > 1 ? new VerticalMerge { Val = MergedCellValues.Restart } : null;
            made.Append(CellOf(cell, widths[column..(column + cell.Across)].Sum(), cell.Across, StyleOf(cell, row, table, isHead), begin));
            reaching[column] = cell.Down - 1;
            column += cell.Across;
        }
        return made;
    }

    private static string StyleOf(Cell cell, Model.Row row, Model.Table table, bool isHead) => table.IsForm
        ? cell.IsLabel ? Styles.FormLabel : Styles.FormText
        : isHead || row.Strong ? Styles.CellHead : Styles.CellText;

    private static TableCell CellOf(Cell cell, int width, int across, string style, VerticalMerge? merge)
    {
        var properties = new TableCellProperties(new TableCellWidth { Width = $"{width}", Type = TableWidthUnitValues.Dxa });
        if (across > 1)
            properties.Append(new GridSpan { Val = across });
        if (merge is not null)
            properties.Append(merge);
        if (cell.Side != Side.TopLeft)
            properties.Append(new TableCellVerticalAlignment { Val = cell.Side == Side.Foot ? TableVerticalAlignmentValues.Bottom : TableVerticalAlignmentValues.Center });
        OpenXmlElement[] side = cell.Side == Side.Centre ? [] : [new Justification { Val = cell.Side == Side.Foot ? JustificationValues.Right : JustificationValues.Left }];
        return new(properties, Paragraphs.Lines(style, cell.Text.Split('\n'), side));
    }
}
