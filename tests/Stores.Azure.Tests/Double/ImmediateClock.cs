namespace PerfServerless.Stores.Azure.Tests.Double;

/// <summary>Waits for nothing: a pause is over at once.</summary>
internal sealed class ImmediateClock : TimeProvider
{
    private long ticks = new DateTimeOffset(2026, 4, 1, 0, 0, 0, TimeSpan.Zero).Ticks;

    public override DateTimeOffset GetUtcNow() => new(Interlocked.Read(ref ticks), TimeSpan.Zero);

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) =>
        TimeProvider.System.CreateTimer(callback, state, dueTime == Timeout.InfiniteTimeSpan ? dueTime : TimeSpan.Zero, period);

    /// <summary>Sets the clock, also back: machines' clocks differ.</summary>
    public void To(DateTimeOffset instant) => Interlocked.Exchange(ref ticks, instant.Ticks);
}
