using PerfServerless.Rules.Appraisal;
using PerfServerless.Rules.Organisation;

namespace PerfServerless.Rules.Grading;

/// <summary>重新汇总: a pool scored again before its grades are approved, because points, a veto, a sheet or a case came after the first scoring.</summary>
internal static class RoundRenewal
{
    public static Decision<RoundEvent> Of(RoundState state, RoundFacts facts)
    {
        var (participants, places, proposals) = Proposed(facts, state.Terms);
        return state.Proposals.SequenceEqual(proposals)
            ? Decision<RoundEvent>.Nothing
            : new RoundRenewed(participants, places, proposals, [.. Undone(state, state with { Places = places, Proposals = proposals }, facts)]);
    }

    /// <summary>n, the places and the proposals that candidates make.</summary>
    public static (int Participants, int Places, IReadOnlyList<GradeProposal> Proposals) Proposed(RoundFacts facts, SchemeTerms terms)
    {
        var participants = facts.Participants.Values.Sum();
        var places = Quota.ExcellentPlaces(participants, terms.ExcellentShare);
        return (participants, places, Proposal.For(Ranking.Of(facts.Candidates), terms, places));
    }

    public static RoundState Evolve(RoundState state, RoundRenewed e) =>
        state with { Participants = e.Participants, Places = e.Places, Proposals = e.Proposals, Grades = state.Grades.RemoveRange(e.Undone) };

    /// <summary>Which of too many lose their 优秀 people decide, so all of them are open again.</summary>
    private static IEnumerable<PersonId> Undone(RoundState before, RoundState after, RoundFacts facts)
    {
        var stays = before.Grades.Where(one => after.ProposalOf(one.Key) is not null && GradeRefusals.Bar(after, one.Key, one.Value.Current.Grade, facts) is null)
            .ToDictionary(one => one.Key, one => one.Value.Current.Grade);
        var crowded = stays.Values.Count(grade => grade == Grade.Excellent) > after.Places;
        return before.Grades.Keys.Where(person => !stays.TryGetValue(person, out var grade) || (crowded && grade == Grade.Excellent));
    }
}
