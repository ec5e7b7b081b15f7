using System.IO.Compression;

namespace PerfServerless.Service.Documents.Packaging;

/// <summary>Packs an Office document anew: what the library writes carries the time of writing in every entry.</summary>
internal static class Repack
{
    public static byte[] Of(MemoryStream package)
    {
        package.Position = 0;
        using var archive = new ZipArchive(package, ZipArchiveMode.Read);
        return StoredZip.Of(archive.Entries.Select(entry => new KeyValuePair<string, byte[]>(entry.FullName, Read(entry))), "[Content_Types].xml");
    }

    private static byte[] Read(ZipArchiveEntry entry)
    {
        using var content = entry.Open();
        using var bytes = new MemoryStream();
        content.CopyTo(bytes);
        return bytes.ToArray();
    }
}
