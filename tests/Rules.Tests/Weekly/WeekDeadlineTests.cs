using PerfServerless.Rules.Appraisal;
using PerfServerless.Rules.Calendar;
using PerfServerless.Rules.Weekly;
using static PerfServerless.Rules.Tests.Weekly.WeekStory;

namespace PerfServerless.Rules.Tests.Weekly;

/// <summary>A week of 2026, when its record is due and when its grace ends (China time); both absent when it is exempt.</summary>
public sealed record WeekCase(string Name, Week Week, DateTimeOffset? Due, DateTimeOffset? GraceEnds)
{
    public override string ToString() => $"{Week}: {Name}";
}

public class WeekDeadlineTests
{
    public static TheoryData<WeekCase> Cases => CaseTable.Read<WeekCase>("week-deadlines.json");

    [Theory, MemberData(nameof(Cases))]
    public void A_record_is_due_and_late_around_holidays_as_the_table_says(WeekCase row)
    {
        ArgumentNullException.ThrowIfNull(row);
        var story = new WeekStory { Facts = new WeekStory().Facts with { Week = row.Week } };
        if (row.GraceEnds is not { } graceEnds)
        {
            story.Decide(Person, new CloseOutWeek([Closed]), ChinaTime.EndOf(row.Week.Sunday)).MustRefuse("week-exempt");
            return;
        }
        Assert.Equal(row.Due, Assert.IsType<WeekOpened>(ClosingAt(story, graceEnds)[0]).Due);
        Assert.Equal(Timeliness.OnTime, Timely(ClosingAt(story, graceEnds.AddTicks(-1))));
        Assert.Equal(Timeliness.Late, Timely(ClosingAt(story, graceEnds.AddSeconds(1))));
    }

    [Fact]
    public void Without_grace_the_record_is_late_after_the_hour()
    {
        var story = new WeekStory { Facts = new WeekStory().Facts with { Limits = new TimeLimits { WeekGrace = 0 } } };
        Assert.Equal(Timeliness.OnTime, Timely(ClosingAt(story, At(7, 10, 18))));
        Assert.Equal(Timeliness.Late, Timely(ClosingAt(story, At(7, 10, 18).AddSeconds(1))));
    }

    [Fact]
    public void What_was_promised_at_the_opening_holds_when_the_scheme_is_read_again()
    {
        var saved = Saved().State;
        var stricter = new WeekStory().Facts with { Limits = new TimeLimits { WeekGrace = 0 } };
        var closed = WeeklyRecord.Decide(saved, new CloseOutWeek([Closed]), stricter, new(Person, At(7, 13), WorkCalendar.Published)).MustAccept();
        Assert.Equal(Timeliness.OnTime, Timely(closed));
    }

    [Fact]
    public void Deadlines_follow_one_another_week_by_week_and_grace_never_ends_before_the_deadline()
    {
        var calendar = WorkCalendar.Published;
        var limits = new TimeLimits();
        var weeks = new Quarter(2025, 1).Weeks.Concat(new Quarter(2026, 1).Weeks).Concat(new Quarter(2026, 4).Weeks).Where(week => !WeekDeadline.IsHoliday(week, calendar)).ToList();
        Assert.All(weeks, week => Assert.True(WeekDeadline.Due(week, limits, calendar) <= WeekDeadline.GraceEnds(week, limits, calendar)));
        Assert.All(weeks.Zip(weeks.Skip(1)), pair =>
            Assert.True(WeekDeadline.GraceEnds(pair.First, limits, calendar) <= WeekDeadline.GraceEnds(pair.Second, limits, calendar)));
    }

    private static IReadOnlyList<WeekEvent> ClosingAt(WeekStory story, DateTimeOffset at) =>
        story.Decide(Person, new CloseOutWeek([Closed]), at).MustAccept();

    private static Timeliness Timely(IReadOnlyList<WeekEvent> events) => Assert.IsType<WeekClosedOut>(events[^1]).Timeliness;
}
