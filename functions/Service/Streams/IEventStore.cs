namespace PerfServerless.Service.Streams;

/// <summary>
/// Where the record is kept. One contract suite (tests/Stores.Contracts) holds every implementation to what is said here.
/// A broken or full disk, or a service that is away, is an exception; a lost race is a value.
/// </summary>
public interface IEventStore
{
    /// <summary>A stream's head, read by its key; <c>null</c> when nothing was ever written to it.</summary>
    ValueTask<StreamHead?> Load(StreamId id, CancellationToken cancel = default);

    /// <summary>Every event of a stream, oldest first.</summary>
    IAsyncEnumerable<StoredEvent> History(StreamId id, CancellationToken cancel = default);

    /// <summary>
    /// The heads of a partition whose names start with <paramref name="prefix"/>, in ordinal order of name, after the name
    /// <paramref name="after"/> (exclusive, <c>null</c> for the first page).
    /// </summary>
    ValueTask<IReadOnlyList<StreamHead>> List(string partition, string prefix, string? after, int take, CancellationToken cancel = default);

    /// <summary>
    /// Writes everything in the commit, or nothing. When it returns <see cref="CommitResult.Written"/> the record survives
    /// the death of the process. All writes of a commit lie in one partition.
    /// </summary>
    ValueTask<CommitResult> Commit(Commit commit, CancellationToken cancel = default);

    /// <summary>The slips in a box, in the order of their random ids: no order of arrival is kept.</summary>
    ValueTask<IReadOnlyList<Slip>> Slips(StreamId box, CancellationToken cancel = default);

    /// <summary>
    /// Wipes from the medium what it may still tell of the order in which the slips of a closed box came: their places, their
    /// log, their time stamps. The slips themselves do not change. Repeating it is harmless.
    /// </summary>
    ValueTask Seal(StreamId box, CancellationToken cancel = default);

    /// <summary>Up to <paramref name="take"/> messages not yet delivered, oldest first within a partition.</summary>
    ValueTask<IReadOnlyList<OutboxMessage>> Outbox(int take, CancellationToken cancel = default);

    /// <summary>Strikes messages from the outbox; striking one twice, or an unknown one, is harmless.</summary>
    ValueTask Delivered(IReadOnlyList<OutboxMessage> messages, CancellationToken cancel = default);
}
