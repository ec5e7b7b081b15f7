using System.Collections.Concurrent;

namespace PerfServerless.Stores.Local.Sqlite;

/// <summary>Readers waiting for work. WAL lets any number of them read while one connection writes.</summary>
internal sealed class ReaderPool(string path) : IDisposable
{
    private readonly ConcurrentBag<Reader> idle = [];
    private volatile bool closed;

    /// <summary>Whether the store was closed: it answers nothing any more.</summary>
    public bool Closed => closed;

    public T Read<TKey, T>(TKey key, Func<Reader, TKey, T> read)
    {
        ObjectDisposedException.ThrowIf(closed, typeof(SqliteEventStore));
        var reader = idle.TryTake(out var waiting) ? waiting : new Reader(path);
        try
        {
            return read(reader, key);
        }
        finally
        {
            idle.Add(reader);
            if (closed)
            {
                CloseIdle(); // the store was closed while this was read
            }
        }
    }

    public void Dispose()
    {
        closed = true;
        CloseIdle();
    }

    private void CloseIdle()
    {
        while (idle.TryTake(out var reader))
        {
            reader.Dispose();
        }
    }
}
