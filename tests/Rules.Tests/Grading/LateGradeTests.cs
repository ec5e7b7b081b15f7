using PerfServerless.Rules.Grading;

namespace PerfServerless.Rules.Tests.Grading;

public class LateGradeTests
{
    private static readonly RoundFacts Known = Rounds.Later with { Candidates = [Rounds.One("late", 93)] };

    private static AddLateCandidate Add(Grade grade, string person = "late") => new(new(person), grade, "立案查结,未予处分", new("committee"));

    [Fact]
    public void A_grade_withheld_is_decided_afterwards_and_the_person_counts_in_n()
    {
        var round = Rounds.Approved.Does(Add(Grade.Good), "officer", facts: Known);
        Assert.Equal((7, 2, Grade.Good), (round.Participants, round.Places, round.GradeOf("late")));
        Assert.Equal(new GradeVersion(1, Grade.Good, "立案查结,未予处分", new("committee"), new("officer")), round.Grades[new("late")].Current);
        Assert.Equal((Grade.Good, ProposalBasis.PlacesTaken, null), (round.Proposals[^1].Grade, round.Proposals[^1].Basis, round.Proposals[^1].Place));
    }

    [Fact]
    public void One_more_in_n_may_be_one_more_place_and_is_rounded_down_as_ever()
    {
        // n = 6, 7, 8: 2.4, 2.8, 3.2 places.
        Rounds.Approved.Asks(Add(Grade.Excellent), "officer", facts: Known).Refused("quota-exceeded");
        var seven = Rounds.Approved.Does(Add(Grade.Good), "officer", facts: Known);
        var eight = seven.Does(Add(Grade.Excellent, "later"), "officer", facts: Rounds.Later with { Candidates = [Rounds.One("later", 93)] });
        Assert.Equal((8, 3, 3), (eight.Participants, eight.Places, eight.Excellent));
        Assert.Equal((Grade.Excellent, ProposalBasis.Band), (eight.Proposals[^1].Grade, eight.Proposals[^1].Basis));
    }

    [Fact]
    public void It_follows_approval_for_a_person_known_and_without_a_grade()
    {
        Rounds.Decided.Asks(Add(Grade.Good), "officer", facts: Known).Refused("round-not-approved");
        Rounds.Approved.Asks(Add(Grade.Good), "officer").Refused("grade-not-candidate");
        Rounds.Approved.Asks(Add(Grade.Good, "p5"), "officer", facts: Rounds.Facts).Refused("late-already-graded");
    }

    [Fact]
    public void It_is_guarded_as_every_grade_is()
    {
        Rounds.Approved.Asks(Add(Grade.Good) with { Reason = "" }, "officer", facts: Known).Refused("correction-reason");
        Assert.Equal("42", Rounds.Approved.Asks(Add(Grade.Good) with { Reason = "" }, "officer", facts: Known).Refusal!.Source.Article);
        Rounds.Approved.Asks(Add(Grade.Good), "committee", facts: Known).Refused("correction-approver");
        Rounds.Approved.Asks(Add(Grade.Good), "late", facts: Known).Refused("grade-own");
        Rounds.Approved.Asks(Add((Grade)5), "officer", facts: Known).Refused("grade-unknown");
        var barred = Rounds.Later with { Candidates = [Rounds.One("late", 93) with { Vetoed = true }] };
        Rounds.Approved.Asks(Add(Grade.Excellent), "officer", facts: barred).Refused("grade-barred");
        var recused = Rounds.Approved.Does(new DeclareRecusal(new("late")), "committee", facts: Known);
        recused.Asks(Add(Grade.Good), "officer", facts: Known).Refused("grade-recused");
    }

    [Fact]
    public void It_is_done_once()
    {
        var round = Rounds.Approved.Does(Add(Grade.Good), "officer", facts: Known);
        round.Asks(Add(Grade.Good), "officer", facts: Known).Nothing();
        round.Asks(Add(Grade.Fair), "officer", facts: Known).Refused("late-already-graded");
    }
}
