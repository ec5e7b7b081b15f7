using PerfServerless.Rules.Calendar;
using PerfServerless.Rules.Supervision;

namespace PerfServerless.Rules.Tests.Supervision;

public class ReportingPeriodTests
{
    [Theory]
    [InlineData("2026-03", ReportingKind.Month, "2026-03-01", "2026-03-31", "2026-02")]
    [InlineData("2026-01", ReportingKind.Month, "2026-01-01", "2026-01-31", "2025-12")]
    [InlineData("2026Q1", ReportingKind.Quarter, "2026-01-01", "2026-03-31", "2025Q4")]
    [InlineData("2026", ReportingKind.Year, "2026-01-01", "2026-12-31", "2025")]
    public void A_period_is_read_and_written_and_knows_its_dates_and_the_one_before(string text, ReportingKind kind, string first, string last, string before)
    {
        var period = ReportingPeriod.Parse(text, null);
        Assert.Equal((kind, DateOnly.Parse(first), DateOnly.Parse(last), text), (period.Kind, period.First, period.Last, period.ToString()));
        Assert.Equal(before, period.Previous.ToString());
    }

    [Theory]
    [InlineData("")]
    [InlineData("2026Q5")]
    [InlineData("2026-13")]
    [InlineData("26")]
    [InlineData("1999")]
    [InlineData("2026-03-01")]
    [InlineData(null)]
    public void What_is_no_period_is_not_read(string? text) => Assert.False(ReportingPeriod.TryParse(text, null, out _));

    [Fact]
    public void A_year_has_twelve_months_in_four_quarters_and_a_month_lies_in_one()
    {
        var year = ReportingPeriod.OfYear(2026);
        Assert.Equal((12, 4), (year.Months.Count, year.Quarters.Count));
        Assert.Equal([new Quarter(2026, 2)], ReportingPeriod.Of(new Month(2026, 5)).Quarters);
        Assert.True(year.Contains(new Month(2026, 12)));
        Assert.False(year.Contains(new Month(2027, 1)));
    }
}
