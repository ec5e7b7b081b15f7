namespace PerfServerless.Local.Tests;

/// <summary>A clock that stands still until a test moves it.</summary>
internal sealed class FakeClock(DateTimeOffset start) : TimeProvider
{
    public DateTimeOffset Now { get; private set; } = start;

    public void Pass(TimeSpan time) => Now += time;

    public override DateTimeOffset GetUtcNow() => Now;
}
