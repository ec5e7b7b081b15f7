using PerfServerless.Service.Streams;

namespace PerfServerless.Import.Tests;

/// <summary>A store that breaks after as many commits as it is told, and counts them.</summary>
public sealed class FragileStore(IEventStore inner) : IEventStore
{
    private int _commits;

    public int Commits => _commits;

    /// <summary>How many more commits there will be before it breaks.</summary>
    public int Left { get; set; } = int.MaxValue;

    public async ValueTask<CommitResult> Commit(Commit commit, CancellationToken cancel = default)
    {
        if (Interlocked.Increment(ref _commits) > Left)
            throw new IOException("The disk is gone.");
        return await inner.Commit(commit, cancel);
    }

    public ValueTask Seal(StreamId box, CancellationToken cancel = default) => inner.Seal(box, cancel);

    public void BreakAfter(int commits) => (_commits, Left) = (0, commits);

    public void Mend() => Left = int.MaxValue;

    public ValueTask<StreamHead?> Load(StreamId id, CancellationToken cancel = default) => inner.Load(id, cancel);

    public IAsyncEnumerable<StoredEvent> History(StreamId id, CancellationToken cancel = default) => inner.History(id, cancel);

    public ValueTask<IReadOnlyList<StreamHead>> List(string partition, string prefix, string? after, int take, CancellationToken cancel = default) =>
        inner.List(partition, prefix, after, take, cancel);

    public ValueTask<IReadOnlyList<Slip>> Slips(StreamId box, CancellationToken cancel = default) => inner.Slips(box, cancel);

    public ValueTask<IReadOnlyList<OutboxMessage>> Outbox(int take, CancellationToken cancel = default) => inner.Outbox(take, cancel);

    public ValueTask Delivered(IReadOnlyList<OutboxMessage> messages, CancellationToken cancel = default) => inner.Delivered(messages, cancel);
}
