using PerfServerless.Rules.Ballots;
using PerfServerless.Rules.Calendar;

namespace PerfServerless.Rules.Tests.Ballots;

public class OpeningTests
{
    [Fact]
    public void The_window_is_five_working_days_after_the_day_of_opening()
    {
        var box = Boxes.Opened;
        Assert.Equal(Boxes.Monday, box.Opens);
        Assert.Equal(ChinaTime.EndOf(new(2026, 4, 20)), box.Closes);
        Assert.Equal((3, 3, 2), (box.InvitedIn(VoterClass.A), box.InvitedIn(VoterClass.B), box.InvitedIn(VoterClass.C)));
        Assert.Equal(7, box.InvitedFor(new("s1")));
    }

    [Fact]
    public void Fault_8_nobody_is_invited_who_could_mark_only_themself() =>
        BallotBoxState.None.Asks(Boxes.Opening with { Subjects = [new("s1")] }).Refused("box-invitation-idle");

    [Fact]
    public void Fault_8_nobody_is_invited_to_a_box_that_cannot_reach_a_quorum() =>
        BallotBoxState.None.Asks(Boxes.Opening with { Invitations = [.. Boxes.Opening.Invitations.Take(5)] }).Refused("box-quorum-unreachable");

    [Fact]
    public void Subjects_are_at_least_one_and_each_once()
    {
        BallotBoxState.None.Asks(Boxes.Opening with { Subjects = [] }).Refused("box-no-subjects");
        BallotBoxState.None.Asks(Boxes.Opening with { Subjects = [new("s1"), new("s2"), new("s1")] }).Refused("box-subject-twice");
    }

    [Fact]
    public void Voters_are_invited_once_in_a_known_class()
    {
        var all = Boxes.Opening.Invitations;
        BallotBoxState.None.Asks(Boxes.Opening with { Invitations = [.. all, new(new("a1"), VoterClass.B)] }).Refused("box-voter-twice");
        BallotBoxState.None.Asks(Boxes.Opening with { Invitations = [.. all, new(new("x"), (VoterClass)7)] }).Refused("box-class-unknown");
    }

    [Fact]
    public void Opening_again_changes_nothing_and_opening_otherwise_is_refused()
    {
        Boxes.Opened.Asks(Boxes.Opening with { Invitations = [.. Boxes.Opening.Invitations.Reverse()] }).Nothing();
        Boxes.Opened.Asks(Boxes.Opening with { Subjects = [new("s1")] }).Refused("box-already-open");
    }

    [Fact]
    public void The_terms_of_the_opening_are_kept() =>
        Assert.Equal(Boxes.Facts.Terms, Boxes.Opened.Terms);
}
