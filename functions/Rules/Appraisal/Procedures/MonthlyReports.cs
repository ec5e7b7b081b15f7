using PerfServerless.Rules.Calendar;
using PerfServerless.Rules.Law;
using PerfServerless.Rules.Monthly;
using PerfServerless.Rules.Organisation;

namespace PerfServerless.Rules.Appraisal.Procedures;

/// <summary>Procedure 4, 月工作汇报.</summary>
internal static class MonthlyReports
{
    public static Procedure Procedure { get; } = new()
    {
        Number = 4,
        Name = new("月工作汇报", "Monthly reports"),
        Actor = new("本人", "The person"),
        Level = ResponsibilityLevel.Staff,
        Help = new("系统根据周纪实起草汇报，您修改后提交。月末后 3 个工作日内完成。", "The system drafts the report from your weeks; you edit and send it. Within 3 working days of the month."),
        LeavesBehind = new("月汇报", "A report"),
        Source = Cite.Pilot(2),
        Duties = time => time.Period.Months.Select(month =>
            Duty.By(4, month.ToString(), MonthlyReport.Due(month, time.Limits, time.Calendar), ResponsibilityLevel.Staff)),
        Done = (duty, _, record) => record.Reports.Contains(Month.Parse(duty.Instance, null)),
    };
}
