using PerfServerless.Rules.Calendar;

namespace PerfServerless.Rules.Attendance;

/// <summary>
/// What the sheets of a period say, as numbers. Only what may count is here: maternity leave and every other leave but sick
/// and private leave have no figure, so no rule can count them against anyone (事业单位工作人员考核规定 art. 41).
/// </summary>
/// <param name="SickDays">Working days of sick leave (病假).</param>
/// <param name="PrivateDays">Working days of private leave (事假).</param>
/// <param name="Late">Late arrivals and early leavings (迟到早退), counted singly.</param>
/// <param name="AbsentDays">Working days of absence without leave (旷工).</param>
/// <param name="LongestAbsence">The longest run of such days, in working days.</param>
public sealed record AttendanceFacts(int SickDays, int PrivateDays, int Late, int AbsentDays, int LongestAbsence)
{
    /// <summary>Sick and private leave together, in working days.</summary>
    public int SickAndPrivateDays => SickDays + PrivateDays;

    /// <summary>Adds up the sheets of one person, one a month.</summary>
    public static AttendanceFacts Of(IReadOnlyList<SheetEntries> sheets, WorkCalendar calendar) => new(
        WorkingDays(sheets, LeaveType.Sick, calendar),
        WorkingDays(sheets, LeaveType.Private, calendar),
        sheets.Sum(sheet => sheet.Late.Count + sheet.LeftEarly.Count),
        sheets.Sum(sheet => sheet.Absent.Count),
        AbsenceRun.Of(sheets.SelectMany(sheet => sheet.Absent), calendar).Select(run => run.Days).DefaultIfEmpty().Max());

    /// <summary>Whether every working day of a week was leave; false for a week without a working day, which is exempt as a holiday.</summary>
    public static bool WhollyOnLeave(Week week, IReadOnlyList<SheetEntries> sheets, WorkCalendar calendar)
    {
        var working = Enumerable.Range(0, 7).Select(week.Monday.AddDays).Where(calendar.IsWorkingDay).ToList();
        return working.Count > 0 && working.TrueForAll(day => sheets.Any(sheet => sheet.LeaveOn(day)?.Type.FreesFromRecord() == true));
    }

    private static int WorkingDays(IReadOnlyList<SheetEntries> sheets, LeaveType type, WorkCalendar calendar) =>
        sheets.SelectMany(sheet => sheet.Leaves).Where(leave => leave.Type == type).Sum(leave => calendar.WorkingDaysBetween(leave.First, leave.Last));
}
