using PerfServerless.Rules.Appraisal;
using PerfServerless.Rules.Calendar;

namespace PerfServerless.Rules.Tests.Appraisal;

public class RemindingTests
{
    private static readonly Quarter Spring = new(2026, 2);
    private static readonly TimeLimits Limits = new();
    private static readonly Flow Flow = new(new(Spring, new(), WorkCalendar.Published));

    [Theory]
    [InlineData("3/2026-W15", "2026-04-10 16:00")] // Friday, two hours before it is due
    [InlineData("3/2026-W18", "2026-04-30 16:00")] // Thursday: the Friday is a holiday
    [InlineData("4/2026-04", "2026-05-07 09:00")] // due on Friday 8 May, three working days after the month
    [InlineData("12", "2026-08-27 09:00")]
    public void A_reminder_comes_before_the_deadline_on_a_working_day(string duty, string moment) =>
        Assert.Equal(moment, At(duty).ToOffset(TimeSpan.FromHours(8)).ToString("yyyy-MM-dd HH:mm"));

    [Fact]
    public void Every_reminder_comes_before_its_deadline_and_once_between_any_two_sweeps()
    {
        var moments = Flow.Duties.Where(duty => duty.Procedure > 2).Select(duty => (Duty: duty, At: Reminding.Moment(duty, Limits, WorkCalendar.Published))).ToList();
        Assert.All(moments, each => Assert.True(each.At < each.Duty.Due, each.Duty.Key));
        var reminded = new List<string>();
        var since = DateTimeOffset.MinValue;
        for (var now = ChinaTime.StartOf(Spring.First); now < ChinaTime.StartOf(new(2026, 10, 1)); since = now, now = now.AddMinutes(47))
            reminded.AddRange(Arisen(since, now).Select(each => each.Duty.Key));
        Assert.Equal(moments.Select(each => each.Duty.Key).Order(), reminded.Order());
    }

    [Fact]
    public void What_is_due_already_is_reminded_of_no_more_and_the_first_two_procedures_never()
    {
        var week = Flow.Duties.Single(duty => duty.Key == "3/2026-W15");
        Assert.Contains(Arisen(DateTimeOffset.MinValue, week.Due.AddTicks(-1)), each => each.Duty == week);
        Assert.DoesNotContain(Arisen(DateTimeOffset.MinValue, week.Due), each => each.Duty == week);
        Assert.DoesNotContain(Flow.Duties.SelectMany(duty => Arisen(DateTimeOffset.MinValue, duty.Due.AddTicks(-1))), each => each.Duty.Procedure <= 2);
    }

    [Fact]
    public void A_calendar_published_later_moves_the_reminder_with_the_deadline()
    {
        var before = new Flow(new(Spring, new(), WorkCalendar.Published.Without(2026)));
        var (then, now) = (before.Duties.Single(duty => duty.Key == "4/2026-04"), Flow.Duties.Single(duty => duty.Key == "4/2026-04"));
        Assert.NotEqual(Reminding.Moment(then, Limits, WorkCalendar.Published.Without(2026)), Reminding.Moment(now, Limits, WorkCalendar.Published));
    }

    private static DateTimeOffset At(string key) => Reminding.Moment(Flow.Duties.Single(duty => duty.Key == key), Limits, WorkCalendar.Published);

    private static IReadOnlyList<Reminder> Arisen(DateTimeOffset since, DateTimeOffset now) =>
        Reminding.Arisen(Flow.Duties, since, now, Limits, WorkCalendar.Published);
}
