using System.Buffers;
using System.IO.Compression;
using System.Text;
using System.Text.Json;

namespace PerfServerless.Stores.Azure.Cosmos;

/// <summary>
/// Keeps bytes in a document so that they come back as they were: text as text, which people can read in the database, anything
/// else in Base64 under the name with <c>64</c>, and what is long packed under the name with <c>br</c>: a county's whole table is one
/// document, which may have 2 MB. As JSON they would not do: the record's hashes are over bytes.
/// </summary>
internal static class Bytes
{
    /// <summary>The longest that is kept as it is, in bytes. What a person reads in the database when looking for a fault is shorter.</summary>
    internal const int Longest = 8 * 1024;

    private static readonly UTF8Encoding Strict = new(false, throwOnInvalidBytes: true);
    private static readonly SearchValues<byte> Control = SearchValues.Create([.. Enumerable.Range(0, 0x20).Select(i => (byte)i), 0x7f]);

    public static void Write(Utf8JsonWriter json, string name, ReadOnlyMemory<byte> bytes)
    {
        if (bytes.Length > Longest)
        {
            json.WriteBase64String(name + "br", Pack(bytes.Span));
        }
        else if (IsText(bytes.Span))
        {
            json.WriteString(name, bytes.Span);
        }
        else
        {
            json.WriteBase64String(name + "64", bytes.Span);
        }
    }

    public static ReadOnlyMemory<byte> Read(JsonElement document, string name) =>
        document.TryGetProperty(name, out var text) ? Encoding.UTF8.GetBytes(text.GetString()!)
        : document.TryGetProperty(name + "br", out var packed) ? Unpack(packed.GetBytesFromBase64())
        : document.GetProperty(name + "64").GetBytesFromBase64();

    private static byte[] Pack(ReadOnlySpan<byte> bytes)
    {
        using var packed = new MemoryStream();
        using (var pack = new BrotliStream(packed, CompressionLevel.Fastest, leaveOpen: true))
        {
            pack.Write(bytes);
        }

        return packed.ToArray();
    }

    private static byte[] Unpack(byte[] packed)
    {
        using var bytes = new MemoryStream();
        using var unpack = new BrotliStream(new MemoryStream(packed), CompressionMode.Decompress);
        unpack.CopyTo(bytes);
        return bytes.ToArray();
    }

    private static bool IsText(ReadOnlySpan<byte> bytes)
    {
        if (bytes.ContainsAny(Control))
        {
            return false;
        }

        try
        {
            Strict.GetCharCount(bytes);
            return true;
        }
        catch (DecoderFallbackException)
        {
            return false;
        }
    }
}
