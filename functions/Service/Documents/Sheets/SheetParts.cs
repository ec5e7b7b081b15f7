using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Spreadsheet;
using PerfServerless.Service.Documents.Model;
using Cell = DocumentFormat.OpenXml.Spreadsheet.Cell;
using Row = DocumentFormat.OpenXml.Spreadsheet.Row;
using Table = PerfServerless.Service.Documents.Model.Table;

namespace PerfServerless.Service.Documents.Sheets;

/// <summary>A table as a worksheet: its head frozen above and printed on every page, A4, as wide as the page.</summary>
internal static class SheetParts
{
    private const decimal MillimetresOfCharacter = 1.9m;

    public static Worksheet Of(Table table)
    {
        var rows = new List<Row>();
        var merged = new List<string>();
        var reaching = new int[table.Widths.Count];
        foreach (var row in table.Head.Concat(table.Rows))
            rows.Add(RowOf(row, (uint)rows.Count + 1, isHead: rows.Count < table.Head.Count, reaching, merged));
        // The order of these elements is the schema's.
        var sheet = new Worksheet(new SheetProperties(new PageSetupProperties { FitToPage = true }), Views((uint)table.Head.Count), ColumnsOf(table), new SheetData(rows));
        if (merged.Count > 0)
            sheet.Append(new MergeCells(merged.Select(range => new MergeCell { Reference = range })) { Count = (uint)merged.Count });
        sheet.Append(new PageMargins { Left = 0.6, Right = 0.6, Top = 0.8, Bottom = 0.8, Header = 0.3, Footer = 0.3 }, new PageSetup { PaperSize = 9, FitToHeight = 0 });
        return sheet;
    }

    private static SheetViews Views(uint head) => new(head == 0
        ? new SheetView { WorkbookViewId = 0 }
        : new SheetView(new Pane { VerticalSplit = head, TopLeftCell = $"A{head + 1}", ActivePane = PaneValues.BottomLeft, State = PaneStateValues.Frozen }) { WorkbookViewId = 0 });

    private static Columns ColumnsOf(Table table) => new(table.Widths.Select((width, place) => new Column
    {
        Min = (uint)place + 1, Max = (uint)place + 1, Width = (double)Math.Max(8, width / MillimetresOfCharacter), CustomWidth = true,
    }));

    private static Row RowOf(Model.Row row, uint number, bool isHead, int[] reaching, List<string> merged)
    {
        var made = new Row { RowIndex = number };
        var cells = new Queue<Model.Cell>(row.Cells);
        for (var column = 0; column < reaching.Length;)
        {
            if (reaching[column] > 0)
            {
                reaching[column]--;
                made.Append(Blank(column++, number));
                continue;
            }
            var cell = cells.Dequeue();
            made.Append(CellOf(cell, column, number, isHead, row.Strong));
            if (cell is not { Across: 1, Down: 1 })
                merged.Add($"{Name(column, number)}:{Name(column + cell.Across - 1, number + (uint)cell.Down - 1)}");
            for (var beside = 1; beside < cell.Across; beside++)
                made.Append(Blank(column + beside, number));
            reaching[column] = cell.Down - 1;
            column += cell.Across;
        }
        return made;
    }

    private static Cell CellOf(Model.Cell cell, int column, uint row, bool isHead, bool strong)
    {
        if (cell.Number is { } value && cell.Shape != NumberShape.Text)
            return new Cell(new CellValue(value.ToString(CultureInfo.InvariantCulture))) { CellReference = Name(column, row), StyleIndex = SheetStyles.Of(cell.Shape, strong) };
        var style = isHead ? SheetStyles.Head : cell.Side == Side.Centre ? SheetStyles.Of(NumberShape.Text, strong) : SheetStyles.Left;
        var text = new Text(string.Concat(cell.Text.Where(each => !char.IsControl(each) || each == '\n'))) { Space = SpaceProcessingModeValues.Preserve };
        return new Cell(new InlineString(text)) { CellReference = Name(column, row), DataType = CellValues.InlineString, StyleIndex = style };
    }

    private static Cell Blank(int column, uint row) => new() { CellReference = Name(column, row), StyleIndex = SheetStyles.Head };

    /// <summary>A1 to ZZ…: a table has far fewer columns than there are names of two letters.</summary>
    private static string Name(int column, uint row) =>
        column < 26 ? $"{(char)('A' + column)}{row}" : $"{(char)('A' + (column / 26) - 1)}{(char)('A' + (column % 26))}{row}";
}
