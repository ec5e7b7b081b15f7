using PerfServerless.Rules.Calendar;
using PerfServerless.Rules.Organisation;

namespace PerfServerless.Rules.Appraisal;

/// <summary>逐级上报 (assumed; <c>escalation.interval</c>): what is overdue concerns its own level when it falls due, and one level more after each interval.</summary>
public static class Escalation
{
    /// <summary>The moments at which what is undone begins to concern each level, in order.</summary>
    /// <param name="due">When it falls due.</param>
    /// <param name="level">Whose duty it is.</param>
    /// <param name="interval">Working days from level to level, at least 1.</param>
    /// <param name="calendar">The working days.</param>
    public static IEnumerable<(DateTimeOffset At, ResponsibilityLevel Level)> Of(DateTimeOffset due, ResponsibilityLevel level, int interval, WorkCalendar calendar)
    {
        for (var at = due; ; level = level.Above())
        {
            yield return (at, level);
            if (level == ResponsibilityLevel.OrganisationDepartment)
                yield break;
            at = ChinaTime.EndOf(calendar.AddWorkingDays(ChinaTime.DateOf(at.AddTicks(-1)), interval));
        }
    }

    /// <summary>The level that it concerns at a moment, and since when; <c>null</c> in time.</summary>
    public static (DateTimeOffset At, ResponsibilityLevel Level)? Reached(DateTimeOffset due, ResponsibilityLevel level, int interval, WorkCalendar calendar, DateTimeOffset now)
    {
        (DateTimeOffset At, ResponsibilityLevel Level)? reached = null;
        foreach (var moment in Of(due, level, interval, calendar).TakeWhile(moment => moment.At <= now))
            reached = moment;
        return reached;
    }
}
