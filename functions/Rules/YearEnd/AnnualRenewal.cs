using System.Collections.Immutable;
using PerfServerless.Rules.Organisation;

namespace PerfServerless.Rules.YearEnd;

/// <summary>重新汇总: a quarter, a case or a move changed what a round rests on (公务员考核规定 art. 28). After the approval people decide whether to send it back.</summary>
internal static class AnnualRenewal
{
    public static Decision<AnnualRoundEvent> Decide(AnnualRoundState state, AnnualRoundFacts facts)
    {
        if (!state.Exists || state.ApprovedBy is not null)
            return Decision<AnnualRoundEvent>.Nothing;
        var (places, proposals) = Of(facts.Candidates, state.Terms, state.Variations, state.Year);
        return Same(state.Proposals, proposals)
            ? Decision<AnnualRoundEvent>.Nothing
            : new AnnualRoundRenewed(places, proposals, [.. Undone(state, state with { Places = places, Proposals = proposals }, facts)]);
    }

    /// <summary>The places and the proposals that candidates make.</summary>
    public static (IReadOnlyList<AnnualPlaces> Places, IReadOnlyList<AnnualProposal> Proposals) Of(
        IReadOnlyList<AnnualCandidate> candidates, AnnualTerms terms, IReadOnlyList<QuotaVariation> variations, int year)
    {
        var places = AnnualQuota.Of(candidates.Select(one => (one.Unit, one.Kind)), variations, new(year, 12, 31));
        return (places, AnnualProposal.For(candidates, terms.Bands, places));
    }

    public static AnnualRoundState Evolve(AnnualRoundState state, AnnualRoundRenewed e) =>
        state with { Places = e.Places, Proposals = e.Proposals, Grades = state.Grades.RemoveRange(e.Undone) };

    /// <summary>Which of too many lose their 优秀 people decide, so all of them are open again.</summary>
    private static IEnumerable<PersonId> Undone(AnnualRoundState before, AnnualRoundState after, AnnualRoundFacts facts)
    {
        var stays = before.Grades.Where(one => after.ProposalOf(one.Key) is not null && AnnualGradeRefusals.Bar(after, one.Key, one.Value[^1].Grade, facts) is null)
            .ToImmutableSortedDictionary();
        var crowded = after.Places.Where(body => (after with { Grades = stays }).ExcellentOf(body.Body) > body.Places).Select(body => body.Body).ToList();
        return before.Grades.Keys.Where(person => !stays.ContainsKey(person)
            || (after.GradeOf(person) == AnnualGrade.Excellent && crowded.Contains(after.ProposalOf(person)!.Body)));
    }

    private static bool Same(IReadOnlyList<AnnualProposal> before, IReadOnlyList<AnnualProposal> now) =>
        before.Count == now.Count && before.Zip(now).All(pair => pair.First.SameAs(pair.Second));
}
