using PerfServerless.Rules.Grading;
using PerfServerless.Rules.Law;
using PerfServerless.Rules.Organisation;

namespace PerfServerless.Rules.Tests.Grading;

public class RoundRenewalTests
{
    [Fact]
    public void The_same_scores_again_change_nothing_nor_do_others_after_the_approval()
    {
        Rounds.Opened.Asks(new OpenRound(), facts: Rounds.Facts).Nothing();
        Rounds.Decided.Asks(new OpenRound(), facts: Rounds.Facts).Nothing();
        Rounds.Approved.Asks(new OpenRound(), facts: With(Rounds.One("p1", 50))).Nothing();
    }

    [Fact]
    public void A_veto_that_came_after_the_decision_undoes_the_highest_grade_and_frees_the_place()
    {
        var renewed = Rounds.Decided.Does(new OpenRound(), facts: With(Rounds.One("p1", 96) with { Vetoed = true }));
        Assert.Equal([new("p1")], renewed.Undecided());
        Assert.Equal(Grade.Excellent, renewed.ProposalOf(new("p3"))!.Grade);
        renewed.Asks(Rounds.Give("p1", Grade.Excellent, "表现好")).Refused("grade-barred");
    }

    [Fact]
    public void Fewer_places_make_people_decide_anew_who_keeps_one()
    {
        var facts = Rounds.Facts with
        {
            Participants = new Dictionary<UnitId, int> { [new("unit-1")] = 3, [new("unit-2")] = 1 },
            Candidates = [.. Rounds.Facts.Candidates.Take(4)],
        };
        var renewed = Rounds.Decided.Does(new OpenRound(), facts: facts);
        Assert.Equal((4, 1), (renewed.Participants, renewed.Places));
        Assert.Equal([new("p1"), new("p2")], renewed.Undecided());
        Assert.Equal([new("p3"), new("p4")], renewed.Grades.Keys);
    }

    [Fact]
    public void A_grade_that_departs_from_the_new_proposal_needs_a_reason_before_it_is_approved()
    {
        var renewed = Rounds.Decided.Does(new OpenRound(), facts: With(Rounds.One("p5", 85)));
        renewed.Asks(new ApproveRound(), "officer").Refused("grade-change-needs-reason");
        Assert.Equal(RoundStage.Approved, renewed.Does(Rounds.Give("p5", Grade.Good)).Does(new ApproveRound(), "officer").Stage);
    }

    [Fact]
    public void Nobody_is_published_what_a_veto_or_a_case_forbids_by_then()
    {
        Rounds.Approved.Asks(new StartPublication(), facts: Known(Rounds.One("p1", 96) with { Vetoed = true })).Refused("grade-barred");
        var refusal = Rounds.Approved.Asks(new StartPublication(), facts: Known(Rounds.One("p5", null) with { Withheld = true })).Refusal!;
        Assert.Equal(("publish-withheld", Cite.Setting("scoring.renewal")), (refusal.Code, refusal.Source));
        Assert.Equal(RoundStage.Published, Rounds.Approved.Does(new StartPublication(), facts: Known(Rounds.One("p5", null), Rounds.One("x", null) with { Withheld = true })).Stage);
    }

    private static RoundFacts Known(params Candidate[] candidates) => Rounds.Later with { Candidates = candidates };

    private static RoundFacts With(Candidate changed) =>
        Rounds.Facts with { Candidates = [.. Rounds.Facts.Candidates.Select(one => one.Person == changed.Person ? changed : one)] };
}
