using PerfServerless.Rules.YearEnd;
using PerfServerless.Rules.YearEnd.Bonus;
using static PerfServerless.Rules.Tests.YearEnd.Bonus.Bonuses;

namespace PerfServerless.Rules.Tests.YearEnd.Bonus;

public class SupplementTests
{
    private static readonly BonusFacts Corrected = Now(Graded("a", AnnualGrade.Competent), Graded("b", AnnualGrade.Competent), Graded("c", AnnualGrade.Competent), Graded("x", AnnualGrade.Competent));

    [Fact]
    public void A_grade_corrected_downwards_is_recovered_and_one_decided_late_is_paid()
    {
        var drafted = Act(Settled, new DraftSupplement("2"), Corrected);
        var lines = drafted.Pending!.Lines;
        // By the settled rate: k of 1.0 is worth 8,000 + 1,714.2857 yuan.
        Assert.Equal([("a", 971_429 - 1_057_143L), ("x", 971_429L)], lines.Select(line => (line.Now.Person.Value, line.Difference)));
    }

    [Fact]
    public void The_settled_list_stays_and_nobody_elses_bonus_moves()
    {
        var after = Approved(Settled, Corrected, "2");
        Assert.Equal(Settled.Settled!.Lines.Select(line => line.Pay), after.Settled!.Lines.Select(line => line.Pay));
        Assert.Equal((971_429, 971_429, 971_428, 971_429), (after.PaidTo(new("a")), after.PaidTo(new("b")), after.PaidTo(new("c")), after.PaidTo(new("x"))));
    }

    [Fact]
    public void A_second_correction_goes_on_from_the_first()
    {
        var once = Approved(Settled, Corrected, "2");
        BonusScheme.Decide(once, new DraftSupplement("3"), Corrected, By(Officer)).MustRefuse("bonus-supplement-nothing");
        var back = Approved(once, Facts, "3");
        Assert.Equal((1_057_143, 0), (back.PaidTo(new("a")), back.PaidTo(new("x"))));
        Assert.Equal(-971_429, back.Supplements[1].Lines.Single(line => line.Now.Person.Value == "x").Difference);
    }

    [Fact]
    public void It_takes_two_people_a_document_number_and_a_settled_list()
    {
        BonusScheme.Decide(After(ToFrozen), new DraftSupplement("2"), Corrected, By(Officer)).MustRefuse("bonus-not-settled");
        BonusScheme.Decide(Settled, new DraftSupplement(" "), Corrected, By(Officer)).MustRefuse("bonus-supplement-document");
        BonusScheme.Decide(Settled, new ApproveSupplement(), Corrected, By(Officer)).MustRefuse("bonus-supplement-none");
        var drafted = Act(Settled, new DraftSupplement("2"), Corrected);
        BonusScheme.Decide(drafted, new DraftSupplement("2"), Corrected, By(Officer)).MustChangeNothing();
        BonusScheme.Decide(drafted, new DraftSupplement("3"), Corrected, By(Officer)).MustRefuse("bonus-supplement-pending");
        BonusScheme.Decide(drafted, new ApproveSupplement(), Corrected, By(Officer)).MustRefuse("bonus-supplement-approver");
        var dropped = Act(drafted, new DropSupplement(), Corrected);
        Assert.Null(dropped.Pending);
        BonusScheme.Decide(dropped, new DropSupplement(), Corrected, By(Officer)).MustChangeNothing();
    }

    private static BonusFacts Now(params BonusCandidate[] candidates) => new(Year, candidates);

    private static BonusState Act(BonusState state, BonusCommand command, BonusFacts facts, string? by = null) =>
        BonusScheme.Decide(state, command, facts, By(by is null ? Officer : new(by))).MustAccept().Aggregate(state, BonusScheme.Evolve);

    private static BonusState Approved(BonusState state, BonusFacts facts, string document) =>
        Act(Act(state, new DraftSupplement(document), facts), new ApproveSupplement(), facts, Second.Value);
}
