using PerfServerless.Rules;
using PerfServerless.Rules.Calendar;
using PerfServerless.Rules.Organisation;
using PerfServerless.Service.Outbox;

namespace PerfServerless.Service.Streams;

/// <summary>
/// The one write path: load the stream, decide, append events, snapshot and outbox in one transaction, and decide again
/// when someone else was faster.
/// </summary>
public sealed class Transact(IEventStore store, TimeProvider clock, WorkCalendar calendar)
{
    private const int MostTries = 50, RequestsKept = 16;

    /// <summary>The occasion of an act by a person now.</summary>
    public Occasion Occasion(PersonId by) => new(by, clock.GetUtcNow(), calendar);

    /// <summary>Reads a stream; version 0 and the initial state when nothing was written.</summary>
    public async ValueTask<Versioned<TState>> Read<TState, TEvent>(Aggregate<TState, TEvent> kind, StreamId id, CancellationToken cancel = default)
        where TState : class
        where TEvent : class
    {
        var head = await store.Load(id, cancel);
        return head is null ? new(kind.Initial, 0) : new(await StateOf(kind, head, cancel), head.Version);
    }

    /// <summary>
    /// Decides on the stream as it stands and writes what was decided. A request that already wrote here is answered with
    /// the state as it is; the same key with another content is refused.
    /// </summary>
    public ValueTask<Result<Versioned<TState>>> Run<TState, TEvent>(
        Aggregate<TState, TEvent> kind, StreamId id, Request request, Func<TState, Occasion, Decision<TEvent>> decide, CancellationToken cancel = default)
        where TState : class
        where TEvent : class =>
        Run(kind, id, request, [], decide, cancel);

    /// <summary>As the other, writing ballot papers in the same transaction when the decision yields events.</summary>
    public ValueTask<Result<Versioned<TState>>> Run<TState, TEvent>(
        Aggregate<TState, TEvent> kind, StreamId id, Request request, IReadOnlyList<Slip> slips,
        Func<TState, Occasion, Decision<TEvent>> decide, CancellationToken cancel = default)
        where TState : class
        where TEvent : class =>
        Run(kind, id, request, slips, (read, occasion) => new(decide(read.State, occasion)), cancel);

    /// <summary>As the other, where what else is decided on follows from the stream and is gathered once it is loaded.</summary>
    public ValueTask<Result<Versioned<TState>>> Run<TState, TEvent>(
        Aggregate<TState, TEvent> kind, StreamId id, Request request, Func<Versioned<TState>, Occasion, ValueTask<Decision<TEvent>>> decide,
        CancellationToken cancel = default)
        where TState : class
        where TEvent : class =>
        Run(kind, id, request, [], decide, cancel);

    private async ValueTask<Result<Versioned<TState>>> Run<TState, TEvent>(
        Aggregate<TState, TEvent> kind, StreamId id, Request request, IReadOnlyList<Slip> slips,
        Func<Versioned<TState>, Occasion, ValueTask<Decision<TEvent>>> decide, CancellationToken cancel)
        where TState : class
        where TEvent : class
    {
        for (var attempt = 0; attempt < MostTries; attempt++)
        {
            var head = await store.Load(id, cancel);
            var state = head is null ? kind.Initial : await StateOf(kind, head, cancel);
            var version = head?.Version ?? 0;
            if (request.SeenIn(head) is { } seen)
                return seen ? new Versioned<TState>(state, version) : RequestFailures.KeyReused;
            if (request.IfVersion is { } wanted && wanted != version)
                return RequestFailures.Stale;
            var occasion = Occasion(request.By);
            var decision = await decide(new(state, version), occasion);
            if (decision.Refusal is { } refusal)
                return Failure.By(refusal);
            if (decision.Events.Count == 0)
                return new Versioned<TState>(state, version);
            var commit = Prepare(kind, id, head, state, decision.Events, occasion, request, slips, out var after);
            if (await store.Commit(commit, cancel) == CommitResult.Written)
                return new Versioned<TState>(after, version + decision.Events.Count);
        }
        throw new InvalidOperationException($"{id} is written to so often that {MostTries} tries were lost.");
    }

    private async ValueTask<TState> StateOf<TState, TEvent>(Aggregate<TState, TEvent> kind, StreamHead head, CancellationToken cancel)
        where TState : class
        where TEvent : class =>
        head.Shape == kind.Shape ? head.Read<TState>() : await kind.Fold(store.History(head.Id, cancel));

    private static Commit Prepare<TState, TEvent>(
        Aggregate<TState, TEvent> kind, StreamId id, StreamHead? head, TState state, IReadOnlyList<TEvent> events,
        Occasion occasion, Request request, IReadOnlyList<Slip> slips, out TState after)
        where TState : class
        where TEvent : class
    {
        var version = head?.Version ?? 0;
        var hash = head?.Hash ?? HashChain.Start;
        var stored = new List<StoredEvent>(events.Count);
        var outbox = new List<OutboxMessage>();
        foreach (var happened in events)
        {
            state = kind.Evolve(state, happened);
            var data = RecordJson.Write(happened);
            hash = HashChain.Next(hash, id, ++version, data.Span, occasion.At, occasion.By);
            stored.Add(new(version, data, occasion.At, occasion.By, hash));
            outbox.AddRange(Reactions.To(id, version, state, happened, occasion));
        }
        var requests = request.Key is null ? head?.Requests ?? [] : [.. (head?.Requests ?? []).TakeLast(RequestsKept - 1), request.Key];
        after = state;
        var next = new StreamHead(id, version, kind.Shape, RecordJson.Write(state), hash, requests);
        return new([new(head?.Version ?? 0, stored, next)], slips, outbox);
    }
}
