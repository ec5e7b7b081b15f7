using FsCheck;
using FsCheck.Fluent;
using PerfServerless.Rules.Ballots;
using PerfServerless.Rules.Grading;
using PerfServerless.Rules.Organisation;

namespace PerfServerless.Rules.Tests.Ballots;

public class TallyProperties
{
    private static readonly PersonId Subject = new("subject");

    private static Gen<BallotSlip> Slip =>
        from voters in Gen.Elements(VoterClass.A, VoterClass.B, VoterClass.C)
        from marks in Gen.ArrayOf(Gen.Choose(0, 100), 5)
        select new BallotSlip(Subject, voters, marks);

    /// <summary>0–40 ballots, the classes of any sizes: a generated bias leaves some of them empty or small.</summary>
    private static Arbitrary<BallotSlip[]> Boxes => Arb.From(
        from count in Gen.Choose(0, 40)
        from few in Gen.Choose(0, 3)
        from slips in Gen.ArrayOf(Slip, count)
        select slips.Where((slip, i) => slip.Class != VoterClass.B || i % 4 < few).ToArray());

    [Fact]
    public void The_order_of_the_ballots_does_not_matter() =>
        Prop.ForAll(Boxes, box =>
        {
            var expected = Text(Tally.For(Subject, box, box.Length, new()));
            return Text(Tally.For(Subject, box.Reverse(), box.Length, new())) == expected
                && Text(Tally.For(Subject, box.OrderBy(slip => slip.Marks[0]), box.Length, new())) == expected;
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Fault_1_merging_keeps_the_whole_weight_and_shows_no_small_class() =>
        Prop.ForAll(Boxes, box =>
        {
            var tally = Tally.For(Subject, box, box.Length, new());
            var groups = tally.Inputs.Skip(1).ToList();
            if (tally.Value is null)
                return groups.Count == 0;
            var shown = groups.SelectMany(group => group.Label.Zh[..^2].Split('+')).ToList();
            return groups.Sum(group => group.Inputs[0].Value) == 100
                && shown.SequenceEqual(["A", "B", "C"])
                && groups.All(group => box.Count(slip => group.Label.Zh.Contains($"{slip.Class}", StringComparison.Ordinal)) >= 3);
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void The_result_is_within_the_marks_and_recomputes_from_what_is_shown() =>
        Prop.ForAll(Boxes, box =>
        {
            var tally = Tally.For(Subject, box, box.Length, new());
            if (tally.Value is not { } value)
                return box.Length < 5;
            var groups = tally.Inputs.Skip(1).ToList();
            return value >= 0 && value <= 100
                && value == groups.Sum(group => group.Inputs[0].Value!.Value * group.Value!.Value) / groups.Sum(group => group.Inputs[0].Value);
        }).QuickCheckThrowOnFailure();

    private static string Text(Explanation tree) => System.Text.Json.JsonSerializer.Serialize(tree);
}
