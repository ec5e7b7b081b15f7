using PerfServerless.Rules.Grading;

namespace PerfServerless.Rules.Supervision.Reporting;

/// <summary>The figures of all units together.</summary>
/// <param name="Units">How many units there are figures of.</param>
/// <param name="Participants">参评人数.</param>
/// <param name="Weeks">周工作纪实.</param>
/// <param name="Reports">月工作汇报.</param>
/// <param name="Reviews">领导点评.</param>
/// <param name="Sheets">考勤表.</param>
/// <param name="Invited">Voters invited.</param>
/// <param name="Voted">Voters who voted.</param>
/// <param name="Grades">Published grades.</param>
/// <param name="OverdueDuties">Duties overdue and not done.</param>
public sealed record CountyTotals(
    int Units, int Participants, Completion Weeks, Completion Reports, Completion Reviews, Completion Sheets, int Invited, int Voted,
    IReadOnlyDictionary<Grade, int> Grades, int OverdueDuties)
{
    /// <summary>Voted ÷ invited, 0–1; <c>null</c> when no box was sealed.</summary>
    public decimal? Turnout() => Invited == 0 ? null : (decimal)Voted / Invited;

    /// <summary>How many have a grade.</summary>
    public int Graded() => Grades.Values.Sum();

    /// <summary>Adds the units up.</summary>
    public static CountyTotals Of(IReadOnlyList<UnitFigures> units) => new(
        units.Count, units.Sum(unit => unit.Participants),
        Sum(units, unit => unit.Weeks), Sum(units, unit => unit.Reports), Sum(units, unit => unit.Reviews), Sum(units, unit => unit.Sheets),
        units.Sum(unit => unit.Invited), units.Sum(unit => unit.Voted),
        units.SelectMany(unit => unit.Grades).GroupBy(grade => grade.Key).OrderBy(grade => grade.Key).ToDictionary(grade => grade.Key, grade => grade.Sum(each => each.Value)),
        units.Sum(unit => unit.OverdueDuties));

    private static Completion Sum(IReadOnlyList<UnitFigures> units, Func<UnitFigures, Completion> figure) =>
        units.Select(figure).Aggregate(new Completion(0, 0, 0), (sum, one) => sum + one);
}
