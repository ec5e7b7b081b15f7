using PerfServerless.Rules.Appraisal;
using PerfServerless.Rules.Attendance;
using PerfServerless.Rules.Organisation;

namespace PerfServerless.Rules.YearEnd;

/// <summary>What an annual scheme (年度考核方案) fixes for one year. Every default is assumed, listed in <see cref="Law.Unwritten"/>, and frozen with the scheme.</summary>
public sealed record AnnualTerms
{
    /// <summary>Shares of the three components; they sum to 100.</summary>
    public AnnualWeights Weights { get; init; } = new(60, 20, 20);

    /// <summary>The lowest score of each grade; below the last is 不称职 (assumed; <c>annual.bands</c>).</summary>
    public Bands Bands { get; init; } = new(90, 70, 60);

    /// <summary>How many members of the committee score each person at least, 1–20 (assumed; <c>annual.committee</c>).</summary>
    public int CommitteeScores { get; init; } = 2;

    /// <summary>In which days half a year of absence is counted (assumed; <c>annual.absence</c>).</summary>
    public AbsenceBasis AbsenceBasis { get; init; } = AbsenceBasis.WorkingDays;

    /// <summary>How the annual democratic evaluation is held and counted.</summary>
    public BallotTerms Ballots { get; init; } = new();

    /// <summary>Of these the year reads the publication, the objection and its answer, the signing and the interval of the five levels.</summary>
    public TimeLimits TimeLimits { get; init; } = new();

    /// <summary>By when each step of the year-end is done (assumed; <c>annual.deadlines</c>).</summary>
    public AnnualLimits Deadlines { get; init; } = new();
}

/// <summary>Shares of the components in the annual score, in percent (assumed; <c>annual.weights</c>).</summary>
/// <param name="Quarters">平时考核: the mean of the quarters.</param>
/// <param name="Ballots">年度民主测评.</param>
/// <param name="Committee">委员会评价.</param>
public sealed record AnnualWeights(decimal Quarters, decimal Ballots, decimal Committee)
{
    /// <summary>Must be 100.</summary>
    public decimal Sum() => Quarters + Ballots + Committee;
}

/// <summary>A unit whose share of 优秀 is not the usual one.</summary>
/// <param name="Unit">The unit.</param>
/// <param name="Ground">Why.</param>
/// <param name="DocumentNumber">The document that says so, 1–60 characters.</param>
public sealed record QuotaVariation(UnitId Unit, QuotaGround Ground, string DocumentNumber);

/// <summary>Why a unit's share is not the usual 20%.</summary>
public enum QuotaGround
{
    /// <summary>经审核同意: 25%.</summary>
    Approved = 1,

    /// <summary>An institution rated 不合格 or held accountable (被问责): 15% of those who follow the institution rules.</summary>
    Reduced,
}
