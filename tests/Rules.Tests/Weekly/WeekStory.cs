using PerfServerless.Rules.Appraisal;
using PerfServerless.Rules.Calendar;
using PerfServerless.Rules.Organisation;
using PerfServerless.Rules.Weekly;

namespace PerfServerless.Rules.Tests.Weekly;

/// <summary>The week of 6 to 12 July 2026, an ordinary one, told act by act.</summary>
internal sealed class WeekStory
{
    public static readonly PersonId Person = new("zhang"), Supervisor = new("leader");
    public static readonly Week July = Week.Parse("2026-W28", null);
    public static readonly DateTimeOffset Friday = At(7, 10), TooLate = At(7, 15);

    public static readonly WeekItem Open = new("a", "走访移民户", "", 60, July, ItemOutcome.Open, null, []);
    public static readonly WeekItem Closed = Open with { Result = "走访 12 户", Progress = 100, Outcome = ItemOutcome.Closed };
    public static readonly WeekItem CarriedOn = Open with { Outcome = ItemOutcome.Carried, CarryReason = "道路中断" };

    public WeekState State { get; private set; } = WeekState.None;

    public WeekFacts Facts { get; init; } = new(Person, July, new TimeLimits(), [], OnLeave: false);

    public static WeekStory Saved() => new WeekStory().Then(Person, new SaveWeek([Open]), Friday);

    public static WeekStory ClosedOut() => Saved().Then(Person, new CloseOutWeek([Closed]), Friday);

    public static WeekStory ClosedLate() => new WeekStory().Then(Person, new CloseOutWeek([Closed]), TooLate);

    public static DateTimeOffset At(int month, int day, int hour = 9) => ChinaTime.At(new(2026, month, day), new(hour, 0));

    public Decision<WeekEvent> Decide(PersonId by, WeekCommand command, DateTimeOffset at) =>
        WeeklyRecord.Decide(State, command, Facts, new(by, at, WorkCalendar.Published));

    public WeekStory Then(PersonId by, WeekCommand command, DateTimeOffset at)
    {
        State = Decide(by, command, at).MustAccept().Aggregate(State, WeeklyRecord.Evolve);
        return this;
    }
}
