using PerfServerless.Rules.Appraisal;
using PerfServerless.Rules.Attendance;
using PerfServerless.Rules.Law;
using PerfServerless.Rules.Organisation;

namespace PerfServerless.Rules.YearEnd;

/// <summary>不确定等次: who has no grade of the year. The first reason is the one that is told in short.</summary>
internal static class NoGradeRules
{
    /// <summary>试用期 of a newly appointed civil servant, in months (assumed; <c>annual.probation</c>).</summary>
    private const int ProbationMonths = 12;

    private const int HalfYearMonths = 6;

    public static IReadOnlyList<(NoAnnualGrade Why, EligibilityReason Reason)> Of(YearFacts facts) =>
        [.. new (NoAnnualGrade, EligibilityReason?)[]
        {
            (NoAnnualGrade.OpenCase, OpenCase(facts)), (NoAnnualGrade.Sanction, Sanction(facts)), (NoAnnualGrade.NewEntrant, NewEntrant(facts)),
            (NoAnnualGrade.AbsentOverHalfYear, Absent(facts)), (NoAnnualGrade.Other, NotTaking(facts)),
        }.Where(one => one.Item2 is not null).Select(one => (one.Item1, one.Item2!))];

    private static EligibilityReason? OpenCase(YearFacts facts) => !facts.Person.UnderInvestigation(facts.AsOf) ? null
        : new("annual-open-case", new("被立案审查调查尚未结案，暂不确定等次，结案后补定。", "A case is open: no grade until it is closed."),
            facts.Kind.IsCivilServant() ? Cite.CivilServantAppraisalRules(28) : Cite.InstitutionRules(42));

    /// <summary>A sanction graver than a warning, in its period on the year's last day (<c>annual.sanction-years</c>).</summary>
    private static EligibilityReason? Sanction(YearFacts facts) =>
        facts.Person.Sanctions.FirstOrDefault(one => one.Sanction > Organisation.Sanction.Warning && one.EffectiveOn <= facts.Last && facts.Last <= one.LastDay) is not { } sanction ? null
            : new("annual-sanction", new($"处分期至 {sanction.LastDay:yyyy-MM-dd}，只写评语，不确定等次。", $"Under a sanction until {sanction.LastDay:yyyy-MM-dd}: a comment and no grade."),
                facts.Kind.IsCivilServant() ? Cite.CivilServantAppraisalRules(29) : Cite.InstitutionRules(43));

    private static EligibilityReason? NewEntrant(YearFacts facts)
    {
        var months = facts.Kind.IsCivilServant() ? ProbationMonths : HalfYearMonths;
        if (facts.Person.Entered.AddMonths(months) <= facts.Last.AddDays(1))
            return null;
        return facts.Kind.IsCivilServant()
            ? new("annual-probation", new($"{facts.Person.Entered:yyyy-MM-dd} 录用，仍在试用期，只写评语，不确定等次。", $"In probation since {facts.Person.Entered:yyyy-MM-dd}: a comment and no grade."), Cite.CivilServantAppraisalRules(25))
            : new("annual-first-employment", new($"{facts.Person.Entered:yyyy-MM-dd} 入职，不满半年，只写评语，不确定档次。", $"Employed since {facts.Person.Entered:yyyy-MM-dd}, less than half the year: a comment and no grade."), Cite.InstitutionRules(37));
    }

    private static EligibilityReason? Absent(YearFacts facts) => !facts.Absence.OverHalf ? null
        : new("annual-absence", new($"病假、事假累计 {facts.Absence.Days} 天，超过全年 {facts.Absence.DaysInYear} 天的一半，不确定等次。", $"{facts.Absence.Days} days of sick and private leave, more than half of {facts.Absence.DaysInYear}: no grade."),
            AbsenceOfYear.Source(!facts.Kind.IsCivilServant()));

    /// <summary>Whoever was excluded, or on no roster, throughout the year; a refusal is not this.</summary>
    private static EligibilityReason? NotTaking(YearFacts facts) =>
        facts.Refused || facts.Quarters.Any(mark => mark.Participation != Participation.Excluded) ? null
            : new("annual-not-taking-part", new("全年均未参加平时考核，不参加年度考核。", "On no roster of the year: no part in the annual appraisal."), Cite.Setting("annual.taking-part"));
}
