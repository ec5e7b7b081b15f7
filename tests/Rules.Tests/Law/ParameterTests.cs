using PerfServerless.Rules.Law;

namespace PerfServerless.Rules.Tests.Law;

public class ParameterTests
{
    private static readonly LawBook Book = LawBook.Current;

    [Theory]
    [InlineData("quarterly-excellent-cap", 0.40, "pilot", "5")]
    [InlineData("annual-excellent-cap", 0.20, "civil-servant-appraisal-rules", "0")]
    [InlineData("annual-excellent-cap-approved", 0.25, "civil-servant-appraisal-rules", "0")]
    [InlineData("annual-excellent-cap-institution", 0.20, "institution-appraisal-rules", "15")]
    [InlineData("annual-excellent-cap-institution-approved", 0.25, "institution-appraisal-rules", "15")]
    [InlineData("annual-excellent-cap-institution-reduced", 0.15, "institution-appraisal-rules", "15")]
    [InlineData("absence-no-grade-fraction", 0.5, "civil-servant-appraisal-rules", "27")]
    [InlineData("sanction-months-warning", 6, "civil-servant-law", "64")]
    [InlineData("sanction-months-demerit", 12, "civil-servant-law", "64")]
    [InlineData("sanction-months-grave-demerit", 18, "civil-servant-law", "64")]
    [InlineData("sanction-months-demotion", 24, "civil-servant-law", "64")]
    [InlineData("sanction-months-removal", 24, "civil-servant-law", "64")]
    [InlineData("review-request-days", 30, "civil-servant-law", "95")]
    [InlineData("review-decision-days", 30, "civil-servant-law", "96")]
    [InlineData("appeal-after-review-days", 15, "civil-servant-law", "95")]
    [InlineData("appeal-direct-days", 30, "civil-servant-law", "95")]
    [InlineData("appeal-decision-days", 60, "civil-servant-law", "96")]
    [InlineData("appeal-extension-days", 30, "civil-servant-law", "96")]
    [InlineData("absent-dismissal-running-days", 15, "civil-servant-law", "88")]
    [InlineData("absent-dismissal-year-days", 30, "civil-servant-law", "88")]
    [InlineData("absent-contract-running-days", 15, "institution-personnel-regulations", "15")]
    [InlineData("absent-contract-year-days", 30, "institution-personnel-regulations", "15")]
    [InlineData("bonus-pool-minimum", 0.10, "pilot", "5")]
    [InlineData("bonus-pool-maximum", 0.20, "pilot", "5")]
    public void A_figure_is_what_its_article_says(string parameter, double value, string instrument, string article)
    {
        var found = Book.Value(parameter, new(2026, 1, 1));
        Assert.Equal((parameter, (decimal)value, new Citation(instrument, article)), (found.Parameter, found.Value, found.Source));
    }

    [Fact]
    public void Every_source_is_an_article_of_the_book_in_force_when_the_value_begins() =>
        Assert.All(Book.Parameters, value =>
        {
            var instrument = Book.Find(value.Source.Instrument);
            Assert.NotNull(instrument?.Article(value.Source.Article));
            Assert.True(instrument.InForce(value.From), $"{value.Parameter} begins before {instrument.Id}");
        });

    [Fact]
    public void The_values_of_a_parameter_follow_one_another_without_gap_or_overlap() =>
        Assert.All(Book.Parameters.GroupBy(value => value.Parameter), values =>
        {
            Assert.Equal(values.OrderBy(value => value.From), values);
            Assert.Distinct(values.Select(value => value.From));
            // On every first day the value is the one that begins; on the day before it is still the one before.
            Assert.All(values, value => Assert.Equal(value, Book.Value(values.Key, value.From)));
            Assert.All(values.Zip(values.Skip(1)), pair => Assert.Equal(pair.First, Book.Value(values.Key, pair.Second.From.AddDays(-1))));
        });

    [Fact]
    public void Before_its_first_date_a_figure_is_not_guessed()
    {
        Assert.Equal(6, Book.Value("sanction-months-warning", new(2019, 6, 1)).Value);
        var refused = Assert.Throws<InvalidOperationException>(() => Book.Value("sanction-months-warning", new(2019, 5, 31)));
        Assert.Contains("2019-06-01", refused.Message);
    }

    [Fact]
    public void An_unknown_parameter_throws() =>
        Assert.Contains("no-such", Assert.Throws<KeyNotFoundException>(() => Book.Value("no-such", new(2026, 1, 1))).Message);
}
