using PerfServerless.Rules.Appraisal;
using PerfServerless.Rules.Calendar;
using PerfServerless.Rules.Grading;
using PerfServerless.Rules.Objections;
using PerfServerless.Rules.Organisation;

namespace PerfServerless.Rules.Tests.Objections;

/// <summary>A grade of 一般 published until Wednesday 8 July 2026 and known on that day, told act by act.</summary>
internal sealed class ObjectionStory
{
    public static readonly PersonId Person = new("zhang"), Decider = new("committee-1"), Officer = new("officer"), Reviewer = new("reviewer"), Body = new("body"), Above = new("above");
    public static readonly Grounds Why = new("第二季度主要工作未计入", ["report.pdf"]);
    public static readonly Ruling Reject = new(false, null, "原等次依据充分"), Raise = new(true, Grade.Good, "漏计一项工作");
    public static readonly AppealLimits LawLimits = new(30, 30, 15, 30, 60, 30);
    public static readonly DateTimeOffset LodgedAt = At(7, 9);

    public static readonly ObjectionFacts Quarterly = new(Person, new Quarter(2026, 2), Grade.Fair, new(2026, 7, 8), new(2026, 7, 8), [Decider],
        StatutoryScope: false, InstitutionStaff: false, new TimeLimits(), LawLimits);

    public static readonly ObjectionFacts Statutory = Quarterly with { Grade = Grade.Poor, StatutoryScope = true };

    public ObjectionState State { get; private set; } = ObjectionState.None;

    public ObjectionFacts Facts { get; init; } = Quarterly;

    public static ObjectionStory Lodged(ObjectionFacts? facts = null) =>
        new ObjectionStory { Facts = facts ?? Quarterly }.Then(Person, new LodgeObjection(Why), LodgedAt);

    public static ObjectionStory Assigned(ObjectionFacts? facts = null) => Lodged(facts).Then(Officer, new AssignReviewer(Reviewer), LodgedAt.AddHours(1));

    public static ObjectionStory Answered(Ruling? ruling = null, ObjectionFacts? facts = null) =>
        Assigned(facts).Then(Reviewer, new DecideObjection(ruling ?? Reject), At(7, 13));

    public static ObjectionStory ReviewAsked() => new ObjectionStory { Facts = Statutory }.Then(Person, new RequestReview(Why), At(7, 20));

    public static ObjectionStory ReviewDone(Ruling? ruling = null) => ReviewAsked().Then(Body, new DecideReview(ruling ?? Reject), At(8, 3));

    public static ObjectionStory Served() => ReviewDone().Then(Officer, new ServeReviewDecision(new(2026, 8, 5)), At(8, 6));

    public static ObjectionStory Appealed() => Served().Then(Person, new LodgeAppeal(Why), At(8, 10));

    public static ObjectionStory Accepted() => Appealed().Then(Above, new AcceptAppeal(), At(8, 12));

    public static DateTimeOffset At(int month, int day, int hour = 9) => ChinaTime.At(new(2026, month, day), new(hour, 0));

    public Decision<ObjectionEvent> Decide(PersonId by, ObjectionCommand command, DateTimeOffset at) =>
        Objection.Decide(State, command, Facts, new(by, at, WorkCalendar.Published));

    public ObjectionStory Then(PersonId by, ObjectionCommand command, DateTimeOffset at)
    {
        State = Decide(by, command, at).MustAccept().Aggregate(State, Objection.Evolve);
        return this;
    }

    public IEnumerable<string> Clocks() =>
        ObjectionClocks.Running(State, Facts, WorkCalendar.Published).Select(clock => $"{clock.What.Zh} {clock.LastDay:MM-dd} {clock.Source.Article}");
}
