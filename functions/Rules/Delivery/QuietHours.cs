using PerfServerless.Rules.Calendar;

namespace PerfServerless.Rules.Delivery;

/// <summary>When nobody is written to (<c>notice.quiet-hours</c>): from 21:00 to 08:00 China time, and on days that are not worked.</summary>
public static class QuietHours
{
    private static readonly TimeOnly Ends = new(8, 0), Begins = new(21, 0);

    /// <summary>Whether an instant is quiet. At 08:00 sharp it is not, at 21:00 sharp it is.</summary>
    public static bool Is(DateTimeOffset at, WorkCalendar calendar) => NextOpen(at, calendar) > at;

    /// <summary>The instant itself, or the next at which writing is in order.</summary>
    public static DateTimeOffset NextOpen(DateTimeOffset at, WorkCalendar calendar)
    {
        var date = ChinaTime.DateOf(at);
        if (calendar.IsWorkingDay(date))
        {
            if (at < ChinaTime.At(date, Ends))
                return ChinaTime.At(date, Ends);
            if (at < ChinaTime.At(date, Begins))
                return at;
        }
        return ChinaTime.At(calendar.AddWorkingDays(date, 1), Ends);
    }
}
