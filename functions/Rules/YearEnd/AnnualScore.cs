using PerfServerless.Rules.Appraisal;
using PerfServerless.Rules.Calendar;
using PerfServerless.Rules.Grading;
using PerfServerless.Rules.Law;

namespace PerfServerless.Rules.YearEnd;

/// <summary>A person's quarter, as the year looks at it.</summary>
/// <param name="Period">Which.</param>
/// <param name="Participation">The person's status in it.</param>
/// <param name="Total">The score, 0–110; <c>null</c> when there is none.</param>
/// <param name="Grade">The grade that holds; <c>null</c> when there is none.</param>
public sealed record QuarterMark(Quarter Period, Participation Participation, decimal? Total, Grade? Grade);

/// <summary>What a person's annual score is made of.</summary>
/// <param name="Quarters">The quarters of the year in which the person was on a roster.</param>
/// <param name="Ballots">The tally of the annual democratic evaluation; <c>null</c> when none was held.</param>
/// <param name="Committee">The committee's marks, 0–100, in any order.</param>
public sealed record AnnualInputs(IReadOnlyList<QuarterMark> Quarters, Explanation? Ballots, IReadOnlyList<decimal> Committee);

/// <summary>A person's annual score.</summary>
/// <param name="Total">0–110, two places; <c>null</c> when there is nothing to score.</param>
/// <param name="Quarters">The mean of the quarters, the first key at a tie.</param>
/// <param name="Ballots">The annual ballots, the third key.</param>
/// <param name="Committee">The committee's mean, the second key.</param>
/// <param name="Tree">Where it comes from.</param>
public sealed record AnnualScoreSheet(decimal? Total, decimal? Quarters, decimal? Ballots, decimal? Committee, Explanation Tree);

/// <summary>年度得分: quarters, annual ballots and the committee, weighted. A missing component's weight is shared out and shown; it is never 0.</summary>
public static class AnnualScore
{
    /// <summary>The score under the year's terms.</summary>
    public static AnnualScoreSheet For(AnnualInputs inputs, AnnualTerms terms)
    {
        var quarters = Quarters(inputs.Quarters);
        var ballots = inputs.Ballots ?? Explanation.Leaf(new("年度民主测评", "Annual democratic evaluation"), null, NotHeld, Cite.Setting("score.missing"));
        var committee = Committee(inputs.Committee);
        var tree = Total([(quarters, terms.Weights.Quarters), (ballots, terms.Weights.Ballots), (committee, terms.Weights.Committee)]);
        return new(tree.Value, quarters.Value, ballots.Value, committee.Value, tree);
    }

    private static Bilingual NotHeld => new("本年度没有举行，不按 0 分计。", "None was held, which is not 0.");

    private static Explanation Quarters(IReadOnlyList<QuarterMark> marks)
    {
        var scored = marks.Where(mark => mark.Total is not null).OrderBy(mark => mark.Period).Select(mark => Explanation.Leaf(
            new($"{mark.Period.Name.Zh}得分", $"Score of {mark.Period.Name.En}"), mark.Total, new("季度考核得分。", "The quarter's score."), Cite.Setting("annual.weights"))).ToList();
        return new(new("平时考核", "Regular appraisal"), Mean(scored),
            new($"{scored.Count} 个季度得分的平均，不取整；没有得分的季度不计。", $"The mean of {scored.Count} quarters, not rounded; a quarter without a score is left out."),
            Cite.Setting("annual.weights"), scored);
    }

    /// <summary>The marks stand in order of size: who gave which is not told.</summary>
    private static Explanation Committee(IReadOnlyList<decimal> marks)
    {
        var given = marks.Order().Select(mark => Explanation.Leaf(
            new("委员评分", "A member's mark"), mark, new("一位委员的评分，按分值排列。", "One member's mark; in order of size."), Cite.Setting("annual.committee"))).ToList();
        return new(new("委员会评价", "Committee"), Mean(given),
            new($"{given.Count} 位委员评分的平均，不取整。", $"The mean of {given.Count} members' marks, not rounded."), Cite.Setting("annual.committee"), given);
    }

    private static decimal? Mean(IReadOnlyList<Explanation> parts) => parts.Count == 0 ? null : parts.Sum(part => part.Value!.Value) / parts.Count;

    private static Explanation Total(IReadOnlyList<(Explanation Component, decimal Weight)> weighted)
    {
        var present = weighted.Where(part => part.Component.Value is not null).Sum(part => part.Weight);
        if (present == 0)
            return new(Label, null, new("没有可计分的季度、测评和评价，不形成得分（不是 0 分）。", "No quarter, ballot or mark to score: there is no score, which is not 0."),
                Cite.Setting("score.missing"), [.. weighted.Select(part => part.Component)]);
        IReadOnlyList<Explanation> parts = [.. weighted.Select(part => WeightShare.Of(part.Component, part.Weight, present, Cite.Setting("annual.weights")))];
        return new(Label, Score.Round(parts.Sum(part => part.Value ?? 0)),
            new("各项得分按权重折算后相加，最后一次四舍五入到两位小数。", "The weighted components added up, rounded half-up to two places once, at the end."),
            Cite.Setting("score.rounding"), parts);
    }

    private static Bilingual Label => new("年度得分", "Score of the year");
}
