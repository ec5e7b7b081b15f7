using PerfServerless.Rules.Appraisal;
using PerfServerless.Rules.Calendar;
using PerfServerless.Rules.Grading;
using PerfServerless.Rules.Organisation;
using PerfServerless.Rules.YearEnd;
using PerfServerless.Rules.YearEnd.Bonus;
using static PerfServerless.Rules.Tests.YearEnd.Bonus.Bonuses;

namespace PerfServerless.Rules.Tests.YearEnd.Bonus;

public class BonusListTests
{
    [Fact]
    public void A_list_worked_out_by_hand()
    {
        // B = 30,000 yuan, pool 6,000; k = 1.5, 1, 1: 6,000 · 1.5/3.5 = 2,571.428… and 1,714.285…: the fen left over goes to the largest remainder.
        var list = BonusList.Of(Usual, Year, Facts.Candidates);
        Assert.Equal([1_057_143, 971_429, 971_428, 0], list.Lines.Select(line => line.Pay));
        Assert.Equal((3_000_000, 3_000_000, 3, 1, 85_715), (list.Budget, list.Paid, list.PaidPeople, list.UnpaidPeople, list.MaxMinGap));
        Assert.Equal(Unpaid.OpenCase, list.Lines[3].Unpaid);
    }

    [Fact]
    public void With_everyones_standards_as_the_base_the_pool_of_those_not_paid_is_shared()
    {
        var list = BonusList.Of(Usual with { Base = PoolBase.Participants }, Year, Facts.Candidates);
        Assert.Equal((3_200_000, 3_200_000), (list.Budget, list.Paid));
        Assert.Equal([1_142_857, 1_028_572, 1_028_571, 0], list.Lines.Select(line => line.Pay));
    }

    [Fact]
    public void Where_no_coefficient_is_above_zero_everyone_gets_their_standard()
    {
        var list = BonusList.Of(Terms(("a", 300), ("b", 700)) with { PaysBelowCompetent = true }, Year, [Graded("a", AnnualGrade.Incompetent), Graded("b", AnnualGrade.Incompetent)]);
        Assert.Equal((true, 1000), (list.Evenly, list.Budget));
        Assert.Equal([300, 700], list.Lines.Select(line => line.Pay));
    }

    [Fact]
    public void One_person_alone_gets_the_whole_and_nobody_paid_is_nothing_paid()
    {
        Assert.Equal(123_457, Assert.Single(BonusList.Of(Terms(("a", 123_457)), Year, [Graded("a", AnnualGrade.BasicallyCompetent, kind: StaffKind.InstitutionManager)]).Lines).Pay);
        var nobody = BonusList.Of(Usual with { Base = PoolBase.Participants }, Year, [Without("x", NoAnnualGrade.Sanction)]);
        Assert.Equal((0, 0, 0, 1), (nobody.Budget, nobody.Paid, nobody.MaxMinGap, nobody.UnpaidPeople));
        Assert.Equal(0, BonusList.Of(Terms(("a", 0)), Year, [Graded("a", AnnualGrade.Excellent)]).Paid);
    }

    [Fact]
    public void A_fen_left_over_between_two_alike_goes_to_the_better_grade_and_then_by_id_in_whatever_order_they_come()
    {
        // k of 0.5, 1 and 1: 920,008.28 and twice 1,040,009.36, so that one fen is left over between b and c.
        var even = new Dictionary<string, decimal> { ["excellent"] = 1, ["competent"] = 1, ["basicallyCompetent"] = 0.5m, ["incompetent"] = 0 };
        var terms = Terms(("a", 1_000_009), ("b", 1_000_009), ("c", 1_000_009)) with { Coefficients = even, PaysBelowCompetent = true };
        long[] Pays(AnnualGrade b, AnnualGrade c) => [.. BonusList.Of(terms, Year, [Graded("a", AnnualGrade.BasicallyCompetent), Graded("b", b), Graded("c", c)]).Lines.Select(line => line.Pay)];
        Assert.Equal([920_008, 1_040_009, 1_040_010], Pays(AnnualGrade.Competent, AnnualGrade.Excellent));
        Assert.Equal([920_008, 1_040_010, 1_040_009], Pays(AnnualGrade.Competent, AnnualGrade.Competent));
        Share[] shares = [new(new("c"), 1_000_009, 200, 6), new(new("b"), 1_000_009, 200, 6), new(new("a"), 1_000_009, 100, 4)];
        Assert.Equal(1_040_010, new Apportionment(shares, 2000, 3_000_027).Pay(shares)[new("b")]);
    }

