using System.Globalization;
using System.IO.Compression;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace PerfServerless.Import.Tests;

/// <summary>Workbooks as a test wants them: a sheet is its name and its rows of cells.</summary>
internal static class Books
{
    public static string[] UnitHeadings => ["单位编号", "单位名称", "类别", "上级单位"];

    public static string[] PersonHeadings => PeopleFile.Headings.Split(',');

    public static byte[] Make(params (string Name, object[][] Rows)[] sheets) => Make(date1904: false, sheets);

    public static byte[] Make(bool date1904, params (string Name, object[][] Rows)[] sheets)
    {
        using var file = new MemoryStream();
        using (var document = SpreadsheetDocument.Create(file, SpreadsheetDocumentType.Workbook))
        {
            var book = document.AddWorkbookPart();
            var shared = book.AddNewPart<SharedStringTablePart>();
            shared.SharedStringTable = new SharedStringTable();
            var list = new Sheets();
            book.Workbook = new Workbook(new WorkbookProperties { Date1904 = date1904 }, list);
            foreach (var (name, rows) in sheets)
            {
                var part = book.AddNewPart<WorksheetPart>();
                part.Worksheet = new Worksheet(new SheetData(rows.Select((row, at) => RowOf(row, at + 1, shared.SharedStringTable))));
                list.Append(new Sheet { Name = name, SheetId = (uint)list.ChildElements.Count + 1, Id = book.GetIdOfPart(part) });
            }
        }
        return file.ToArray();
    }

    /// <summary>An archive with a valid workbook and a part more, of zeros.</summary>
    public static byte[] WithPadding(byte[] book, long zeros)
    {
        var file = new MemoryStream();
        file.Write(book);
        using (var archive = new ZipArchive(file, ZipArchiveMode.Update, leaveOpen: true))
        using (var entry = archive.CreateEntry("xl/media/zeros.bin", CompressionLevel.SmallestSize).Open())
        {
            var chunk = new byte[1 << 20];
            for (; zeros > 0; zeros -= chunk.Length)
                entry.Write(chunk);
        }
        return file.ToArray();
    }

    private static Row RowOf(object[] values, int number, SharedStringTable shared) =>
        new(values.Select((value, at) => CellOf(value, $"{(char)('A' + at)}{number}", shared)).OfType<Cell>()) { RowIndex = (uint)number };

    private static Cell? CellOf(object value, string at, SharedStringTable shared) => value switch
    {
        Cell cell => Placed(cell, at),
        "" => null,
        string text => new Cell(new CellValue(Share(text, shared).ToString(CultureInfo.InvariantCulture))) { CellReference = at, DataType = CellValues.SharedString },
        bool yes => new Cell(new CellValue(yes ? "1" : "0")) { CellReference = at, DataType = CellValues.Boolean },
        _ => new Cell(new CellValue(Convert.ToString(value, CultureInfo.InvariantCulture)!)) { CellReference = at },
    };

    private static Cell Placed(Cell cell, string at)
    {
        cell.CellReference = at;
        return cell;
    }

    /// <summary>As rich text with a reading above it, to see that the one is read and the other is not.</summary>
    private static int Share(string text, SharedStringTable shared)
    {
        var half = text.Length / 2;
        shared.Append(new SharedStringItem(
            new Run(new Text(text[..half]) { Space = SpaceProcessingModeValues.Preserve }), new Run(new Text(text[half..])),
            new PhoneticRun(new Text("pinyin")) { BaseTextStartIndex = 0, EndingBaseIndex = 1 }));
        shared.Count = (shared.Count ?? 0) + 1; // ChildElements.Count walks the list
        return (int)shared.Count.Value - 1;
    }
}
