using PerfServerless.Rules.Appraisal;
using PerfServerless.Rules.Ballots;
using PerfServerless.Rules.Organisation;

namespace PerfServerless.Rules.Tests.Ballots;

public class TallyTests
{
    private static readonly PersonId Subject = new("subject");

    public static TheoryData<TallyCase> Cases => CaseTable.Read<TallyCase>("ballots.json");

    [Theory, MemberData(nameof(Cases))]
    public void The_table_of_cases_holds(TallyCase one)
    {
        var tally = Tally.For(Subject, one.Slips(), one.Invited, new());
        Assert.Equal(one.Value, tally.Value);
        Assert.Equal(one.Groups, tally.Inputs.Skip(1).Select(group => $"{group.Label.Zh[..^2]} {group.Inputs[0].Value:0}"));
    }

    [Fact]
    public void Fault_1_an_empty_class_loses_no_weight_and_the_merger_is_shown()
    {
        var tally = Tally.For(Subject, Slips((VoterClass.A, 90, 3), (VoterClass.C, 70, 3)), 6, new());
        var merged = Assert.Single(tally.Inputs, group => group.Label.Zh == "B+C 类");
        Assert.Equal(60, merged.Inputs[0].Value);
        Assert.Contains("合并", merged.Rule.Zh);
        Assert.Equal("ballots.minimum-class", merged.Source.Article);
        Assert.Equal(78, tally.Value);
    }

    [Fact]
    public void Marks_of_a_ballot_are_averaged_and_nothing_is_rounded()
    {
        var slips = Enumerable.Range(0, 6).Select(i => new BallotSlip(Subject, VoterClass.A, [100, 90, 80, 70, 60 + i]));
        Assert.Equal(80.5m, Tally.For(Subject, slips, 6, new()).Value);
        var thirds = Tally.For(Subject, Slips((VoterClass.B, 90, 4), (VoterClass.B, 80, 2)), 6, new()).Value;
        Assert.Equal(520m / 6, thirds);
    }

    [Fact]
    public void A_tally_reads_only_the_subjects_slips()
    {
        var other = new PersonId("other");
        var papers = Enumerable.Range(0, 6).Select(_ => new BallotPaper(VoterClass.B, new Dictionary<PersonId, IReadOnlyList<int>>
        {
            [Subject] = [90, 90, 90, 90, 90], [other] = [10, 10, 10, 10, 10],
        }));
        Assert.Equal(90, Tally.For(Subject, papers, 6, new()).Value);
    }

    [Theory, InlineData(1), InlineData(2)]
    public void No_scheme_can_have_fewer_than_three_ballots_shown(int ballots)
    {
        var careless = new BallotTerms { MinimumClass = 1, QuorumCount = 1, QuorumShare = 0, TrimFrom = 1 };
        Assert.Null(Tally.For(Subject, Slips((VoterClass.A, 90, ballots)), ballots, careless).Value);
        var both = Tally.For(Subject, Slips((VoterClass.A, 90, ballots), (VoterClass.B, 70, 4)), 9, careless);
        Assert.DoesNotContain(both.Inputs, group => group.Label.Zh == "A 类");
    }

    [Fact]
    public void Trimming_never_leaves_fewer_than_three()
    {
        var careless = new BallotTerms { TrimFrom = 3 };
        var tally = Tally.For(Subject, Slips((VoterClass.A, 0, 1), (VoterClass.A, 90, 2), (VoterClass.B, 0, 1), (VoterClass.B, 90, 4)), 8, careless);
        Assert.Equal(60, tally.Inputs[1].Value);
        Assert.Equal(90, tally.Inputs[2].Value);
    }

    internal static List<BallotSlip> Slips(params (VoterClass Class, int Mark, int Count)[] votes) =>
        [.. votes.SelectMany(vote => Enumerable.Repeat(new BallotSlip(Subject, vote.Class, [vote.Mark, vote.Mark, vote.Mark, vote.Mark, vote.Mark]), vote.Count))];

    public sealed record TallyCase(string Name, int[] A, int[] B, int[] C, int Invited, string[] Groups, decimal? Value)
    {
        public IEnumerable<BallotSlip> Slips() =>
            TallyTests.Slips([.. A.Select(m => (VoterClass.A, m, 1)), .. B.Select(m => (VoterClass.B, m, 1)), .. C.Select(m => (VoterClass.C, m, 1))]);

        public override string ToString() => Name;
    }
}
