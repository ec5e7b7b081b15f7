using PerfServerless.Rules.Law;

namespace PerfServerless.Rules.YearEnd;

/// <summary>One reason, with what it rests on.</summary>
/// <param name="Code">Stable, kebab-case.</param>
/// <param name="Sentence">The reason, in Chinese and English.</param>
/// <param name="Source">The article or the setting.</param>
public sealed record EligibilityReason(string Code, Bilingual Sentence, Citation Source);

/// <summary>What a person can be given: nothing (with why), the lowest grade (refusal), or a grade that may or may not be 优秀.</summary>
/// <param name="WhyNone">Why no grade is fixed; <c>null</c> when one is.</param>
/// <param name="NoGrade">The reasons for that; empty when a grade is fixed.</param>
/// <param name="NoExcellent">Everything that bars 优秀; empty for whoever may be.</param>
/// <param name="Lowest">Whether the lowest grade follows directly, because the person refused to take part.</param>
public sealed record Eligibility(
    NoAnnualGrade? WhyNone, IReadOnlyList<EligibilityReason> NoGrade, IReadOnlyList<EligibilityReason> NoExcellent, bool Lowest)
{
    /// <summary>Whether 优秀 is out of the question.</summary>
    public bool Barred => NoExcellent.Count > 0;

    /// <summary>Whether both say the same: records compare their lists by reference.</summary>
    public bool SameAs(Eligibility other) =>
        (WhyNone, Lowest) == (other.WhyNone, other.Lowest) && NoGrade.SequenceEqual(other.NoGrade) && NoExcellent.SequenceEqual(other.NoExcellent);

    /// <summary>Looks at a person's year.</summary>
    public static Eligibility Of(YearFacts facts)
    {
        var none = NoGradeRules.Of(facts);
        return new(none.Count == 0 ? null : none[0].Why, [.. none.Select(one => one.Reason)], ExcellentRules.Of(facts), facts.Refused && none.Count == 0);
    }
}
