namespace PerfServerless.Rules.Delivery;

/// <summary>How long to wait before something that failed is tried again: twice as long each time, up to a limit, and not for ever.</summary>
/// <param name="First">The wait after the first failure.</param>
/// <param name="Longest">No wait is longer, but for the scatter.</param>
/// <param name="Attempts">After so many failures it is not tried again by itself; at least 1.</param>
public sealed record BackOff(TimeSpan First, TimeSpan Longest, int Attempts)
{
    private const int ScatterPercent = 20;

    /// <summary>For messages of the outbox (<c>outbox.back-off</c>): given up after about a day.</summary>
    public static BackOff Outbox { get; } = new(TimeSpan.FromSeconds(30), TimeSpan.FromHours(6), 14);

    /// <summary>For e-mail and group robots (<c>channel.back-off</c>): given up after about four days of working hours.</summary>
    public static BackOff Channel { get; } = new(TimeSpan.FromMinutes(5), TimeSpan.FromHours(3), 20);

    /// <summary>The wait after a number of failures, from 1; <c>null</c> when it is given up.</summary>
    /// <param name="failures">How often it failed.</param>
    /// <param name="id">What failed: many that failed together do not all come back together, and the same one always waits as long.</param>
    public TimeSpan? After(int failures, string id)
    {
        if (failures >= Attempts)
            return null;
        var doubled = Math.Min(First.Ticks * Math.Pow(2, failures - 1), Longest.Ticks);
        var scatter = (Spread(id, failures) % (2 * ScatterPercent + 1) - ScatterPercent) / 100.0;
        return TimeSpan.FromTicks((long)(doubled * (1 + scatter)));
    }

    /// <summary>FNV-1a: the runtime's own hash differs from process to process.</summary>
    private static long Spread(string id, int failures)
    {
        var hash = 2166136261u;
        foreach (var c in id)
            hash = (hash ^ c) * 16777619u;
        return (hash ^ (uint)failures) * 16777619u >> 8;
    }
}
