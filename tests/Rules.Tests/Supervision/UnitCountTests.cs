using PerfServerless.Rules.Appraisal;
using PerfServerless.Rules.Ballots;
using PerfServerless.Rules.Calendar;
using PerfServerless.Rules.Grading;
using PerfServerless.Rules.Organisation;
using PerfServerless.Rules.Supervision;
using PerfServerless.Rules.Weekly;

namespace PerfServerless.Rules.Tests.Supervision;

/// <summary>The second quarter of 2026, seen on a morning in its middle or after its end.</summary>
public class UnitCountTests
{
    private static readonly Quarter Spring = new(2026, 2);
    private static readonly Flow Flow = new(new(Spring, new(), WorkCalendar.Published));
    private static readonly UnitId Unit = new("u1");
    private static readonly DateTimeOffset MidMay = ChinaTime.At(new(2026, 5, 19), new(9, 0)), After = ChinaTime.At(new(2026, 8, 1), new(9, 0));

    [Fact]
    public void Only_what_fell_due_is_asked_for()
    {
        var idle = Person("p1");
        var may = Count(ReportingPeriod.Of(new Month(2026, 5)), MidMay, idle);
        Assert.Equal(2, may.Weeks.Asked); // the weeks of the 7th and the 14th; that of the 21st is not over
        Assert.Equal(new Completion(0, 0, 0), may.Reports);
        Assert.Equal(new Completion(13, 0, 0), Count(ReportingPeriod.Of(Spring), After, idle).Weeks);
        Assert.Equal(new Completion(3, 0, 0), Count(ReportingPeriod.Of(Spring), After, idle).Reports);
    }

    [Fact]
    public void A_record_counts_as_in_time_or_late_and_a_saved_one_not_at_all()
    {
        var person = Person("p1") with
        {
            Weeks = [Week("2026-W14", Timeliness.OnTime), Week("2026-W15", Timeliness.Late), Week("2026-W16", null)],
        };
        Assert.Equal(new Completion(13, 1, 1), Count(ReportingPeriod.Of(Spring), After, person).Weeks);
    }

    [Fact]
    public void What_was_done_before_it_was_due_counts()
    {
        var early = Person("p1") with { Weeks = [Week("2026-W21", Timeliness.OnTime)] };
        Assert.Equal(new Completion(3, 1, 0), Count(ReportingPeriod.Of(new Month(2026, 5)), MidMay, early).Weeks);
    }

    [Fact]
    public void Weeks_of_leave_and_those_before_joining_are_not_asked_for_but_count_when_recorded()
    {
        var free = Person("p1") with { FreeWeeks = new HashSet<Week> { W("2026-W14"), W("2026-W15") }, Weeks = [Week("2026-W15", Timeliness.OnTime)] };
        Assert.Equal(new Completion(12, 1, 0), Count(ReportingPeriod.Of(Spring), After, free).Weeks);
        var joined = Person("p2", entered: new(2026, 4, 8));
        Assert.Equal(11, Count(ReportingPeriod.Of(Spring), After, joined).Weeks.Asked);
        Assert.Equal(2, Count(ReportingPeriod.Of(Spring), After, joined).Reports.Asked);
    }

    [Fact]
    public void Reviews_are_asked_for_where_a_report_was_sent_and_a_sheet_found_overdue_is_late()
    {
        var april = new Month(2026, 4);
        var person = Person("p1") with
        {
            Months = [new() { Month = april, SentAt = MidMay, Timeliness = Timeliness.Late }],
            Sheets = [new() { Month = april, Version = 1 }, new() { Month = april.Next, Version = 1 }],
        };
        var overdue = person with { Appraisal = person.Appraisal with { Overdue = new Dictionary<string, ResponsibilityLevel> { ["6/2026-05"] = ResponsibilityLevel.Administrator } } };
        var figures = Count(ReportingPeriod.Of(Spring), After, overdue);
        Assert.Equal(new Completion(3, 0, 1), figures.Reports);
        Assert.Equal(new Completion(1, 0, 0), figures.Reviews);
        Assert.Equal(new Completion(3, 1, 1), figures.Sheets);
    }

