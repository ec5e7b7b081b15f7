using System.Buffers.Binary;
using System.Text;

namespace PerfServerless.Service.Documents.Packaging;

/// <summary>
/// A ZIP archive whose bytes depend on nothing but names and contents: no time, no trace of the machine, and no compression, because what
/// DEFLATE makes of the same bytes differs from one library and processor to the next. It is written entry by entry into whatever takes it; at
/// most 65,535 entries and 4 GB.
/// </summary>
public sealed class StoredZip
{
    private const ushort Version = 20, NamesAreUtf8 = 0x0800, FirstDay1980 = 0x0021;
    private static readonly uint[] CrcTable = [.. Enumerable.Range(0, 256).Select(CrcOf)];
    private readonly List<byte> _directory = [];
    private ushort _entries;
    private uint _written;

    /// <summary>A whole archive, its entries in the order of their names, but for one that a format wants first.</summary>
    public static byte[] Of(IEnumerable<KeyValuePair<string, byte[]>> entries, string? first = null)
    {
        using var archive = new MemoryStream();
        var zip = new StoredZip();
        foreach (var (name, content) in entries.OrderByDescending(entry => entry.Key == first).ThenBy(entry => entry.Key, StringComparer.Ordinal))
            archive.Write(zip.Entry(name, content));
        archive.Write(zip.End());
        return archive.ToArray();
    }

    /// <summary>What an entry adds to the archive.</summary>
    internal byte[] Entry(string name, byte[] content)
    {
        var path = Encoding.UTF8.GetBytes(name);
        var common = Common(content, path.Length);
        _directory.AddRange([.. "PK\u0001\u0002"u8, .. Two(Version), .. common, .. new byte[10], .. Four(_written), .. path]);
        byte[] entry = [.. "PK\u0003\u0004"u8, .. common, .. path, .. content];
        _written += (uint)entry.Length;
        _entries++;
        return entry;
    }

    /// <summary>What ends the archive: its directory.</summary>
    internal byte[] End() =>
    [
        .. _directory, .. "PK\u0005\u0006"u8, .. new byte[4], .. Two(_entries), .. Two(_entries), .. Four((uint)_directory.Count), .. Four(_written), .. new byte[2],
    ];

    /// <summary>What an entry's own header and the directory say alike, from the version needed to the length of the extra field.</summary>
    private static byte[] Common(byte[] content, int pathLength)
    {
        var length = Four((uint)content.Length);
        return [.. Two(Version), .. Two(NamesAreUtf8), .. Two(0), .. Two(0), .. Two(FirstDay1980), .. Four(Crc(content)), .. length, .. length, .. Two((ushort)pathLength), .. Two(0)];
    }

    private static uint Crc(byte[] content)
    {
        var crc = uint.MaxValue;
        foreach (var each in content)
            crc = CrcTable[(byte)(crc ^ each)] ^ (crc >> 8);
        return ~crc;
    }

    private static uint CrcOf(int index)
    {
        var value = (uint)index;
        for (var bit = 0; bit < 8; bit++)
            value = (value & 1) == 0 ? value >> 1 : (value >> 1) ^ 0xEDB88320;
        return value;
    }

    private static byte[] Two(ushort value)
    {
        var bytes = new byte[2];
        BinaryPrimitives.WriteUInt16LittleEndian(bytes, value);
        return bytes;
    }

    private static byte[] Four(uint value)
    {
        var bytes = new byte[4];
        BinaryPrimitives.WriteUInt32LittleEndian(bytes, value);
        return bytes;
    }
}