    [Fact]
    public void A_standard_of_nothing_is_paid_nothing_though_fen_are_left_over()
    {
        var list = BonusList.Of(Terms(("a", 1), ("b", 1), ("c", 0)), Year, [Graded("a", AnnualGrade.Competent), Graded("b", AnnualGrade.Excellent), Graded("c", AnnualGrade.Excellent)]);
        Assert.Equal((2, 0), (list.Paid, list.Lines[2].Pay));
    }

    [Theory]
    [InlineData(StaffKind.CivilServant, false, Unpaid.BelowCompetent)]
    [InlineData(StaffKind.CivilServant, true, null)]
    [InlineData(StaffKind.InstitutionWorker, false, null)]
    public void Below_competent_a_civil_servant_has_no_annual_bonus_unless_the_scheme_pays_it(StaffKind kind, bool pays, Unpaid? why)
    {
        var candidate = Graded("a", AnnualGrade.BasicallyCompetent, kind: kind);
        Assert.Equal(why, BonusExclusion.Of(candidate, Year, pays));
        Assert.Null(BonusExclusion.Of(candidate, FirstHalf, pays)); // the grade of a quarter is no annual grade
    }

    [Fact]
    public void A_half_year_takes_the_mean_of_its_quarters_and_a_withheld_one_denies_it()
    {
        var usual = Coefficients.Of(Usual, FirstHalf);
        BonusCandidate Of(params AppraisalState[] quarters) => BonusCandidate.Of(new PersonState { Id = new("a"), Kind = StaffKind.CivilServant }, quarters);
        Assert.Equal(250, usual.Weight(Of(Quarter(Grade.Excellent), Quarter(Grade.Good)).Places)); // (1.5 + 1.0) ÷ 2
        Assert.Equal(100, usual.Weight(Of(Quarter(Grade.Fair)).Places));
        Assert.Equal(200, usual.Weight(Of(NotGraded(Participation.CommentOnly, ParticipationReason.Probation), Quarter(Grade.Good)).Places));
        Assert.Equal(NoAnnualGrade.OpenCase, Of(Quarter(Grade.Good), NotGraded(Participation.NoGrade, ParticipationReason.OpenCase)).WhyNone);
        Assert.Equal(NoAnnualGrade.NewEntrant, Of(NotGraded(Participation.CommentOnly, ParticipationReason.Probation)).WhyNone);
        Assert.False(Of(Quarter(Grade.Good) with { ConfirmedAt = null }).Final);
    }

    [Fact]
    public void Every_line_explains_itself_in_both_languages_with_citations_that_resolve()
    {
        var list = BonusList.Of(Usual, Year, Facts.Candidates);
        foreach (var line in list.Lines)
        {
            var tree = BonusExplanation.Of(line, list, Usual, Year);
            Assert.Equal(line.Pay / 100m, tree.Value);
            Resolve(tree);
        }
        var paid = BonusExplanation.Of(list.Lines[0], list, Usual, Year);
        Assert.Equal([10_000m, 0.2m, 6_000m, 1.5m, 35_000m], paid.Inputs.Select(input => input.Value));
        foreach (var why in Enum.GetValues<Unpaid>())
            foreach (var kind in Enum.GetValues<StaffKind>())
                Assert.NotEmpty(Rules.Law.CitationText.For(why.Source(kind)).Zh + why.Reason().En);
    }

    [Theory]
    [InlineData("2026", true)]
    [InlineData("2026H1", true)]
    [InlineData("2026H3", false)]
    [InlineData("2026Q1", false)]
    [InlineData("1999", false)]
    [InlineData("", false)]
    public void A_period_is_a_year_or_half_of_one(string text, bool valid)
    {
        Assert.Equal(valid, BonusPeriod.TryParse(text, null, out var period));
        if (valid)
            Assert.Equal(text, period.ToString());
    }

    [Fact]
    public void The_second_half_is_its_two_quarters()
    {
        Assert.Equal([new(2026, 3), new(2026, 4)], BonusPeriod.OfHalf(2026, 2).Quarters);
        Assert.Equal(new(2026, 7, 1), BonusPeriod.OfHalf(2026, 2).First);
        Assert.Empty(Year.Quarters);
    }

    private static AppraisalState Quarter(Grade grade) =>
        new() { Participation = Participation.Graded, Grade = grade, ConfirmedAt = ChinaTime.At(new(2026, 8, 1), new(9, 0)) };

    private static AppraisalState NotGraded(Participation participation, ParticipationReason reason) => new() { Participation = participation, Reason = reason };

    private static void Resolve(Explanation tree)
    {
        Assert.NotEmpty(Rules.Law.CitationText.For(tree.Source).En);
        Assert.True(Law.BothLanguages.Hold(tree.Label) && Law.BothLanguages.Hold(tree.Rule));
        Assert.All(tree.Inputs, Resolve);
    }
}
