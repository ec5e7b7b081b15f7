using CsvHelper;
using PerfServerless.Service.Http;
using PerfServerless.Service.Streams;

namespace PerfServerless.Service.Linkages;

/// <summary>A list that leaves the system (名单、发放表): headings and rows of text, as any table writer takes them.</summary>
/// <param name="Name">The file's name, without its ending.</param>
/// <param name="Headings">One a column.</param>
/// <param name="Rows">One a person.</param>
public sealed record ListFile(string Name, IReadOnlyList<string> Headings, IReadOnlyList<IReadOnlyList<string>> Rows)
{
    private static readonly CsvWriterOptions Options = new() { WriteByteOrderMark = true, Injection = CsvInjection.Escape };

    /// <summary>As a CSV file that a spreadsheet opens in Chinese; what would run as a formula is kept as text.</summary>
    public byte[] Csv()
    {
        using var file = new MemoryStream();
        using (var writer = CsvWriter.Create(file, Options, true))
        {
            writer.WriteHeader([.. Headings]);
            foreach (var row in Rows)
                writer.WriteRecord([.. row]);
        }
        return file.ToArray();
    }
}

internal static class ListFiles
{
    /// <summary>Answers with the file, or with the problem.</summary>
    public static async Task<IResult> AsFile(this ValueTask<Result<ListFile>> asked)
    {
        var file = await asked;
        return file.Failure is not null ? (Answer<ListFile>)file : Results.File(file.Value.Csv(), "text/csv; charset=utf-8", $"{file.Value.Name}.csv");
    }
}
