using PerfServerless.Rules.Grading;
using PerfServerless.Rules.Law;
using PerfServerless.Rules.Organisation;
using PerfServerless.Rules.YearEnd;
using PerfServerless.Rules.YearEnd.Promotion;

namespace PerfServerless.Rules.Tests.YearEnd.Promotion;

public class PromotionHintTests
{
    private static readonly DateOnly Today = new(2027, 3, 1);

    [Theory]
    [InlineData(StaffKind.CivilServant, "civil-servant-appraisal-rules", "19")]
    [InlineData(StaffKind.InstitutionManager, "institution-appraisal-rules", "28")]
    public void An_excellent_year_is_preferred_by_the_article_of_its_kind(StaffKind kind, string instrument, string article)
    {
        var hint = Assert.Single(Of(kind, [Year(2026, AnnualGrade.Excellent, kind), Year(2025, AnnualGrade.Competent, kind)]));
        Assert.Equal((HintKind.Preference, new Citation(instrument, article)), (hint.Kind, hint.Source));
    }

    [Theory]
    [InlineData(StaffKind.CivilServant, AnnualGrade.BasicallyCompetent, "21")]
    [InlineData(StaffKind.InstitutionWorker, AnnualGrade.BasicallyCompetent, "29")]
    [InlineData(StaffKind.InstitutionWorker, AnnualGrade.Incompetent, "30")]
    public void A_year_below_competent_is_a_caution(StaffKind kind, AnnualGrade grade, string article)
    {
        var hint = Assert.Single(Of(kind, [Year(2026, grade, kind)]));
        Assert.Equal((HintKind.Caution, article), (hint.Kind, hint.Source.Article));
    }

    [Fact]
    public void A_result_that_may_still_change_prefers_nobody() =>
        Assert.Empty(Of(StaffKind.CivilServant, [Year(2026, AnnualGrade.Excellent, StaffKind.CivilServant) with { Final = false }]));

    [Fact]
    public void A_running_sanction_bars_until_its_last_day_and_an_open_case_until_it_closes()
    {
        var sanction = new SanctionImposed(Sanction.Warning, "1", new(2026, 9, 2), new(2027, 3, 1));
        Assert.Equal("64", Of(StaffKind.CivilServant, [], sanctions: [sanction])[0].Source.Article);
        Assert.Equal("government-sanctions-law", Of(StaffKind.InstitutionManager, [], sanctions: [sanction])[0].Source.Instrument);
        Assert.Empty(Of(StaffKind.CivilServant, [], sanctions: [sanction with { LastDay = new(2027, 2, 28) }]));
        Assert.Equal(HintKind.Bar, Assert.Single(Of(StaffKind.CivilServant, [], cases: [new("1", new(2027, 1, 1), null, false)])).Kind);
        Assert.Empty(Of(StaffKind.CivilServant, [], cases: [new("1", new(2027, 1, 1), new(2027, 2, 1), false)]));
    }

    [Fact]
    public void Bars_come_first_and_every_citation_resolves()
    {
        var all = PromotionHints.Of(new(
            new() { Kind = StaffKind.CivilServant, Sanctions = [new(Sanction.Demerit, "1", new(2026, 9, 2), new(2027, 9, 1))], Cases = [new("1", new(2027, 1, 1), null, false)] },
            Today, [Year(2025, AnnualGrade.Excellent, StaffKind.CivilServant), Year(2026, AnnualGrade.Incompetent, StaffKind.CivilServant)], [Grade.Excellent, Grade.Good]));
        Assert.Equal([HintKind.Bar, HintKind.Bar, HintKind.Caution, HintKind.Preference, HintKind.Preference], all.Select(hint => hint.Kind));
        Assert.All(all, hint => Assert.NotEmpty(CitationText.For(hint.Source).Zh));
    }

    private static IReadOnlyList<PromotionHint> Of(StaffKind kind, AnnualResult[] years, SanctionImposed[]? sanctions = null, CaseRecord[]? cases = null) =>
        PromotionHints.Of(new(new() { Kind = kind, Sanctions = sanctions ?? [], Cases = cases ?? [] }, Today, years, []));

    private static AnnualResult Year(int year, AnnualGrade grade, StaffKind kind) => new(new("p1"), year, kind, new("town"), grade, null, 90, true);
}
