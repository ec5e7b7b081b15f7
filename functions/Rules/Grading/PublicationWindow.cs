using PerfServerless.Rules.Appraisal;
using PerfServerless.Rules.Calendar;

namespace PerfServerless.Rules.Grading;

/// <summary>
/// How long a publication (公示) lasts (<c>publication.days</c>): so many whole working days, of which the day of
/// posting is not one, however early it was posted.
/// </summary>
public static class PublicationWindow
{
    /// <summary>The most working days that can be asked for, so that a slip of the pen does not stop a round.</summary>
    public const int MostDays = 30;

    /// <summary>The window of a posting on a date in China.</summary>
    /// <param name="startedOn">The date of posting.</param>
    /// <param name="workingDays">How many working days.</param>
    /// <param name="limits">The scheme's limits, for the time to object.</param>
    /// <param name="calendar">The working days known now.</param>
    public static PublicationStarted From(DateOnly startedOn, int workingDays, TimeLimits limits, WorkCalendar calendar)
    {
        var ends = calendar.After(startedOn, workingDays);
        var objection = calendar.After(ends.Date, limits.Objection);
        return new(startedOn, workingDays, ends.Date, objection.Date, ends.Provisional || objection.Provisional);
    }

    /// <summary>
    /// The instant from which the grades can be confirmed. A calendar published since may move the last day back; people
    /// were told the date that was posted, so the later of both holds.
    /// </summary>
    public static DateTimeOffset Over(PublicationStarted posted, TimeLimits limits, WorkCalendar calendar)
    {
        var now = From(posted.StartedOn, posted.WorkingDays, limits, calendar);
        return ChinaTime.EndOf(now.ObjectionUntil > posted.ObjectionUntil ? now.ObjectionUntil : posted.ObjectionUntil);
    }
}
