using System.Text;
using CsvHelper;
using PerfServerless.Service.Streams;

namespace PerfServerless.Service.Import.Reading;

/// <summary>Reads a CSV file, which holds one table.</summary>
internal static class CsvTable
{
    private static readonly CsvReaderOptions Options = new()
    {
        HasHeader = false,
        Separator = ',', // not guessed: a cell may name roles with semicolons between
        SkipEmptyLines = false, // counted, so that errors name the row that a spreadsheet shows
        MalformedData = CsvMalformedDataHandling.Throw,
        IncludeValuesInExceptions = false,
    };

    public static Result<IReadOnlyList<Sheet>> Read(byte[] content, string name)
    {
        // No text of any kind has such bytes: a picture, an old .xls or UTF-16 does.
        if (content.Contains((byte)0))
            return ImportLimits.WrongType;
        if (Decode(content) is not { } text)
            return ImportLimits.Encoding;
        using var csv = CsvReader.FromText(text, Options);
        try
        {
            return new List<Sheet> { new(name, [.. Rows(csv).Take(ImportLimits.Rows + 2)]) };
        }
        catch (CsvFormatException broken)
        {
            return ImportLimits.Broken(broken.RecordNumber);
        }
    }

    private static IEnumerable<SheetRow> Rows(CsvReader csv)
    {
        while (csv.Read())
        {
            var cells = Enumerable.Range(0, csv.FieldCount).Select(field => new Cell(csv.GetString(field))).ToList();
            while (cells is [.., { IsBlank: true }])
                cells.RemoveAt(cells.Count - 1);
            if (cells.Count > 0)
                yield return new((int)csv.RowNumber, cells);
        }
    }

    /// <summary>
    /// UTF-8 when it is valid UTF-8, with or without a mark; else GB18030, in which Chinese spreadsheets save. Chinese text
    /// in GB18030 is practically never valid UTF-8.
    /// </summary>
    private static string? Decode(byte[] content) =>
        DecodeAs(new UTF8Encoding(false, throwOnInvalidBytes: true), content) ?? DecodeAs(Gb18030, content);

    private static Encoding Gb18030 { get; } = CodePagesEncodingProvider.Instance.GetEncoding(
        54936, EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback)!;

    private static string? DecodeAs(Encoding encoding, byte[] content)
    {
        try
        {
            return encoding.GetString(content).TrimStart('\uFEFF');
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }
}
