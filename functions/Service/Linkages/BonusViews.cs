using PerfServerless.Rules;
using PerfServerless.Rules.Grading;
using PerfServerless.Rules.Organisation;
using PerfServerless.Rules.YearEnd.Bonus;

namespace PerfServerless.Service.Linkages;

/// <summary>What if: other terms than the drafted ones; what is left out stays as drafted.</summary>
/// <param name="Rate">r, 0.10–0.20.</param>
/// <param name="AgainstRate">Another r, to which each person's difference is shown.</param>
/// <param name="Coefficients">k of every grade.</param>
/// <param name="Base">Whose standards make the pool.</param>
public sealed record BonusQuestion(decimal? Rate = null, decimal? AgainstRate = null, IReadOnlyDictionary<string, decimal>? Coefficients = null, PoolBase? Base = null);

/// <summary>What it would come to. Amounts in fen.</summary>
/// <param name="Rate">r.</param>
/// <param name="Budget">B.</param>
/// <param name="Paid">The sum of all pays.</param>
/// <param name="PaidPeople">How many are paid.</param>
/// <param name="UnpaidPeople">How many are paid nothing.</param>
/// <param name="MaxMinGap">极差.</param>
/// <param name="Provisional">Whether results may still change.</param>
/// <param name="WithoutStandard">How many candidates have no standard and are left out.</param>
/// <param name="Lines">One a person.</param>
public sealed record BonusPreview(
    decimal Rate, long Budget, long Paid, int PaidPeople, int UnpaidPeople, long MaxMinGap, bool Provisional, int WithoutStandard, IReadOnlyList<PreviewLine> Lines)
{
    internal static Refusal? Refused(BonusQuestion question, BonusTerms terms, BonusPeriod period) =>
        BonusScheme.Refused(Asked(question, terms), period) ?? (question.AgainstRate is { } against ? BonusScheme.Refused(terms with { Rate = against }, period) : null);

    internal static BonusPreview Of(BonusQuestion question, BonusTerms terms, BonusPeriod period, IReadOnlyList<BonusCandidate> candidates)
    {
        var asked = Asked(question, terms);
        var list = BonusList.Of(asked, period, candidates);
        var other = question.AgainstRate is { } against ? BonusList.Of(asked with { Rate = against }, period, candidates).Lines : null;
        var lines = list.Lines.Select((line, place) => new PreviewLine(line.Person, line.Unit, line.Standard, line.Pay, line.Unpaid, other is null ? null : line.Pay - other[place].Pay));
        return new(asked.Rate, list.Budget, list.Paid, list.PaidPeople, list.UnpaidPeople, list.MaxMinGap,
            candidates.Any(candidate => !candidate.Final), candidates.Count - list.Lines.Count, [.. lines]);
    }

    private static BonusTerms Asked(BonusQuestion question, BonusTerms terms) => terms with
    {
        Rate = question.Rate ?? terms.Rate, Coefficients = question.Coefficients ?? terms.Coefficients, Base = question.Base ?? terms.Base,
    };
}

/// <summary>One person in a preview. Amounts in fen.</summary>
/// <param name="Difference">To the other r that was asked about; <c>null</c> when none was.</param>
public sealed record PreviewLine(PersonId Person, UnitId Unit, long Standard, long Pay, Unpaid? Unpaid, long? Difference);

/// <summary>One person's bonus. Amounts in fen.</summary>
/// <param name="Line">The line that holds now; <c>null</c> before the list is computed, and for who has no part in it.</param>
/// <param name="Explanation">Where it comes from; <c>null</c> where there is no line.</param>
/// <param name="Supplements">补发 and 追回 of this person, oldest first.</param>
public sealed record PersonalBonus(BonusLine? Line, Explanation? Explanation, IReadOnlyList<SupplementLine> Supplements)
{
    internal static PersonalBonus Of(BonusState state, PersonId person) =>
        state is { Settled: { } list, Terms: { } terms } && state.LineOf(person) is { } line
            ? new(line, BonusExplanation.Of(line, list, terms, state.Period), [.. state.Supplements.SelectMany(each => each.Lines).Where(each => each.Now.Person == person)])
            : new(null, null, []);
}
