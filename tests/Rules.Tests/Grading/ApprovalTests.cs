using PerfServerless.Rules.Grading;

namespace PerfServerless.Rules.Tests.Grading;

public class ApprovalTests
{
    [Fact]
    public void Approval_needs_a_grade_for_everyone()
    {
        Rounds.Opened.Asks(new ApproveRound(), "officer").Refused("round-undecided");
        Rounds.Opened.Does(new DecideGrades([.. Rounds.All.Decisions.Take(5)])).Asks(new ApproveRound(), "officer").Refused("round-undecided");
        Assert.Equal((RoundStage.Approved, "officer"), (Rounds.Approved.Stage, Rounds.Approved.ApprovedBy!.Value.Value));
    }

    [Fact]
    public void Whoever_decided_does_not_approve_even_if_it_was_decided_anew()
    {
        Rounds.Decided.Asks(new ApproveRound(), "member").Refused("round-approver-decided");
        Rounds.Opened.Does(Rounds.Give("p1", Grade.Excellent), "early").Does(Rounds.All).Asks(new ApproveRound(), "early").Refused("round-approver-decided");
    }

    [Fact]
    public void Nobody_approves_a_list_with_themself_or_someone_they_are_recused_from()
    {
        Rounds.Decided.Asks(new ApproveRound(), "p5").Refused("grade-own");
        Rounds.Decided.Does(new DeclareRecusal(new("p5")), "officer").Asks(new ApproveRound(), "officer").Refused("grade-recused");
    }

    [Fact]
    public void What_is_sent_back_is_decided_again_before_it_is_approved()
    {
        Rounds.Opened.Asks(new SendBackRound("x"), "officer").Refused("round-nothing-decided");
        Rounds.Decided.Asks(new SendBackRound(" "), "officer").Refused("round-send-back-reason");
        var back = Rounds.Decided.Does(new SendBackRound("理由不充分"), "officer");
        Assert.Equal(RoundStage.SentBack, back.Stage);
        back.Asks(new ApproveRound(), "officer").Refused("round-sent-back");
        var again = back.Does(Rounds.Give("p6", Grade.Fair, "补充说明"));
        Assert.Equal(RoundStage.Approved, again.Does(new ApproveRound(), "officer").Stage);
    }

    [Fact]
    public void After_approval_nothing_decided_is_edited_and_after_the_publication_nothing_sent_back()
    {
        Rounds.Approved.Asks(Rounds.Give("p5", Grade.Good, "改")).Refused("round-approved");
        Rounds.Approved.Does(new StartPublication()).Asks(new SendBackRound("x"), "officer").Refused("round-published");
        var back = Rounds.Approved.Does(new SendBackRound("有新情况"), "officer");
        Assert.Equal((RoundStage.SentBack, null), (back.Stage, back.ApprovedBy));
        Assert.Equal(RoundStage.Approved, back.Does(Rounds.All, "member").Does(new ApproveRound(), "officer").Stage);
        Rounds.Approved.Asks(new ApproveRound(), "another").Refused("round-approved");
    }
}
