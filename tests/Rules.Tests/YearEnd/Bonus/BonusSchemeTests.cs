using PerfServerless.Rules.Organisation;
using PerfServerless.Rules.YearEnd;
using PerfServerless.Rules.YearEnd.Bonus;
using static PerfServerless.Rules.Tests.YearEnd.Bonus.Bonuses;

namespace PerfServerless.Rules.Tests.YearEnd.Bonus;

public class BonusSchemeTests
{
    [Theory]
    [InlineData("0.0999", "bonus-rate")]
    [InlineData("0.2001", "bonus-rate")]
    [InlineData("-0.1", "bonus-rate")]
    [InlineData("0.12345", "bonus-rate-places")]
    public void A_rate_outside_ten_to_twenty_per_cent_is_refused_with_its_citation(string rate, string code)
    {
        var decision = BonusScheme.Decide(BonusState.None, new DraftBonus(Usual with { Rate = decimal.Parse(rate) }), Facts, By(Officer));
        decision.MustRefuse(code);
        Assert.Equal("terms.rate", decision.Refusal!.Field);
        if (code == "bonus-rate")
            Assert.Equal(Rules.Law.Cite.Pilot(5), decision.Refusal.Source);
    }

    public static TheoryData<string, string> BadCoefficients => new()
    {
        { "excellent=1.5,competent=1,basicallyCompetent=0.5,incompetent=0,good=1", "bonus-grade-unknown" },
        { "excellent=1.5,competent=1,basicallyCompetent=0.5", "bonus-grade-missing" },
        { "excellent=1.5,competent=1,basicallyCompetent=0.5,incompetent=-0.1", "bonus-coefficient" },
        { "excellent=11,competent=1,basicallyCompetent=0.5,incompetent=0", "bonus-coefficient" },
        { "excellent=1.555,competent=1,basicallyCompetent=0.5,incompetent=0", "bonus-coefficient" },
        { "excellent=0.9,competent=1,basicallyCompetent=0.5,incompetent=0", "bonus-coefficient-order" },
    };

    [Theory]
    [MemberData(nameof(BadCoefficients))]
    public void Coefficients_name_every_grade_and_no_other_never_negative_never_smaller_for_a_better_grade(string named, string code)
    {
        var coefficients = named.Split(',').Select(each => each.Split('=')).ToDictionary(each => each[0], each => decimal.Parse(each[1]));
        BonusScheme.Decide(BonusState.None, new DraftBonus(Usual with { Coefficients = coefficients }), Facts, By(Officer)).MustRefuse(code);
    }

    [Fact]
    public void A_table_of_standards_is_clear_about_everyone()
    {
        Refuse(Usual with { Standards = [] }, "bonus-standards");
        Refuse(Usual with { Standards = [new(new("a"), 1), new(new("a"), 1)] }, "bonus-standard-twice");
        Refuse(Usual with { Standards = [new(new("a"))] }, "bonus-standard-unclear");
        Refuse(Usual with { Standards = [new(new("a"), 1, "x")] }, "bonus-standard-unclear");
        Refuse(Usual with { Standards = [new(new("a"), null, "x")] }, "bonus-standard-unclear");
        Refuse(Usual with { Standards = [new(new("a"), -1)] }, "bonus-standard-amount");
        Refuse(Usual with { Standards = [new(new("a"), null, "x")], Classes = new Dictionary<string, long> { ["x"] = BonusTerms.HighestStandard + 1 } }, "bonus-standard-amount");
        Refuse(Usual with { DocumentNumber = " " }, "bonus-document");
        Refuse(Usual with { Base = 0 }, "bonus-base");
        var byClass = Usual with { Standards = [new(new("a"), null, "一级科员")], Classes = new Dictionary<string, long> { ["一级科员"] = 800_000 } };
        BonusScheme.Decide(BonusState.None, new DraftBonus(byClass), Facts, By(Officer)).MustAccept();
        static void Refuse(BonusTerms terms, string code) => BonusScheme.Decide(BonusState.None, new DraftBonus(terms), Facts, By(Officer)).MustRefuse(code);
    }

    [Fact]
    public void A_period_before_the_pilot_has_no_bonus() =>
        BonusScheme.Decide(BonusState.None, new DraftBonus(Usual), Facts with { Period = BonusPeriod.OfHalf(2021, 1) }, By(Officer)).MustRefuse("bonus-period");

