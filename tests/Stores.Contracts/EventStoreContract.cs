using System.Globalization;
using System.Text;
using PerfServerless.Rules.Organisation;
using PerfServerless.Service.Streams;

namespace PerfServerless.Stores.Contracts;

/// <summary>
/// What <see cref="IEventStore"/> promises, asked of every implementation: each store's test project compiles these files and
/// derives from the classes. What is common to them lies here.
/// </summary>
public abstract class EventStoreContract
{
    protected const string Partition = "pool/unit-1/2026-Q1";
    private static readonly DateTimeOffset At = new(2026, 4, 1, 9, 30, 15, 123, 456, TimeSpan.FromHours(8));

    /// <summary>A store with nothing in it. A test asks once.</summary>
    protected abstract Task<IEventStore> Fresh();

    /// <summary>Closes the store that <see cref="Fresh"/> gave, and opens what it left behind.</summary>
    protected abstract Task<IEventStore> Reopen();

    protected static StreamId Id(string name) => new(Partition, name);

    protected static Commit Of(StreamWrite write, IReadOnlyList<Slip>? slips = null, IReadOnlyList<OutboxMessage>? outbox = null) =>
        new([write], slips ?? [], outbox ?? []);

    protected static Commit Of(IReadOnlyList<StreamWrite> writes, IReadOnlyList<Slip>? slips = null, IReadOnlyList<OutboxMessage>? outbox = null) =>
        new(writes, slips ?? [], outbox ?? []);

    /// <summary>A write of some events, whose state tells its version.</summary>
    protected static StreamWrite Write(StreamId id, long expected, int events = 1, params string[] requests)
    {
        var stored = Enumerable.Range(1, events).Select(i => Event(expected + i)).ToList();
        return new StreamWrite(expected, stored, Head(id, expected + events, requests));
    }

    protected static StoredEvent Event(long version) => new(
        version, Bytes($$"""{"$type":"week-reported","text":"第{{version}}周 ✓"}"""), At.AddTicks(version), new PersonId($"p{version:0000}"), Hash(version));

    protected static StreamHead Head(StreamId id, long version, params string[] requests) =>
        new(id, version, 3, Bytes($$"""{"version":{{version}}}"""), Hash(version), requests);

    protected static Slip Paper(StreamId box, string id, string vote = "{}") => new(box, id, Bytes(vote));

    protected static OutboxMessage Message(string id, string text = "{}") => new(id, Partition, Bytes(text));

    protected static byte[] Bytes(string text) => Encoding.UTF8.GetBytes(text);

    protected static string Hash(long version) => version.ToString("x64", CultureInfo.InvariantCulture);

    protected static async Task<List<StoredEvent>> HistoryOf(IEventStore store, StreamId id)
    {
        var events = new List<StoredEvent>();
        await foreach (var e in store.History(id))
        {
            events.Add(e);
        }

        return events;
    }

    protected static async Task Written(IEventStore store, Commit commit) =>
        Assert.Equal(CommitResult.Written, await store.Commit(commit));

    protected static async Task Conflicts(IEventStore store, Commit commit) =>
        Assert.Equal(CommitResult.Conflict, await store.Commit(commit));

    /// <summary>Records compare their memory by reference; the record compares by bytes.</summary>
    protected static void AssertSame(StreamHead expected, StreamHead? actual)
    {
        Assert.NotNull(actual);
        Assert.Equal((expected.Id, expected.Version, expected.Shape, expected.Hash), (actual.Id, actual.Version, actual.Shape, actual.Hash));
        Assert.Equal(expected.State.ToArray(), actual.State.ToArray());
        Assert.Equal(expected.Requests, actual.Requests);
    }

    protected static void AssertSame(IReadOnlyList<StoredEvent> expected, IReadOnlyList<StoredEvent> actual)
    {
        Assert.Equal(expected.Count, actual.Count);
        foreach (var (e, a) in expected.Zip(actual))
        {
            Assert.Equal((e.Version, e.At, e.At.Offset, e.By, e.Hash), (a.Version, a.At, a.At.Offset, a.By, a.Hash));
            Assert.Equal(e.Data.ToArray(), a.Data.ToArray());
        }
    }
}
