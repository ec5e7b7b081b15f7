using System.Buffers;
using System.Text;
using System.Text.Json;

namespace PerfServerless.Stores.Azure.Cosmos;

/// <summary>
/// Keeps bytes in a document so that they come back as they were: text as text, which people can read in the database, and
/// anything else in Base64 under the name with <c>64</c>. As JSON they would not do: the record's hashes are over bytes.
/// </summary>
internal static class Bytes
{
    private static readonly UTF8Encoding Strict = new(false, throwOnInvalidBytes: true);
    private static readonly SearchValues<byte> Control = SearchValues.Create([.. Enumerable.Range(0, 0x20).Select(i => (byte)i), 0x7f]);

    public static void Write(Utf8JsonWriter json, string name, ReadOnlyMemory<byte> bytes)
    {
        if (IsText(bytes.Span))
        {
            json.WriteString(name, bytes.Span);
        }
        else
        {
            json.WriteBase64String(name + "64", bytes.Span);
        }
    }

    public static ReadOnlyMemory<byte> Read(JsonElement document, string name) => document.TryGetProperty(name, out var text)
        ? Encoding.UTF8.GetBytes(text.GetString()!)
        : document.GetProperty(name + "64").GetBytesFromBase64();

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
