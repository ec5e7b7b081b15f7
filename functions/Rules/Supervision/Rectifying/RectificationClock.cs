using PerfServerless.Rules.Appraisal;
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
    public static ResponsibilityLevel? Reached(RectificationNotice notice, SupervisionTerms terms, Occasion occasion) =>
        Escalation.Reached(Due(notice, occasion.Calendar), ResponsibilityLevel.Administrator, terms.EscalationInterval, occasion.Calendar, occasion.At)?.Level;

    /// <summary>The last day for checking again (复查) what was reported; <c>null</c> while no report waits (assumed; <c>rectification.recheck-deadline</c>).</summary>
    public static Deadline? Recheck(RectificationNotice notice, SupervisionTerms terms, WorkCalendar calendar) =>
        notice is { Status: NoticeStatus.Reported, Reports: [.., var last] } ? calendar.After(ChinaTime.DateOf(last.At), terms.RecheckDays) : null;
}
