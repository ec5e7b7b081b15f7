using PerfServerless.Service.Outbox;

namespace PerfServerless.Local.Simulation;

/// <summary>What happens when: acts by moment, each followed by the delivery of what it set off.</summary>
internal sealed class Agenda(VirtualClock clock, OutboxRelay relay)
{
    private readonly PriorityQueue<Func<Task>, (DateTimeOffset At, int Order)> _acts = new();
    private int _order;

    /// <summary>How much is still to come.</summary>
    public int Count => _acts.Count;

    /// <summary>Puts an act on the agenda; acts of one moment happen in the order in which they were put.</summary>
    public void Put(DateTimeOffset at, Func<Task> act) => _acts.Enqueue(act, (at, _order++));

    /// <summary>Lives through the agenda until a moment, and leaves the clock there.</summary>
    public async Task RunUntil(DateTimeOffset end, Action<DateTimeOffset> progress)
    {
        while (_acts.TryPeek(out _, out var next) && next.At <= end)
        {
            var act = _acts.Dequeue();
            clock.GoTo(next.At);
            await act();
            await relay.Drain();
            progress(next.At);
        }
        clock.GoTo(end);
    }
}
