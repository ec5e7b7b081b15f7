using PerfServerless.Rules.Calendar;
using PerfServerless.Rules.Law;
using PerfServerless.Rules.Organisation;

namespace PerfServerless.Rules.Appraisal.Procedures;

/// <summary>Procedure 6, 考勤核定.</summary>
internal static class AttendanceCheck
{
    public static Procedure Procedure { get; } = new()
    {
        Number = 6,
        Name = new("考勤核定", "Attendance"),
        Actor = new("管理员；本人确认", "Unit administrator; the person confirms"),
        Level = ResponsibilityLevel.Administrator,
        Help = new("管理员提交月考勤表，本人 3 个工作日内确认或提出异议。月末后 5 个工作日内完成；产假等法定假期不影响任何人。", "The administrator puts the month's sheet to the person, who confirms or disputes it within 3 working days. Due 5 working days after the month; statutory leave such as maternity never counts against anyone."),
        LeavesBehind = new("考勤表", "The attendance sheet"),
        Source = Cite.InstitutionRules(41),
        Duties = time => time.Period.Months.Select(month =>
            Duty.By(6, month.ToString(), time.Calendar.AddWorkingDays(month.Last, time.Limits.Attendance), ResponsibilityLevel.Administrator)),
        Done = (duty, _, record) => record.Sheets.Contains(Month.Parse(duty.Instance, null)),
    };
}
