using PerfServerless.Rules.Calendar;

namespace PerfServerless.Rules.Tests.Calendar;

public class UnpublishedYearTests
{
    private static readonly DateOnly LateDecember = new(2025, 12, 29);
    private static readonly WorkCalendar Before2026 = WorkCalendar.Published.Without(2026);

    [Fact]
    public void A_deadline_within_published_years_is_certain() =>
        Assert.Equal(new Deadline(new(2026, 1, 7), Provisional: false), WorkCalendar.Published.After(LateDecember, 6));

    [Fact]
    public void A_deadline_that_reaches_into_an_unpublished_year_is_provisional() =>
        Assert.Equal(new Deadline(new(2026, 1, 6), Provisional: true), Before2026.After(LateDecember, 6));

    [Fact]
    public void A_deadline_that_ends_before_the_unpublished_year_is_certain() =>
        Assert.Equal(new Deadline(new(2025, 12, 31), Provisional: false), Before2026.After(LateDecember, 2));

    [Fact]
    public void A_deadline_counted_back_through_an_unpublished_year_is_provisional()
    {
        var calendar = WorkCalendar.Published.Without(2025);
        Assert.True(calendar.After(new(2026, 1, 5), -10).Provisional);
        Assert.False(calendar.After(new(2026, 1, 20), -5).Provisional);
    }

    [Fact]
    public void An_unpublished_year_between_published_ones_makes_a_deadline_provisional() =>
        Assert.True(WorkCalendar.Published.Without(2025).After(new(2024, 12, 1), 300).Provisional);

    [Fact]
    public void In_an_unpublished_year_Monday_to_Friday_stand_in()
    {
        Assert.False(Before2026.IsPublished(2026));
        Assert.True(Before2026.IsWorkingDay(new(2026, 2, 17)));
        Assert.False(Before2026.IsWorkingDay(new(2026, 2, 14)));
        Assert.Equal(261, Before2026.WorkingDaysIn(2026));
    }

    [Fact]
    public void A_year_in_the_middle_can_be_unpublished_too()
    {
        var calendar = WorkCalendar.Published.Without(2015);
        Assert.True(calendar.IsWorkingDay(new(2015, 9, 3)));
        Assert.False(calendar.IsWorkingDay(new(2016, 10, 3)));
    }

    [Fact]
    public void Taking_a_year_out_leaves_the_published_calendar_as_it_was()
    {
        _ = WorkCalendar.Published.Without(2024);
        Assert.True(WorkCalendar.Published.IsPublished(2024));
        Assert.Equal(251, WorkCalendar.Published.WorkingDaysIn(2024));
    }

    [Fact]
    public void With_no_year_at_all_the_calendar_still_answers()
    {
        var calendar = Enumerable.Range(2004, 23).Aggregate(WorkCalendar.Published, (left, year) => left.Without(year));
        Assert.Equal(new Deadline(new(2026, 2, 17), Provisional: true), calendar.After(new(2026, 2, 16), 1));
    }
}
