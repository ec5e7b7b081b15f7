using PerfServerless.Rules.Law;

namespace PerfServerless.Rules.Tests.Law;

public class CitationTextTests
{
    [Fact]
    public void An_article_is_cited_as_the_law_is() =>
        Assert.Equal(
            new Bilingual("《中华人民共和国公务员法》第九十五条", "Civil Servant Law, art. 95"),
            CitationText.For(Cite.CivilServantLaw(95)));

    [Theory]
    [InlineData("institution-appraisal-rules", "4", "第四条")]
    [InlineData("institution-appraisal-rules", "10", "第十条")]
    [InlineData("institution-appraisal-rules", "15", "第十五条")]
    [InlineData("civil-servant-appraisal-rules", "20", "第二十条")]
    [InlineData("civil-servant-law", "99", "第九十九条")]
    [InlineData("civil-servant-law", "113", "第一百一十三条")]
    public void Numbers_are_written_in_Chinese(string instrument, string article, string ending) =>
        Assert.EndsWith(ending, CitationText.For(new(instrument, article)).Zh);

    [Fact]
    public void The_pilot_has_sections() =>
        Assert.Equal(
            new Bilingual("《太白县：“五化”推进公务员绩效管理走深走实》第五部分", "Taibai County's pilot of civil-servant performance management, section 5"),
            CitationText.For(Cite.Pilot(5)));

    [Fact]
    public void An_instrument_as_a_whole_is_cited_without_a_number() =>
        Assert.Equal(
            new Bilingual("《公务员平时考核办法（试行）》", "Measures for the Regular Appraisal of Civil Servants (trial)"),
            CitationText.For(Cite.RegularAppraisalMeasures(0)));

    [Fact]
    public void A_setting_says_that_it_is_ours() =>
        Assert.Equal(
            new Bilingual(
                "本平台设置：领导在收到月汇报后5个工作日内点评（法律未规定）",
                "Setting: a leader reviews within 5 working days of the report (not fixed by law)"),
            CitationText.For(Cite.Setting("review.deadline")));

    [Fact]
    public void Whatever_the_book_and_the_list_hold_can_be_cited()
    {
        Assert.All(
            LawBook.Current.Instruments.SelectMany(instrument => instrument.Articles.Select(article => new Citation(instrument.Id, article.Number))),
            citation => Assert.True(BothLanguages.Hold(CitationText.For(citation))));
        Assert.All(Unwritten.All, known => Assert.True(BothLanguages.Hold(CitationText.For(Cite.Setting(known.Key)))));
    }

    [Fact]
    public void What_nobody_listed_cannot_be_cited()
    {
        Assert.Throws<KeyNotFoundException>(() => CitationText.For(new("magna-carta", "1")));
        Assert.Throws<KeyNotFoundException>(() => CitationText.For(Cite.CivilServantLaw(999)));
        Assert.Throws<KeyNotFoundException>(() => CitationText.For(Cite.Setting("no.such")));
    }
}
