using System.Text.Json;
using PerfServerless.Rules.Grading;
using PerfServerless.Rules.Objections;
using static PerfServerless.Rules.Tests.Objections.ObjectionStory;

namespace PerfServerless.Rules.Tests.Objections;

public class InternalObjectionTests
{
    [Fact]
    public void It_may_be_lodged_to_the_end_of_the_second_working_day_after_publication()
    {
        var midnight = At(7, 11, 0);
        new ObjectionStory().Decide(Person, new LodgeObjection(Why), midnight.AddTicks(-1)).MustAccept();
        new ObjectionStory().Decide(Person, new LodgeObjection(Why), midnight).MustRefuse("objection-late");
    }

    [Fact]
    public void Only_the_person_lodges_it_and_with_a_reason()
    {
        new ObjectionStory().Decide(Officer, new LodgeObjection(Why), LodgedAt).MustRefuse("objection-not-yours");
        new ObjectionStory().Decide(Person, new LodgeObjection(Why with { Reason = " " }), LodgedAt).MustRefuse("objection-reason");
    }

    /// <summary>Fault 7 of the peers: editing after the leader answered.</summary>
    [Fact]
    public void Fault_7_it_may_be_amended_before_the_answer_and_never_after()
    {
        var amended = new LodgeObjection(Why with { Reason = "补充:还有一项工作" });
        Assert.Equal(amended.Grounds, Assigned().Then(Person, amended, At(7, 10)).State.Lodged!.Grounds);
        Answered().Decide(Person, amended, At(7, 10)).MustRefuse("objection-answered");
    }

    /// <summary>Fault 7 of the peers: subjects can read who wrote feedback. The reviewer is known; who decided is not in the stream.</summary>
    [Fact]
    public void Fault_7_the_person_knows_the_reviewer_and_nobody_who_decided_the_grade()
    {
        var state = Answered().State;
        Assert.Equal(Reviewer, state.Reviewer);
        Assert.DoesNotContain(Decider.Value, JsonSerializer.Serialize(state), StringComparison.Ordinal);
    }

    [Fact]
    public void The_reviewer_did_not_decide_and_is_not_the_person()
    {
        Lodged().Decide(Officer, new AssignReviewer(Decider), LodgedAt).MustRefuse("reviewer-decided");
        Lodged().Decide(Officer, new AssignReviewer(Person), LodgedAt).MustRefuse("reviewer-is-person");
        Lodged().Decide(Person, new AssignReviewer(Reviewer), LodgedAt).MustRefuse("reviewer-own-choice");
    }

    [Fact]
    public void Only_the_assigned_reviewer_answers()
    {
        Assigned().Decide(Officer, new DecideObjection(Reject), At(7, 13)).MustRefuse("objection-not-reviewer");
        Lodged().Decide(Reviewer, new DecideObjection(Reject), At(7, 13)).MustRefuse("objection-not-reviewer");
    }

    [Fact]
    public void An_answer_is_written_and_consistent()
    {
        Answering(Reject with { Reason = "" }).MustRefuse("ruling-reason");
        Answering(Reject with { Corrected = Grade.Good }).MustRefuse("ruling-rejected-grade");
        Answering(Raise with { Corrected = null }).MustRefuse("ruling-grade");
        Answering(Raise with { Corrected = (Grade)9 }).MustRefuse("ruling-grade");
    }

    [Theory]
    [InlineData(Grade.Poor, "ruling-worse")]
    [InlineData(Grade.Fair, "ruling-same")]
    [InlineData(Grade.Good, null)]
    [InlineData(Grade.Excellent, null)]
    public void A_grade_corrected_after_an_objection_is_better(Grade corrected, string? refused)
    {
        var decision = Answering(Raise with { Corrected = corrected });
        if (refused is null)
            decision.MustAccept();
        else
            decision.MustRefuse(refused);
    }

    [Fact]
    public void Upheld_it_corrects_the_grade_and_rejected_it_leaves_it()
    {
        Assert.Equal(Grade.Good, Answered(Raise).State.Grade);
        Assert.Equal(Grade.Fair, Answered(Reject).State.Grade);
    }

    [Fact]
    public void It_is_answered_once() =>
        Answered().Decide(Reviewer, new DecideObjection(Raise), At(7, 14)).MustRefuse("objection-not-open");

    [Fact]
    public void A_late_answer_is_still_an_answer() =>
        Assigned().Decide(Reviewer, new DecideObjection(Raise), At(9, 1)).MustAccept();

    [Fact]
    public void Withdrawn_it_no_longer_blocks_and_is_not_lodged_again()
    {
        Lodged().Decide(Officer, new WithdrawObjection(ObjectionStage.Internal), LodgedAt).MustRefuse("objection-not-yours");
        var story = Lodged().Then(Person, new WithdrawObjection(ObjectionStage.Internal), LodgedAt.AddHours(1));
        Assert.False(story.State.BlocksFiling);
        story.Decide(Person, new LodgeObjection(Why with { Reason = "再次提出" }), LodgedAt.AddHours(2)).MustRefuse("objection-withdrawn");
        Answered().Decide(Person, new WithdrawObjection(ObjectionStage.Internal), At(7, 14)).MustRefuse("objection-not-open");
    }

    [Fact]
    public void Filing_waits_for_an_open_internal_objection_and_for_nothing_else()
    {
        Assert.True(Lodged().State.BlocksFiling);
        Assert.True(Assigned().State.BlocksFiling);
        Assert.All([ObjectionState.None, Answered().State, ReviewAsked().State, Appealed().State, Accepted().State], state => Assert.False(state.BlocksFiling));
    }

    private static Decision<ObjectionEvent> Answering(Ruling ruling) => Assigned().Decide(Reviewer, new DecideObjection(ruling), At(7, 13));
}
