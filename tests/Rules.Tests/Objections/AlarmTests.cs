using FsCheck;
using FsCheck.Fluent;
using PerfServerless.Rules.Calendar;
using PerfServerless.Rules.Objections;
using static PerfServerless.Rules.Tests.Objections.ObjectionStory;

namespace PerfServerless.Rules.Tests.Objections;

/// <summary>Who is told of a limit, and when.</summary>
public class AlarmTests
{
    [Fact]
    public void Nobody_is_told_of_what_was_not_lodged()
    {
        Assert.Empty(Alarms(new ObjectionStory()));
        Assert.Empty(Alarms(new ObjectionStory { Facts = Statutory }));
    }

    [Fact]
    public void Whoever_has_to_answer_is_reminded_the_working_day_before_and_the_department_told_when_it_passed()
    {
        Assert.Equal(["07-15 09:00 OrganisationDepartment", "07-17 00:00 OrganisationDepartment passed"], Alarms(Lodged()));
        Assert.Equal(["07-15 09:00 Reviewer", "07-17 00:00 OrganisationDepartment passed"], Alarms(Assigned()));
        Assert.Equal(["08-18 09:00 OrganisationDepartment", "08-20 00:00 OrganisationDepartment passed", "08-20 00:00 Person passed"], Alarms(ReviewAsked()));
        Assert.Equal(["10-10 09:00 OrganisationDepartment", "10-13 00:00 OrganisationDepartment passed"], Alarms(Accepted()));
    }

    [Fact]
    public void A_right_that_runs_out_is_called_to_mind_and_its_end_is_nobodys_alarm()
    {
        Assert.Equal(["08-11 09:00 Person", "08-11 09:00 Person"], Alarms(Answered(facts: Statutory)));
        Assert.Equal(["08-19 09:00 Person"], Alarms(Served()));
    }

    [Fact]
    public void It_lives_while_something_awaits_an_answer_or_a_limit_is_to_come()
    {
        Assert.False(Live(Answered(), At(7, 13)));
        Assert.True(Live(Lodged(), At(12, 31)));
        Assert.True(Live(Answered(facts: Statutory), At(7, 20)));
        Assert.False(Live(Answered(facts: Statutory), At(8, 13)));
        Assert.True(Live(Appealed(), At(12, 31)));
        Assert.False(Live(Accepted().Then(Above, new DecideAppeal(Reject), At(9, 1)), At(9, 1)));
    }

    /// <summary>However its looks are spread, each alarm rings once at a look after its moment, and the clock is woken for it.</summary>
    [Fact]
    public void Woken_at_each_next_moment_no_alarm_is_missed() =>
        Prop.ForAll(Gen.Elements(Lodged(), Assigned(), ReviewAsked(), Served(), Accepted(), Answered(facts: Statutory)).ToArbitrary(), story =>
        {
            var alarms = ObjectionAlarms.Of(story.State, story.Facts, WorkCalendar.Published);
            var rung = new List<ObjectionAlarm>();
            for (DateTimeOffset? now = LodgedAt; now is { } at; now = ObjectionAlarms.Next(alarms, at))
                rung.AddRange(ObjectionAlarms.Arisen(alarms, at).Where(alarm => alarm.At == at));
            return alarms.SequenceEqual(rung);
        }).QuickCheckThrowOnFailure();

    private static bool Live(ObjectionStory story, DateTimeOffset now) =>
        ObjectionAlarms.Live(story.State, ObjectionAlarms.Of(story.State, story.Facts, WorkCalendar.Published), now);

    private static IEnumerable<string> Alarms(ObjectionStory story) => ObjectionAlarms.Of(story.State, story.Facts, WorkCalendar.Published)
        .Select(alarm => $"{alarm.At.ToOffset(TimeSpan.FromHours(8)):MM-dd HH:mm} {alarm.Concerns}{(alarm.Passed ? " passed" : "")}");
}
