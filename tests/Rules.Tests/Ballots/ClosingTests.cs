using PerfServerless.Rules.Ballots;
using PerfServerless.Rules.Calendar;

namespace PerfServerless.Rules.Tests.Ballots;

public class ClosingTests
{
    private static readonly DateTimeOffset End = ChinaTime.EndOf(new(2026, 4, 20));

    private static BallotBoxState After(params string[] voters) => voters.Aggregate(Boxes.Opened, (box, voter) =>
    {
        var voters = box.Invitations.Single(one => one.Voter.Value == voter).Class;
        return box.Does(new CastBallot(Boxes.Paper(voters, [.. new[] { "s1", "s2" }.Where(subject => subject != voter)])), voter);
    });

    [Fact]
    public void The_window_is_extended_once_by_three_working_days()
    {
        var box = Boxes.Opened.Does(new ExtendBox("农忙"));
        Assert.Equal(ChinaTime.EndOf(new(2026, 4, 23)), box.Closes);
        box.Asks(new ExtendBox("农忙")).Nothing();
        box.Asks(new ExtendBox("再延长")).Refused("box-extended-once");
    }

    [Fact]
    public void An_extension_has_a_reason_and_comes_before_the_end()
    {
        Boxes.Opened.Asks(new ExtendBox(" ")).Refused("box-extension-reason");
        Boxes.Opened.Asks(new ExtendBox("农忙"), at: End).Refused("box-window-over");
        BallotBoxState.None.Asks(new ExtendBox("农忙")).Refused("box-not-open");
    }

    [Fact]
    public void The_box_is_sealed_after_the_window_and_not_before()
    {
        After("a1").Asks(new CloseBox("digest"), at: End.AddTicks(-1)).Refused("box-window-open");
        After("a1").Asks(new CloseBox(""), at: End).Refused("box-digest");
        BallotBoxState.None.Asks(new CloseBox("digest"), at: End).Refused("box-not-open");
        Assert.Equal(new BoxClosed(8, 1, false, "digest"), After("a1").Does(new CloseBox("digest"), at: End).Result);
    }

    [Fact]
    public void The_box_is_sealed_early_when_everyone_has_voted()
    {
        var box = After("a1", "a2", "a3", "s1", "s2", "b3", "c1", "c2");
        Assert.True(box.Everyone);
        Assert.Equal(new BoxClosed(8, 8, true, "digest"), box.Does(new CloseBox("digest")).Result);
    }

    [Theory, InlineData(4, false), InlineData(5, true)]
    public void The_quorum_is_a_share_and_a_number(int votes, bool quorum)
    {
        string[] voters = ["a1", "a2", "a3", "s1", "s2"];
        Assert.Equal(quorum, After([.. voters.Take(votes)]).Does(new CloseBox("digest"), at: End).Result!.Quorum);
    }

    [Fact]
    public void A_sealed_box_stays_as_it_is()
    {
        var box = After("a1").Does(new CloseBox("digest"), at: End);
        box.Asks(new CloseBox("digest"), at: End).Nothing();
        box.Asks(new CloseBox("another"), at: End).Refused("box-closed");
        box.Asks(new CastBallot(Boxes.Paper(VoterClass.A, "s1", "s2")), "a2", Boxes.Monday).Refused("ballot-window-closed");
        box.Asks(new ExtendBox("农忙"), at: Boxes.Monday).Refused("box-window-over");
    }
}
