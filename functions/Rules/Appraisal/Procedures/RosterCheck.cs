using PerfServerless.Rules.Law;
using PerfServerless.Rules.Organisation;

namespace PerfServerless.Rules.Appraisal.Procedures;

/// <summary>Procedure 2, 参评对象核定.</summary>
internal static class RosterCheck
{
    public static Procedure Procedure { get; } = new()
    {
        Number = 2,
        Name = new("参评对象核定", "Roster"),
        Actor = new("管理员 → 县委组织部", "Unit administrator, then organisation department"),
        Level = ResponsibilityLevel.Administrator,
        Help = new("单位管理员列出每个人的参评状态，组织部核定。考核期开始后 5 个工作日内完成。", "The administrator gives everyone exactly one status and the organisation department locks the roster. Within 5 working days of the period's start."),
        LeavesBehind = new("核定的名单和计算优秀名额的人数", "The locked roster, and the n of the quota"),
        Source = Cite.Pilot(2),
        Duties = time => [Duty.By(2, "", time.Calendar.AddWorkingDays(time.Period.First, time.Limits.Roster), ResponsibilityLevel.Administrator)],
        Done = (_, _, record) => record.RosterLocked,
    };
}
