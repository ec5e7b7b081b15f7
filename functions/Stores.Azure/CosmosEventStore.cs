using System.Runtime.CompilerServices;
using Microsoft.Azure.Cosmos;
using PerfServerless.Service.Streams;
using PerfServerless.Stores.Azure.Cosmos;

namespace PerfServerless.Stores.Azure;

/// <summary>
/// The record in one container of Azure Cosmos DB, for any number of processes. A commit is one transactional batch in the
/// logical partition of its streams; a stream is loaded by one point read.
/// </summary>
public sealed class CosmosEventStore : IEventStore, IDisposable
{
    private readonly Shelf shelf;
    private readonly Committer committer;
    private readonly SlipDocuments slips;
    private readonly OutboxShelf outbox;
    private readonly HeadTags tags = new();
    private readonly CommitOrder orders;

    /// <summary>Uses a container made as <see cref="RecordContainer"/> says.</summary>
    /// <param name="container">Of a client with <see cref="RecordContainer.ClientOptions"/>; the store does not dispose it.</param>
    /// <param name="clock">Orders the outbox, and waits between attempts.</param>
    public CosmosEventStore(Container container, TimeProvider clock)
    {
        var attempts = new Attempts(clock);
        orders = new(clock);
        shelf = new(container, attempts);
        committer = new(container, shelf, attempts, tags, orders);
        slips = new(container, shelf, attempts);
        outbox = new(container, shelf, attempts);
    }

    /// <inheritdoc />
    /// <exception cref="RecordUnavailableException">The service did not answer.</exception>
    public async ValueTask<StreamHead?> Load(StreamId id, CancellationToken cancel = default)
    {
        cancel.ThrowIfCancellationRequested();
        if (await shelf.Read(id.Partition, DocumentId.Head(id.Name), cancel) is not { } found)
        {
            return null;
        }

        var head = Documents.ReadHead(found.Json);
        tags.Keep(id, head.Version, found.ETag);
        orders.Saw(found.Json.GetProperty("order").GetInt64());
        return head;
    }

    /// <inheritdoc />
    public async IAsyncEnumerable<StoredEvent> History(StreamId id, [EnumeratorCancellation] CancellationToken cancel = default)
    {
        await foreach (var document in shelf.Range(id.Partition, DocumentId.EventsOf(id.Name), cancel: cancel))
        {
            foreach (var e in Documents.ReadEvents(document))
            {
                yield return e;
            }
        }
    }

    /// <summary>Every stream of the record that has a head, by name and then by partition: for verification, not for a request.</summary>
    public async IAsyncEnumerable<StreamId> AllStreams([EnumeratorCancellation] CancellationToken cancel = default)
    {
        await foreach (var head in shelf.Range(null, DocumentId.Heads, cancel: cancel))
        {
            yield return new(Documents.Partition(head), DocumentId.NameOfHead(Documents.Id(head)));
        }
    }

    /// <inheritdoc />
    public async ValueTask<IReadOnlyList<StreamHead>> List(
        string partition, string prefix, string? after, int take, CancellationToken cancel = default)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(take);
        cancel.ThrowIfCancellationRequested();
        var heads = new List<StreamHead>();
        if (take == 0)
        {
            return heads;
        }

        await foreach (var document in shelf.Range(partition, DocumentId.HeadsOf(prefix, after), take, cancel))
        {
            heads.Add(Documents.ReadHead(document));
            if (heads.Count == take)
            {
                break;
            }
        }

        return heads;
    }

    /// <inheritdoc />
    /// <exception cref="ArgumentException">The commit spans partitions, names a stream twice or leaves a gap.</exception>
    /// <exception cref="CommitTooLargeException">It does not fit into one transaction; nothing of it was sent.</exception>
    /// <exception cref="RecordUnavailableException">The service did not answer; the commit may have been written, and a repeated command finds out.</exception>
    public async ValueTask<CommitResult> Commit(Commit commit, CancellationToken cancel = default)
    {
        CommitGuard.Check(commit);
        cancel.ThrowIfCancellationRequested(); // the last chance: what is sent is sent to its end, and its outcome is told
        return await committer.Write(commit, cancel);
    }

    /// <inheritdoc />
    public async ValueTask<IReadOnlyList<Slip>> Slips(StreamId box, CancellationToken cancel = default) => await slips.Read(box, cancel);

    /// <inheritdoc />
    public async ValueTask Seal(StreamId box, CancellationToken cancel = default) => await slips.Seal(box, cancel);

    /// <inheritdoc />
    public async ValueTask<IReadOnlyList<OutboxMessage>> Outbox(int take, CancellationToken cancel = default)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(take);
        return await outbox.Read(take, cancel);
    }

    /// <inheritdoc />
    public async ValueTask Delivered(IReadOnlyList<OutboxMessage> messages, CancellationToken cancel = default) => await outbox.Strike(messages, cancel);

    /// <inheritdoc />
    public void Dispose() => outbox.Dispose();
}
