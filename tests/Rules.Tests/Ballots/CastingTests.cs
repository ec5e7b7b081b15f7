using System.Text.Json;
using PerfServerless.Rules.Ballots;
using PerfServerless.Rules.Calendar;
using PerfServerless.Rules.Organisation;

namespace PerfServerless.Rules.Tests.Ballots;

public class CastingTests
{
    private static CastBallot Cast(VoterClass voters, params string[] subjects) => new(Boxes.Paper(voters, subjects));

    [Fact]
    public void A_ballot_is_counted_in_the_turnout_of_its_class()
    {
        var box = Boxes.Opened.Does(Cast(VoterClass.A, "s1", "s2"), "a1").Does(Cast(VoterClass.B, "s2"), "s1");
        Assert.Equal([new PersonId("a1"), new PersonId("s1")], box.Turnout);
        Assert.Equal((1, 1, 0), (box.TakenIn(VoterClass.A), box.TakenIn(VoterClass.B), box.TakenIn(VoterClass.C)));
    }

    [Fact]
    public void Fault_5_the_record_of_who_voted_holds_no_mark_and_the_ballot_no_name()
    {
        var taken = Boxes.Opened.Asks(Cast(VoterClass.A, "s1", "s2"), "a1").Events;
        Assert.Equal("""[{"$type":"BallotTaken","Voter":"a1"}]""", JsonSerializer.Serialize(taken));
        Assert.Equal(["Class", "Marks"], typeof(BallotPaper).GetProperties().Select(p => p.Name).Order());
        Assert.Equal(["Class", "Marks", "Subject"], typeof(BallotSlip).GetProperties().Select(p => p.Name).Order());
    }

    [Fact]
    public void Fault_5_a_colleagues_paper_is_torn_so_that_no_slip_tells_who_is_missing()
    {
        // The paper of s1 lacks s1. Its one slip is like the slip of any other peer for s2.
        var colleague = Boxes.Paper(VoterClass.B, "s2").Slips().Single();
        var peer = Boxes.Paper(VoterClass.B, "s1", "s2").Slips().Single(slip => slip.Subject == new PersonId("s2"));
        Assert.Equal(JsonSerializer.Serialize(peer), JsonSerializer.Serialize(colleague));
    }

    [Fact]
    public void A_second_ballot_is_refused_even_if_it_is_the_same() =>
        Boxes.Opened.Does(Cast(VoterClass.A, "s1", "s2"), "a1").Asks(Cast(VoterClass.A, "s1", "s2"), "a1").Refused("ballot-already-cast");

    [Fact]
    public void Only_the_invited_vote_and_in_their_class()
    {
        Boxes.Opened.Asks(Cast(VoterClass.A, "s1", "s2"), "stranger").Refused("ballot-not-invited");
        Boxes.Opened.Asks(Cast(VoterClass.A, "s1", "s2"), "b3").Refused("ballot-class");
        BallotBoxState.None.Asks(Cast(VoterClass.A, "s1", "s2"), "a1").Refused("box-not-open");
    }

    [Fact]
    public void Everyone_but_oneself_is_marked_and_nobody_else()
    {
        Boxes.Opened.Asks(Cast(VoterClass.B, "s1", "s2"), "s1").Refused("ballot-own-mark");
        Boxes.Opened.Asks(Cast(VoterClass.A, "s1"), "a1").Refused("ballot-subjects");
        Boxes.Opened.Asks(Cast(VoterClass.A, "s1", "s2", "b3"), "a1").Refused("ballot-subjects");
    }

    [Theory]
    [InlineData(null), InlineData(new int[0]), InlineData(new[] { 90, 90, 90, 90 }), InlineData(new[] { 90, 90, 90, 90, 90, 90 })]
    [InlineData(new[] { 90, 90, 90, 90, 101 }), InlineData(new[] { 90, 90, 90, 90, -1 })]
    public void Five_marks_from_0_to_100_are_given(int[]? marks)
    {
        var paper = new BallotPaper(VoterClass.B, new Dictionary<PersonId, IReadOnlyList<int>> { [new("s2")] = marks! });
        Boxes.Opened.Asks(new CastBallot(paper), "s1").Refused("ballot-marks");
    }

    [Fact]
    public void The_marks_may_be_the_lowest_and_the_highest()
    {
        var paper = new BallotPaper(VoterClass.B, new Dictionary<PersonId, IReadOnlyList<int>> { [new("s2")] = [0, 100, 0, 100, 0] });
        Assert.Contains(new("s1"), Boxes.Opened.Does(new CastBallot(paper), "s1").Turnout);
    }

    [Fact]
    public void Ballots_are_taken_until_the_last_day_has_passed_in_China()
    {
        var end = ChinaTime.EndOf(new(2026, 4, 20));
        Assert.Single(Boxes.Opened.Asks(Cast(VoterClass.A, "s1", "s2"), "a1", end.AddTicks(-1)).Events);
        Boxes.Opened.Asks(Cast(VoterClass.A, "s1", "s2"), "a1", end).Refused("ballot-window-closed");
        Boxes.Opened.Asks(Cast(VoterClass.A, "s1", "s2"), "a1", Boxes.Monday.AddTicks(-1)).Refused("ballot-window-closed");
    }
}
