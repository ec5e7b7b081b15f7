using PerfServerless.Rules.Appraisal;
using PerfServerless.Rules.Ballots;
using PerfServerless.Rules.Calendar;
using PerfServerless.Rules.Monthly;
using PerfServerless.Rules.Organisation;
using PerfServerless.Rules.Supervision;
using PerfServerless.Rules.Weekly;

namespace PerfServerless.Rules.Tests.Supervision;

/// <summary>A unit's twelve procedures in the second quarter of 2026.</summary>
public class UnitProgressTests
{
    private static readonly Quarter Spring = new(2026, 2);
    private static readonly Flow Flow = new(new(Spring, new(), WorkCalendar.Published));
    private static readonly Month April = new(2026, 4);
    private static readonly DateTimeOffset Start = ChinaTime.At(new(2026, 4, 1), new(9, 0)), MidMay = ChinaTime.At(new(2026, 5, 19), new(9, 0)), After = ChinaTime.At(new(2026, 12, 1), new(9, 0));

    [Fact]
    public void Before_the_roster_only_the_scheme_and_the_roster_stand_there_and_the_roster_runs_late()
    {
        var begun = UnitProgress.Of([], BallotBoxState.None, Flow, Start);
        Assert.Equal(Enumerable.Range(1, 12), begun.Steps.Select(step => step.Procedure));
        Assert.Equal((1, 1, 0), Numbers(begun, 1));
        Assert.Equal((1, 0, 0), Numbers(begun, 2));
        Assert.All(begun.Steps.Skip(2), step => Assert.Equal((0, 0, 0, null), (step.Duties, step.Done, step.Overdue, step.NextDue)));
        Assert.Equal(2, begun.Turn);
        Assert.Equal((1, 0, 1), Numbers(UnitProgress.Of([], BallotBoxState.None, Flow, MidMay), 2));
    }

    [Fact]
    public void Everyones_duties_are_counted_and_the_earliest_open_one_says_whose_turn_it_is()
    {
        var idle = Person("p1");
        var recorded = Person("p2") with { Weeks = [.. WeeksOf().Select(week => WeekState.None with { Week = week, ClosedAt = MidMay })] };
        var progress = UnitProgress.Of([idle, recorded], BallotBoxState.None, Flow, MidMay);
        Assert.Equal((2, 2, 0), Numbers(progress, 2));
        Assert.Equal((26, 13, 7), Numbers(progress, 3)); // seven weeks have passed, and one of the two recorded nothing
        Assert.Equal((6, 0, 2), Numbers(progress, 4));
        Assert.Equal(3, progress.Turn);
    }

    [Fact]
    public void What_only_waits_for_nothing_is_not_done_before_its_time()
    {
        var waiting = Person("p1") with { Months = [MonthState.None with { Month = April, SentAt = MidMay }] };
        Assert.Equal((3, 0, 0), Numbers(UnitProgress.Of([Person("p1")], BallotBoxState.None, Flow, Start), 5));
        Assert.Equal((1, 0, 0), Numbers(UnitProgress.Of([Person("p1")], BallotBoxState.None, Flow, Start), 7));
        Assert.Equal((3, 3, 0), Numbers(UnitProgress.Of([Person("p1")], BallotBoxState.None, Flow, After), 5)); // no report, so nothing to review
        Assert.Equal((1, 1, 0), Numbers(UnitProgress.Of([Person("p1")], BallotBoxState.None, Flow, After), 7));
        Assert.Equal((3, 2, 1), Numbers(UnitProgress.Of([waiting], BallotBoxState.None, Flow, After), 5));
    }

    [Fact]
    public void What_was_found_overdue_and_stands_undone_is_late_and_a_sealed_box_is_done()
    {
        var points = Flow.Duties.Single(duty => duty.Procedure == 7);
        var progress = UnitProgress.Of([Person("p1") with { StillOverdue = [points] }], BallotBoxState.None with { Result = new(5, 5, true, "d") }, Flow, After);
        Assert.Equal((1, 0, 1), Numbers(progress, 7));
        Assert.Equal((1, 1, 0), Numbers(progress, 8));
        Assert.Equal((1, 0, 1), Numbers(UnitProgress.Of([Person("p1")], BallotBoxState.None, Flow, After), 8));
    }

    private static (int Duties, int Done, int Overdue) Numbers(UnitProgress progress, int procedure) =>
        progress.Steps[procedure - 1] is var step ? (step.Duties, step.Done, step.Overdue) : default;

    private static IEnumerable<Week> WeeksOf() => Flow.Duties.Where(duty => duty.Procedure == 3).Select(duty => Week.Parse(duty.Instance, null));

    private static PersonWork Person(string id) => new(
        PersonState.None with { Id = new(id), Kind = StaffKind.CivilServant, Entered = new(2020, 1, 1) },
        AppraisalState.None with { Person = new(id), Period = Spring, Participation = Participation.Graded }, [], [], [], new HashSet<Week>(), []);
}
