using System.Globalization;
using FsCheck.Fluent;
using PerfServerless.Rules.Calendar;
using static PerfServerless.Rules.Tests.Calendar.Dates;

namespace PerfServerless.Rules.Tests.Calendar;

public class PeriodTests
{
    [Fact]
    public void Every_week_belongs_to_exactly_one_quarter() =>
        ForAll(Any.Select(Week.Of), week =>
            Around(week.Quarter).Where(quarter => quarter.Weeks.Contains(week)).SequenceEqual([week.Quarter]));

    [Fact]
    public void The_weeks_of_four_quarters_are_the_ISO_weeks_of_the_year() =>
        ForAll(Years, year => Quarters(year).SelectMany(quarter => quarter.Weeks)
            .SequenceEqual(Enumerable.Range(1, ISOWeek.GetWeeksInYear(year)).Select(number => new Week(year, number))));

    [Fact]
    public void The_weeks_of_three_months_are_those_of_their_quarter() =>
        ForAll(Years, year => Quarters(year).All(quarter =>
            quarter.Months.SelectMany(month => month.Weeks).SequenceEqual(quarter.Weeks)));

    [Fact]
    public void A_quarters_days_are_those_of_its_months_without_gap() =>
        ForAll(Years, year => Quarters(year).All(quarter =>
            quarter.Months[0].First == quarter.First && quarter.Months[2].Last == quarter.Last
            && quarter.Months[0].Last.AddDays(1) == quarter.Months[1].First && quarter.Months.All(month => month.Quarter == quarter)));

    [Fact]
    public void A_date_lies_in_its_own_week_month_and_quarter() =>
        ForAll(Any, date => Week.Of(date).Monday <= date && date <= Week.Of(date).Sunday
            && Month.Of(date).First <= date && date <= Month.Of(date).Last && Quarter.Of(date).Contains(date));

    [Fact]
    public void Next_and_previous_undo_each_other() =>
        ForAll(Any, date => Week.Of(date).Next.Previous == Week.Of(date) && Week.Of(date).Next.Since(Week.Of(date)) == 1
            && Quarter.Of(date).Next.Previous == Quarter.Of(date) && Month.Of(date).Next.First == Month.Of(date).Last.AddDays(1));

    [Fact]
    public void What_is_written_is_read_back() =>
        ForAll(Any, date => Week.Parse(Week.Of(date).ToString(), null) == Week.Of(date)
            && Month.Parse(Month.Of(date).ToString(), null) == Month.Of(date)
            && Quarter.Parse(Quarter.Of(date).ToString(), null) == Quarter.Of(date));

    [Theory]
    [InlineData("2026-W53", true)]
    [InlineData("2025-W53", false)] // 2025 has 52 weeks
    [InlineData("2026-W00", false)]
    [InlineData("2026-W1", false)]
    [InlineData("2026-w14", false)]
    [InlineData("2026W014", false)]
    [InlineData("1999-W01", false)]
    [InlineData("2026-W+1", false)]
    [InlineData(null, false)]
    public void A_week_is_read_strictly(string? text, bool valid) => Assert.Equal(valid, Week.TryParse(text, null, out _));

    [Theory]
    [InlineData("2026-12", true)]
    [InlineData("2026-13", false)]
    [InlineData("2026-00", false)]
    [InlineData("2026-1", false)]
    [InlineData("2026/01", false)]
    [InlineData(null, false)]
    public void A_month_is_read_strictly(string? text, bool valid) => Assert.Equal(valid, Month.TryParse(text, null, out _));

    [Theory]
    [InlineData("2026Q4", true)]
    [InlineData("2026Q5", false)]
    [InlineData("2026Q0", false)]
    [InlineData("2026q1", false)]
    [InlineData("2101Q1", false)]
    [InlineData(null, false)]
    public void A_quarter_is_read_strictly(string? text, bool valid) => Assert.Equal(valid, Quarter.TryParse(text, null, out _));

    [Fact]
    public void Text_that_is_not_a_period_throws_when_parsed()
    {
        Assert.Throws<FormatException>(() => Week.Parse("week 14", null));
        Assert.Throws<FormatException>(() => Month.Parse("March", null));
        Assert.Throws<FormatException>(() => Quarter.Parse("spring", null));
    }

    [Theory]
    [InlineData("2026-W14", "2026-04", "2026Q2")] // 30 March to 5 April; Thursday is 2 April
    [InlineData("2026-W01", "2026-01", "2026Q1")] // begins on 29 December 2025
    [InlineData("2020-W53", "2020-12", "2020Q4")] // ends on 3 January 2021
    public void A_week_across_a_boundary_belongs_where_its_Thursday_is(string week, string month, string quarter)
    {
        var read = Week.Parse(week, null);
        Assert.Equal((month, quarter), (read.Month.ToString(), read.Quarter.ToString()));
    }

    private static IEnumerable<Quarter> Quarters(int year) => Enumerable.Range(1, 4).Select(number => new Quarter(year, number));

    private static IEnumerable<Quarter> Around(Quarter quarter) => [quarter.Previous, quarter, quarter.Next];
}
