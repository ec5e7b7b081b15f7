using PerfServerless.Rules.Organisation;

namespace PerfServerless.Rules.YearEnd;

/// <summary>A person's result of a year (年度考核结果), as promotion, honours, bonus and training read it.</summary>
/// <param name="Person">Whose.</param>
/// <param name="Year">Of which calendar year.</param>
/// <param name="Kind">The kind of person at the year's end: it decides which names and rules hold.</param>
/// <param name="Unit">The unit that appraised.</param>
/// <param name="Grade">The grade that holds; <c>null</c> where none was fixed.</param>
/// <param name="WhyNone">Why no grade was fixed; <c>null</c> where one was.</param>
/// <param name="Score">The annual score, 0–110, two places; <c>null</c> where there is none.</param>
/// <param name="Final">Whether the year is locked and the time for objections over; before that the grade may still change.</param>
public sealed record AnnualResult(
    PersonId Person, int Year, StaffKind Kind, UnitId Unit, AnnualGrade? Grade, NoAnnualGrade? WhyNone, decimal? Score, bool Final);

/// <summary>Why a person has no annual grade (不确定等次、不定等次或不参加).</summary>
public enum NoAnnualGrade
{
    /// <summary>试用期 or first employment under half a year: a comment only (公务员考核规定 art. 25, 事业单位工作人员考核规定 art. 37).</summary>
    NewEntrant = 1,

    /// <summary>立案未结: decided afterwards once the case is closed (公务员考核规定 art. 28).</summary>
    OpenCase,

    /// <summary>处分期间, where the sanction allows a comment only (公务员考核规定 art. 29).</summary>
    Sanction,

    /// <summary>病事假累计超过半年 (公务员考核规定 art. 27, 事业单位工作人员考核规定 art. 41).</summary>
    AbsentOverHalfYear,

    /// <summary>其他: not taking part, or too little of the year in the county.</summary>
    Other,
}
