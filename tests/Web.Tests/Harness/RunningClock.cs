using System.Diagnostics;

namespace PerfServerless.Web.Tests.Harness;

/// <summary>A clock that was set and runs on, as the browser's own does.</summary>
internal sealed class RunningClock(DateTimeOffset start) : TimeProvider
{
    private readonly long _begun = Stopwatch.GetTimestamp();

    private long _passed;

    /// <summary>Lets time pass that nobody waits for.</summary>
    public void Pass(TimeSpan time) => Interlocked.Add(ref _passed, time.Ticks);

    public override DateTimeOffset GetUtcNow() => start + Stopwatch.GetElapsedTime(_begun) + TimeSpan.FromTicks(Interlocked.Read(ref _passed));
}
