using PerfServerless.Rules.Calendar;
using PerfServerless.Rules.Grading;
using PerfServerless.Rules.Organisation;

namespace PerfServerless.Rules.Tests.Grading;

/// <summary>Words for tests of the grade round: a pool of six in two units, with two places; no holiday is near.</summary>
internal static class Rounds
{
    public static readonly DateTimeOffset Monday = ChinaTime.At(new(2026, 4, 13), new(9, 0));

    /// <summary>p1 and p2 are proposed 优秀, p3 lost the place to them, p4 is barred, p5 is 一般, p6 has no score.</summary>
    public static readonly RoundFacts Facts = new("pool-1", new(2026, 1), new(),
        new Dictionary<UnitId, int> { [new("unit-1")] = 4, [new("unit-2")] = 2 },
        [One("p1", 96), One("p2", 95), One("p3", 94), One("p4", 99) with { Vetoed = true }, One("p5", 70), One("p6", null)]);

    public static readonly RoundFacts Later = Facts with { Candidates = [] };

    public static readonly DecideGrades All = new(
        [new(new("p1"), Grade.Excellent), new(new("p2"), Grade.Excellent), new(new("p3"), Grade.Good), new(new("p4"), Grade.Good), new(new("p5"), Grade.Fair), new(new("p6"), Grade.Fair, "借调期间表现一般")]);

    public static RoundState Opened => RoundState.None.Does(new OpenRound(), facts: Facts);

    public static RoundState Decided => Opened.Does(All, "member");

    public static RoundState Approved => Decided.Does(new ApproveRound(), "officer");

    public static Candidate One(string person, decimal? score) => new(new(person), score, 80, 80, 80);

    public static DecideGrades Give(string person, Grade grade, string? reason = null) => new([new(new(person), grade, reason)]);

    public static CorrectGrade Correction(string person, Grade to, string? objection = null) => new(new(person), to, "复核事实", new("reviewer"), objection);

    public static Decision<RoundEvent> Asks(this RoundState state, RoundCommand command, string by = "member", DateTimeOffset? at = null, RoundFacts? facts = null) =>
        GradeRound.Decide(state, command, facts ?? Later, new(new(by), at ?? Monday, WorkCalendar.Published));

    public static RoundState Does(this RoundState state, RoundCommand command, string by = "member", DateTimeOffset? at = null, RoundFacts? facts = null)
    {
        var decision = state.Asks(command, by, at, facts);
        Assert.Null(decision.Refusal);
        Assert.NotEmpty(decision.Events);
        return decision.Events.Aggregate(state, GradeRound.Evolve);
    }

    public static Grade GradeOf(this RoundState state, string person) => state.Grades[new(person)].Current.Grade;

    public static void Refused(this Decision<RoundEvent> decision, string code)
    {
        Assert.Equal(code, decision.Refusal?.Code);
        Assert.Empty(decision.Events);
    }

    public static void Nothing(this Decision<RoundEvent> decision)
    {
        Assert.Null(decision.Refusal);
        Assert.Empty(decision.Events);
    }
}
