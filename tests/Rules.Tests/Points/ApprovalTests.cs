using PerfServerless.Rules.Points;
using static PerfServerless.Rules.Tests.Points.AdjustmentStory;

namespace PerfServerless.Rules.Tests.Points;

public class ApprovalTests
{
    [Fact]
    public void An_entry_counts_only_once_two_people_approved_it()
    {
        Assert.Null(Proposed().State.CountedPoints);
        Assert.Null(Reviewed().State.CountedPoints);
        Assert.Equal(2.5m, Approved().State.CountedPoints);
        Assert.Null(Approved().State.CountedEntry);
        Assert.NotNull(Approved(Veto).State.CountedEntry);
    }

    [Fact]
    public void The_discipline_reviewer_comes_first() =>
        Stated().Decide(Approver, Approve, HeardAt).MustRefuse("adjustment-not-reviewed");

    [Fact]
    public void Two_different_people_approve() =>
        Reviewed().Decide(Discipline, Approve, HeardAt).MustRefuse("adjustment-same-approver");

    [Fact]
    public void The_person_concerned_approves_nothing()
    {
        Proposed().Decide(Person, Accept, ProposedAt).MustRefuse("adjustment-own");
        Reviewed().Decide(Person, Approve, HeardAt).MustRefuse("adjustment-own");
    }

    [Fact]
    public void The_proposer_approves_nothing()
    {
        Proposed().Decide(Proposer, Accept, ProposedAt).MustRefuse("adjustment-own-proposal");
        Reviewed().Decide(Proposer, Approve, HeardAt).MustRefuse("adjustment-own-proposal");
    }

    [Fact]
    public void Without_a_statement_it_is_approved_only_after_three_working_days()
    {
        var story = Proposed().Then(Discipline, Accept, ProposedAt.AddHours(2));
        story.Decide(Approver, Approve, HeardAt.AddTicks(-1)).MustRefuse("adjustment-not-heard");
        story.Decide(Approver, Approve, HeardAt).MustAccept();
        Reviewed().Decide(Approver, Approve, ProposedAt.AddHours(3)).MustAccept();
    }

    [Fact]
    public void Who_proposed_their_own_entry_has_been_heard() =>
        new AdjustmentStory().Then(Person, new ProposeAdjustment(Bonus), ProposedAt).Then(Discipline, Accept, ProposedAt.AddHours(1))
            .Decide(Approver, Approve, ProposedAt.AddHours(2)).MustAccept();

    [Fact]
    public void Every_answer_has_a_reason()
    {
        Proposed().Decide(Discipline, Accept with { Reason = " " }, ProposedAt).MustRefuse("adjustment-reason");
        Reviewed().Decide(Approver, Approve with { Reason = "" }, HeardAt).MustRefuse("adjustment-reason");
    }

    [Fact]
    public void It_is_reviewed_once() =>
        Reviewed().Decide(Other, Accept, HeardAt).MustRefuse("adjustment-reviewed");

    [Fact]
    public void Either_can_reject_and_then_nothing_counts_and_the_event_is_free_again()
    {
        var byDiscipline = Proposed().Then(Discipline, new ReviewByDiscipline(false, "证据不足"), ProposedAt).State;
        var byOrganisation = Reviewed().Then(Approver, new ApproveByOrganisation(false, "不符合规定"), HeardAt).State;
        Assert.All([byDiscipline, byOrganisation], state => Assert.Equal((AdjustmentStatus.Rejected, false, false), (state.Status, state.Counts, state.IsLive)));
    }

    [Fact]
    public void Nothing_is_edited_after_the_decision()
    {
        Approved().Decide(Person, new GiveStatement("有意见"), HeardAt).MustRefuse("adjustment-decided");
        Approved().Decide(Other, Accept, HeardAt).MustRefuse("adjustment-decided");
        Approved().Decide(Other, Approve, HeardAt).MustRefuse("adjustment-decided");
        Approved().Decide(Proposer, new WithdrawAdjustment(), HeardAt).MustRefuse("adjustment-decided");
    }

    [Fact]
    public void Only_the_person_states_their_view_and_says_something()
    {
        Proposed().Decide(Proposer, new GiveStatement("没有意见"), ProposedAt).MustRefuse("statement-not-yours");
        Proposed().Decide(Person, new GiveStatement(" "), ProposedAt).MustRefuse("statement-text");
    }

    /// <summary>Fault 7 of the peers: editing after the leader answered.</summary>
    [Fact]
    public void Fault_7_a_statement_is_not_edited_after_the_review_answered_it()
    {
        Stated().Decide(Person, new GiveStatement("补充说明"), ProposedAt.AddHours(2)).MustAccept();
        Reviewed().Decide(Person, new GiveStatement("补充说明"), ProposedAt.AddHours(3)).MustRefuse("statement-answered");
    }

    [Fact]
    public void Only_the_proposer_withdraws()
    {
        Reviewed().Decide(Discipline, new WithdrawAdjustment(), HeardAt).MustRefuse("adjustment-not-proposer");
        Assert.False(Reviewed().Then(Proposer, new WithdrawAdjustment(), HeardAt).State.IsLive);
    }

    [Fact]
    public void Nothing_happens_to_an_entry_that_was_never_proposed()
    {
        AdjustmentCommand[] commands = [new GiveStatement("意见"), Accept, Approve, new WithdrawAdjustment(), new RequestRevocation("理由"), new RevokeAdjustment("理由")];
        Assert.All(commands, command => new AdjustmentStory().Decide(Other, command, ProposedAt).MustRefuse("adjustment-missing"));
    }
}
