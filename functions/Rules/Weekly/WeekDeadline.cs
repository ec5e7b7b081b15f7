using PerfServerless.Rules.Appraisal;
using PerfServerless.Rules.Calendar;

namespace PerfServerless.Rules.Weekly;

/// <summary>When a week's record is due (assumed; <c>week.deadline</c>, <c>week.grace</c>).</summary>
public static class WeekDeadline
{
    /// <summary>The hour of the scheme on the week's last working day; on Sunday when the week has none (then it is exempt).</summary>
    public static DateTimeOffset Due(Week week, TimeLimits limits, WorkCalendar calendar) =>
        ChinaTime.At(calendar.LastWorkingDay(week) ?? week.Sunday, new TimeOnly(limits.WeekHour, 0));

    /// <summary>The end of the last day of grace: until then the record counts as in time.</summary>
    public static DateTimeOffset GraceEnds(Week week, TimeLimits limits, WorkCalendar calendar) =>
        limits.WeekGrace == 0
            ? Due(week, limits, calendar)
            : ChinaTime.EndOf(calendar.AddWorkingDays(calendar.LastWorkingDay(week) ?? week.Sunday, limits.WeekGrace));

    /// <summary>Whether the calendar leaves the week without a working day.</summary>
    public static bool IsHoliday(Week week, WorkCalendar calendar) => calendar.LastWorkingDay(week) is null;
}
