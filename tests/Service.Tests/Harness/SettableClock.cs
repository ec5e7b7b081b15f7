using PerfServerless.Rules.Calendar;

namespace PerfServerless.Service.Tests.Harness;

/// <summary>The time is what a test says it is; it never passes by itself.</summary>
public sealed class SettableClock(DateTimeOffset start) : TimeProvider
{
    private DateTimeOffset _now = start;

    public override DateTimeOffset GetUtcNow() => _now;

    public DateOnly Today => ChinaTime.DateOf(_now);

    /// <summary>Goes to an hour of a date in China; never back.</summary>
    public void To(int month, int day, int hour = 10, int minute = 0) => To(new DateOnly(2026, month, day), hour, minute);

    public void To(DateOnly date, int hour = 10, int minute = 0) => To(ChinaTime.At(date, new(hour, minute)));

    public void To(DateTimeOffset instant)
    {
        Assert.True(instant >= _now, $"The clock stands at {_now:O} and does not go back to {instant:O}.");
        _now = instant;
    }

    public void WorkingDays(int days) => To(WorkCalendar.Published.AddWorkingDays(Today, days));
}
