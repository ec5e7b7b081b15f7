using PerfServerless.Rules.Appraisal;
using PerfServerless.Rules.Grading;
using PerfServerless.Rules.Organisation;

namespace PerfServerless.Rules.YearEnd;

/// <summary>A person who can be given a grade of the year, as far as ranking and grading look.</summary>
/// <param name="Person">Who.</param>
/// <param name="Unit">The unit that appraises.</param>
/// <param name="Kind">The kind of person at the year's end.</param>
/// <param name="Score">The annual score, two places; <c>null</c> when there is none.</param>
/// <param name="Quarters">The mean of the quarters, the first key at a tie.</param>
/// <param name="Committee">The committee's mean, the second key.</param>
/// <param name="Ballots">The annual ballots, the third key.</param>
/// <param name="Eligibility">What bars 优秀, and whether the lowest grade follows directly.</param>
public sealed record AnnualCandidate(
    PersonId Person, UnitId Unit, StaffKind Kind, decimal? Score, decimal? Quarters, decimal? Committee, decimal? Ballots, Eligibility Eligibility)
{
    /// <summary>Whose share of 优秀 counts the person.</summary>
    public QuotaBody Body => AnnualQuota.BodyOf(Kind);

    internal Candidate Ranked => new(Person, Score, Quarters, Committee, Ballots, Vetoed: Eligibility.Barred);
}

/// <summary>A grade of the year proposed by the system. It binds nobody: a person decides (个人信息保护法 art. 24).</summary>
/// <param name="Person">For whom.</param>
/// <param name="Unit">The unit that appraises.</param>
/// <param name="Kind">The kind of person.</param>
/// <param name="Score">The annual score, or <c>null</c>.</param>
/// <param name="Place">The place among those counted together, or <c>null</c> without a score.</param>
/// <param name="Grade">The grade, or <c>null</c> without a score.</param>
/// <param name="Basis">Why.</param>
/// <param name="Eligibility">What bars 优秀, each with its citation.</param>
public sealed record AnnualProposal(
    PersonId Person, UnitId Unit, StaffKind Kind, decimal? Score, int? Place, AnnualGrade? Grade, ProposalBasis Basis, Eligibility Eligibility)
{
    /// <summary>Whether the committee has to say what ranking cannot.</summary>
    public bool NeedsCommittee => !Eligibility.Lowest && Basis is ProposalBasis.TiedAtTheCut or ProposalBasis.NoScore;

    internal QuotaBody Body => AnnualQuota.BodyOf(Kind);

    /// <summary>Whether both say the same: records compare their lists by reference.</summary>
    internal bool SameAs(AnnualProposal other) =>
        this with { Eligibility = other.Eligibility } == other && Eligibility.SameAs(other.Eligibility);

    /// <summary>
    /// A proposal for everyone, each body of rules ranked by itself: by score, at a tie by the quarters, the committee, the ballots,
    /// and then the committee decides (<c>annual.ties</c>).
    /// </summary>
    public static IReadOnlyList<AnnualProposal> For(IReadOnlyList<AnnualCandidate> candidates, Bands bands, IReadOnlyList<AnnualPlaces> places)
    {
        var known = candidates.ToDictionary(one => one.Person);
        return [.. places.SelectMany(body => Grading.Proposal
            .For(Ranking.Of(candidates.Where(one => one.Body == body.Body).Select(one => one.Ranked)), bands, body.Places)
            .Select(one => Of(known[one.Person], one)))];
    }

    private static AnnualProposal Of(AnnualCandidate candidate, GradeProposal proposed) => new(
        candidate.Person, candidate.Unit, candidate.Kind, proposed.Score, proposed.Place,
        candidate.Eligibility.Lowest ? AnnualGrade.Incompetent : proposed.Grade?.AtSamePlace(), proposed.Basis, candidate.Eligibility);
}
