using PerfServerless.Rules.Calendar;
using PerfServerless.Rules.Law;

namespace PerfServerless.Rules.Attendance;

/// <summary>In which days half a year is counted: no text says, so it is a setting of the scheme.</summary>
public enum AbsenceBasis
{
    /// <summary>Working days of leave against the working days of the year.</summary>
    WorkingDays = 1,

    /// <summary>Calendar days of leave against the days of the year.</summary>
    CalendarDays = 2,
}

/// <summary>病事假累计: sick and private leave of a year; above half of it the person gets no grade (不定等次).</summary>
/// <param name="Year">The calendar year.</param>
/// <param name="Basis">In which days it is counted.</param>
/// <param name="Days">Days of sick and private leave; no other leave is ever in it.</param>
/// <param name="DaysInYear">Days of the year on the same basis.</param>
public sealed record AbsenceOfYear(int Year, AbsenceBasis Basis, int Days, int DaysInYear)
{
    /// <summary>More than half; exactly half is not more.</summary>
    public bool OverHalf => 2 * Days > DaysInYear;

    /// <summary>What denies the grade; institution staff (事业单位) have their own rules.</summary>
    public static Citation Source(bool institutionStaff) =>
        institutionStaff ? Cite.InstitutionRules(41) : Cite.CivilServantAppraisalRules(27);

    /// <summary>Adds up a person's sheets; days outside the year are left out.</summary>
    public static AbsenceOfYear Of(int year, IReadOnlyList<SheetEntries> sheets, AbsenceBasis basis, WorkCalendar calendar)
    {
        DateOnly first = new(year, 1, 1), last = new(year, 12, 31);
        bool Counts(DateOnly day) => day.Year == year && (basis == AbsenceBasis.CalendarDays || calendar.IsWorkingDay(day));
        var days = sheets.SelectMany(sheet => sheet.Leaves).Where(leave => leave.Type.CountsTowardHalfYear())
            .SelectMany(leave => leave.Dates).Distinct().Count(Counts);
        var all = basis == AbsenceBasis.CalendarDays ? last.DayNumber - first.DayNumber + 1 : calendar.WorkingDaysBetween(first, last);
        return new(year, basis, days, all);
    }
}
