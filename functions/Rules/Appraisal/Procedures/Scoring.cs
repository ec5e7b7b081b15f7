using PerfServerless.Rules.Law;
using PerfServerless.Rules.Organisation;

namespace PerfServerless.Rules.Appraisal.Procedures;

/// <summary>Procedure 9, 量化汇总与初评.</summary>
internal static class Scoring
{
    public static Procedure Procedure { get; } = new()
    {
        Number = 9,
        Name = new("量化汇总与初评", "Score"),
        Actor = new("系统；管理员核对", "The system; the administrator checks"),
        Level = ResponsibilityLevel.Administrator,
        Help = new("系统按方案汇总得分，每个数字都可以展开看到来源。各项材料截止后 3 个工作日内完成。", "The system adds up the score; every figure can be opened down to where it comes from. Within 3 working days of the last input."),
        LeavesBehind = new("得分及其说明、排名和建议等次", "The score with its explanation, a rank and a proposed grade"),
        Source = Cite.PersonalInformationLaw(24),
        Duties = time => [Duty.By(9, "", time.AfterPeriod(Last(time)), ResponsibilityLevel.Administrator)],
        Done = (_, state, _) => state.Participation != Participation.Graded || state.Score is not null,
    };

    /// <summary>Working days after the period: the last input is the review of the last month, or the extended ballot box.</summary>
    public static int Last(Timetable time) =>
        Math.Max(time.Limits.Month + time.Limits.Review, time.Terms.Ballots.WindowDays + time.Terms.Ballots.ExtensionDays) + time.Limits.Score;
}
