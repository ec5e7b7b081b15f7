using PerfServerless.Rules.Calendar;

namespace PerfServerless.Rules.Delivery;

/// <summary>When nobody is written to (免打扰时段, assumed; <c>notice.quiet-hours</c>), in China time.</summary>
/// <param name="From">In the evening; at this very moment it is quiet.</param>
/// <param name="Until">In the morning, before <paramref name="From"/>; at this very moment it is not quiet any more.</param>
/// <param name="DaysOff">Whether days that are not worked are quiet.</param>
public sealed record QuietHours(TimeOnly From, TimeOnly Until, bool DaysOff)
{
    /// <summary>Whether an instant is quiet.</summary>
    public bool Is(DateTimeOffset at, WorkCalendar calendar) => NextOpen(at, calendar) > at;

    /// <summary>The instant itself, or the next at which writing is in order.</summary>
    public DateTimeOffset NextOpen(DateTimeOffset at, WorkCalendar calendar)
    {
        var date = ChinaTime.DateOf(at);
        if (!DaysOff || calendar.IsWorkingDay(date))
        {
            if (at < ChinaTime.At(date, Until))
                return ChinaTime.At(date, Until);
            if (at < ChinaTime.At(date, From))
                return at;
        }
        return ChinaTime.At(DaysOff ? calendar.AddWorkingDays(date, 1) : date.AddDays(1), Until);
    }

    /// <summary>When the quiet hours after an instant's day end: what was gathered in the day is told then.</summary>
    public DateTimeOffset NextMorning(DateTimeOffset at, WorkCalendar calendar) => NextOpen(ChinaTime.EndOf(ChinaTime.DateOf(at)), calendar);
}
