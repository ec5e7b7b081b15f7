using PerfServerless.Rules.Appraisal;
using PerfServerless.Rules.Calendar;

namespace PerfServerless.Rules.Attendance;

/// <summary>When a sheet is due and until when it may be disputed (assumed; <c>attendance.deadline</c>, <c>attendance.dispute</c>).</summary>
public static class SheetDeadline
{
    /// <summary>The end of the working day by which the administrator puts the sheet, counted after the month.</summary>
    public static DateTimeOffset Due(Month month, TimeLimits limits, WorkCalendar calendar) =>
        ChinaTime.EndOf(calendar.AddWorkingDays(month.Last, limits.Attendance));

    /// <summary>
    /// The mornings on which the window of a sheet that was put in time may be about to end, or of one that was a little late: on no others a sheet is reminded of.
    /// </summary>
    public static IEnumerable<DateTimeOffset> ReminderMornings(Month month, TimeLimits limits, WorkCalendar calendar) =>
        Enumerable.Range(1, limits.Attendance + 2 * limits.AttendanceDispute).Select(day => Reminding.BeforeClosing(ChinaTime.EndOf(calendar.AddWorkingDays(month.Last, day + 1)), calendar));

    /// <summary>The window runs from the day the sheet was put, but never before the month is over: until then it is a draft.</summary>
    internal static DateTimeOffset DisputeEnds(SheetFacts facts, Occasion occasion)
    {
        var from = occasion.Today > facts.Month.Last ? occasion.Today : facts.Month.Last;
        return ChinaTime.EndOf(occasion.Calendar.AddWorkingDays(from, facts.Limits.AttendanceDispute));
    }
}
