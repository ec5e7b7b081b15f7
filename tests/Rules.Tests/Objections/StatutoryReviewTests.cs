using PerfServerless.Rules.Grading;
using PerfServerless.Rules.Law;
using PerfServerless.Rules.Objections;
using static PerfServerless.Rules.Tests.Objections.ObjectionStory;

namespace PerfServerless.Rules.Tests.Objections;

public class StatutoryReviewTests
{
    [Fact]
    public void The_law_opens_it_for_some_grades_only_and_says_which_law()
    {
        var request = new RequestReview(Why);
        var civil = new ObjectionStory().Decide(Person, request, LodgedAt);
        civil.MustRefuse("statutory-review-out-of-scope");
        Assert.Equal(Cite.CivilServantLaw(95), civil.Refusal!.Source);
        var institution = new ObjectionStory { Facts = Quarterly with { InstitutionStaff = true } }.Decide(Person, request, LodgedAt);
        Assert.Equal(Cite.InstitutionRules(36), institution.Refusal!.Source);
    }

    [Fact]
    public void It_is_requested_within_30_days_of_knowing()
    {
        var afterLastDay = At(8, 8, 0);
        new ObjectionStory { Facts = Statutory }.Decide(Person, new RequestReview(Why), afterLastDay.AddTicks(-1)).MustAccept();
        new ObjectionStory { Facts = Statutory }.Decide(Person, new RequestReview(Why), afterLastDay).MustRefuse("statutory-review-late");
    }

    [Fact]
    public void Having_objected_within_the_unit_costs_no_time()
    {
        var afterLastDay = At(8, 13, 0);
        Answered(facts: Statutory).Decide(Person, new RequestReview(Why), afterLastDay.AddTicks(-1)).MustAccept();
        Answered(facts: Statutory).Decide(Person, new RequestReview(Why), afterLastDay).MustRefuse("statutory-review-late");
    }

    [Fact]
    public void Only_the_person_requests_it_once_and_with_a_reason()
    {
        new ObjectionStory { Facts = Statutory }.Decide(Officer, new RequestReview(Why), LodgedAt).MustRefuse("objection-not-yours");
        new ObjectionStory { Facts = Statutory }.Decide(Person, new RequestReview(Why with { Reason = "" }), LodgedAt).MustRefuse("objection-reason");
        ReviewAsked().Decide(Person, new RequestReview(Why with { Reason = "另一理由" }), At(7, 21)).MustRefuse("statutory-review-exists");
        Appealed().Decide(Person, new RequestReview(Why with { Reason = "另一理由" }), At(8, 11)).MustRefuse("statutory-review-exists");
    }

    [Fact]
    public void After_a_direct_appeal_there_is_no_review() =>
        new ObjectionStory { Facts = Statutory }.Then(Person, new LodgeAppeal(Why), At(7, 20))
            .Decide(Person, new RequestReview(Why), At(7, 21)).MustRefuse("statutory-review-after-appeal");

    [Fact]
    public void Nobody_decides_their_own_review_and_none_is_decided_that_was_not_requested()
    {
        ReviewAsked().Decide(Person, new DecideReview(Raise), At(8, 3)).MustRefuse("statutory-review-own");
        Answered(facts: Statutory).Decide(Body, new DecideReview(Raise), At(8, 3)).MustRefuse("objection-not-open");
    }

    [Fact]
    public void It_never_lowers_what_an_earlier_stage_gave()
    {
        var story = Answered(Raise with { Corrected = Grade.Fair }, Statutory).Then(Person, new RequestReview(Why), At(7, 20));
        var worse = story.Decide(Body, new DecideReview(Raise with { Corrected = Grade.Poor }), At(8, 3));
        worse.MustRefuse("ruling-worse");
        Assert.Equal(Cite.CivilServantLaw(96), worse.Refusal!.Source);
        Assert.Equal(Grade.Fair, story.Then(Body, new DecideReview(Reject), At(8, 3)).State.Grade);
    }

    [Fact]
    public void Its_decision_is_served_once_and_on_a_possible_day()
    {
        ReviewAsked().Decide(Officer, new ServeReviewDecision(new(2026, 8, 5)), At(8, 6)).MustRefuse("statutory-review-not-decided");
        ReviewDone().Decide(Officer, new ServeReviewDecision(new(2026, 8, 2)), At(8, 6)).MustRefuse("statutory-review-served-date");
        ReviewDone().Decide(Officer, new ServeReviewDecision(new(2026, 8, 7)), At(8, 6)).MustRefuse("statutory-review-served-date");
        Served().Decide(Officer, new ServeReviewDecision(new(2026, 8, 6)), At(8, 6)).MustRefuse("statutory-review-served");
    }
}
