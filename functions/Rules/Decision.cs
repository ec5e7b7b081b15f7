namespace PerfServerless.Rules;

/// <summary>
/// What a rule answers to a command: the events that now hold, or the refusal. A command repeated after it was
/// accepted yields <see cref="Nothing"/>, so a retry is harmless.
/// </summary>
/// <typeparam name="TEvent">The closed event type of the stream.</typeparam>
public sealed class Decision<TEvent> where TEvent : class
{
    private Decision(IReadOnlyList<TEvent> events, Refusal? refusal)
    {
        Events = events;
        Refusal = refusal;
    }

    /// <summary>Accepted, and nothing changes.</summary>
    public static Decision<TEvent> Nothing { get; } = new([], null);

    /// <summary>The events, in order; empty when refused or when nothing changes.</summary>
    public IReadOnlyList<TEvent> Events { get; }

    /// <summary>Why not, or <c>null</c> when accepted.</summary>
    public Refusal? Refusal { get; }

    /// <summary>Accepts with these events.</summary>
    public static Decision<TEvent> Accept(params IReadOnlyList<TEvent> events) => new(events, null);

    /// <summary>Accepts with one event.</summary>
    public static implicit operator Decision<TEvent>(TEvent accepted) => new([accepted], null);

    /// <summary>Refuses.</summary>
    public static implicit operator Decision<TEvent>(Refusal refusal) => new([], refusal);
}
