using PerfServerless.Rules.Calendar;
using PerfServerless.Rules.Delivery;

namespace PerfServerless.Rules.Tests.Delivery;

public class QuietHoursTests
{
    private static readonly WorkCalendar Calendar = WorkCalendar.Published;

    [Theory]
    [InlineData("2026-04-01 07:59:59", true)]
    [InlineData("2026-04-01 08:00:00", false)]
    [InlineData("2026-04-01 20:59:59", false)]
    [InlineData("2026-04-01 21:00:00", true)]
    [InlineData("2026-04-01 00:00:00", true)]
    [InlineData("2026-04-04 10:00:00", true)] // a Saturday
    [InlineData("2026-10-01 10:00:00", true)] // National Day, a Thursday
    [InlineData("2026-10-10 10:00:00", false)] // a Saturday that is worked
    public void Nights_and_days_that_are_not_worked_are_quiet(string at, bool quiet) => Assert.Equal(quiet, QuietHours.Is(China(at), Calendar));

    [Theory]
    [InlineData("2026-04-01 10:30:00", "2026-04-01 10:30:00")]
    [InlineData("2026-04-01 03:00:00", "2026-04-01 08:00:00")]
    [InlineData("2026-04-01 21:00:00", "2026-04-02 08:00:00")]
    [InlineData("2026-04-03 22:00:00", "2026-04-07 08:00:00")] // Qingming: Saturday to Monday
    [InlineData("2026-04-04 10:00:00", "2026-04-07 08:00:00")]
    public void Writing_is_in_order_again_at_eight_on_the_next_working_day(string at, string open) => Assert.Equal(China(open), QuietHours.NextOpen(China(at), Calendar));

    [Fact]
    public void The_hours_are_Chinas_wherever_the_machine_stands() =>
        Assert.True(QuietHours.Is(new DateTimeOffset(2026, 4, 1, 14, 0, 0, TimeSpan.Zero), Calendar));

    private static DateTimeOffset China(string text) => new(DateTime.Parse(text), TimeSpan.FromHours(8));
}
