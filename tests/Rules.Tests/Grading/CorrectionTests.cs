using PerfServerless.Rules.Grading;

namespace PerfServerless.Rules.Tests.Grading;

public class CorrectionTests
{
    [Fact]
    public void A_correction_is_a_new_version_and_the_old_one_stays()
    {
        var round = Rounds.Approved.Does(Rounds.Correction("p5", Grade.Good, "obj-1"), "officer").Does(Rounds.Correction("p5", Grade.Fair), "officer");
        Assert.Equal([(1, Grade.Fair), (2, Grade.Good), (3, Grade.Fair)], round.Grades[new("p5")].Versions.Select(one => (one.Number, one.Grade)));
        Assert.Equal(new GradeVersion(2, Grade.Good, "复核事实", new("reviewer"), new("officer"), "obj-1"), round.Grades[new("p5")].Versions[1]);
    }

    [Fact]
    public void A_correction_follows_approval_with_a_reason_and_a_change()
    {
        Rounds.Decided.Asks(Rounds.Correction("p5", Grade.Good), "officer").Refused("round-not-approved");
        Rounds.Approved.Asks(Rounds.Correction("stranger", Grade.Good), "officer").Refused("grade-not-candidate");
        Rounds.Approved.Asks(Rounds.Correction("p5", Grade.Good) with { Reason = " " }, "officer").Refused("correction-reason");
        Rounds.Approved.Asks(Rounds.Correction("p5", Grade.Fair), "officer").Refused("correction-no-change");
        Rounds.Approved.Asks(Rounds.Correction("p5", (Grade)0), "officer").Refused("grade-unknown");
    }

    [Fact]
    public void Two_people_correct_and_neither_has_a_part_in_it()
    {
        Rounds.Approved.Asks(Rounds.Correction("p5", Grade.Good), "reviewer").Refused("correction-approver");
        Rounds.Approved.Asks(Rounds.Correction("p5", Grade.Good), "p5").Refused("grade-own");
        Rounds.Approved.Asks(Rounds.Correction("p5", Grade.Good) with { ProposedBy = new("p5") }, "officer").Refused("grade-own");
        Rounds.Approved.Asks(Rounds.Correction("p5", Grade.Good), "system").Refused("grade-by-system");
        Rounds.Approved.Does(new DeclareRecusal(new("p5")), "reviewer").Asks(Rounds.Correction("p5", Grade.Good), "officer").Refused("grade-recused");
    }

    [Fact]
    public void An_objection_is_reviewed_by_someone_who_did_not_decide()
    {
        Rounds.Approved.Asks(Rounds.Correction("p5", Grade.Good, "obj-1") with { ProposedBy = new("member") }, "officer").Refused("correction-reviewer-decided");
        Assert.Single(Rounds.Approved.Asks(Rounds.Correction("p5", Grade.Good) with { ProposedBy = new("member") }, "officer").Events);
    }

    [Fact]
    public void Nobody_fares_worse_for_having_objected()
    {
        Rounds.Approved.Asks(Rounds.Correction("p5", Grade.Poor, "obj-1"), "officer").Refused("correction-worse");
        Assert.Single(Rounds.Approved.Asks(Rounds.Correction("p5", Grade.Poor), "officer").Events);
    }

    [Fact]
    public void The_quota_and_the_bar_hold_for_corrections()
    {
        Rounds.Approved.Asks(Rounds.Correction("p3", Grade.Excellent, "obj-1"), "officer").Refused("quota-exceeded");
        Rounds.Approved.Asks(Rounds.Correction("p4", Grade.Excellent), "officer").Refused("grade-barred");
        var freed = Rounds.Approved.Does(Rounds.Correction("p2", Grade.Good), "officer");
        Assert.Equal(2, freed.Does(Rounds.Correction("p3", Grade.Excellent, "obj-1"), "officer").Excellent);
    }

    [Fact]
    public void A_correction_repeated_changes_nothing_even_after_another()
    {
        var round = Rounds.Approved.Does(Rounds.Correction("p5", Grade.Good), "officer");
        round.Asks(Rounds.Correction("p5", Grade.Good), "officer").Nothing();
        round.Does(Rounds.Correction("p5", Grade.Poor), "officer").Asks(Rounds.Correction("p5", Grade.Good), "officer").Nothing();
    }
}
