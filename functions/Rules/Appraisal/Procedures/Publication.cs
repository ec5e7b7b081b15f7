using PerfServerless.Rules.Law;
using PerfServerless.Rules.Organisation;

namespace PerfServerless.Rules.Appraisal.Procedures;

/// <summary>Procedure 11, 公示、反馈与异议.</summary>
internal static class Publication
{
    public static Procedure Procedure { get; } = new()
    {
        Number = 11,
        Name = new("公示、反馈与异议", "Publication"),
        Actor = new("单位；本人；未参与评定的复核人", "The unit; the person; a reviewer who did not decide"),
        Level = ResponsibilityLevel.Administrator,
        Help = new("结果公示不少于 5 个工作日，书面通知本人并签收。有异议的，公示期满后 2 个工作日内提出，5 个工作日内答复。", "Results are published for at least 5 working days and served on the person. An objection may be lodged until 2 working days after that and is answered in 5."),
        LeavesBehind = new("确认或更正的等次", "A confirmed or corrected grade"),
        Source = Cite.CivilServantLaw(95),
        Duties = time => [Duty.By(11, "", time.AfterPeriod(Last(time)), ResponsibilityLevel.Administrator)],
        Done = (duty, state, _) => duty.Instance == Signing.Instance ? state.Notice.Complete : state.Participation != Participation.Graded || state.ConfirmedAt is not null,
    };

    /// <summary>Working days after the period: the decision, the publication and the time to object and to answer.</summary>
    public static int Last(Timetable time) =>
        GradeDecision.Last(time) + time.Limits.Publication + time.Limits.Objection + time.Limits.ObjectionAnswer;
}
