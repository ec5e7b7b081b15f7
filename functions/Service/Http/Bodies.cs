namespace PerfServerless.Service.Http;

internal static class Bodies
{
    /// <summary>A body's bytes; <c>null</c> as soon as there are more than are taken.</summary>
    public static async ValueTask<byte[]?> ReadUpTo(Stream content, int most, CancellationToken cancel)
    {
        using var buffer = new MemoryStream();
        var chunk = new byte[81920];
        while (await content.ReadAsync(chunk, cancel) is > 0 and var read)
        {
            if (buffer.Length + read > most)
                return null;
            buffer.Write(chunk, 0, read);
        }
        return buffer.ToArray();
    }
}
