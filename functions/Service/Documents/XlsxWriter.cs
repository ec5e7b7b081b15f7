using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using S = DocumentFormat.OpenXml.Spreadsheet;

namespace PerfServerless.Service.Documents;

/// <summary>Writes tables as a workbook, one sheet each: text stays text, whatever it begins with; figures that are wholly figures are numbers. The same tables give the same bytes.</summary>
public static class XlsxWriter
{
    /// <summary>The media type.</summary>
    public const string MediaType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private const uint TextCell = 0, HeadCell = 1, NumberCell = 2;

    /// <summary>The workbook's bytes.</summary>
    /// <param name="tables">Their captions name the sheets: at most 31 characters of each are kept.</param>
    public static byte[] Write(IReadOnlyList<Table> tables)
    {
        using var file = new MemoryStream();
        using (var package = SpreadsheetDocument.Create(file, SpreadsheetDocumentType.Workbook))
        {
            var book = package.AddNewPart<WorkbookPart>("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml", "workbook");
            book.AddNewPart<WorkbookStylesPart>("styles").Stylesheet = Styles();
            var sheets = new S.Sheets();
            book.Workbook = new S.Workbook(sheets);
            for (var number = 1; number <= tables.Count; number++)
            {
                book.AddNewPart<WorksheetPart>($"sheet{number}").Worksheet = Sheet(tables[number - 1]);
                sheets.Append(new S.Sheet { Name = Name(tables[number - 1].Caption, number), SheetId = (uint)number, Id = $"sheet{number}" });
            }
        }
        return StableZip.Repack(file);
    }

    private static S.Worksheet Sheet(Table table) => new(
        new S.SheetViews(new S.SheetView(new S.Pane { VerticalSplit = 1, TopLeftCell = "A2", ActivePane = S.PaneValues.BottomLeft, State = S.PaneStateValues.Frozen }) { WorkbookViewId = 0 }),
        new S.Columns(table.Columns.Select((column, place) => new S.Column
        {
            Min = (uint)place + 1, Max = (uint)place + 1, CustomWidth = true,
            Width = Math.Clamp(table.Rows.Select(row => row[place].Length).Append(column.Heading.Length).Max() * 2 + 2, 8, 60),
        })),
        new S.SheetData([
            Row(1, table.Columns.Select(column => Text(column.Heading, HeadCell))),
            .. table.Rows.Select((row, number) => Row((uint)number + 2, row.Select(Value))),
        ]));

    private static S.Row Row(uint number, IEnumerable<S.Cell> cells)
    {
        var row = new S.Row { RowIndex = number };
        var place = 0;
        foreach (var cell in cells)
        {
            cell.CellReference = $"{Letters(place++)}{number}";
            row.Append(cell);
        }
        return row;
    }

    /// <summary>Digits that begin with a zero are a code and no number.</summary>
    private static S.Cell Value(string text) =>
        decimal.TryParse(text, System.Globalization.NumberStyles.AllowLeadingSign | System.Globalization.NumberStyles.AllowDecimalPoint, null, out _)
        && text.Length <= 15 && (text.TrimStart('-') is not ['0', _, ..] || text.TrimStart('-').StartsWith("0.", StringComparison.Ordinal))
            ? new S.Cell(new S.CellValue(text)) { StyleIndex = NumberCell }
            : Text(text, TextCell);

    private static S.Cell Text(string text, uint style) =>
        new(new S.InlineString(new S.Text(text) { Space = SpaceProcessingModeValues.Preserve })) { DataType = S.CellValues.InlineString, StyleIndex = style };

    private static string Letters(int place) => place < 26 ? $"{(char)('A' + place)}" : $"{(char)('A' + place / 26 - 1)}{(char)('A' + place % 26)}";

    private static string Name(string caption, int number)
    {
        var kept = new string([.. caption.Where(c => !"[]:*?/\\'".Contains(c)).Take(28)]);
        return kept.Length == 0 ? $"{number}" : $"{number}.{kept}";
    }

    private static S.Stylesheet Styles() => new(
        new S.Fonts(new S.Font(new S.FontSize { Val = 11 }, new S.FontName { Val = "宋体" }), new S.Font(new S.Bold(), new S.FontSize { Val = 11 }, new S.FontName { Val = "宋体" })) { Count = 2 },
        new S.Fills(new S.Fill(new S.PatternFill { PatternType = S.PatternValues.None }), new S.Fill(new S.PatternFill { PatternType = S.PatternValues.Gray125 })) { Count = 2 },
        new S.Borders(new S.Border()) { Count = 1 },
        new S.CellFormats(
            new S.CellFormat { NumberFormatId = 49, ApplyNumberFormat = true },
            new S.CellFormat { NumberFormatId = 49, FontId = 1, ApplyFont = true, ApplyNumberFormat = true },
            new S.CellFormat { NumberFormatId = 0 }) { Count = 3 });
}
