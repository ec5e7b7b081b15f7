using PerfServerless.Rules.Calendar;
using PerfServerless.Rules.Weekly;

namespace PerfServerless.Rules.Appraisal;

/// <summary>
/// 提前提醒: when whoever has to act is reminded of a duty that is not done yet (assumed; <c>reminder.lead</c>). Before the deadline there is one reminder;
/// after it the duty rises through the levels.
/// </summary>
public static class Reminding
{
    private const int LeadDays = 1, Hour = 9, HoursBeforeWeekEnds = 2;

    /// <summary>The moment of a duty's reminder: two hours before a week's record is due, and for everything else the morning of the working day before.</summary>
    public static DateTimeOffset Moment(Duty duty, TimeLimits limits, WorkCalendar calendar) => duty.Procedure == 3
        ? WeekDeadline.Due(Week.Parse(duty.Instance, null), limits, calendar).AddHours(-HoursBeforeWeekEnds)
        : BeforeClosing(duty.Due, calendar);

    /// <summary>The moment at which a voter is reminded of a box that closes.</summary>
    public static DateTimeOffset BeforeClosing(DateTimeOffset closes, WorkCalendar calendar) =>
        ChinaTime.At(calendar.AddWorkingDays(ChinaTime.DateOf(closes.AddTicks(-1)), -LeadDays), new(Hour, 0));

    /// <summary>
    /// The duties whose reminder came between two moments and that are not due yet. The first two procedures come before anyone's appraisal and have their
    /// own.
    /// </summary>
    /// <param name="duties">Of a period.</param>
    /// <param name="since">After this moment.</param>
    /// <param name="now">Up to this one.</param>
    /// <param name="limits">The scheme's limits.</param>
    /// <param name="calendar">The working days known now.</param>
    public static IReadOnlyList<Reminder> Arisen(IEnumerable<Duty> duties, DateTimeOffset since, DateTimeOffset now, TimeLimits limits, WorkCalendar calendar) =>
        [.. duties.Where(duty => duty.Procedure > 2 && duty.Due > now)
            .Select(duty => new Reminder(duty, Moment(duty, limits, calendar)))
            .Where(reminder => reminder.At > since && reminder.At <= now)];
}

/// <summary>A duty and the moment of its reminder.</summary>
public sealed record Reminder(Duty Duty, DateTimeOffset At);
