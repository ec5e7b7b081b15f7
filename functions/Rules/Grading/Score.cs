using PerfServerless.Rules.Appraisal;
using PerfServerless.Rules.Law;

namespace PerfServerless.Rules.Grading;

/// <summary>量化汇总: a quarter's score from its inputs. Procedure 9.</summary>
public static class Score
{
    /// <summary>
    /// A third has no exact decimal; so many places hold any true score and drop only what decimal arithmetic adds
    /// beyond them, which could otherwise turn a half downwards.
    /// </summary>
    private const int ExactPlaces = 20;

    /// <summary>The score of a person's quarter under the scheme.</summary>
    public static ScoreSheet For(ScoreInputs inputs, SchemeTerms terms)
    {
        var records = Components.Records(inputs, terms.Records);
        var review = Components.Review(inputs);
        var ballots = Components.Ballots(inputs);
        var attendance = Components.Attendance(inputs, terms.Attendance);
        var discipline = Components.Discipline(inputs, terms.Discipline);
        var points = Components.Points(inputs, terms.Points);
        IReadOnlyList<(Explanation Component, decimal Weight)> weighted =
        [
            (records, terms.Weights.Records), (review, terms.Weights.Review), (ballots, terms.Weights.Ballots),
            (attendance, terms.Weights.Attendance), (discipline, terms.Weights.Discipline),
        ];
        var tree = Total(weighted, SaysSomethingOfTheWork(records, review, ballots), points, terms);
        return new(inputs.Person, inputs.Period, tree.Value, records.Value, review.Value, ballots.Value, attendance.Value, discipline.Value, points.Value ?? 0, tree);
    }

    /// <summary>Half-up to two places; the score is not negative by then, so away from zero is up.</summary>
    internal static decimal Round(decimal score) => Math.Round(Math.Round(score, ExactPlaces), 2, MidpointRounding.AwayFromZero);

    /// <summary>An empty negative list and a clean sheet are full marks: by themselves they would make an idle quarter 优秀.</summary>
    private static bool SaysSomethingOfTheWork(params IReadOnlyList<Explanation> components) => components.Any(component => component.Value is not null);

    private static Explanation Total(IReadOnlyList<(Explanation Component, decimal Weight)> weighted, bool scored, Explanation points, SchemeTerms terms)
    {
        var present = weighted.Where(part => part.Component.Value is not null).Sum(part => part.Weight);
        if (!scored || present == 0)
            return new(Label, null, new("没有可计分的工作、点评和测评，不形成得分（不是 0 分）。", "No work, review or ballot to score: there is no score, which is not 0."),
                Cite.Setting("score.missing"), [.. weighted.Select(part => part.Component), points]);
        IReadOnlyList<Explanation> parts = [.. weighted.Select(part => WeightShare.Of(part.Component, part.Weight, present, Cite.Setting("score.weights"))), points];
        var total = Round(Math.Clamp(parts.Sum(part => part.Value ?? 0), 0, terms.MaximumScore));
        return new(Label, total,
            new($"各项得分按权重折算后相加，再加减分，限于 0 至 {terms.MaximumScore:0.##} 分，最后一次四舍五入到两位小数。",
                $"The weighted components and the points added up, kept within 0 and {terms.MaximumScore:0.##}, rounded half-up to two places once, at the end."),
            Cite.Setting("score.rounding"), parts);
    }

    private static Bilingual Label => new("季度得分", "Score of the quarter");
}
