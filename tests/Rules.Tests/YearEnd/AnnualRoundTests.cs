using PerfServerless.Rules.Calendar;
using PerfServerless.Rules.Grading;
using PerfServerless.Rules.Law;
using PerfServerless.Rules.Organisation;
using PerfServerless.Rules.YearEnd;
using static PerfServerless.Rules.Tests.YearEnd.Years;

namespace PerfServerless.Rules.Tests.YearEnd;

public class AnnualRoundTests
{
    [Fact]
    public void It_proposes_by_rank_within_the_places_and_decides_nothing()
    {
        var round = Opened;
        Assert.Equal([(10, 2), (0, 0)], round.Places.Select(body => (body.Participants, body.Places)));
        Assert.Equal(
            [("p1", AnnualGrade.Excellent), ("p2", AnnualGrade.Excellent), ("p3", AnnualGrade.Competent), ("p4", AnnualGrade.Competent), ("p7", AnnualGrade.BasicallyCompetent), ("p8", AnnualGrade.Incompetent), ("p9", (AnnualGrade?)null)],
            ((string[])["p1", "p2", "p3", "p4", "p7", "p8", "p9"]).Select(person => (person, round.ProposalOf(new(person))!.Grade)));
        Assert.Equal(ProposalBasis.PlacesTaken, round.ProposalOf(new("p3"))!.Basis);
        Assert.Empty(round.Grades);
        round.Asks(new OpenAnnualRound(), facts: Ten).MustChangeNothing();
    }

    [Fact]
    public void Each_body_is_ranked_by_itself()
    {
        var mixed = Ten with { Candidates = [.. Enumerable.Range(1, 5).Select(n => One($"c{n}", 90 + n)), .. Enumerable.Range(1, 5).Select(n => One($"s{n}", 95 + n, kind: StaffKind.InstitutionManager))] };
        var round = AnnualRoundState.None.Does(new OpenAnnualRound(), facts: mixed);
        Assert.Equal(["c5", "s5"], round.Proposals.Where(one => one.Grade == AnnualGrade.Excellent).Select(one => one.Person.Value));
        round.Asks(new DecideAnnualGrades([new(new("s5"), AnnualGrade.Excellent), new(new("s4"), AnnualGrade.Excellent, "理由")])).MustRefuse("annual-quota-exceeded");
    }

    [Fact]
    public void The_quota_holds_for_one_command_and_over_several_and_two_may_change_places()
    {
        Decided.Asks(Give("p3", AnnualGrade.Excellent)).MustRefuse("annual-quota-exceeded");
        var swapped = Decided.Does(new DecideAnnualGrades([new(new("p3"), AnnualGrade.Excellent, "全年实绩"), new(new("p1"), AnnualGrade.Competent, "全年实绩")]));
        Assert.Equal(2, swapped.ExcellentOf(QuotaBody.CivilServants));
    }

    [Fact]
    public void Whoever_is_barred_is_never_excellent_and_the_refusal_says_why()
    {
        var refusal = Opened.Asks(Give("p4", AnnualGrade.Excellent)).Refusal!;
        Assert.Equal(("annual-grade-barred", Cite.Setting("annual.veto")), (refusal.Code, refusal.Source));
        var since = Later with { Candidates = [One("p1", 97, Barred)] };
        Opened.Asks(Give("p1", AnnualGrade.Excellent), facts: since).MustRefuse("annual-grade-barred");
        Decided.Asks(new ApproveAnnualRound(), "officer", facts: since).MustRefuse("annual-grade-barred");
        var refusing = AnnualRoundState.None.Does(new OpenAnnualRound(), facts: Ten with { Candidates = [One("p1", 97, Refused)] });
        Assert.Equal(AnnualGrade.Incompetent, refusing.Proposals[0].Grade);
        refusing.Asks(Give("p1", AnnualGrade.Competent)).MustRefuse("annual-grade-refused");
    }

    [Fact]
    public void A_departure_needs_a_reason_and_nobody_decides_their_own_or_against_their_recusal()
    {
        Opened.Asks(Give("p5", AnnualGrade.Incompetent, null)).MustRefuse("annual-grade-change-needs-reason");
        Opened.Asks(Give("p5", AnnualGrade.Incompetent, " ")).MustRefuse("annual-grade-change-needs-reason");
        Opened.Asks(Give("p5", AnnualGrade.Competent), "p5").MustRefuse("grade-own");
        Opened.Asks(Give("p5", AnnualGrade.Competent), "system").MustRefuse("grade-by-system");
        Opened.Asks(Give("x", AnnualGrade.Competent)).MustRefuse("annual-not-candidate");
        Opened.Asks(Give("p5", (AnnualGrade)7)).MustRefuse("annual-grade-unknown");
        Opened.Asks(new DecideAnnualGrades([])).MustRefuse("annual-grade-none");
        var recused = Decided.Does(new DeclareAnnualRecusal(new("p5")));
        Assert.False(recused.Grades.ContainsKey(new("p5")));
        recused.Asks(Give("p5", AnnualGrade.Competent)).MustRefuse("grade-recused");
    }

