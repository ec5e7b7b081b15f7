using PerfServerless.Rules.Grading;
using PerfServerless.Rules.Objections;
using static PerfServerless.Rules.Tests.Objections.ObjectionStory;

namespace PerfServerless.Rules.Tests.Objections;

public class AppealTests
{
    private static readonly LodgeAppeal Lodge = new(Why);

    [Fact]
    public void A_direct_appeal_has_30_days_from_knowing()
    {
        var afterLastDay = At(8, 8, 0);
        var story = new ObjectionStory { Facts = Statutory };
        Assert.True(Assert.IsType<AppealLodged>(story.Decide(Person, Lodge, afterLastDay.AddTicks(-1)).MustAccept()[0]).Direct);
        story.Decide(Person, Lodge, afterLastDay).MustRefuse("appeal-late");
    }

    [Fact]
    public void After_a_review_it_has_15_days_from_receiving_the_decision()
    {
        var afterLastDay = At(8, 21, 0);
        Assert.False(Assert.IsType<AppealLodged>(Served().Decide(Person, Lodge, afterLastDay.AddTicks(-1)).MustAccept()[0]).Direct);
        Served().Decide(Person, Lodge, afterLastDay).MustRefuse("appeal-late");
    }

    [Fact]
    public void Until_the_decision_was_received_no_time_runs() => ReviewDone().Decide(Person, Lodge, At(12, 1)).MustAccept();

    [Fact]
    public void A_review_within_its_time_is_waited_for_and_one_left_undecided_shuts_no_door()
    {
        ReviewAsked().Decide(Person, Lodge, At(8, 20, 0).AddTicks(-1)).MustRefuse("appeal-review-open");
        ReviewAsked().Decide(Person, Lodge, At(8, 20, 0)).MustAccept();
    }

    [Fact]
    public void A_withdrawn_review_leaves_the_direct_appeal()
    {
        var story = ReviewAsked().Then(Person, new WithdrawObjection(ObjectionStage.Review), At(7, 21));
        Assert.True(Assert.IsType<AppealLodged>(story.Decide(Person, Lodge, At(7, 22)).MustAccept()[0]).Direct);
        story.Decide(Person, Lodge, At(8, 8)).MustRefuse("appeal-late");
    }

    [Fact]
    public void Only_the_person_appeals_once_within_the_scope_and_with_a_reason()
    {
        Served().Decide(Officer, Lodge, At(8, 10)).MustRefuse("objection-not-yours");
        Served().Decide(Person, new LodgeAppeal(Why with { Reason = "" }), At(8, 10)).MustRefuse("objection-reason");
        Appealed().Decide(Person, new LodgeAppeal(Why with { Reason = "另一理由" }), At(8, 11)).MustRefuse("appeal-exists");
        new ObjectionStory().Decide(Person, Lodge, LodgedAt).MustRefuse("statutory-review-out-of-scope");
    }

    [Fact]
    public void Who_took_part_before_handles_no_appeal() =>
        Assert.All([Person, Decider, Body], by =>
        {
            Appealed().Decide(by, new AcceptAppeal(), At(8, 12)).MustRefuse("appeal-own-decision");
            Accepted().Decide(by, new ExtendAppeal("案情复杂"), At(8, 13)).MustRefuse("appeal-own-decision");
            Accepted().Decide(by, new DecideAppeal(Raise), At(8, 13)).MustRefuse("appeal-own-decision");
        });

    [Fact]
    public void Nor_does_the_reviewer_of_the_internal_objection() =>
        Answered(facts: Statutory).Then(Person, Lodge, At(7, 20)).Decide(Reviewer, new AcceptAppeal(), At(7, 21)).MustRefuse("appeal-own-decision");

    [Fact]
    public void It_is_accepted_once_and_before_it_is_decided()
    {
        Served().Decide(Above, new AcceptAppeal(), At(8, 12)).MustRefuse("objection-not-open");
        Accepted().Decide(Officer, new AcceptAppeal(), At(8, 13)).MustRefuse("appeal-accepted");
        Appealed().Decide(Above, new DecideAppeal(Raise), At(8, 12)).MustRefuse("appeal-not-accepted");
        Appealed().Decide(Above, new ExtendAppeal("案情复杂"), At(8, 12)).MustRefuse("appeal-not-accepted");
    }

    [Fact]
    public void It_is_extended_once_in_time_and_with_a_reason()
    {
        Accepted().Decide(Above, new ExtendAppeal(" "), At(9, 1)).MustRefuse("appeal-extension-reason");
        // 60 days from 12 August end on Sunday 11 October, so on Monday the 12th.
        Accepted().Decide(Above, new ExtendAppeal("案情复杂"), At(10, 13, 0).AddTicks(-1)).MustAccept();
        Accepted().Decide(Above, new ExtendAppeal("案情复杂"), At(10, 13, 0)).MustRefuse("appeal-extension-late");
        Accepted().Then(Above, new ExtendAppeal("案情复杂"), At(9, 1)).Decide(Above, new ExtendAppeal("仍很复杂"), At(9, 2)).MustRefuse("appeal-extended");
    }

    [Fact]
    public void Its_decision_corrects_the_grade_and_never_lowers_it()
    {
        Assert.Equal(Grade.Good, Accepted().Then(Above, new DecideAppeal(Raise), At(9, 1)).State.Grade);
        var raised = ReviewDone(Raise).Then(Person, Lodge, At(8, 10)).Then(Above, new AcceptAppeal(), At(8, 12));
        raised.Decide(Above, new DecideAppeal(Raise with { Corrected = Grade.Fair }), At(9, 1)).MustRefuse("ruling-worse");
    }

    [Fact]
    public void A_decided_appeal_is_the_end()
    {
        var story = Accepted().Then(Above, new DecideAppeal(Reject), At(9, 1));
        story.Decide(Above, new DecideAppeal(Raise), At(9, 2)).MustRefuse("objection-not-open");
        Assert.Empty(story.Clocks());
    }
}
