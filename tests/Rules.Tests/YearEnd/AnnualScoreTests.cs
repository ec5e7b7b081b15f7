using FsCheck;
using FsCheck.Fluent;
using PerfServerless.Rules.Appraisal;
using PerfServerless.Rules.Grading;
using PerfServerless.Rules.Law;
using PerfServerless.Rules.YearEnd;

namespace PerfServerless.Rules.Tests.YearEnd;

public class AnnualScoreTests
{
    private static readonly AnnualTerms Terms = new();

    [Theory]
    [InlineData(new[] { 80.0, 90.0, 85.0, 95.0 }, 90.0, new[] { 80.0, 84.0 }, 86.90, "60% of 87.5, 20% of 90, 20% of 82")]
    [InlineData(new[] { 90.0, 90.0 }, null, new[] { 70.0 }, 85.00, "without ballots 60 and 20 become 75 and 25")]
    [InlineData(new double[0], 90.0, new[] { 80.0 }, 85.00, "without quarters the others share alike")]
    [InlineData(new[] { 88.0 }, null, new double[0], 88.00, "one component is the whole")]
    [InlineData(new[] { 110.0, 110.0, 110.0, 110.0 }, 100.0, new[] { 100.0 }, 106.00, "points may carry beyond 100")]
    [InlineData(new[] { 80.0, 80.0, 80.01 }, 80.0, new[] { 80.0 }, 80.00, "thirds are not rounded on the way")]
    [InlineData(new[] { 80.0 }, 80.025, new[] { 80.0 }, 80.01, "0.005 goes up")]
    [InlineData(new[] { 80.0 }, 80.0249, new[] { 80.0 }, 80.00, "0.00498 does not")]
    [InlineData(new[] { 0.0 }, 0.0, new[] { 0.0 }, 0.00, "zeros are there and not missing")]
    public void The_table_of_cases_holds(double[] quarters, double? ballots, double[] committee, double total, string why)
    {
        var sheet = AnnualScore.For(Inputs(quarters, ballots, committee), Terms);
        Assert.True(sheet.Total == (decimal)total, $"{sheet.Total}: {why}");
    }

    [Fact]
    public void Without_anything_there_is_no_score_which_is_not_0()
    {
        var sheet = AnnualScore.For(Inputs([], null, []), Terms);
        Assert.Null(sheet.Total);
        Assert.Equal(3, sheet.Tree.Inputs.Count);
    }

    [Fact]
    public void A_missing_component_is_shown_with_where_its_weight_went()
    {
        var tree = AnnualScore.For(Inputs([90], null, [70]), Terms).Tree;
        Assert.Equal([75m, null, 25m], tree.Inputs.Select(part => part.Value is null ? null : part.Inputs[1].Value));
        Assert.Equal("score.missing", tree.Inputs[1].Source.Article);
        Assert.Contains("20%", tree.Inputs[1].Rule.Zh);
    }

    private static Arbitrary<(int[] Quarters, int? Ballots, int[] Committee, int[] Weights)> Years => Arb.From(
        from quarters in Gen.Choose(0, 4).SelectMany(count => Gen.ArrayOf(Gen.Choose(0, 11000), count))
        from ballots in Gen.Choose(-3000, 10000)
        from committee in Gen.Choose(0, 7).SelectMany(count => Gen.ArrayOf(Gen.Choose(0, 10000), count))
        from first in Gen.Choose(0, 100)
        from second in Gen.Choose(0, 100 - first)
        select (quarters, ballots < 0 ? (int?)null : ballots, committee, new[] { first, second, 100 - first - second }));

    /// <summary>From the leaves alone, by another way of adding up: exact fractions of integers.</summary>
    [Fact]
    public void The_leaves_of_the_explanation_recompute_to_the_score() =>
        Prop.ForAll(Years, one =>
        {
            var terms = Terms with { Weights = new(one.Weights[0], one.Weights[1], one.Weights[2]) };
            var sheet = AnnualScore.For(Inputs([.. one.Quarters.Select(Hundredths)], one.Ballots is { } b ? Hundredths(b) : null, [.. one.Committee.Select(Hundredths)]), terms);
            var parts = sheet.Tree.Inputs.Count == 3 && sheet.Total is not null ? sheet.Tree.Inputs : [];
            var (sum, weight) = (0m, 0m);
            foreach (var (part, share) in parts.Zip(one.Weights))
                if (part.Value is not null)
                {
                    var leaves = Leaves(part.Inputs[0]).ToList();
                    (sum, weight) = (sum + share * leaves.Sum() / leaves.Count, weight + share);
                    if (Math.Abs(part.Inputs[1].Value!.Value - share * 100m / Present(one)) > 0.000001m)
                        return false;
                }
            return sheet.Total is null ? Present(one) == 0 : Math.Abs(sheet.Total.Value - sum / weight) <= 0.005000001m;
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Every_number_of_the_explanation_cites_something_that_can_be_read() =>
        Assert.All(All(AnnualScore.For(Inputs([90, 80], 85, [70, 75]), Terms).Tree), number => CitationText.For(number.Source));

    private static decimal Present((int[] Quarters, int? Ballots, int[] Committee, int[] Weights) one) =>
        (one.Quarters.Length > 0 ? one.Weights[0] : 0) + (one.Ballots is not null ? one.Weights[1] : 0) + (one.Committee.Length > 0 ? one.Weights[2] : 0);

    private static IEnumerable<decimal> Leaves(Explanation tree) => tree.Inputs.Count == 0 ? [tree.Value!.Value] : tree.Inputs.SelectMany(Leaves);

    private static IEnumerable<Explanation> All(Explanation tree) => tree.Inputs.SelectMany(All).Prepend(tree);

    private static double Hundredths(int value) => value / 100.0;

    private static AnnualInputs Inputs(double[] quarters, double? ballots, double[] committee) => new(
        [.. quarters.Select((total, at) => new QuarterMark(new(2025, at + 1), Participation.Graded, (decimal)total, Grade.Good))],
        ballots is { } value ? Explanation.Leaf(new("测评", "Ballots"), (decimal)value, new("测评", "Ballots"), Cite.Setting("ballots.class-weights")) : null,
        [.. committee.Select(mark => (decimal)mark)]);
}
