using System.Numerics;
using System.Text.Json;
using FsCheck;
using FsCheck.Fluent;
using PerfServerless.Rules.Appraisal;
using PerfServerless.Rules.Grading;

namespace PerfServerless.Rules.Tests.Grading;

public class ScoreProperties
{
    private static readonly SchemeTerms Terms = new();

    private static Gen<int[]> Records(int most) =>
        from required in Gen.Choose(0, most)
        from onTime in Gen.Choose(0, required)
        from late in Gen.Choose(0, required - onTime)
        select new[] { required, onTime, late };

    private static Arbitrary<ScoreTests.ScoreCase> Quarters => Arb.From(
        from weeks in Records(14)
        from months in Records(3)
        from reviews in Gen.Choose(0, 3).SelectMany(count => Gen.ArrayOf(Gen.Choose(0, 100), count))
        from ballots in Gen.Choose(-40, 400)
        from sheet in Gen.Choose(0, 3)
        from late in Gen.Choose(0, 60)
        from negatives in Gen.ArrayOf(Gen.Choose(0, 2), 3)
        from closed in Gen.Choose(0, 4)
        from points in Gen.Choose(0, 4).SelectMany(count => Gen.ArrayOf(Gen.Choose(-120, 120), count))
        select new ScoreTests.ScoreCase("generated")
        {
            Weeks = weeks, Months = months, Reviews = [.. reviews.Select(score => (decimal)score)], Ballots = ballots < 0 ? null : ballots / 4m,
            HasSheet = sheet > 0, Late = late, Notices = negatives[0], Restrictions = negatives[1], Vetoes = negatives[2],
            ListClosed = closed > 0, Points = [.. points.Select(tenths => tenths / 10m)],
        });

    [Fact]
    public void The_same_inputs_give_the_same_sheet_to_the_letter() =>
        Prop.ForAll(Quarters, one => Text(one) == Text(one)).QuickCheckThrowOnFailure();

    [Fact]
    public void A_score_is_within_its_bounds_with_two_places_and_present_when_there_is_work() =>
        Prop.ForAll(Quarters, one => Score.For(one.Inputs(), Terms).Total is { } total
            ? total >= 0 && total <= 110 && total == Math.Round(total, 2)
            : one.Reviews.Length == 0 && one.Ballots is null && one.Weeks[0] + one.Months[0] == 0).QuickCheckThrowOnFailure();

    [Fact]
    public void The_explanation_recomputes_to_the_total() =>
        Prop.ForAll(Quarters, one =>
        {
            var sheet = Score.For(one.Inputs(), Terms);
            if (sheet.Total is null)
                return sheet.Tree.Value is null;
            var shares = sheet.Tree.Inputs.Take(5).Where(part => part.Value is not null).ToList();
            return sheet.Total == Rounded(sheet.Tree.Inputs.Sum(part => part.Value ?? 0))
                && shares.All(part => Near(part.Value!.Value, part.Inputs[0].Value!.Value * part.Inputs[1].Value!.Value / 100))
                && Near(shares.Sum(part => part.Inputs[1].Value!.Value), 100);
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void The_score_is_the_exact_one_in_fractions_rounded_half_up_once() =>
        Prop.ForAll(Quarters, one =>
        {
            var sheet = Score.For(one.Inputs(), Terms);
            return sheet.Total is null || sheet.Total == InFractions(one, sheet);
        }).QuickCheckThrowOnFailure();

    /// <summary>The total in whole-number fractions, from the components' own numerators.</summary>
    private static decimal InFractions(ScoreTests.ScoreCase one, ScoreSheet sheet)
    {
        var required = one.Weeks[0] + one.Months[0];
        List<(BigInteger Weight, BigInteger Top, BigInteger Under)> parts = [];
        if (required > 0)
            parts.Add((20, 100 * (one.Weeks[1] + one.Months[1]) + 60 * (one.Weeks[2] + one.Months[2]), required));
        if (one.Reviews.Length > 0)
            parts.Add((35, (BigInteger)one.Reviews.Sum(), one.Reviews.Length));
        if (one.Ballots is { } ballots)
            parts.Add((30, (BigInteger)(ballots * 4), 4));
        if (sheet.Attendance is { } attendance)
            parts.Add((10, (BigInteger)attendance, 1));
        if (sheet.Discipline is { } discipline)
            parts.Add((5, (BigInteger)discipline, 1));
        var present = parts.Aggregate(BigInteger.Zero, (sum, part) => sum + part.Weight);
        var under = parts.Aggregate(present, (product, part) => product * part.Under) * 10;
        var top = parts.Aggregate(BigInteger.Zero, (sum, part) => sum + part.Weight * part.Top * (under / part.Under / present)) + (BigInteger)(sheet.Points * 10) * (under / 10);
        top = BigInteger.Min(BigInteger.Max(top, 0), 110 * under);
        return (decimal)((top * 200 + under) / (2 * under)) / 100;
    }

    private static decimal Rounded(decimal sum) => Math.Round(Math.Round(Math.Clamp(sum, 0, 110), 20), 2, MidpointRounding.AwayFromZero);

    private static bool Near(decimal one, decimal other) => Math.Abs(one - other) < 0.0000000000000000001m;

    private static string Text(ScoreTests.ScoreCase one) => JsonSerializer.Serialize(Score.For(one.Inputs(), Terms));
}
