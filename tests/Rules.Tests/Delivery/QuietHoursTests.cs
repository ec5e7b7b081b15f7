using PerfServerless.Rules.Calendar;
using PerfServerless.Rules.Delivery;

namespace PerfServerless.Rules.Tests.Delivery;

public class QuietHoursTests
{
    private static readonly WorkCalendar Calendar = WorkCalendar.Published;
    private static readonly QuietHours Quiet = DeliveryTerms.Default.Quiet;

    [Theory]
    [InlineData("2026-04-01 07:59:59", true)]
    [InlineData("2026-04-01 08:00:00", false)]
    [InlineData("2026-04-01 20:59:59", false)]
    [InlineData("2026-04-01 21:00:00", true)]
    [InlineData("2026-04-01 00:00:00", true)]
    [InlineData("2026-04-04 10:00:00", true)] // a Saturday
    [InlineData("2026-10-01 10:00:00", true)] // National Day, a Thursday
    [InlineData("2026-10-10 10:00:00", false)] // a Saturday that is worked
    public void Nights_and_days_that_are_not_worked_are_quiet(string at, bool quiet) => Assert.Equal(quiet, Quiet.Is(China(at), Calendar));

    [Theory]
    [InlineData("2026-04-01 10:30:00", "2026-04-01 10:30:00")]
    [InlineData("2026-04-01 03:00:00", "2026-04-01 08:00:00")]
    [InlineData("2026-04-01 21:00:00", "2026-04-02 08:00:00")]
    [InlineData("2026-04-03 22:00:00", "2026-04-07 08:00:00")] // Qingming: Saturday to Monday
    [InlineData("2026-04-04 10:00:00", "2026-04-07 08:00:00")]
    public void Writing_is_in_order_again_at_eight_on_the_next_working_day(string at, string open) => Assert.Equal(China(open), Quiet.NextOpen(China(at), Calendar));

    [Fact]
    public void The_hours_are_Chinas_wherever_the_machine_stands() =>
        Assert.True(Quiet.Is(new DateTimeOffset(2026, 4, 1, 14, 0, 0, TimeSpan.Zero), Calendar));

    [Theory]
    [InlineData("2026-04-01 07:00:00", "2026-04-02 08:00:00")]
    [InlineData("2026-04-01 23:00:00", "2026-04-02 08:00:00")]
    [InlineData("2026-04-03 10:00:00", "2026-04-07 08:00:00")] // Qingming: Saturday to Monday
    public void What_was_gathered_in_a_day_is_told_on_the_next_working_morning(string at, string told) => Assert.Equal(China(told), Quiet.NextMorning(China(at), Calendar));

    [Fact]
    public void A_county_that_works_at_weekends_is_written_to_at_weekends_and_at_its_own_hours()
    {
        var own = new QuietHours(new(22, 0), new(7, 0), DaysOff: false);
        Assert.False(own.Is(China("2026-04-04 21:59:00"), Calendar));
        Assert.Equal(China("2026-04-05 07:00:00"), own.NextOpen(China("2026-04-04 22:00:00"), Calendar));
    }

    private static DateTimeOffset China(string text) => new(DateTime.Parse(text), TimeSpan.FromHours(8));
}
