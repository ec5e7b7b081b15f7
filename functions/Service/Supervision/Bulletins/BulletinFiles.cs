using System.Globalization;
using System.Security.Cryptography;
using PerfServerless.Rules.Supervision;
using PerfServerless.Rules.Supervision.Reporting;
using PerfServerless.Service.Documents.Html;
using PerfServerless.Service.Documents.Sheets;
using PerfServerless.Service.Documents.Word;
using PerfServerless.Service.Files;

namespace PerfServerless.Service.Supervision.Bulletins;

/// <summary>The files of a bulletin: written from the record, so that they can be written again, and kept under names that people can guess.</summary>
public sealed class BulletinFiles(IFileStore files)
{
    /// <summary>The formats, by the ending of the name.</summary>
    internal static IReadOnlyDictionary<string, string> MediaTypes { get; } = new Dictionary<string, string>
    {
        ["docx"] = DocxWriter.MediaType, ["html"] = HtmlWriter.MediaType, ["xlsx"] = XlsxWriter.MediaType,
    };

    /// <summary>A draft in a format; it has no number and no date, and is not kept.</summary>
    internal static byte[] Draft(BulletinProduced produced, Letterhead letterhead, string format) => Write(produced, letterhead, null, null, format);

    /// <summary>The names and hashes that a bulletin's files will have.</summary>
    internal static IReadOnlyList<BulletinFile> Of(BulletinProduced produced, Letterhead letterhead, int sequence, string number, DateOnly on) =>
        [.. MediaTypes.Keys.Order(StringComparer.Ordinal).Select(format =>
            new BulletinFile(NameOf(produced.Figures.Period, on.Year, sequence, format), HashOf(Write(produced, letterhead, number, on, format))))];

    /// <summary>Opens a published bulletin's file, writing it first when it is not there.</summary>
    internal async ValueTask<StoredFile> Open(BulletinProduced produced, BulletinPublished published, string format, CancellationToken cancel)
    {
        var file = published.Files.Single(each => each.Name.EndsWith($".{format}", StringComparison.Ordinal));
        if (await files.Open(file.Name, cancel) is { } kept)
            return kept;
        await Keep(produced, published, file, format, cancel);
        return await files.Open(file.Name, cancel) ?? throw new InvalidOperationException($"{file.Name} was written and is not there.");
    }

    /// <summary>Writes every file of a published bulletin; those that are there are the same and stay.</summary>
    internal async Task Keep(BulletinProduced produced, BulletinPublished published, CancellationToken cancel)
    {
        foreach (var file in published.Files)
            await Keep(produced, published, file, file.Name[(file.Name.LastIndexOf('.') + 1)..], cancel);
    }

    /// <summary>A later release may draw a line differently: what it would write then is not the document that was published.</summary>
    private async Task Keep(BulletinProduced produced, BulletinPublished published, BulletinFile file, string format, CancellationToken cancel)
    {
        var bytes = Write(produced, published.Letterhead, published.Number, published.On, format);
        if (HashOf(bytes) != file.Hash)
            throw new InvalidOperationException($"{file.Name} would not be what was published.");
        await files.Save(file.Name, new MemoryStream(bytes), MediaTypes[format], cancel);
    }

    private static byte[] Write(BulletinProduced produced, Letterhead letterhead, string? number, DateOnly? on, string format) => format switch
    {
        "docx" => DocxWriter.Write(BulletinDocument.Of(produced, letterhead, number, on)),
        "html" => HtmlWriter.Write(BulletinDocument.Of(produced, letterhead, number, on)),
        "xlsx" => XlsxWriter.Write([.. BulletinTables.Of(produced.Figures).Select(table => KeyValuePair.Create(table.Title, table.Table))]),
        _ => throw new InvalidOperationException($"Bulletins are not written as {format}."),
    };

    /// <summary>bulletins/2026/2026-03-monthly-3.docx: the year and the number are those of the 发文字号.</summary>
    private static string NameOf(ReportingPeriod period, int year, int sequence, string format)
    {
        var kind = period.Kind switch { ReportingKind.Month => "monthly", ReportingKind.Quarter => "quarterly", _ => "annual" };
        return string.Create(CultureInfo.InvariantCulture, $"bulletins/{year:0000}/{period.ToString().ToLowerInvariant()}-{kind}-{sequence}.{format}");
    }

    private static string HashOf(byte[] bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));
}
