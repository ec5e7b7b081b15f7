using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using PerfServerless.Service.Documents.Packaging;
using Table = PerfServerless.Service.Documents.Model.Table;

namespace PerfServerless.Service.Documents.Sheets;

/// <summary>Writes tables as a workbook, one sheet each. A text stays a text whatever it begins with; only what the model calls a number is one. The same tables give the same bytes.</summary>
public static class XlsxWriter
{
    /// <summary>The media type.</summary>
    public const string MediaType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private const string MainType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml";
    private const int LongestName = 31;

    /// <summary>The workbook's bytes.</summary>
    /// <param name="tables">Each with the name of its sheet, of which 31 characters are kept.</param>
    public static byte[] Write(IReadOnlyList<KeyValuePair<string, Table>> tables)
    {
        using var file = new MemoryStream();
        using (var package = SpreadsheetDocument.Create(file, SpreadsheetDocumentType.Workbook))
        {
            var book = package.AddNewPart<WorkbookPart>(MainType, "rId1");
            book.AddNewPart<WorkbookStylesPart>("rId1").Stylesheet = SheetStyles.All();
            var sheets = new DocumentFormat.OpenXml.Spreadsheet.Sheets();
            book.Workbook = new Workbook(sheets);
            for (var place = 0; place < tables.Count; place++)
            {
                var id = $"rId{place + 2}";
                book.AddNewPart<WorksheetPart>(id).Worksheet = SheetParts.Of(tables[place].Value);
                sheets.Append(new Sheet { Name = NameOf(tables[place].Key), SheetId = (uint)place + 1, Id = id });
            }
        }
        return Repack.Of(file);
    }

    private static string NameOf(string name)
    {
        var kept = string.Concat(name.Where(each => !"[]:*?/\\'".Contains(each)));
        return kept.Length <= LongestName ? kept : kept[..LongestName];
    }
}
