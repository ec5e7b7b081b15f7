using PerfServerless.Rules.Organisation;

namespace PerfServerless.Service.Streams;

/// <summary>A stream as it stands: the snapshot with everything needed to decide and to write on.</summary>
/// <param name="Id">The stream.</param>
/// <param name="Version">How many events it has; from 1. Doubles as the ETag.</param>
/// <param name="Shape">The version of the snapshot's format; another one means: fold the history again.</param>
/// <param name="State">The snapshot, UTF-8 JSON.</param>
/// <param name="Hash">SHA-256 over the last event and the hash before it: 64 lower-case hexadecimal digits.</param>
/// <param name="Requests">The latest requests that wrote here, newest last, so that a retried request is recognised.</param>
public sealed record StreamHead(
    StreamId Id, long Version, int Shape, ReadOnlyMemory<byte> State, string Hash, IReadOnlyList<string> Requests)
{
    private readonly ParsedState _parsed = new();

    /// <summary>The snapshot as an object. It is parsed once, however often a head that a store keeps at hand is read; nobody changes a state.</summary>
    public T Read<T>() where T : notnull => _parsed.Of<T>(State);

    /// <summary>What was parsed, of which bytes: a copy of the head with other bytes is parsed anew. It takes no part in equality.</summary>
    private sealed class ParsedState
    {
        private Parsed? _known; // one reference: two threads may parse the same, and neither sees half of it

        public T Of<T>(ReadOnlyMemory<byte> bytes) where T : notnull
        {
            if (_known is { State: T state } known && known.Bytes.Equals(bytes))
                return state;
            var read = RecordJson.Read<T>(bytes);
            _known = new(bytes, read);
            return read;
        }

        public override bool Equals(object? other) => other is ParsedState;

        public override int GetHashCode() => 0;

        private sealed record Parsed(ReadOnlyMemory<byte> Bytes, object State);
    }
}

/// <summary>An event as it was written.</summary>
/// <param name="Version">Its place in the stream, from 1.</param>
/// <param name="Data">UTF-8 JSON with the event's stable name in <c>$type</c>.</param>
/// <param name="At">When it was decided.</param>
/// <param name="By">Who acted.</param>
/// <param name="Hash">SHA-256 of the hash before it and of this event.</param>
public sealed record StoredEvent(long Version, ReadOnlyMemory<byte> Data, DateTimeOffset At, PersonId By, string Hash);

/// <summary>New events of one stream, with the head that results.</summary>
/// <param name="Events">At least one; versions follow on <see cref="Expected"/> without a gap.</param>
/// <param name="Expected">The version the decision was taken on; 0 for a new stream.</param>
/// <param name="Head">The head after these events.</param>
public sealed record StreamWrite(long Expected, IReadOnlyList<StoredEvent> Events, StreamHead Head);

/// <summary>A ballot paper: what was voted, and nothing that leads to who, when or where from.</summary>
/// <param name="Box">The ballot box's stream; the slip lies in its partition.</param>
/// <param name="Id">128 random bits in hexadecimal.</param>
/// <param name="Data">UTF-8 JSON.</param>
public sealed record Slip(StreamId Box, string Id, ReadOnlyMemory<byte> Data);

/// <summary>Something to be done after a commit, at least once: a notice, a wake-up.</summary>
/// <param name="Id">Deterministic, so that doing it again has no further effect.</param>
/// <param name="Partition">The partition of the commit.</param>
/// <param name="Data">UTF-8 JSON with the message's stable name in <c>$type</c>.</param>
public sealed record OutboxMessage(string Id, string Partition, ReadOnlyMemory<byte> Data);

/// <summary>What is written together.</summary>
/// <param name="Writes">Streams of one partition, each at most once; at least one.</param>
/// <param name="Slips">Ballot papers of that partition.</param>
/// <param name="Outbox">Messages of that partition.</param>
public sealed record Commit(IReadOnlyList<StreamWrite> Writes, IReadOnlyList<Slip> Slips, IReadOnlyList<OutboxMessage> Outbox);

/// <summary>How a commit ended.</summary>
public enum CommitResult
{
    /// <summary>Written, durably.</summary>
    Written,

    /// <summary>Another commit was faster on one of the streams: load and decide again.</summary>
    Conflict,
}
