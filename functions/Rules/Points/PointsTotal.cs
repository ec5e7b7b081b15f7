using PerfServerless.Rules.Appraisal;

namespace PerfServerless.Rules.Points;

/// <summary>What a period's approved points come to.</summary>
/// <param name="Sum">All of them added up.</param>
/// <param name="Counted">What counts: never beyond ± the scheme's cap, however many entries there are.</param>
public sealed record PointsTotal(decimal Sum, decimal Counted)
{
    /// <summary>Adds up approved points; give it <see cref="AdjustmentState.CountedPoints"/> of one person's entries.</summary>
    public static PointsTotal Of(IEnumerable<decimal> approved, PointsTerms terms)
    {
        var sum = approved.Sum();
        return new(sum, Math.Clamp(sum, -terms.Cap, terms.Cap));
    }
}