    [Fact]
    public void It_is_frozen_by_two_people_and_computed_once()
    {
        var drafted = After((new DraftBonus(Usual), Officer));
        Decide(BonusState.None, new AskFreeze(), Officer).MustRefuse("bonus-not-drafted");
        Decide(drafted, new ApproveFreeze(), Second).MustRefuse("bonus-freeze-not-asked");
        Decide(drafted, new SettleBonus(), Second).MustRefuse("bonus-not-frozen");
        var asked = After((new DraftBonus(Usual), Officer), (new AskFreeze(), Second));
        Decide(asked, new ApproveFreeze(), Officer).MustRefuse("bonus-approver"); // drafted it
        Decide(asked, new ApproveFreeze(), Second).MustRefuse("bonus-approver"); // asked for it
        Decide(asked, new ApproveFreeze(), new("third")).MustAccept();
        var frozen = After(ToFrozen);
        Decide(frozen, new DraftBonus(Usual with { Rate = 0.1m }), Officer).MustRefuse("bonus-frozen");
        Decide(Settled, new SettleBonus(), Officer).MustChangeNothing();
        Decide(Settled, new ReopenBonus("理由"), Officer).MustRefuse("bonus-settled");
        Assert.Equal(3_000_000, Settled.Settled!.Paid);
    }

    [Fact]
    public void A_draft_that_changed_has_to_be_asked_for_again()
    {
        var changed = After((new DraftBonus(Usual), Officer), (new AskFreeze(), Officer), (new DraftBonus(Usual with { Rate = 0.1m }), Officer));
        Decide(changed, new ApproveFreeze(), Second).MustRefuse("bonus-freeze-not-asked");
        var reopened = After([.. ToFrozen, (new ReopenBonus("标准有误"), Second)]);
        Decide(After(ToFrozen), new ReopenBonus(""), Second).MustRefuse("bonus-reopen-reason");
        Decide(reopened, new SettleBonus(), Second).MustRefuse("bonus-not-frozen");
        Decide(reopened, new DraftBonus(Usual with { Rate = 0.1m }), Officer).MustAccept();
    }

    [Fact]
    public void Nothing_is_frozen_or_computed_before_every_result_is_final_and_everyone_has_a_standard()
    {
        var drafted = After((new DraftBonus(Usual), Officer));
        var open = Facts with { Candidates = [.. Facts.Candidates.Skip(1), Graded("a", AnnualGrade.Excellent, final: false)] };
        var stranger = Facts with { Candidates = [.. Facts.Candidates, Graded("y", AnnualGrade.Competent)] };
        var unpublished = Facts with { Candidates = [.. Facts.Candidates.Take(2)] };
        foreach (var (facts, code) in new[] { (open, "bonus-results-open"), (stranger, "bonus-standard-missing"), (unpublished, "bonus-result-missing"), (Facts with { Candidates = [] }, "bonus-no-results") })
        {
            BonusScheme.Decide(drafted, new AskFreeze(), facts, By(Officer)).MustRefuse(code);
            BonusScheme.Decide(After(ToFrozen[..2]), new ApproveFreeze(), facts, By(Second)).MustRefuse(code);
            BonusScheme.Decide(After(ToFrozen), new SettleBonus(), facts, By(Second)).MustRefuse(code);
        }
    }

    [Fact]
    public void A_list_that_was_not_computed_is_not_exported_and_each_export_is_kept()
    {
        Decide(After(ToFrozen), new ExportBonusList(), Officer).MustRefuse("bonus-not-settled");
        var exported = Decide(Settled, new ExportBonusList(), Second).MustAccept().Aggregate(Settled, BonusScheme.Evolve);
        Assert.Equal(Second, Assert.Single(exported.Exports).By);
    }

    [Fact]
    public void The_events_are_named_and_survive_being_stored()
    {
        StoredForm.MustNameEveryEvent<BonusEvent>();
        StoredForm.MustSurvive<BonusEvent>(
        [
            new BonusDrafted(Year, Usual with { Coefficients = new Dictionary<string, decimal> { ["excellent"] = 2 } }, Officer), new BonusSettled(Settled.Settled!, Officer, new(2027, 3, 1)),
            new SupplementDrafted(new("2", [new(Settled.Settled!.Lines[0], 5)]), Officer),
        ]);
    }

    private static Decision<BonusEvent> Decide(BonusState state, BonusCommand command, PersonId by) => BonusScheme.Decide(state, command, Facts, By(by));
}
