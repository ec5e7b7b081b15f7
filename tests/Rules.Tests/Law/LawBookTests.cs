using PerfServerless.Rules.Law;

namespace PerfServerless.Rules.Tests.Law;

public class LawBookTests
{
    private static readonly LawBook Book = LawBook.Current;

    [Theory]
    [InlineData("civil-servant-law", 35, 36, 37, 38, 39, 62, 64, 88, 95, 96, 97)]
    [InlineData("civil-servant-appraisal-rules", 25, 27, 28, 29)]
    [InlineData("institution-appraisal-rules", 15, 36, 41, 42, 47)]
    [InlineData("personal-information-law", 24, 28)]
    [InlineData("pilot", 1, 2, 3, 4, 5)]
    public void The_articles_that_rules_rest_on_are_in_the_book(string instrument, params int[] articles) =>
        Assert.All(articles, number => Assert.NotNull(Book.Find(instrument)?.Article(number.ToString())));

    [Fact]
    public void Instruments_and_articles_are_listed_once_and_speak_both_languages()
    {
        Assert.Distinct(Book.Instruments.Select(instrument => instrument.Id));
        Assert.All(Book.Instruments, instrument =>
        {
            Assert.NotEmpty(instrument.Articles);
            Assert.Distinct(instrument.Articles.Select(article => article.Number));
            Assert.All(instrument.Articles, article => Assert.True(BothLanguages.Hold(article.Gist), $"{instrument.Id} {article.Number}"));
            Assert.True(BothLanguages.Hold(instrument.Title), instrument.Id);
            Assert.True(instrument.Until is null || instrument.From <= instrument.Until, instrument.Id);
        });
    }

    [Fact]
    public void Every_short_form_names_an_instrument_of_the_book()
    {
        Assert.NotEmpty(CitedInSources.ShortForms);
        Assert.All(CitedInSources.ShortForms, method =>
            Assert.NotNull(Book.Find(((Citation)method.Invoke(null, [1])!).Instrument)));
    }

    [Fact]
    public void An_instrument_is_in_force_from_its_first_to_its_last_day()
    {
        var repealed = Book.Find("pilot")! with { From = new(2021, 7, 1), Until = new(2023, 6, 30) };
        Assert.False(repealed.InForce(new(2021, 6, 30)));
        Assert.True(repealed.InForce(new(2021, 7, 1)));
        Assert.True(repealed.InForce(new(2023, 6, 30)));
        Assert.False(repealed.InForce(new(2023, 7, 1)));
        Assert.True(Book.Find("civil-servant-law")!.InForce(new(2099, 1, 1)));
    }

    [Fact]
    public void An_instrument_the_book_does_not_have_is_not_found() => Assert.Null(Book.Find("magna-carta"));
}
