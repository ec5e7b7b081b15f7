using System.Xml;
using DocumentFormat.OpenXml.Packaging;
using PerfServerless.Service.Streams;
using Spreadsheet = DocumentFormat.OpenXml.Spreadsheet;

namespace PerfServerless.Service.Import.Reading;

/// <summary>Reads an .xlsx workbook.</summary>
internal static class Workbooks
{
    public static Result<IReadOnlyList<Sheet>> Read(byte[] content)
    {
        try
        {
            if (!ArchiveGuard.IsSmall(content))
                return ImportLimits.UnpacksTooLarge;
            using var document = SpreadsheetDocument.Open(new MemoryStream(content), isEditable: false);
            return document.WorkbookPart is { } book ? Sheets(book) : ImportLimits.WrongType;
        }
        catch (Exception broken) when (IsBroken(broken))
        {
            return ImportLimits.Broken();
        }
    }

    private static List<Sheet> Sheets(WorkbookPart book)
    {
        var texts = SharedTexts.Read(book.SharedStringTablePart);
        var date1904 = book.Workbook.WorkbookProperties?.Date1904?.Value ?? false;
        var (sheets, left) = (new List<Sheet>(), ImportLimits.Rows + 1);
        foreach (var entry in book.Workbook.Sheets?.Elements<Spreadsheet.Sheet>() ?? [])
        {
            // Charts have sheets of their own kind; there is nothing to import in them.
            if (entry.Id?.Value is not { } id || book.GetPartById(id) is not WorksheetPart part)
                continue;
            using var content = part.GetStream();
            var rows = WorksheetRows.Read(content, texts).Take(left + 1).ToList();
            left = Math.Max(0, left - rows.Count + 1);
            sheets.Add(new(entry.Name?.Value ?? $"{sheets.Count + 1}", rows, date1904));
        }
        return sheets;
    }

    /// <summary>What the libraries throw on a workbook that is damaged or was made to be.</summary>
    private static bool IsBroken(Exception failure) => failure
        is InvalidDataException or FileFormatException or OpenXmlPackageException or XmlException or FormatException
        or ArgumentException or InvalidOperationException or KeyNotFoundException or NotSupportedException or IOException or OverflowException;
}
