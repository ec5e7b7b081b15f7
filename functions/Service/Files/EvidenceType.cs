using System.IO.Compression;

namespace PerfServerless.Service.Files;

/// <summary>What may be kept as evidence (assumed; <c>evidence.limits</c>), recognised by its content and never by its name.</summary>
internal static class EvidenceType
{
    public const int LargestBytes = 10 * 1024 * 1024;

    private static readonly (string Extension, string MediaType, byte[] Signature)[] Simple =
    [
        ("pdf", "application/pdf", "%PDF-"u8.ToArray()),
        ("jpg", "image/jpeg", [0xFF, 0xD8, 0xFF]),
        ("png", "image/png", [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A]),
    ];

    /// <summary>The extension and media type of a content, or <c>null</c> when it is none that is accepted.</summary>
    public static (string Extension, string MediaType)? Of(byte[] content)
    {
        foreach (var (extension, mediaType, signature) in Simple)
            if (content.AsSpan().StartsWith(signature))
                return (extension, mediaType);
        return content.AsSpan().StartsWith("PK\u0003\u0004"u8) ? Office(content) : null;
    }

    /// <summary>A Word or Excel document is a ZIP archive with a known part; any other archive is refused.</summary>
    private static (string, string)? Office(byte[] content)
    {
        try
        {
            using var archive = new ZipArchive(new MemoryStream(content), ZipArchiveMode.Read);
            var carriesMacros = archive.Entries.Any(entry => entry.Name.Equals("vbaProject.bin", StringComparison.OrdinalIgnoreCase));
            if (carriesMacros || archive.GetEntry("[Content_Types].xml") is null)
                return null;
            if (archive.GetEntry("word/document.xml") is not null)
                return ("docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document");
            return archive.GetEntry("xl/workbook.xml") is null ? null
                : ("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
        }
        catch (InvalidDataException)
        {
            return null;
        }
    }
}
