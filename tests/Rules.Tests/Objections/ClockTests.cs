using FsCheck;
using FsCheck.Fluent;
using PerfServerless.Rules.Calendar;
using PerfServerless.Rules.Objections;
using static PerfServerless.Rules.Tests.Objections.ObjectionStory;

namespace PerfServerless.Rules.Tests.Objections;

/// <summary>A direct appeal to a decision known on a day: the last day on which it is in time.</summary>
public sealed record LimitCase(string Name, DateOnly KnownOn, int Days, DateOnly LastDay)
{
    public override string ToString() => Name;
}

public class ClockTests
{
    public static TheoryData<LimitCase> Cases => CaseTable.Read<LimitCase>("appeal-limits.json");

    [Theory, MemberData(nameof(Cases))]
    public void Calendar_days_end_where_the_table_says(LimitCase row)
    {
        ArgumentNullException.ThrowIfNull(row);
        var facts = Statutory with { KnownOn = row.KnownOn, Law = LawLimits with { AppealDirect = row.Days } };
        Assert.Equal(row.LastDay, ObjectionClocks.Running(ObjectionState.None, facts, WorkCalendar.Published)[^1].LastDay);
    }

    [Fact]
    public void Each_stage_shows_the_limits_that_run()
    {
        Assert.Equal(["提出异议 07-10 objection.window"], new ObjectionStory().Clocks());
        Assert.Equal(["提出异议 07-10 objection.window", "申请复核 08-07 95", "直接提出申诉 08-07 95"], new ObjectionStory { Facts = Statutory }.Clocks());
        Assert.Equal(["答复异议 07-16 objection.answer"], Assigned().Clocks());
        Assert.Empty(Answered().Clocks());
        Assert.Equal(["申请复核 08-12 95", "直接提出申诉 08-12 95"], Answered(facts: Statutory).Clocks());
        Assert.Equal(["作出复核决定 08-19 96"], ReviewAsked().Clocks());
        Assert.Empty(ReviewDone().Clocks());
        Assert.Equal(["对复核决定提出申诉 08-20 95"], Served().Clocks());
        Assert.Empty(Appealed().Clocks());
        Assert.Equal(["作出申诉处理决定 10-12 96"], Accepted().Clocks());
        Assert.Equal(["作出申诉处理决定 11-10 96"], Accepted().Then(Above, new ExtendAppeal("案情复杂"), At(9, 1)).Clocks());
    }

    [Fact]
    public void A_limit_that_reaches_an_unpublished_year_says_so()
    {
        var year = Enumerable.Range(2026, 10).First(year => !WorkCalendar.Published.IsPublished(year));
        var facts = Statutory with { PublicationEnd = new(2026, 3, 2), KnownOn = new(year - 1, 12, 20) };
        Assert.Equal([false, true, true], ObjectionClocks.Running(ObjectionState.None, facts, WorkCalendar.Published).Select(clock => clock.Provisional));
    }

    [Fact]
    public void The_limits_are_those_of_the_law_book() => Assert.Equal(LawLimits, AppealLimits.On(new(2026, 7, 8)));

    /// <summary>Whoever learns of it later never has to act earlier, and a longer limit never ends earlier.</summary>
    [Fact]
    public void Limits_are_monotone_and_end_on_a_working_day_no_earlier_than_the_law_says() =>
        Prop.ForAll((from day in Gen.Choose(0, 800) from later in Gen.Choose(0, 60) from days in Gen.Choose(1, 90) from more in Gen.Choose(0, 30) select (day, later, days, more)).ToArbitrary(), x =>
        {
            var known = new DateOnly(2024, 1, 1).AddDays(x.day);
            var due = Last(known, x.days);
            return due <= Last(known.AddDays(x.later), x.days) && due <= Last(known, x.days + x.more)
                && due >= known.AddDays(x.days) && WorkCalendar.Published.IsWorkingDay(due);
        }).QuickCheckThrowOnFailure();

    private static DateOnly Last(DateOnly known, int days) =>
        ObjectionClocks.Running(ObjectionState.None, Statutory with { KnownOn = known, Law = LawLimits with { AppealDirect = days } }, WorkCalendar.Published)[^1].LastDay;
}
