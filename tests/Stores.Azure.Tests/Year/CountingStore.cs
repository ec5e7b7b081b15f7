using PerfServerless.Rules.Organisation;
using PerfServerless.Service.Streams;

namespace PerfServerless.Stores.Azure.Tests.Year;

/// <summary>The store, counting who wrote: each act of a person is a request, each message one of the queue.</summary>
internal sealed class CountingStore(IEventStore store) : IEventStore
{
    private int acts, system, messages;

    /// <summary>Commits of people.</summary>
    public int Acts => acts;

    /// <summary>Commits of the product itself: effects of messages, clocks, sweeps.</summary>
    public int System => system;

    /// <summary>Messages that went through the outbox.</summary>
    public int Messages => messages;

    public async ValueTask<CommitResult> Commit(Commit commit, CancellationToken cancel = default)
    {
        var result = await store.Commit(commit, cancel);
        if (result == CommitResult.Written)
        {
            _ = commit.Writes[0].Events[0].By == PersonId.System ? Interlocked.Increment(ref system) : Interlocked.Increment(ref acts);
            Interlocked.Add(ref messages, commit.Outbox.Count);
        }

        return result;
    }

    public ValueTask<StreamHead?> Load(StreamId id, CancellationToken cancel = default) => store.Load(id, cancel);

    public IAsyncEnumerable<StoredEvent> History(StreamId id, CancellationToken cancel = default) => store.History(id, cancel);

    public ValueTask<IReadOnlyList<StreamHead>> List(string partition, string prefix, string? after, int take, CancellationToken cancel = default) =>
        store.List(partition, prefix, after, take, cancel);

    public ValueTask<IReadOnlyList<Slip>> Slips(StreamId box, CancellationToken cancel = default) => store.Slips(box, cancel);

    public ValueTask Seal(StreamId box, CancellationToken cancel = default) => store.Seal(box, cancel);

    public ValueTask<IReadOnlyList<OutboxMessage>> Outbox(int take, CancellationToken cancel = default) => store.Outbox(take, cancel);

    public ValueTask Delivered(IReadOnlyList<OutboxMessage> messages, CancellationToken cancel = default) => store.Delivered(messages, cancel);
}
