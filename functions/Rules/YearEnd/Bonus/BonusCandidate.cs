using PerfServerless.Rules.Appraisal;
using PerfServerless.Rules.Organisation;

namespace PerfServerless.Rules.YearEnd.Bonus;

/// <summary>A person as a bonus sees them.</summary>
/// <param name="Person">Who.</param>
/// <param name="Unit">The unit that appraised.</param>
/// <param name="Kind">The kind of person.</param>
/// <param name="Places">The grades that count, by place: one of the year, or up to two of quarters; none without a grade.</param>
/// <param name="WhyNone">What denies the bonus; <c>null</c> where there is a grade.</param>
/// <param name="Final">Whether nothing of it can still change in the ordinary course.</param>
public sealed record BonusCandidate(
    PersonId Person, UnitId Unit, StaffKind Kind, IReadOnlyList<int> Places, NoAnnualGrade? WhyNone, bool Final)
{
    /// <summary>By the annual grade.</summary>
    public static BonusCandidate Of(AnnualResult result) => new(
        result.Person, result.Unit, result.Kind, result.Grade is { } grade ? [(int)grade] : [],
        result.Grade is null ? result.WhyNone ?? NoAnnualGrade.Other : null, result.Final);

    /// <summary>
    /// By the quarters of half a year (<c>bonus.half-year</c>): a grade withheld in either denies the bonus until it is decided; a quarter
    /// without a grade for another reason is left out of the mean.
    /// </summary>
    /// <param name="quarters">One or two, in order.</param>
    public static BonusCandidate Of(PersonState person, IReadOnlyList<AppraisalState> quarters)
    {
        var grades = quarters.Where(quarter => quarter.Grade is not null).Select(quarter => (int)quarter.Grade!.Value).ToList();
        var without = quarters.Where(quarter => quarter.Grade is null).Select(quarter => (NoAnnualGrade?)Why(quarter.Reason)).ToList();
        var why = without.FirstOrDefault(Withholds) ?? (grades.Count == 0 ? without.FirstOrDefault() ?? NoAnnualGrade.Other : null);
        return new(person.Id, quarters[^1].Unit, person.Kind, why is null ? grades : [], why, quarters.All(IsFinal));
    }

    private static bool IsFinal(AppraisalState quarter) => quarter.ConfirmedAt is not null || quarter.Participation != Participation.Graded;

    private static bool Withholds(NoAnnualGrade? why) => why is NoAnnualGrade.OpenCase or NoAnnualGrade.Sanction or NoAnnualGrade.AbsentOverHalfYear;

    private static NoAnnualGrade Why(ParticipationReason? reason) => reason switch
    {
        ParticipationReason.Probation => NoAnnualGrade.NewEntrant,
        ParticipationReason.OpenCase => NoAnnualGrade.OpenCase,
        ParticipationReason.SanctionPeriod => NoAnnualGrade.Sanction,
        ParticipationReason.LongLeave => NoAnnualGrade.AbsentOverHalfYear,
        _ => NoAnnualGrade.Other,
    };
}
