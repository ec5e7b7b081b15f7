using PerfServerless.Rules.Grading;
using PerfServerless.Rules.Law;
using PerfServerless.Rules.Organisation;

namespace PerfServerless.Rules.YearEnd.Promotion;

/// <summary>What a person's results say of a promotion, with what it rests on. A person decides.</summary>
public sealed record PromotionHint(HintKind Kind, Bilingual Text, Citation Source);

/// <summary>Kinds of hint.</summary>
public enum HintKind
{
    /// <summary>优先考虑.</summary>
    Preference = 1,

    /// <summary>A year that does not count, or a weakness: to be weighed.</summary>
    Caution,

    /// <summary>Not while this lasts.</summary>
    Bar,
}

/// <summary>What hints are computed from.</summary>
/// <param name="Person">The file.</param>
/// <param name="Today">The day it is asked.</param>
/// <param name="Years">Annual results, any order.</param>
/// <param name="Quarters">Grades of quarters, any order.</param>
public sealed record PromotionBasis(PersonState Person, DateOnly Today, IReadOnlyList<AnnualResult> Years, IReadOnlyList<Grade> Quarters);

/// <summary>Computes them.</summary>
public static class PromotionHints
{
    /// <summary>Bars first, then cautions, then preferences.</summary>
    public static IReadOnlyList<PromotionHint> Of(PromotionBasis basis) => [.. Bars(basis), .. Cautions(basis), .. Preferences(basis)];

    private static bool IsCivilServant(PromotionBasis basis) => basis.Person.Kind.IsCivilServant();

    private static IEnumerable<PromotionHint> Bars(PromotionBasis basis)
    {
        if (basis.Person.Sanctions.Where(each => each.EffectiveOn <= basis.Today && basis.Today <= each.LastDay).MaxBy(each => each.LastDay) is { } sanction)
            yield return new(HintKind.Bar,
                new($"处分期至 {sanction.LastDay:yyyy-MM-dd}，期间不得晋升。", $"A sanction runs until {sanction.LastDay:yyyy-MM-dd}: no promotion meanwhile."),
                IsCivilServant(basis) ? Cite.CivilServantLaw(64) : Cite.SanctionsLaw(20));
        if (basis.Person.UnderInvestigation(basis.Today))
            yield return new(HintKind.Bar, new("立案尚未结案，暂不提出晋升建议。", "An investigation is open: no recommendation meanwhile."), Cite.Setting("promotion.open-case"));
    }

    private static IEnumerable<PromotionHint> Cautions(PromotionBasis basis)
    {
        foreach (var year in basis.Years.Where(year => year.Grade < AnnualGrade.Competent).OrderBy(year => year.Year))
            yield return new(HintKind.Caution,
                new($"{year.Year} 年度考核为{year.Grade!.Value.Label(year.Kind).Zh}，当年不计入晋升年限。", $"The annual grade of {year.Year} is {year.Grade.Value.Label(year.Kind).En}: the year does not count toward promotion."),
                Lower(year));
    }

    private static Citation Lower(AnnualResult year) => (year.Kind.IsCivilServant(), year.Grade) switch
    {
        (true, _) => Cite.CivilServantAppraisalRules(21),
        (false, AnnualGrade.BasicallyCompetent) => Cite.InstitutionRules(29),
        _ => Cite.InstitutionRules(30),
    };

    private static IEnumerable<PromotionHint> Preferences(PromotionBasis basis)
    {
        foreach (var year in basis.Years.Where(year => year is { Grade: AnnualGrade.Excellent, Final: true }).OrderBy(year => year.Year))
            yield return year.Kind.IsCivilServant()
                ? new(HintKind.Preference, new($"{year.Year} 年度考核优秀，晋升职级年限缩短半年。", $"Excellent in {year.Year}: half a year less toward the next rank."), Cite.CivilServantAppraisalRules(19))
                : new(HintKind.Preference, new($"{year.Year} 年度考核优秀，同等条件下优先。", $"Excellent in {year.Year}: preferred when equal."), Cite.InstitutionRules(28));
        if (basis.Quarters.Count(grade => grade == Grade.Excellent) is > 0 and var times)
            yield return new(HintKind.Preference, new($"季度考核 {times} 次优秀，选拔任用、职级晋升时优先考虑。", $"{times} quarters graded Excellent: to be considered first."), Cite.Pilot(5));
    }
}
