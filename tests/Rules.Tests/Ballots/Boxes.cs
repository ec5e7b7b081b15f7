using PerfServerless.Rules.Ballots;
using PerfServerless.Rules.Calendar;
using PerfServerless.Rules.Organisation;

namespace PerfServerless.Rules.Tests.Ballots;

/// <summary>Words for tests of the ballot box. The box opens on Monday 2026-04-13; no holiday is near.</summary>
internal static class Boxes
{
    public static readonly DateTimeOffset Monday = ChinaTime.At(new(2026, 4, 13), new(9, 0));

    public static readonly BallotBoxFacts Facts = new(new("unit-1"), new Quarter(2026, 1), new());

    /// <summary>Two subjects, who are also voters of class B, and six more voters.</summary>
    public static readonly OpenBox Opening = new(
        [new("s1"), new("s2")],
        [
            new(new("a1"), VoterClass.A), new(new("a2"), VoterClass.A), new(new("a3"), VoterClass.A),
            new(new("s1"), VoterClass.B), new(new("s2"), VoterClass.B), new(new("b3"), VoterClass.B),
            new(new("c1"), VoterClass.C), new(new("c2"), VoterClass.C),
        ]);

    public static BallotBoxState Opened => BallotBoxState.None.Does(Opening);

    public static BallotPaper Paper(VoterClass voters, params string[] subjects) =>
        new(voters, subjects.ToDictionary(subject => new PersonId(subject), _ => (IReadOnlyList<int>)[90, 80, 70, 60, 50]));

    public static Decision<BallotBoxEvent> Asks(this BallotBoxState state, BallotBoxCommand command, string by = "admin", DateTimeOffset? at = null) =>
        BallotBox.Decide(state, command, Facts, new(new(by), at ?? Monday, WorkCalendar.Published));

    public static BallotBoxState Does(this BallotBoxState state, BallotBoxCommand command, string by = "admin", DateTimeOffset? at = null)
    {
        var decision = state.Asks(command, by, at);
        Assert.Null(decision.Refusal);
        Assert.NotEmpty(decision.Events);
        return decision.Events.Aggregate(state, BallotBox.Evolve);
    }

    public static void Refused(this Decision<BallotBoxEvent> decision, string code)
    {
        Assert.Equal(code, decision.Refusal?.Code);
        Assert.Empty(decision.Events);
    }

    public static void Nothing(this Decision<BallotBoxEvent> decision)
    {
        Assert.Null(decision.Refusal);
        Assert.Empty(decision.Events);
    }
}
