using PerfServerless.Rules.Grading;

namespace PerfServerless.Rules.Tests.Grading;

public class DecidingTests
{
    [Fact]
    public void Grades_may_be_decided_bit_by_bit_and_anew()
    {
        var round = Rounds.Opened.Does(Rounds.Give("p1", Grade.Excellent)).Does(Rounds.Give("p1", Grade.Good, "群众反映"), "other");
        Assert.Equal(new GradeVersion(1, Grade.Good, "群众反映", new("other")), Assert.Single(round.Grades[new("p1")].Versions));
        Assert.Equal([new("member"), new("other")], round.Deciders);
    }

    [Fact]
    public void The_quota_holds_and_two_may_change_places_in_one_decision()
    {
        Rounds.Decided.Asks(Rounds.Give("p3", Grade.Excellent, "成绩突出")).Refused("quota-exceeded");
        var swapped = Rounds.Decided.Does(new DecideGrades([new(new("p3"), Grade.Excellent, "成绩突出"), new(new("p2"), Grade.Good, "让位")]));
        Assert.Equal((Grade.Excellent, Grade.Good, 2), (swapped.GradeOf("p3"), swapped.GradeOf("p2"), swapped.Excellent));
    }

    [Fact]
    public void The_quota_counts_a_whole_list_at_once() =>
        Rounds.Opened.Asks(new DecideGrades([new(new("p1"), Grade.Excellent), new(new("p2"), Grade.Excellent), new(new("p3"), Grade.Excellent, "突出")])).Refused("quota-exceeded");

    [Fact]
    public void Whoever_is_barred_is_never_excellent_whatever_the_reason()
    {
        Rounds.Opened.Asks(Rounds.Give("p4", Grade.Excellent, "成绩突出")).Refused("grade-barred");
        var since = Rounds.Later with { Candidates = [Rounds.One("p1", 96) with { InSanction = true }] };
        Rounds.Opened.Asks(Rounds.Give("p1", Grade.Excellent), facts: since).Refused("grade-barred");
        Rounds.Decided.Asks(new ApproveRound(), "officer", facts: since).Refused("grade-barred");
    }

    [Fact]
    public void A_bar_lifted_since_bars_no_more()
    {
        var since = Rounds.Later with { Candidates = [Rounds.One("p4", 99)] };
        Assert.Single(Rounds.Opened.Asks(Rounds.Give("p4", Grade.Excellent, "否决事项已撤销"), facts: since).Events);
    }

    [Theory, InlineData("p3", Grade.Fair), InlineData("p5", Grade.Good), InlineData("p6", Grade.Good)]
    public void A_grade_other_than_the_proposal_needs_a_reason(string person, Grade grade)
    {
        Rounds.Opened.Asks(Rounds.Give(person, grade)).Refused("grade-change-needs-reason");
        Rounds.Opened.Asks(Rounds.Give(person, grade, "  ")).Refused("grade-change-needs-reason");
        Assert.Single(Rounds.Opened.Asks(Rounds.Give(person, grade, "理由")).Events);
    }

    [Fact]
    public void The_grades_given_are_the_schemes_for_candidates_once_each()
    {
        Rounds.Opened.Asks(new DecideGrades([])).Refused("grade-none");
        Rounds.Opened.Asks(Rounds.Give("stranger", Grade.Good)).Refused("grade-not-candidate");
        Rounds.Opened.Asks(Rounds.Give("p1", (Grade)9, "x")).Refused("grade-unknown");
        Rounds.Opened.Asks(new DecideGrades([new(new("p1"), Grade.Good, "x"), new(new("p1"), Grade.Fair, "x")])).Refused("grade-twice");
    }

    [Fact]
    public void A_score_fixes_no_grade_a_person_does()
    {
        Rounds.Opened.Asks(Rounds.All, "system").Refused("grade-by-system");
        Rounds.Decided.Asks(new ApproveRound(), "system").Refused("grade-by-system");
        Assert.Equal("personal-information-law", Rounds.Opened.Asks(Rounds.All, "system").Refusal!.Source.Instrument);
    }

    [Fact]
    public void Nobody_decides_of_themself_or_of_whom_they_are_recused_from()
    {
        Rounds.Opened.Asks(Rounds.Give("p1", Grade.Excellent), "p1").Refused("grade-own");
        var recused = Rounds.Opened.Does(new DeclareRecusal(new("p1")));
        recused.Asks(Rounds.All).Refused("grade-recused");
        Assert.Single(recused.Asks(Rounds.Give("p2", Grade.Excellent)).Events);
        Assert.Single(recused.Asks(Rounds.Give("p1", Grade.Excellent), "other").Events);
    }

    [Fact]
    public void A_recusal_voids_what_the_member_had_decided_of_that_person_before_approval()
    {
        var recused = Rounds.Decided.Does(new DeclareRecusal(new("p1")));
        Assert.Equal([new("p1")], recused.Undecided());
        recused.Asks(new ApproveRound(), "officer").Refused("round-undecided");
        Assert.Empty(Rounds.Decided.Does(new DeclareRecusal(new("p1")), "other").Undecided());
        Assert.Empty(Rounds.Approved.Does(new DeclareRecusal(new("p1"))).Undecided());
        Rounds.Opened.Asks(new DeclareRecusal(new("stranger"))).Refused("grade-not-candidate");
    }
}
