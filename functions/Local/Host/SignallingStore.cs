using PerfServerless.Service.Streams;

namespace PerfServerless.Local.Host;

/// <summary>The event store, telling the outbox of every commit that left a message.</summary>
internal sealed class SignallingStore(IEventStore store, CommitSignal signal) : IEventStore
{
    public async ValueTask<CommitResult> Commit(Commit commit, CancellationToken cancel = default)
    {
        var result = await store.Commit(commit, cancel);
        if (result == CommitResult.Written && commit.Outbox.Count > 0)
            signal.Raise();
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
