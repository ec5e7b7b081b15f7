using PerfServerless.Rules.Attendance;
using PerfServerless.Rules.Calendar;
using PerfServerless.Rules.Monthly;
using PerfServerless.Rules.Organisation;
using PerfServerless.Rules.Weekly;

namespace PerfServerless.Rules.Grading;

/// <summary>Which weeks and months a person is asked to record in a quarter, and how those recorded count (assumed; <c>records.asked</c>).</summary>
public static class RecordsAsked
{
    /// <summary>Weeks wholly of leave or holiday, and those that begin before the person joined or after they left, are not asked for; one recorded all the same counts.</summary>
    public static RecordCount Weeks(
        Quarter period, PersonState person, IReadOnlyList<WeekState> recorded, IReadOnlyList<SheetEntries> sheets, WorkCalendar calendar)
    {
        var closed = recorded.Where(week => week.ClosedAt is not null).ToDictionary(week => week.Week);
        var required = period.Weeks.Count(week => closed.ContainsKey(week)
            || (person.InService(week.Monday) && !WeekDeadline.IsHoliday(week, calendar) && !AttendanceFacts.WhollyOnLeave(week, sheets, calendar)));
        return new(required, closed.Values.Count(week => week.Timeliness == Timeliness.OnTime),
            closed.Values.Count(week => week.Timeliness == Timeliness.Late && week.ApprovedBy is not null));
    }

    /// <summary>Months that begin in service are asked for. A late report counts as late and approved once the leader has reviewed it.</summary>
    public static RecordCount Months(Quarter period, PersonState person, IReadOnlyList<MonthState> reports)
    {
        var sent = reports.Where(report => report.SentAt is not null).ToDictionary(report => report.Month);
        var required = period.Months.Count(month => sent.ContainsKey(month) || person.InService(month.First));
        return new(required, sent.Values.Count(report => report.Timeliness == Timeliness.OnTime),
            sent.Values.Count(report => report.Timeliness == Timeliness.Late && report.Review is not null));
    }
}
