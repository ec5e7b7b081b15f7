using PerfServerless.Rules.Appraisal;
using PerfServerless.Rules.Organisation;

namespace PerfServerless.Rules.Grading;

/// <summary>Why a grade is proposed as it is.</summary>
public enum ProposalBasis
{
    /// <summary>The score's band.</summary>
    Band,

    /// <summary>The band is 优秀, and better scores took the places.</summary>
    PlacesTaken,

    /// <summary>The band is 优秀, and an entry 否决 or a sanction bars it.</summary>
    Barred,

    /// <summary>The band is 优秀, and a tie that ranking cannot break lies across the last place.</summary>
    TiedAtTheCut,

    /// <summary>There is no score: nothing is proposed.</summary>
    NoScore,
}

/// <summary>A grade proposed by the system (初评等次). It binds nobody: a person decides (个人信息保护法 art. 24).</summary>
/// <param name="Person">For whom.</param>
/// <param name="Score">The total, two places, or <c>null</c>.</param>
/// <param name="Place">The place in the pool, or <c>null</c> without a score.</param>
/// <param name="Grade">The grade, or <c>null</c> without a score.</param>
/// <param name="Basis">Why.</param>
/// <param name="IsBarred">Whether 优秀 is out of the question.</param>
public sealed record GradeProposal(PersonId Person, decimal? Score, int? Place, Grade? Grade, ProposalBasis Basis, bool IsBarred)
{
    /// <summary>Whether the committee has to say what ranking cannot.</summary>
    public bool NeedsCommittee => Basis is ProposalBasis.TiedAtTheCut or ProposalBasis.NoScore;
}

/// <summary>初评: bands, the bar, and the places in the order of the ranking. Procedure 9.</summary>
public static class Proposal
{
    /// <summary>A proposal for everyone ranked, in the order given.</summary>
    /// <param name="ranked">A whole pool's ranking.</param>
    /// <param name="terms">The scheme.</param>
    /// <param name="places">How many may be 优秀.</param>
    public static IReadOnlyList<GradeProposal> For(IReadOnlyList<Ranked> ranked, SchemeTerms terms, int places) => For(ranked, terms.Bands, places);

    /// <summary>The same for any four grades whose places are those of the quarter's: the year has bands of its own.</summary>
    public static IReadOnlyList<GradeProposal> For(IReadOnlyList<Ranked> ranked, Bands bands, int places)
    {
        var basis = ForExcellent(ranked, bands, places);
        return [.. ranked.Select(one => Propose(one, bands, basis))];
    }

    /// <summary>
    /// The band of a total of two places. The bands touch: 89.99 is 良好, 90.00 is 优秀, and nothing lies between.
    /// </summary>
    public static Grade Band(decimal total, Bands bands) =>
        total >= bands.Excellent ? Grade.Excellent
        : total >= bands.Good ? Grade.Good
        : total >= bands.Fair ? Grade.Fair
        : Grade.Poor;

    /// <summary>Fills the places group by group; the first group that does not fit whole leaves the rest to the committee.</summary>
    private static Dictionary<PersonId, ProposalBasis> ForExcellent(IReadOnlyList<Ranked> ranked, Bands bands, int places)
    {
        var basis = new Dictionary<PersonId, ProposalBasis>();
        var free = places;
        var eligible = ranked.Where(one => one.Candidate is { Score: { } score, IsBarred: false } && Band(score, bands) == Grade.Excellent);
        foreach (var group in eligible.GroupBy(one => one.Place).OrderBy(group => group.Key))
        {
            var size = group.Count();
            var fits = size <= free;
            foreach (var one in group)
                basis[one.Candidate.Person] = fits ? ProposalBasis.Band : free > 0 ? ProposalBasis.TiedAtTheCut : ProposalBasis.PlacesTaken;
            free = fits ? free - size : 0;
        }
        return basis;
    }

    private static GradeProposal Propose(Ranked one, Bands bands, Dictionary<PersonId, ProposalBasis> excellent)
    {
        var (person, barred) = (one.Candidate.Person, one.Candidate.IsBarred);
        if (one.Candidate.Score is not { } score)
            return new(person, null, null, null, ProposalBasis.NoScore, barred);
        var band = Band(score, bands);
        if (band != Grade.Excellent)
            return new(person, score, one.Place, band, ProposalBasis.Band, barred);
        var basis = barred ? ProposalBasis.Barred : excellent[person];
        return new(person, score, one.Place, basis == ProposalBasis.Band ? Grade.Excellent : Grade.Good, basis, barred);
    }
}
