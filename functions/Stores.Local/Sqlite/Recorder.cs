using PerfServerless.Service.Streams;

namespace PerfServerless.Stores.Local.Sqlite;

/// <summary>The one connection that writes, with its statements. Every call happens inside a transaction of <see cref="Writer"/>.</summary>
internal sealed class Recorder : IDisposable
{
    private readonly Database database;
    private readonly Statement begin, commit, rollback, version, head, insertEvent, post, strike;
    private readonly SlipBoxes slips;
    private bool sealedOne;

    public Recorder(Database database)
    {
        this.database = database;
        begin = database.Prepare("BEGIN IMMEDIATE");
        commit = database.Prepare("COMMIT");
        rollback = database.Prepare("ROLLBACK");
        version = database.Prepare("SELECT version FROM streams WHERE partition = ? AND name = ?");
        head = database.Prepare(
            """
            INSERT INTO streams (partition, name, version, shape, state, hash, requests) VALUES (?, ?, ?, ?, ?, ?, ?)
            ON CONFLICT DO UPDATE SET version = excluded.version, shape = excluded.shape, state = excluded.state,
                hash = excluded.hash, requests = excluded.requests
            """);
        insertEvent = database.Prepare("INSERT INTO events (partition, name, version, data, at, by, hash) VALUES (?, ?, ?, ?, ?, ?, ?)");
        post = database.Prepare("INSERT INTO outbox (partition, id, data) VALUES (?, ?, ?) ON CONFLICT DO NOTHING");
        strike = database.Prepare("DELETE FROM outbox WHERE partition = ? AND id = ?");
        slips = new SlipBoxes(database);
    }

    public Database Database => database;

    public void Begin() => begin.Run();

    /// <summary>Returns when the transaction is on the disk.</summary>
    public void Commit() => commit.Run();

    public void Rollback()
    {
        if (!database.IsIdle) // a full disk makes SQLite roll back by itself
        {
            rollback.Run();
        }
    }

    /// <summary>Writes a commit, or nothing of it. Commits earlier in the same transaction are seen.</summary>
    public CommitResult Write(Commit written)
    {
        // Everything is checked before anything is written, so a loser leaves no trace in its neighbours' transaction.
        if (written.Writes.Any(w => VersionOf(w.Head.Id) != w.Expected) || written.Slips.Any(slips.Holds))
        {
            return CommitResult.Conflict;
        }

        foreach (var write in written.Writes)
        {
            WriteHead(write.Head);
            WriteEvents(write.Head.Id, write.Events);
        }

        foreach (var slip in written.Slips)
        {
            slips.Put(slip);
        }

        foreach (var message in written.Outbox)
        {
            post.Bind(message.Partition).Bind(message.Id).Bind(message.Data).Run();
        }

        return CommitResult.Written;
    }

    public void Seal(StreamId box)
    {
        slips.WriteAnew(box);
        sealedOne = true;
    }

    /// <summary>Whether a box was sealed since this was last asked.</summary>
    public bool TakeSealed()
    {
        var taken = sealedOne;
        sealedOne = false;
        return taken;
    }

    public void Strike(OutboxMessage message) => strike.Bind(message.Partition).Bind(message.Id).Run();

    public void Dispose()
    {
        foreach (var statement in (ReadOnlySpan<Statement>)[begin, commit, rollback, version, head, insertEvent, post, strike])
        {
            statement.Dispose();
        }

        slips.Dispose();
        database.Dispose();
    }

    private long VersionOf(StreamId id)
    {
        using var row = version.Bind(id.Partition).Bind(id.Name).Query();
        return row.Next() ? row.Number(0) : 0;
    }

    private void WriteHead(StreamHead h) => head
        .Bind(h.Id.Partition).Bind(h.Id.Name).Bind(h.Version).Bind(h.Shape).Bind(h.State).Bind(h.Hash)
        .Bind(RequestList.Format(h.Requests)).Run();

    private void WriteEvents(StreamId id, IReadOnlyList<StoredEvent> events)
    {
        foreach (var e in events)
        {
            insertEvent.Bind(id.Partition).Bind(id.Name).Bind(e.Version).Bind(e.Data).Bind(e.At.ToString("O")).Bind(e.By.Value)
                .Bind(e.Hash).Run();
        }
    }
}
