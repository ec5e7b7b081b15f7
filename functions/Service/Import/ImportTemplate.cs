using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using PerfServerless.Service.Import.Reading;
using Cell = DocumentFormat.OpenXml.Spreadsheet.Cell;
using Column = PerfServerless.Service.Import.Reading.Column;
using Sheet = DocumentFormat.OpenXml.Spreadsheet.Sheet;

namespace PerfServerless.Service.Import;

/// <summary>The workbook to fill in: made of the very columns that the import reads.</summary>
public static class ImportTemplate
{
    private const uint TextCell = 0, Heading = 1, DateCell = 2;
    private const uint TextFormat = 49, IsoDateFormat = 164;

    /// <summary>Its bytes.</summary>
    public static byte[] Workbook { get; } = Make();

    private static byte[] Make()
    {
        using var file = new MemoryStream();
        using (var document = SpreadsheetDocument.Create(file, SpreadsheetDocumentType.Workbook))
        {
            var book = document.AddWorkbookPart();
            book.AddNewPart<WorkbookStylesPart>().Stylesheet = Styles();
            var sheets = new Sheets();
            book.Workbook = new Workbook(sheets);
            AddSheet(book, sheets, "单位", UnitColumns.All);
            AddSheet(book, sheets, "人员", PersonColumns.All);
        }
        return file.ToArray();
    }

    private static void AddSheet(WorkbookPart book, Sheets sheets, string name, IReadOnlyList<Column> columns)
    {
        var part = book.AddNewPart<WorksheetPart>();
        // The order of these elements is the schema's.
        part.Worksheet = new Worksheet(
            new SheetViews(new SheetView(new Pane { VerticalSplit = 1, TopLeftCell = "A2", ActivePane = PaneValues.BottomLeft, State = PaneStateValues.Frozen }) { WorkbookViewId = 0 }),
            new Columns(columns.Select((column, place) => Format(column, (uint)place + 1))),
            new SheetData(
                Row(1, columns.Select(column => (column.Zh, Heading))),
                Row(2, columns.Select(column => (column.Example, StyleOf(column))))));
        if (Choices(columns) is { Count: > 0 } choices)
            part.Worksheet.Append(new DataValidations(choices) { Count = (uint)choices.Count });
        var id = (uint)sheets.ChildElements.Count + 1;
        sheets.Append(new Sheet { Name = name, SheetId = id, Id = book.GetIdOfPart(part) });
    }

    private static DocumentFormat.OpenXml.Spreadsheet.Column Format(Column column, uint place) => new()
    {
        Min = place,
        Max = place,
        Width = Math.Max(14, 3 + (2 * Math.Max(column.Zh.Length, column.Example.Length))),
        CustomWidth = true,
        Style = StyleOf(column),
    };

    private static Row Row(uint number, IEnumerable<(string Text, uint Style)> cells) =>
        new(cells.Select((cell, place) => new Cell(new InlineString(new Text(cell.Text)))
        {
            CellReference = $"{Letter(place)}{number}",
            DataType = CellValues.InlineString,
            StyleIndex = cell.Style,
        })) { RowIndex = number };

    private static List<DataValidation> Choices(IReadOnlyList<Column> columns) =>
        [.. columns.Select((column, place) => (column, place)).Where(each => each.column.Choices.Count > 0).Select(each =>
            new DataValidation(new Formula1($"\"{string.Join(',', each.column.Choices)}\""))
            {
                Type = DataValidationValues.List,
                AllowBlank = true,
                ShowErrorMessage = true,
                SequenceOfReferences = new ListValue<StringValue> { InnerText = $"{Letter(each.place)}2:{Letter(each.place)}{ImportLimits.Rows + 1}" },
            })];

    private static Stylesheet Styles() => new(
        new NumberingFormats(new NumberingFormat { NumberFormatId = IsoDateFormat, FormatCode = "yyyy\\-mm\\-dd" }) { Count = 1 },
        new Fonts(new Font(), new Font(new Bold())) { Count = 2 },
        new Fills(new Fill(new PatternFill { PatternType = PatternValues.None }), new Fill(new PatternFill { PatternType = PatternValues.Gray125 })) { Count = 2 },
        new Borders(new Border()) { Count = 1 },
        new CellFormats(
            new CellFormat { NumberFormatId = TextFormat, ApplyNumberFormat = true },
            new CellFormat { NumberFormatId = TextFormat, FontId = 1, ApplyFont = true, ApplyNumberFormat = true },
            new CellFormat { NumberFormatId = IsoDateFormat, ApplyNumberFormat = true }) { Count = 3 });

    private static uint StyleOf(Column column) => column.IsDate ? DateCell : TextCell;

    private static char Letter(int place) => (char)('A' + place);
}
