using PerfServerless.Rules.Law;
using PerfServerless.Rules.Organisation;

namespace PerfServerless.Rules.Appraisal.Procedures;

/// <summary>Procedure 10, 审核评鉴与审定.</summary>
internal static class GradeDecision
{
    public static Procedure Procedure { get; } = new()
    {
        Number = 10,
        Name = new("审核评鉴与审定", "Decision"),
        Actor = new("主管领导 → 考核委员会 → 县委组织部", "Supervising leader, committee, organisation department"),
        Level = ResponsibilityLevel.TownOrDepartment,
        Help = new("委员会逐人评定等次，优秀不超过名额，改变建议等次须说明理由，涉及本人的回避。组织部审定；得分只供参考，由人作出决定。", "The committee decides each grade within the quota, with a reason for every departure from the proposal and with recusal. The organisation department approves; a score never fixes a grade by itself."),
        LeavesBehind = new("审定的等次", "Decided grades"),
        Source = Cite.PersonalInformationLaw(24),
        Duties = time => [Duty.By(10, "", time.AfterPeriod(Last(time)), ResponsibilityLevel.TownOrDepartment)],
        Done = (_, state, _) => state.Participation != Participation.Graded || state.Grade is not null,
    };

    /// <summary>Working days after the period: the score, the committee's days and the organisation department's.</summary>
    public static int Last(Timetable time) => Scoring.Last(time) + time.Limits.Decision + time.Limits.Approval;
}
