using PerfServerless.Rules.Calendar;
using PerfServerless.Rules.Law;
using PerfServerless.Rules.Organisation;

namespace PerfServerless.Rules.Appraisal.Procedures;

/// <summary>Procedure 5, 领导点评.</summary>
internal static class LeaderReviews
{
    public static Procedure Procedure { get; } = new()
    {
        Number = 5,
        Name = new("领导点评", "Leader reviews"),
        Actor = new("主管领导", "The supervising leader"),
        Level = ResponsibilityLevel.Institution,
        Help = new("主管领导对月汇报评分并写评语，低于 60 分或高于 95 分必须写评语。收到汇报后 5 个工作日内完成，最多退回两次。", "The supervising leader scores the report and comments; below 60 and above 95 a comment is compulsory. Within 5 working days of the report, sent back at most twice."),
        LeavesBehind = new("评分和评语，本人可见", "A score and a comment, shown to the person"),
        Source = Cite.Pilot(2),
        Duties = time => time.Period.Months.Select(month =>
            Duty.By(5, month.ToString(), time.Calendar.AddWorkingDays(month.Last, time.Limits.Month + time.Limits.Review), ResponsibilityLevel.Institution)),
        Done = (duty, _, record) => record.Reviews.Contains(Month.Parse(duty.Instance, null)),
    };
}
