using PerfServerless.Rules.Grading;
using PerfServerless.Rules.Law;
using PerfServerless.Rules.YearEnd;
using static PerfServerless.Rules.Tests.YearEnd.Years;

namespace PerfServerless.Rules.Tests.YearEnd;

public class AnnualRenewalTests
{
    private static readonly Eligibility CaseOpen = new(NoAnnualGrade.OpenCase, [new("annual-open-case", new("立案未结。", "A case is open."), Cite.CivilServantAppraisalRules(28))], [], false);

    [Fact]
    public void What_is_as_it_was_changes_nothing()
    {
        Opened.Asks(new RenewAnnualRound(), facts: Ten).MustChangeNothing();
        Decided.Asks(new RenewAnnualRound(), facts: Ten).MustChangeNothing();
        AnnualRoundState.None.Asks(new RenewAnnualRound(), facts: Ten).MustChangeNothing();
    }

    [Fact]
    public void Who_is_no_candidate_any_more_loses_the_grade_and_the_others_keep_theirs()
    {
        var renewed = Decided.Does(new RenewAnnualRound(), "system", facts: Without("p5"));
        Assert.Null(renewed.ProposalOf(new("p5")));
        Assert.Null(renewed.GradeOf(new("p5")));
        Assert.Equal(AnnualGrade.Competent, renewed.GradeOf(new("p6")));
        Assert.Equal((9, 1), (renewed.Places[0].Participants, renewed.Places[0].Places));
    }

    [Fact]
    public void Where_places_are_too_few_now_people_decide_anew_who_keeps_one()
    {
        var renewed = Decided.Does(new RenewAnnualRound(), "system", facts: Without("p5"));
        Assert.Equal([new("p1"), new("p2")], renewed.Undecided());
        renewed.Asks(new ApproveAnnualRound(), "officer").MustRefuse("annual-round-undecided");
        renewed.Does(Give("p1", AnnualGrade.Excellent)).Asks(Give("p2", AnnualGrade.Excellent)).MustRefuse("annual-quota-exceeded");
    }

    [Fact]
    public void A_bar_that_came_since_undoes_the_highest_grade()
    {
        var renewed = Decided.Does(new RenewAnnualRound(), "system", facts: With(One("p1", 97, Barred)));
        Assert.Equal([new("p1")], renewed.Undecided());
        Assert.Equal(AnnualGrade.Excellent, renewed.ProposalOf(new("p3"))!.Grade);
    }

    [Fact]
    public void A_grade_that_departs_from_the_new_proposal_needs_a_reason_before_it_is_approved()
    {
        var renewed = Decided.Does(new RenewAnnualRound(), "system", facts: With(One("p7", 82)));
        renewed.Asks(new ApproveAnnualRound(), "officer").MustRefuse("annual-grade-change-needs-reason");
        renewed.Does(Give("p7", AnnualGrade.BasicallyCompetent)).Asks(new ApproveAnnualRound(), "officer").MustAccept();
        renewed.Does(Give("p7", AnnualGrade.Competent, null)).Asks(new ApproveAnnualRound(), "officer").MustAccept();
    }

    [Fact]
    public void Approved_grades_are_renewed_only_when_they_were_sent_back_which_ends_with_the_publication()
    {
        Approved.Asks(new RenewAnnualRound(), "system", facts: Without("p5")).MustChangeNothing();
        Approved.Asks(new SendBackAnnualRound(" "), "officer").MustRefuse("annual-round-send-back-reason");
        Published.Asks(new SendBackAnnualRound("有新情况"), "officer").MustRefuse("annual-round-published");
        var back = Approved.Does(new SendBackAnnualRound("有新情况"), "officer");
        Assert.Equal((RoundStage.SentBack, null), (back.Stage, back.ApprovedBy));
        back.Asks(new PublishAnnualRound(), "officer").MustRefuse("annual-round-not-approved");
        back.Does(Proposed(back)).Asks(new ApproveAnnualRound(), "officer").MustAccept();
        Assert.Null(back.Does(new RenewAnnualRound(), "system", facts: Without("p5")).GradeOf(new("p5")));
    }

    [Fact]
    public void Nobody_is_published_a_grade_that_a_case_withholds_now()
    {
        var known = Later with { Candidates = [One("p5", 80, CaseOpen)] };
        var refusal = Approved.Asks(new PublishAnnualRound(), "officer", facts: known).Refusal!;
        Assert.Equal(("annual-publish-withheld", Cite.CivilServantAppraisalRules(28)), (refusal.Code, refusal.Source));
        Approved.Asks(new PublishAnnualRound(), "officer", facts: Later with { Candidates = [One("p5", 80), One("x", 80, CaseOpen)] }).MustAccept();
    }

    private static AnnualRoundFacts Without(string person) => Ten with { Candidates = [.. Ten.Candidates.Where(one => one.Person.Value != person)] };

    private static AnnualRoundFacts With(AnnualCandidate changed) =>
        Ten with { Candidates = [.. Ten.Candidates.Select(one => one.Person == changed.Person ? changed : one)] };
}
