using System.IO.Compression;

namespace PerfServerless.Service.Import.Reading;

/// <summary>Keeps out archives that are small on the wire and huge in memory.</summary>
internal static class ArchiveGuard
{
    /// <summary>
    /// Whether an archive unpacks to a size we take. The sizes its directory declares are looked at first; but whoever
    /// made the archive wrote them, so what really comes out is counted too, and is not kept.
    /// </summary>
    public static bool IsSmall(byte[] content)
    {
        using var archive = new ZipArchive(new MemoryStream(content), ZipArchiveMode.Read);
        if (archive.Entries.Count > ImportLimits.ArchiveEntries || archive.Entries.Sum(entry => entry.Length) > ImportLimits.UnpackedBytes)
            return false;
        var left = (long)ImportLimits.UnpackedBytes;
        var chunk = new byte[81920];
        foreach (var entry in archive.Entries)
        {
            using var unpacked = entry.Open();
            while (unpacked.Read(chunk) is > 0 and var read)
                if ((left -= read) < 0)
                    return false;
        }
        return true;
    }
}
