using PerfServerless.Rules.Appraisal.Procedures;

namespace PerfServerless.Rules.Appraisal;

/// <summary>
/// The twelve appraisal procedures (12 个考核程序), in order. The pilot names their number and not their names: this
/// table is our construction, and every deadline in it is a setting of the scheme.
/// </summary>
public static class TwelveProcedures
{
    /// <summary>The table.</summary>
    public static IReadOnlyList<Procedure> All { get; } =
    [
        SchemeStart.Procedure,
        RosterCheck.Procedure,
        WeeklyRecords.Procedure,
        MonthlyReports.Procedure,
        LeaderReviews.Procedure,
        AttendanceCheck.Procedure,
        PointsAndNegativeList.Procedure,
        DemocraticEvaluation.Procedure,
        Scoring.Procedure,
        GradeDecision.Procedure,
        Publication.Procedure,
        Filing.Procedure,
    ];

    /// <summary>The procedure a duty belongs to.</summary>
    public static Procedure Of(Duty duty) => All[duty.Procedure - 1];
}
