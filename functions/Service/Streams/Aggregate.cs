namespace PerfServerless.Service.Streams;

/// <summary>How a kind of stream is folded and kept.</summary>
/// <param name="Kind">The first part of the stream's name.</param>
/// <param name="Shape">Raised when <typeparamref name="TState"/> changes: older snapshots are then folded again from the events.</param>
/// <param name="Initial">The state before the first event.</param>
/// <param name="Evolve">Folds one event.</param>
public sealed record Aggregate<TState, TEvent>(string Kind, int Shape, TState Initial, Func<TState, TEvent, TState> Evolve)
    where TState : class
    where TEvent : class
{
    /// <summary>Folds stored events again, for a snapshot of another shape and for verification.</summary>
    public async ValueTask<TState> Fold(IAsyncEnumerable<StoredEvent> history)
    {
        var state = Initial;
        await foreach (var stored in history)
            state = Evolve(state, RecordJson.Read<TEvent>(stored.Data));
        return state;
    }
}

/// <summary>A state with its stream's version, from 0 for what does not exist yet.</summary>
public sealed record Versioned<TState>(TState State, long Version);
