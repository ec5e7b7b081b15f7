using PerfServerless.Rules.Calendar;
using PerfServerless.Rules.Law;
using PerfServerless.Rules.Organisation;
using PerfServerless.Rules.Weekly;

namespace PerfServerless.Rules.Appraisal.Procedures;

/// <summary>Procedure 3, 周工作纪实.</summary>
internal static class WeeklyRecords
{
    public static Procedure Procedure { get; } = new()
    {
        Number = 3,
        Name = new("周工作纪实", "Weekly records"),
        Actor = new("本人", "The person"),
        Level = ResponsibilityLevel.Staff,
        Help = new("每周记录做了什么、结果如何，周五逐项销号或结转。本周最后一个工作日 18:00 前完成，次个工作日内仍算按时。", "Record what you worked on and what came of it, and close or carry on each item on Friday. Due by 18:00 on the week's last working day; one working day of grace."),
        LeavesBehind = new("周纪实和结转事项", "Records and carried items"),
        Source = Cite.Pilot(2),
        Duties = time => time.Period.Weeks.Select(week =>
            new Duty(3, week.ToString(), WeekDeadline.GraceEnds(week, time.Limits, time.Calendar), ResponsibilityLevel.Staff)),
        Done = (duty, _, record) => record.Weeks.Contains(Week.Parse(duty.Instance, null)),
    };
}
