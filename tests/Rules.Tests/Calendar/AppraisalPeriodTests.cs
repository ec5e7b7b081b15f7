using System.Text.Json;
using PerfServerless.Rules.Calendar;

namespace PerfServerless.Rules.Tests.Calendar;

public class AppraisalPeriodTests
{
    [Theory]
    [InlineData("2026Q2", 2026, 2)]
    [InlineData("2026", 2026, null)]
    public void It_is_a_quarter_or_a_year_and_its_text_reads_back(string text, int year, int? quarter)
    {
        var period = AppraisalPeriod.Parse(text, null);
        Assert.Equal((year, quarter), (period.Year, period.Quarter?.Number));
        Assert.Equal(period, JsonSerializer.Deserialize<AppraisalPeriod>($"\"{period}\""));
    }

    /// <summary>What was stored as a quarter is read as one.</summary>
    [Fact]
    public void A_quarter_is_written_as_it_always_was() =>
        Assert.Equal(JsonSerializer.Serialize(new Quarter(2026, 3)), JsonSerializer.Serialize<AppraisalPeriod>(new Quarter(2026, 3)));

    [Theory, InlineData("2026Q5"), InlineData("2026H1"), InlineData("26"), InlineData("1999"), InlineData("20260"), InlineData("")]
    public void Nothing_else_is(string text) => Assert.False(AppraisalPeriod.TryParse(text, null, out _));
}
