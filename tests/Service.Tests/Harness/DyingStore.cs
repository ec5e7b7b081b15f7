using PerfServerless.Service.Streams;

namespace PerfServerless.Service.Tests.Harness;

/// <summary>A store that refuses some commits, or breaks after so many writes and stays broken until it is mended.</summary>
internal sealed class DyingStore(IEventStore inner) : IEventStore
{
    private int _left = int.MaxValue;

    public Func<Commit, bool> Refuses { get; set; } = _ => false;

    public void BreakAfter(int writes) => _left = writes;

    public void Mend() => _left = int.MaxValue;

    public ValueTask<CommitResult> Commit(Commit commit, CancellationToken cancel = default)
    {
        Write();
        return Refuses(commit) ? throw new IOException("The disk is full.") : inner.Commit(commit, cancel);
    }

    public ValueTask Delivered(IReadOnlyList<OutboxMessage> messages, CancellationToken cancel = default)
    {
        Write();
        return inner.Delivered(messages, cancel);
    }

    public ValueTask Seal(StreamId box, CancellationToken cancel = default) => inner.Seal(box, cancel);

    public ValueTask<StreamHead?> Load(StreamId id, CancellationToken cancel = default) => inner.Load(id, cancel);

    public IAsyncEnumerable<StoredEvent> History(StreamId id, CancellationToken cancel = default) => inner.History(id, cancel);

    public ValueTask<IReadOnlyList<StreamHead>> List(string partition, string prefix, string? after, int take, CancellationToken cancel = default) =>
        inner.List(partition, prefix, after, take, cancel);

    public ValueTask<IReadOnlyList<Slip>> Slips(StreamId box, CancellationToken cancel = default) => inner.Slips(box, cancel);

    public ValueTask<IReadOnlyList<OutboxMessage>> Outbox(int take, CancellationToken cancel = default) => inner.Outbox(take, cancel);

    private void Write()
    {
        if (Interlocked.Decrement(ref _left) < 0)
            throw new IOException("The disk is gone.");
    }
}