    [Fact]
    public void The_friday_close_out_is_that_of_the_last_week_anyone_closed()
    {
        var carried = new WeekItem("a", "走访", "", 40, W("2026-W20"), ItemOutcome.Carried, "道路中断", []);
        var one = Person("p1") with { Weeks = [Week("2026-W21", Timeliness.OnTime), Week("2026-W22", Timeliness.OnTime, carried, carried with { Id = "b", Since = W("2026-W22") })] };
        var other = Person("p2") with { Weeks = [Week("2026-W22", Timeliness.OnTime, carried with { Outcome = ItemOutcome.Closed, CarryReason = null })] };
        var figures = Count(ReportingPeriod.Of(Spring), After, one, other);
        Assert.Equal((1, 2, 3), (figures.ItemsClosed, figures.ItemsCarried, figures.OldestItemWeeks));
    }

    [Fact]
    public void Turnout_waits_for_the_sealed_box_and_grades_for_their_publication()
    {
        var box = BallotBoxState.None with { Invitations = [new(new("a"), VoterClass.A), new(new("b"), VoterClass.B)], Turnout = [new("a")] };
        var decided = Person("p1") with { Appraisal = Person("p1").Appraisal with { Grade = Grade.Good } };
        var published = decided with { Appraisal = decided.Appraisal with { PublicationEnds = new(2026, 7, 31) } };
        var open = UnitCount.Of(Unit, ReportingPeriod.Of(Spring), [decided], box, Flow, After);
        Assert.Equal((0, 0, 0), (open.Invited, open.Voted, open.Grades.Count));
        var shut = UnitCount.Of(Unit, ReportingPeriod.Of(Spring), [published], box with { Result = new(1, 2, true, "d") }, Flow, After);
        Assert.Equal((2, 1, 1), (shut.Invited, shut.Voted, shut.Grades[Grade.Good]));
    }

    [Fact]
    public void A_year_adds_its_quarters_up_and_keeps_the_largest_number_of_people()
    {
        var first = new UnitFigures { Unit = Unit, Participants = 9, Weeks = new(10, 8, 1), Grades = new Dictionary<Grade, int> { [Grade.Good] = 5 }, ItemsCarried = 4, OldestItemWeeks = 2 };
        var second = new UnitFigures { Unit = Unit, Participants = 8, Weeks = new(10, 10, 0), Grades = new Dictionary<Grade, int> { [Grade.Good] = 6, [Grade.Fair] = 1 }, ItemsClosed = 1 };
        var year = first.Then(second);
        Assert.Equal((9, new Completion(20, 18, 1), 11, 1), (year.Participants, year.Weeks, year.Grades[Grade.Good], year.Grades[Grade.Fair]));
        Assert.Equal((1, 0, 0), (year.ItemsClosed, year.ItemsCarried, year.OldestItemWeeks));
        Assert.Equal(4, first.Then(new UnitFigures { Unit = Unit }).ItemsCarried);
    }

    private static UnitFigures Count(ReportingPeriod period, DateTimeOffset at, params PersonWork[] people) =>
        UnitCount.Of(Unit, period, people, BallotBoxState.None, Flow, at);

    private static PersonWork Person(string id, DateOnly? entered = null) => new(
        PersonState.None with { Id = new(id), Kind = StaffKind.CivilServant, Entered = entered ?? new(2020, 1, 1) },
        AppraisalState.None with { Person = new(id), Unit = Unit, Period = Spring, Participation = Participation.Graded }, [], [], [], new HashSet<Week>(), []);

    private static WeekState Week(string week, Timeliness? closed, params WeekItem[] items) => WeekState.None with
    {
        Week = W(week), ClosedAt = closed is null ? null : MidMay, Timeliness = closed ?? Timeliness.OnTime, Items = items,
    };

    private static Week W(string week) => Rules.Calendar.Week.Parse(week, null);
}
