namespace PerfServerless.Stores.Azure.Cosmos;

/// <summary>
/// Numbers commits so that one that was decided on another comes after it, on whatever machine and however its clock goes: a
/// hybrid logical clock. It orders the outbox and nothing else; Cosmos DB keeps no finer order than the second.
/// </summary>
internal sealed class CommitOrder(TimeProvider clock)
{
    private long last;

    /// <summary>A number above all that were given or seen here: microseconds since 1970, or more.</summary>
    public long Next()
    {
        var now = (clock.GetUtcNow() - DateTimeOffset.UnixEpoch).Ticks / TimeSpan.TicksPerMicrosecond;
        while (true)
        {
            var before = Interlocked.Read(ref last);
            var next = Math.Max(now, before + 1);
            if (Interlocked.CompareExchange(ref last, next, before) == before)
            {
                return next;
            }
        }
    }

    /// <summary>A stream was read that was last written under a number.</summary>
    public void Saw(long order)
    {
        var before = Interlocked.Read(ref last);
        while (order > before)
        {
            var found = Interlocked.CompareExchange(ref last, order, before);
            if (found == before)
            {
                return;
            }

            before = found;
        }
    }
}
