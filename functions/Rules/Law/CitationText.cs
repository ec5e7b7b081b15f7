using System.Globalization;

namespace PerfServerless.Rules.Law;

/// <summary>A citation as people read it: 《中华人民共和国公务员法》第九十五条, or the setting in its own words.</summary>
public static class CitationText
{
    /// <summary>The text of a citation; one that the law book or the list of settings does not have is a bug and throws.</summary>
    public static Bilingual For(Citation citation)
    {
        if (citation.Instrument == Citation.SettingInstrument)
            return Setting(Unwritten.Find(citation.Article));
        var instrument = LawBook.Current.Find(citation.Instrument)
            ?? throw new KeyNotFoundException($"The law book has no instrument '{citation.Instrument}'.");
        var article = instrument.Article(citation.Article)
            ?? throw new KeyNotFoundException($"The law book has no article '{citation.Article}' of '{citation.Instrument}'.");
        return Article(instrument, article);
    }

    private static Bilingual Setting(Assumption setting) =>
        new($"本平台设置：{setting.Text.Zh}（法律未规定）", $"Setting: {setting.Text.En} (not fixed by law)");

    private static Bilingual Article(Instrument instrument, Article article)
    {
        if (article.Number == Law.Article.Whole)
            return new($"《{instrument.Title.Zh}》", instrument.Title.En);
        // The pilot is a report, not a law: it has sections.
        var (unit, abbreviation) = instrument.Id == Cite.Pilot(1).Instrument ? ("部分", "section") : ("条", "art.");
        var number = ChineseNumeral.Of(int.Parse(article.Number, CultureInfo.InvariantCulture));
        return new($"《{instrument.Title.Zh}》第{number}{unit}", $"{instrument.Title.En}, {abbreviation} {article.Number}");
    }
}
