using PerfServerless.Rules.Grading;
using PerfServerless.Rules.Law;
using PerfServerless.Rules.NegativeList;
using PerfServerless.Rules.Organisation;

namespace PerfServerless.Rules.YearEnd;

/// <summary>不得评为优秀: everything that bars the highest grade of the year.</summary>
internal static class ExcellentRules
{
    public static IReadOnlyList<EligibilityReason> Of(YearFacts facts) =>
        [.. new[] { FewGood(facts), Weak(facts), Admonished(facts), Sanctioned(facts), Vetoed(facts), Refusing(facts) }.OfType<EligibilityReason>()];

    /// <summary>好 (our 优秀 of the quarter) in at least half of the quarters graded; whoever was never graded has none.</summary>
    private static EligibilityReason? FewGood(YearFacts facts)
    {
        var graded = facts.Quarters.Count(mark => mark.Grade is not null);
        var good = facts.Quarters.Count(mark => mark.Grade == Grade.Excellent);
        return graded > 0 && 2 * good >= graded ? null
            : new("annual-few-good-quarters", new($"全年 {graded} 次平时考核中“好”等次 {good} 次，不足一半，不得评为优秀。", $"Good in {good} of {graded} quarters, less than half: not Excellent."), Cite.Setting("annual.good-quarters"));
    }

    private static EligibilityReason? Weak(YearFacts facts) =>
        facts.Quarters.Where(mark => mark.Grade is Grade.Fair or Grade.Poor).OrderBy(mark => mark.Period).FirstOrDefault() is not { } weak ? null
            : new("annual-weak-quarter", new($"{weak.Period.Name.Zh}平时考核为“{weak.Grade!.Value.StatutoryName()}”，不得评为优秀。", $"{weak.Grade!.Value.Label().En} in {weak.Period.Name.En}: not Excellent."),
                facts.Kind.IsCivilServant() ? Cite.RegularAppraisalMeasures(0) : Cite.InstitutionRules(34));

    private static EligibilityReason? Admonished(YearFacts facts) =>
        facts.Person.Admonitions.FirstOrDefault(one => one.On.Year == facts.Year) is not { } admonition ? null
            : new("annual-admonition", new($"{admonition.On:yyyy-MM-dd} 受诫勉（{admonition.DocumentNumber}），当年不得评为优秀。", $"Admonished on {admonition.On:yyyy-MM-dd} ({admonition.DocumentNumber}): not Excellent in that year."),
                facts.Kind.IsCivilServant() ? Cite.Setting("annual.admonition") : Cite.InstitutionRules(43));

    /// <summary>A warning bars its year; any sanction still running on the last day bars as well.</summary>
    private static EligibilityReason? Sanctioned(YearFacts facts) =>
        facts.Person.Sanctions.FirstOrDefault(one => one.EffectiveOn <= facts.Last && (one.EffectiveOn.Year == facts.Year || facts.Last <= one.LastDay)) is not { } sanction ? null
            : new("annual-sanctioned", new($"受处分（{sanction.DocumentNumber}，{sanction.EffectiveOn:yyyy-MM-dd} 起），当年不得评为优秀。", $"Sanctioned ({sanction.DocumentNumber}, from {sanction.EffectiveOn:yyyy-MM-dd}): not Excellent."),
                facts.Kind.IsCivilServant() ? Cite.CivilServantAppraisalRules(29) : Cite.InstitutionRules(43));

    private static EligibilityReason? Vetoed(YearFacts facts) =>
        facts.Negatives.FirstOrDefault(entry => entry.Level == NegativeLevel.Veto && entry.First <= facts.Last && entry.Last >= new DateOnly(facts.Year, 1, 1)) is not { } veto ? null
            : new("annual-veto", new($"负面清单否决事项影响期 {veto.First:yyyy-MM-dd} 至 {veto.Last:yyyy-MM-dd}，不得评为优秀。", $"A veto of the negative list bears from {veto.First:yyyy-MM-dd} to {veto.Last:yyyy-MM-dd}: not Excellent."),
                Cite.Setting("annual.veto"));

    private static EligibilityReason? Refusing(YearFacts facts) => !facts.Refused ? null : Refusal(facts.Kind);

    /// <summary>拒不参加: the lowest grade follows directly. For institution staff an article says so; for civil servants it could not be read.</summary>
    public static EligibilityReason Refusal(StaffKind kind) =>
        new("annual-refused", new("无正当理由拒不参加考核，经教育后仍拒绝，直接确定为最低等次。", "Refused appraisal without good reason after being warned: the lowest grade follows."),
            kind.IsCivilServant() ? Cite.Setting("annual.refusal") : Cite.InstitutionRules(44));
}
