using System.IO.Compression;

namespace PerfServerless.Service.Documents;

/// <summary>Archives whose bytes depend on their content alone: entries in ordinal order, all of one moment.</summary>
internal static class StableZip
{
    /// <summary>The earliest moment the format knows.</summary>
    private static readonly DateTimeOffset Moment = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>An archive of files.</summary>
    public static byte[] Of(IEnumerable<(string Name, byte[] Content)> files)
    {
        using var bytes = new MemoryStream();
        using (var archive = new ZipArchive(bytes, ZipArchiveMode.Create))
            foreach (var (name, content) in files.OrderBy(file => file.Name, StringComparer.Ordinal))
            {
                var entry = archive.CreateEntry(name, CompressionLevel.Optimal);
                entry.LastWriteTime = Moment;
                using var stream = entry.Open();
                stream.Write(content);
            }
        return bytes.ToArray();
    }

    /// <summary>An office document's archive, packed again without the moments at which its parts were written.</summary>
    public static byte[] Repack(Stream office)
    {
        office.Position = 0;
        using var archive = new ZipArchive(office, ZipArchiveMode.Read, leaveOpen: true);
        return Of(archive.Entries.Select(entry => (entry.FullName, Read(entry))).ToList());
    }

    private static byte[] Read(ZipArchiveEntry entry)
    {
        using var content = new MemoryStream();
        using var stream = entry.Open();
        stream.CopyTo(content);
        return content.ToArray();
    }
}
