using PerfServerless.Service.Streams;

namespace PerfServerless.Service.Verification;

/// <summary>
/// Reads one stream again from its first event: versions without a gap, the chain of hashes, and the snapshot byte for byte.
/// It reads the head first and the events up to it, so a writer at work beside it does no harm.
/// </summary>
internal sealed class StreamReplay(IEventStore store, StreamHead head, StreamKind kind)
{
    private readonly List<Fault> _faults = [];
    private readonly Replay _replay = kind.Begin();
    private string _hash = HashChain.Start;

    public long Events { get; private set; }

    /// <summary>The state the events make; only to be trusted when there are no faults.</summary>
    public object State => _replay.State;

    public async Task<IReadOnlyList<Fault>> Run(CancellationToken cancel)
    {
        await foreach (var stored in store.History(head.Id, cancel))
        {
            if (stored.Version > head.Version)
                break;
            Check(stored);
        }
        if (_faults.Count == 0 && Events < head.Version)
            Found("event-missing", $"It has {head.Version} events by its head, and {Events} are there.");
        // What events that are not as written would make says nothing about the snapshot.
        if (_faults.Count == 0)
            CheckHead();
        return _faults;
    }

    private void Check(StoredEvent stored)
    {
        Events++;
        if (_faults.Count > 0)
            return;
        if (stored.Version != Events)
            Found("event-missing", $"Event {Events} is missing: the next is {stored.Version}.");
        else if (stored.Hash != HashChain.Next(_hash, head.Id, stored.Version, stored.Data.Span, stored.At, stored.By))
            Found("event-altered", $"Event {stored.Version}, or its hash, is not as it was written.");
        else
            Apply(stored);
        _hash = stored.Hash;
    }

    private void Apply(StoredEvent stored)
    {
        try
        {
            _replay.Apply(stored.Data);
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            Found("event-unreadable", $"Event {stored.Version} cannot be read: {failure.Message}");
        }
    }

    /// <summary>A snapshot of an older shape is never read, so it need not be right.</summary>
    private void CheckHead()
    {
        if (head.Hash != _hash)
            Found("head-altered", "The head's hash is not that of the last event.");
        if (head.Shape > kind.Shape)
            Found("snapshot-unknown", $"The snapshot has shape {head.Shape}, and this release knows {kind.Shape}.");
        else if (head.Shape == kind.Shape && !head.State.Span.SequenceEqual(_replay.Snapshot.Span))
            Found("snapshot-differs", "The snapshot is not what the events make.");
    }

    private void Found(string code, string what) => _faults.Add(new(head.Id, code, what));
}
