namespace PerfServerless.Stores.Contracts;

/// <summary>Gives some bytes, and then does something, before it ends.</summary>
internal sealed class BrokenStream(Action midway) : MemoryStream(new byte[100_000])
{
    private bool done;

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        if (Position > 0 && !done)
        {
            done = true;
            midway();
        }

        cancellationToken.ThrowIfCancellationRequested();
        return await base.ReadAsync(buffer.Length > 50_000 ? buffer[..50_000] : buffer, cancellationToken);
    }
}
