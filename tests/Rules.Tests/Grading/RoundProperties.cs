using System.Text.Json;
using FsCheck;
using FsCheck.Fluent;
using PerfServerless.Rules.Calendar;
using PerfServerless.Rules.Grading;
using PerfServerless.Rules.Organisation;

namespace PerfServerless.Rules.Tests.Grading;

public class RoundProperties
{
    private static readonly string[] People = ["committee", "reviewer", "officer"];

    /// <summary>Something asked at some time by someone of some person, in every order, most of it refused.</summary>
    public sealed record Step(int What, int Whom, int Count, Grade Grade, int By);

    private static Gen<Step> Steps =>
        from what in Gen.Frequency((5, Gen.Constant(0)), (3, Gen.Constant(1)), (3, Gen.Constant(2)), (1, Gen.Choose(3, 7)), (1, Gen.Constant(9)))
        from whom in Gen.Choose(0, 309)
        from count in Gen.Choose(1, 200)
        from grade in Gen.Frequency((4, Gen.Constant(Grade.Excellent)), (1, Gen.Choose(1, 4).Select(i => (Grade)i)))
        from actor in Gen.Choose(0, 2)
        select new Step(what, whom, count, grade, actor);

    private static Arbitrary<(int Size, Step[] Steps)> Lives => Arb.From(
        from size in Gen.Choose(0, 300)
        from steps in Gen.Choose(0, 40).SelectMany(count => Gen.ArrayOf(Steps, count))
        from approved in Gen.Elements(true, false)
        select (size, approved ? [new Step(8, 0, 0, default, 0), new Step(4, 0, 0, default, 2), .. steps] : steps));

    [Fact]
    public void Fault_3_the_quota_is_never_exceeded_in_any_life_of_any_pool() =>
        Prop.ForAll(Lives, life => Live(life, (_, _, after) =>
            after.Excellent * 10 <= after.Participants * 4 && after.Excellent <= after.Places
            && !after.Proposals.Any(one => one.IsBarred && after.Grades.TryGetValue(one.Person, out var grade) && grade.Current.Grade == Grade.Excellent)))
            .QuickCheckThrowOnFailure();

    [Fact]
    public void A_command_repeated_changes_nothing() =>
        Prop.ForAll(Lives, life => Live(life, (command, occasion, after) =>
        {
            var again = GradeRound.Decide(after, command.Command, command.Facts, occasion);
            return again.Events.Count == 0;
        })).QuickCheckThrowOnFailure();

    [Fact]
    public void The_stored_events_and_the_stored_state_read_back_the_same() =>
        Prop.ForAll(Lives, life => Live(life, (_, _, after) =>
            Text(JsonSerializer.Deserialize<RoundState>(Text(after))!) == Text(after), replay: true)).QuickCheckThrowOnFailure();

    private static bool Live((int Size, Step[] Steps) life, Func<(RoundCommand Command, RoundFacts Facts), Occasion, RoundState, bool> holds, bool replay = false)
    {
        var (state, stored) = (RoundState.None, new List<string>());
        var opening = Facts(Enumerable.Range(0, life.Size), life.Size);
        foreach (var (command, facts, occasion) in life.Steps.Select((step, i) => Ask(step, i, opening)).Prepend((new OpenRound(), opening, At(0, 0))))
        {
            var events = GradeRound.Decide(state, command, facts, occasion).Events;
            stored.AddRange(events.Select(one => JsonSerializer.Serialize(one)));
            state = events.Aggregate(state, GradeRound.Evolve);
            if (events.Count > 0 && !holds((command, facts), occasion, state))
                return false;
        }
        return !replay || Text(stored.Select(one => JsonSerializer.Deserialize<RoundEvent>(one)!).Aggregate(RoundState.None, GradeRound.Evolve)) == Text(state);
    }

    /// <summary>A stretch of the pool is gone, others are vetoed since, and everyone's score moved.</summary>
    private static RoundFacts Renewed(Step step, RoundFacts opening)
    {
        var candidates = opening.Candidates.Where((_, i) => i < step.Whom || i > step.Whom + step.Count)
            .Select((one, i) => one with { Score = one.Score + i % 7, Vetoed = one.Vetoed || i % 11 == step.By }).ToList();
        return opening with { Candidates = candidates, Participants = new Dictionary<UnitId, int> { [new("u1")] = candidates.Count } };
    }

    private static (RoundCommand, RoundFacts, Occasion) Ask(Step step, int i, RoundFacts opening)
    {
        var person = new PersonId($"p{step.Whom}");
        var (nobody, one) = (opening with { Candidates = [] }, opening with { Candidates = [Candidate(step.Whom)] });
        return step.What switch
        {
            0 => (Some(step, opening), nobody, At(i, step.By)),
            1 => (new CorrectGrade(person, step.Grade, $"更正{i}", new("proposer"), step.Count % 2 == 0 ? "obj" : null), nobody, At(i, step.By)),
            2 => (new AddLateCandidate(person, step.Grade, "查结", new("proposer")), one, At(i, step.By)),
            3 => (new DeclareRecusal(person), nobody, At(i, step.By)),
            4 => (new ApproveRound(), nobody, At(i, 2)),
            5 => (new SendBackRound("退回"), nobody, At(i, 2)),
            6 => (new StartPublication(), nobody, At(i, step.By)),
            7 => (new ConfirmRound(), nobody, At(i, step.By)),
            9 => (new OpenRound(), Renewed(step, opening), At(i, 2)),
            // What is proposed is always allowed, but to whoever has no score.
            _ => (new DecideGrades([.. Proposal.For(Ranking.Of(opening.Candidates), opening.Terms, Quota.ExcellentPlaces(opening.Candidates.Count, 0.40m)).Select(p => new GradeDecision(p.Person, p.Grade ?? Grade.Fair, "照初评"))]), nobody, At(i, step.By)),
        };
    }

    /// <summary>One grade for a stretch of the pool; every other time without those barred, so that the quota is what refuses.</summary>
    private static DecideGrades Some(Step step, RoundFacts opening) => new(
        [.. Enumerable.Range(step.Whom, step.Count).Select(k => opening.Candidates.ElementAtOrDefault(k % Math.Max(1, opening.Candidates.Count)))
            .OfType<Candidate>().Where(one => step.Count % 2 == 0 || !one.IsBarred).DistinctBy(one => one.Person)
            .Select(one => new GradeDecision(one.Person, step.Grade, "理由"))]);

    private static RoundFacts Facts(IEnumerable<int> people, int size) => new("pool", new(2026, 1), new(),
        new Dictionary<UnitId, int> { [new("u1")] = size / 2, [new("u2")] = size - size / 2 }, [.. people.Select(Candidate)]);

    private static Candidate Candidate(int i) => new(new($"p{i}"), i % 13 == 0 ? null : 80 + i % 21, 80, 80, i % 3, Vetoed: i % 7 == 0, InSanction: i % 11 == 0);

    private static Occasion At(int day, int by) => new(new(People[by]), Rounds.Monday.AddDays(day), WorkCalendar.Published);

    private static string Text(RoundState state) => JsonSerializer.Serialize(state);
}
