namespace PerfServerless.Local.Simulation;

/// <summary>A clock that stands where it was put: the whole service reads it, and a year passes in a minute.</summary>
internal sealed class VirtualClock(DateTimeOffset start) : TimeProvider
{
    private long _ticks = start.UtcTicks;

    public override DateTimeOffset GetUtcNow() => new(Volatile.Read(ref _ticks), TimeSpan.Zero);

    /// <summary>Goes on to a moment; never back.</summary>
    public void GoTo(DateTimeOffset moment) => Volatile.Write(ref _ticks, Math.Max(moment.UtcTicks, Volatile.Read(ref _ticks)));
}
