using PerfServerless.Service.Streams;
using PerfServerless.Stores.Local.Sqlite;

namespace PerfServerless.Stores.Local;

/// <summary>
/// The record in one SQLite file of a data directory, for one process. Reads are short and happen on the caller's thread;
/// writes go through one thread, and concurrent ones share a flush to the disk.
/// </summary>
public sealed class SqliteEventStore : IEventStore, IAsyncDisposable
{
    /// <summary>The record's file in a data directory.</summary>
    public const string FileName = "record.db";

    private const int BytesKept = 64 * 1024 * 1024;

    private readonly ReaderPool readers;
    private readonly HeadCache? heads;
    private readonly Writer? writer;
    private readonly DirectoryLock? only;

    private SqliteEventStore(string path, Writer? writer, DirectoryLock? only)
    {
        readers = new ReaderPool(path);
        this.writer = writer;
        this.only = only;
        heads = writer is null ? null : new HeadCache(BytesKept); // whoever only reads does not know what another process writes
    }

    /// <summary>How many transactions have been written since the store was opened: fewer than commits, when they come together.</summary>
    public long Transactions => writer?.Transactions ?? 0;

    /// <summary>Opens the record of a data directory for reading and writing, and creates what is missing.</summary>
    /// <exception cref="DataDirectoryInUseException">Another process, or another store of this one, has it open for writing.</exception>
    /// <exception cref="RecordUnreadableException">The file is damaged, is not a record, or is of a newer release.</exception>
    public static Task<SqliteEventStore> Open(string directory)
    {
        DurableFile.CreateDirectory(directory);
        var only = DirectoryLock.Take(directory);
        try
        {
            var path = Path.Combine(directory, FileName);
            var writer = new Writer(RecordFile.OpenForWriting(path));
            DurableFile.FlushDirectory(directory);
            return Task.FromResult(new SqliteEventStore(path, writer, only));
        }
        catch
        {
            only.Dispose();
            throw;
        }
    }

    /// <summary>Opens a record for reading, also while another process writes it. Writing throws.</summary>
    /// <exception cref="RecordUnreadableException">There is no record, or it cannot be read.</exception>
    public static Task<SqliteEventStore> OpenReadOnly(string directory)
    {
        var path = Path.Combine(directory, FileName);
        using (var database = Database.OpenForReading(path))
        {
            Schema.Check(database);
        }

        return Task.FromResult(new SqliteEventStore(path, null, null));
    }

    /// <inheritdoc />
    public ValueTask<StreamHead?> Load(StreamId id, CancellationToken cancel = default)
    {
        cancel.ThrowIfCancellationRequested();
        if (!readers.Closed && heads?.Find(id) is { } known)
        {
            return new(known);
        }

        var since = heads?.Turns ?? 0;
        var head = readers.Read(id, static (reader, id) => reader.Load(id));
        return new(head is null ? null : heads?.Took(head, since) ?? head);
    }

    /// <inheritdoc />
    public IAsyncEnumerable<StoredEvent> History(StreamId id, CancellationToken cancel = default) => Paging.All(
        0L, (last, take) => readers.Read((id, last, take), static (reader, q) => reader.History(q.id, q.last, q.take)), e => e.Version, cancel);

    /// <summary>Every stream of the record, by partition and name; also one that lost its head and has only events or slips.</summary>
    public IAsyncEnumerable<StreamId> AllStreams(CancellationToken cancel = default) => Paging.All(
        new StreamId("", ""), (last, take) => readers.Read((last, take), static (reader, q) => reader.Streams(q.last, q.take)), id => id, cancel);

    /// <inheritdoc />
    public ValueTask<IReadOnlyList<StreamHead>> List(
        string partition, string prefix, string? after, int take, CancellationToken cancel = default)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(take);
        cancel.ThrowIfCancellationRequested();
        var since = heads?.Turns ?? 0;
        var found = readers.Read((partition, prefix, after, take), static (reader, q) => reader.List(q.partition, q.prefix, q.after, q.take));
        return new(heads is null ? found : found.ConvertAll(head => heads.Took(head, since)));
    }

    /// <inheritdoc />
    /// <exception cref="ArgumentException">The commit spans partitions, names a stream twice or leaves a gap.</exception>
    /// <exception cref="RecordUnwritableException">The disk is full or broken; nothing of the commit was kept.</exception>
    public ValueTask<CommitResult> Commit(Commit commit, CancellationToken cancel = default)
    {
        CommitGuard.Check(commit);
        cancel.ThrowIfCancellationRequested(); // the last chance: a commit that is queued is written, and its outcome is told
        return new(Writer.Write(Jobs.Commit(commit, heads!)));
    }

    /// <inheritdoc />
    public ValueTask<IReadOnlyList<Slip>> Slips(StreamId box, CancellationToken cancel = default)
    {
        cancel.ThrowIfCancellationRequested();
        return new(readers.Read(box, static (reader, box) => reader.Slips(box)));
    }

    /// <inheritdoc />
    public async ValueTask Seal(StreamId box, CancellationToken cancel = default)
    {
        cancel.ThrowIfCancellationRequested();
        await Writer.Write(Jobs.Seal(box));
    }

    /// <inheritdoc />
    public ValueTask<IReadOnlyList<OutboxMessage>> Outbox(int take, CancellationToken cancel = default)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(take);
        cancel.ThrowIfCancellationRequested();
        return new(readers.Read(take, static (reader, take) => reader.Outbox(take)));
    }

    /// <inheritdoc />
    public ValueTask Delivered(IReadOnlyList<OutboxMessage> messages, CancellationToken cancel = default)
    {
        cancel.ThrowIfCancellationRequested();
        return messages.Count == 0 ? default : new(Writer.Write(Jobs.Strike(messages)));
    }

    /// <summary>Finishes the writes that were accepted and closes the files.</summary>
    public ValueTask DisposeAsync()
    {
        readers.Dispose();
        writer?.Dispose();
        only?.Dispose();
        return default;
    }

    internal Writer Writer => writer ?? throw new InvalidOperationException("This record was opened for reading only.");
}
