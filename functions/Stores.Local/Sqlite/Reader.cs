using System.Globalization;
using System.Text;
using PerfServerless.Rules.Organisation;
using PerfServerless.Service.Streams;

namespace PerfServerless.Stores.Local.Sqlite;

/// <summary>A read-only connection with its statements prepared; <see cref="ReaderPool"/> lends it to one caller at a time.</summary>
internal sealed class Reader : IDisposable
{
    private const string Head = "version, shape, state, hash, requests";
    private readonly Database database;
    private readonly Statement load, list, history, slips, outbox, streams;

    public Reader(string path)
    {
        database = Database.OpenForReading(path);
        database.Execute("PRAGMA cache_size = -512"); // every commit empties it
        load = database.Prepare($"SELECT {Head} FROM streams WHERE partition = ? AND name = ?");
        list = database.Prepare(
            $"SELECT {Head}, name FROM streams WHERE partition = ? AND name >= ? AND name < ? AND name <> ? ORDER BY name LIMIT ?");
        history = database.Prepare(
            "SELECT version, data, at, by, hash FROM events WHERE partition = ? AND name = ? AND version > ? ORDER BY version LIMIT ?");
        slips = database.Prepare("SELECT id, data FROM slips WHERE partition = ? AND box = ? ORDER BY id");
        outbox = database.Prepare("SELECT id, partition, data FROM outbox ORDER BY seq LIMIT ?");
        streams = database.Prepare(
            """
            SELECT partition, name FROM streams WHERE (partition, name) > (?1, ?2)
            UNION SELECT partition, name FROM events WHERE (partition, name) > (?1, ?2)
            UNION SELECT partition, box FROM slips WHERE (partition, box) > (?1, ?2)
            ORDER BY partition, name LIMIT ?3
            """);
    }

    public StreamHead? Load(StreamId id)
    {
        using var row = load.Bind(id.Partition).Bind(id.Name).Query();
        return row.Next() ? HeadOf(row, id) : null;
    }

    public List<StreamHead> List(string partition, string prefix, string? after, int take)
    {
        var from = after is null || string.CompareOrdinal(after, prefix) < 0 ? prefix : after;
        list.Bind(partition).Bind(from);
        BindEndOf(prefix);
        using var row = list.Bind(after ?? "").Bind(take).Query();
        var heads = new List<StreamHead>();
        while (row.Next())
        {
            heads.Add(HeadOf(row, new StreamId(partition, row.Text(5))));
        }

        return heads;
    }

    public List<StoredEvent> History(StreamId id, long after, int take)
    {
        using var row = history.Bind(id.Partition).Bind(id.Name).Bind(after).Bind(take).Query();
        var events = new List<StoredEvent>();
        while (row.Next())
        {
            var at = DateTimeOffset.ParseExact(row.Text(2), "O", CultureInfo.InvariantCulture);
            events.Add(new StoredEvent(row.Number(0), row.Blob(1), at, new PersonId(row.Text(3)), row.Text(4)));
        }

        return events;
    }

    public List<Slip> Slips(StreamId box)
    {
        using var row = slips.Bind(box.Partition).Bind(box.Name).Query();
        var found = new List<Slip>();
        while (row.Next())
        {
            found.Add(new Slip(box, row.Text(0), row.Blob(1)));
        }

        return found;
    }

    public List<OutboxMessage> Outbox(int take)
    {
        using var row = outbox.Bind(take).Query();
        var messages = new List<OutboxMessage>();
        while (row.Next())
        {
            messages.Add(new OutboxMessage(row.Text(0), row.Text(1), row.Blob(2)));
        }

        return messages;
    }

    /// <summary>The streams that follow on one, by partition and name.</summary>
    public List<StreamId> Streams(StreamId after, int take)
    {
        using var row = streams.Bind(after.Partition).Bind(after.Name).Bind(take).Query();
        var found = new List<StreamId>();
        while (row.Next())
        {
            found.Add(new StreamId(row.Text(0), row.Text(1)));
        }

        return found;
    }

    public void Dispose()
    {
        foreach (var statement in (ReadOnlySpan<Statement>)[load, list, history, slips, outbox, streams])
        {
            statement.Dispose();
        }

        database.Dispose();
    }

    private static StreamHead HeadOf(Statement.Rows row, StreamId id) => new(
        id, row.Number(0), (int)row.Number(1), row.Blob(2), row.Text(3), RequestList.Parse(row.Text(4)));

    /// <summary>Binds the first text after all those that start with the prefix.</summary>
    private void BindEndOf(string prefix)
    {
        if (prefix.Length == 0)
        {
            list.Bind(ReadOnlyMemory<byte>.Empty); // SQLite orders any BLOB after every text
            return;
        }

        var end = Encoding.UTF8.GetBytes(prefix);
        end[^1]++; // UTF-8 never contains 0xFF, so this cannot overflow
        list.BindUtf8(end);
    }
}