    [Fact]
    public void It_is_approved_whole_by_someone_who_did_not_decide()
    {
        Opened.Does(Give("p1", AnnualGrade.Excellent)).Asks(new ApproveAnnualRound(), "officer").MustRefuse("annual-round-undecided");
        Decided.Asks(new ApproveAnnualRound()).MustRefuse("annual-round-approver-decided");
        Decided.Asks(new ApproveAnnualRound(), "p5").MustRefuse("grade-own");
        Decided.Asks(new SendBackAnnualRound(""), "officer").MustRefuse("annual-round-send-back-reason");
        Decided.Does(new SendBackAnnualRound("再议"), "officer").Asks(new ApproveAnnualRound(), "officer").MustRefuse("annual-round-sent-back");
        Approved.Asks(Give("p5", AnnualGrade.Incompetent)).MustRefuse("annual-round-approved");
    }

    [Fact]
    public void Excellent_is_published_at_least_five_working_days_and_locked_after_the_time_to_object()
    {
        Decided.Asks(new PublishAnnualRound(), "officer").MustRefuse("annual-round-not-approved");
        Approved.Asks(new PublishAnnualRound(4), "officer").MustRefuse("publication-days");
        Assert.Equal((new(2026, 2, 2), new(2026, 2, 4)), (Published.Publication!.EndsOn, Published.Publication.ObjectionUntil));
        Published.Asks(new PublishAnnualRound(9), "officer").MustRefuse("annual-publication-started");
        Published.Asks(new LockAnnualRound(), "officer", ChinaTime.At(new(2026, 2, 4), new(23, 59))).MustRefuse("annual-publication-running");
        var locked = Published.Does(new LockAnnualRound(), "officer", ChinaTime.StartOf(new(2026, 2, 5)));
        Assert.Equal((RoundStage.Confirmed, new DateOnly(2026, 2, 5)), (locked.Stage, locked.LockedOn));
    }

    [Fact]
    public void A_correction_takes_two_people_who_did_not_decide_for_themselves_and_keeps_every_version()
    {
        Correct("p8", AnnualGrade.BasicallyCompetent, proposer: "officer").MustRefuse("correction-approver");
        Correct("p8", AnnualGrade.BasicallyCompetent, proposer: "p8").MustRefuse("grade-own");
        Correct("p8", AnnualGrade.Incompetent).MustRefuse("correction-no-change");
        Correct("p5", AnnualGrade.Incompetent, "objection/p5").MustRefuse("correction-worse");
        Correct("p8", AnnualGrade.Competent, "objection/p8", "member").MustRefuse("correction-reviewer-decided");
        Correct("p3", AnnualGrade.Excellent).MustRefuse("annual-quota-exceeded");
        Correct("p4", AnnualGrade.Excellent).MustRefuse("annual-grade-barred");
        var corrected = Correct("p8", AnnualGrade.BasicallyCompetent, "objection/p8").MustAccept().Aggregate(Published, AnnualRound.Evolve);
        Assert.Equal([AnnualGrade.Incompetent, AnnualGrade.BasicallyCompetent], corrected.Grades[new("p8")].Select(version => version.Grade));
        corrected.Asks(new CorrectAnnualGrade(new("p8"), AnnualGrade.BasicallyCompetent, "复核事实", new("reviewer"), "objection/p8"), "officer").MustChangeNothing();
    }

    [Fact]
    public void A_withheld_grade_is_decided_afterwards_and_then_counts_in_n()
    {
        var eleven = Later with { Candidates = [One("p11", 98)] };
        var late = new AddWithheldGrade(new("p11"), AnnualGrade.Competent, "结案未处分", new("member"));
        Opened.Asks(late, "officer", facts: eleven).MustRefuse("annual-round-not-approved");
        Published.Asks(late, "officer").MustRefuse("annual-not-candidate");
        Published.Asks(late with { Grade = AnnualGrade.Excellent }, "officer", facts: eleven).MustRefuse("annual-quota-exceeded");
        Published.Asks(late with { Person = new("p1") }, "officer", facts: eleven).MustRefuse("annual-late-graded");
        var added = Published.Does(late, "officer", facts: eleven);
        Assert.Equal((11, AnnualGrade.Competent), (added.Places[0].Participants, added.GradeOf(new("p11"))));
        added.Asks(late, "officer", facts: eleven).MustChangeNothing();
    }

    private static Decision<AnnualRoundEvent> Correct(string person, AnnualGrade to, string? objection = null, string proposer = "reviewer") =>
        Published.Asks(new CorrectAnnualGrade(new(person), to, "复核事实", new(proposer), objection), "officer");
}
