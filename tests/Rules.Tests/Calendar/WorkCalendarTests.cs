using PerfServerless.Rules.Calendar;

namespace PerfServerless.Rules.Tests.Calendar;

public class WorkCalendarTests
{
    private static readonly WorkCalendar Calendar = WorkCalendar.Published;

    [Theory]
    [InlineData(2004, 252)]
    [InlineData(2005, 251)]
    [InlineData(2006, 251)]
    [InlineData(2007, 249)]
    [InlineData(2008, 251)]
    [InlineData(2009, 250)]
    [InlineData(2010, 250)]
    [InlineData(2011, 250)]
    [InlineData(2012, 249)]
    [InlineData(2013, 250)]
    [InlineData(2014, 250)]
    [InlineData(2015, 249)]
    [InlineData(2016, 250)]
    [InlineData(2017, 249)]
    [InlineData(2018, 250)]
    [InlineData(2019, 250)]
    [InlineData(2020, 249)]
    [InlineData(2021, 250)]
    [InlineData(2022, 249)]
    [InlineData(2023, 249)]
    [InlineData(2024, 251)]
    [InlineData(2025, 248)]
    [InlineData(2026, 248)]
    public void A_year_has_as_many_working_days_as_its_notices_leave(int year, int days) =>
        Assert.Equal(days, Calendar.WorkingDaysIn(year));

    [Theory]
    // Days that a second notice, or the next year's notice, changed.
    [InlineData("2005-12-31", true)]
    [InlineData("2006-12-31", true)]
    [InlineData("2007-12-31", false)]
    [InlineData("2011-12-31", true)]
    [InlineData("2015-09-03", false)]
    [InlineData("2015-09-04", false)]
    [InlineData("2015-09-06", true)]
    [InlineData("2018-12-29", true)]
    [InlineData("2018-12-31", false)]
    [InlineData("2019-05-02", false)]
    [InlineData("2019-05-05", true)]
    [InlineData("2020-01-31", false)]
    [InlineData("2020-02-01", false)]
    [InlineData("2020-02-03", true)]
    // Ordinary days, and a day moved, of the latest year.
    [InlineData("2026-01-04", true)]
    [InlineData("2026-02-23", false)]
    [InlineData("2026-03-02", true)]
    [InlineData("2026-03-07", false)]
    public void A_day_is_worked_or_off_as_the_notice_says(string date, bool worked) =>
        Assert.Equal(worked, Calendar.IsWorkingDay(DateOnly.Parse(date)));

    [Theory]
    [InlineData("2026-02-13", 1, "2026-02-14")] // the Saturday before Spring Festival is worked
    [InlineData("2026-02-13", 2, "2026-02-24")]
    [InlineData("2026-02-16", 1, "2026-02-24")]
    [InlineData("2026-02-24", -1, "2026-02-14")]
    [InlineData("2026-03-31", 5, "2026-04-08")] // Qingming: Monday 6 April is off
    [InlineData("2026-04-01", 0, "2026-04-01")]
    [InlineData("2026-05-01", 0, "2026-05-06")]
    public void Working_days_are_counted_from_the_day_after(string from, int days, string expected) =>
        Assert.Equal(DateOnly.Parse(expected), Calendar.AddWorkingDays(DateOnly.Parse(from), days));

    [Theory]
    [InlineData("2026-W14", "2026-04-03")]
    [InlineData("2026-W07", "2026-02-14")] // a worked Saturday
    [InlineData("2026-W01", "2026-01-04")] // a worked Sunday
    [InlineData("2026-W18", "2026-04-30")]
    public void A_weeks_last_working_day_follows_the_days_moved(string week, string expected) =>
        Assert.Equal(DateOnly.Parse(expected), Calendar.LastWorkingDay(Week.Parse(week, null)));

    [Fact]
    public void A_week_wholly_off_has_no_last_working_day() =>
        Assert.Null(Calendar.LastWorkingDay(Week.Parse("2026-W08", null)));

    [Fact]
    public void The_years_2004_to_2026_are_published() =>
        Assert.Equal(Enumerable.Range(2004, 23), Enumerable.Range(1990, 60).Where(Calendar.IsPublished));
}
