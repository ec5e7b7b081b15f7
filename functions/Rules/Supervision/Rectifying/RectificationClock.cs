using PerfServerless.Rules.Calendar;
using PerfServerless.Rules.Organisation;

namespace PerfServerless.Rules.Supervision.Rectifying;

/// <summary>When a notice's time runs out, and whom it concerns from then on.</summary>
public static class RectificationClock
{
    /// <summary>The instant at which the last day for the report has passed in China.</summary>
    public static DateTimeOffset Due(RectificationNotice notice, WorkCalendar calendar) => ChinaTime.EndOf(notice.Deadline(calendar).Date);

    /// <summary>
    /// The level an unreported notice concerns now; <c>null</c> in time. It begins with the unit's administrator, who prepares the report,
    /// and rises one level after each interval.
    /// </summary>
    public static ResponsibilityLevel? Reached(RectificationNotice notice, SupervisionTerms terms, Occasion occasion)
    {
        var at = Due(notice, occasion.Calendar);
        if (occasion.At < at)
            return null;
        var level = ResponsibilityLevel.Administrator;
        while (level != ResponsibilityLevel.OrganisationDepartment)
        {
            at = ChinaTime.EndOf(occasion.Calendar.AddWorkingDays(ChinaTime.DateOf(at.AddTicks(-1)), terms.EscalationInterval));
            if (occasion.At < at)
                break;
            level = level.Above();
        }
        return level;
    }
}
