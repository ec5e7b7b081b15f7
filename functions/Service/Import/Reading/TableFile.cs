using PerfServerless.Service.Streams;

namespace PerfServerless.Service.Import.Reading;

/// <summary>Reads a file's tables. What it is, its first bytes say; its name is not trusted.</summary>
internal static class TableFile
{
    private static ReadOnlySpan<byte> Archive => "PK\u0003\u0004"u8;

    public static Result<IReadOnlyList<Sheet>> Read(byte[] content, string fileName)
    {
        if (content.Length > ImportLimits.Bytes)
            return ImportLimits.TooLarge;
        var read = content.AsSpan().StartsWith(Archive) ? Workbooks.Read(content) : CsvTable.Read(content, fileName);
        return read.Failure is null && Refused(read.Value) is { } failure ? failure : read;
    }

    private static Failure? Refused(IReadOnlyList<Sheet> sheets)
    {
        // One row of each sheet holds the headings.
        if (sheets.Sum(sheet => Math.Max(0, sheet.Rows.Count - 1)) > ImportLimits.Rows)
            return ImportLimits.TooManyRows;
        if (sheets.Any(sheet => sheet.Rows.Any(row => row.Cells.Count > ImportLimits.Columns)))
            return ImportLimits.TooManyColumns;
        return sheets.All(sheet => sheet.Rows.Count == 0) ? ImportLimits.Empty : null;
    }
}
