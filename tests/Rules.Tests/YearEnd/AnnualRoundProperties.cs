using System.Text.Json;
using FsCheck;
using FsCheck.Fluent;
using PerfServerless.Rules.Calendar;
using PerfServerless.Rules.Organisation;
using PerfServerless.Rules.YearEnd;

namespace PerfServerless.Rules.Tests.YearEnd;

public class AnnualRoundProperties
{
    /// <summary>Something asked at some time by someone of some person, in every order, most of it refused.</summary>
    public sealed record Step(int What, int Whom, int Count, AnnualGrade Grade, int By);

    private static readonly string[] Actors = ["committee", "reviewer", "officer"];
    private static readonly UnitId[] Units = [new("u1"), new("u2"), new("u3")];
    private static readonly QuotaVariation[] Variations = [new(new("u2"), QuotaGround.Approved, "文号"), new(new("u3"), QuotaGround.Reduced, "文号")];

    private static Gen<Step> Steps =>
        from what in Gen.Frequency((5, Gen.Constant(0)), (3, Gen.Constant(1)), (3, Gen.Constant(2)), (1, Gen.Choose(3, 7)), (1, Gen.Constant(9)))
        from whom in Gen.Choose(0, 409)
        from count in Gen.Choose(1, 200)
        from grade in Gen.Frequency((4, Gen.Constant(AnnualGrade.Excellent)), (1, Gen.Choose(1, 4).Select(i => (AnnualGrade)i)))
        from actor in Gen.Choose(0, 2)
        select new Step(what, whom, count, grade, actor);

    private static Arbitrary<(int Size, Step[] Steps)> Lives => Arb.From(
        from size in Gen.Choose(0, 400)
        from steps in Gen.Choose(0, 40).SelectMany(count => Gen.ArrayOf(Steps, count))
        from approved in Gen.Elements(true, false)
        select (size, approved ? [new Step(8, 0, 0, default, 0), new Step(4, 0, 0, default, 2), .. steps] : steps));

    [Fact]
    public void Fault_3_the_quota_of_each_body_is_never_exceeded_in_any_life_of_any_pool() =>
        Prop.ForAll(Lives, life => Live(life, (_, _, after) => Enum.GetValues<QuotaBody>().All(body => WithinTheLaw(after, body)))).QuickCheckThrowOnFailure();

    [Fact]
    public void Nobody_barred_is_ever_excellent_and_nobody_refusing_ever_better_than_the_lowest() =>
        Prop.ForAll(Lives, life => Live(life, (_, _, after) => after.Proposals.All(one =>
            !(one.Eligibility.Barred && after.GradeOf(one.Person) == AnnualGrade.Excellent)
            && !(one.Eligibility.Lowest && after.GradeOf(one.Person) > AnnualGrade.Incompetent)))).QuickCheckThrowOnFailure();

    [Fact]
    public void A_command_repeated_changes_nothing() =>
        Prop.ForAll(Lives, life => Live(life, (command, occasion, after) =>
            AnnualRound.Decide(after, command.Command, command.Facts, occasion).Events.Count == 0)).QuickCheckThrowOnFailure();

    [Fact]
    public void The_stored_events_and_the_stored_state_read_back_the_same() =>
        Prop.ForAll(Lives, life => Live(life, (_, _, after) => Text(JsonSerializer.Deserialize<AnnualRoundState>(Text(after))!) == Text(after), replay: true)).QuickCheckThrowOnFailure();

    [Fact]
    public void The_grades_proposed_fit_the_places_whatever_the_scores() =>
        Prop.ForAll(Gen.Choose(0, 400).ToArbitrary(), size =>
        {
            var opened = AnnualRound.Decide(AnnualRoundState.None, new OpenAnnualRound(), Facts(size), At(0, 0)).Events.Aggregate(AnnualRoundState.None, AnnualRound.Evolve);
            return opened.Places.All(body => opened.Proposals.Count(one => AnnualQuota.BodyOf(one.Kind) == body.Body && one.Grade == AnnualGrade.Excellent) <= body.Places);
        }).QuickCheckThrowOnFailure();

    /// <summary>The law's own words, person by person in percent: not the rule's way of adding up.</summary>
    private static bool WithinTheLaw(AnnualRoundState round, QuotaBody body)
    {
        var own = round.Proposals.Where(one => AnnualQuota.BodyOf(one.Kind) == body).ToList();
        var allowed = own.Sum(one => one.Unit == Units[1] ? 25 : one.Unit == Units[2] && body == QuotaBody.Institution ? 15 : 20);
        return own.Count(one => round.GradeOf(one.Person) == AnnualGrade.Excellent) * 100 <= allowed;
    }

    private static bool Live((int Size, Step[] Steps) life, Func<(AnnualRoundCommand Command, AnnualRoundFacts Facts), Occasion, AnnualRoundState, bool> holds, bool replay = false)
    {
        var (state, stored) = (AnnualRoundState.None, new List<string>());
        var opening = Facts(life.Size);
        foreach (var (command, facts, occasion) in life.Steps.Select((step, i) => Ask(step, i, opening)).Prepend((new OpenAnnualRound(), opening, At(0, 0))))
        {
            var events = AnnualRound.Decide(state, command, facts, occasion).Events;
            stored.AddRange(events.Select(one => JsonSerializer.Serialize(one)));
            state = events.Aggregate(state, AnnualRound.Evolve);
            if (events.Count > 0 && !holds((command, facts), occasion, state))
                return false;
        }
        return !replay || Text(stored.Select(one => JsonSerializer.Deserialize<AnnualRoundEvent>(one)!).Aggregate(AnnualRoundState.None, AnnualRound.Evolve)) == Text(state);
    }

    private static (AnnualRoundCommand, AnnualRoundFacts, Occasion) Ask(Step step, int i, AnnualRoundFacts opening)
    {
        var person = new PersonId($"p{step.Whom}");
        var (nobody, one) = (opening with { Candidates = [] }, opening with { Candidates = [Candidate(step.Whom)] });
        return step.What switch
        {
            0 => (Some(step, opening), nobody, At(i, step.By)),
            1 => (new CorrectAnnualGrade(person, step.Grade, $"更正{i}", new("proposer"), step.Count % 2 == 0 ? "obj" : null), nobody, At(i, step.By)),
            2 => (new AddWithheldGrade(person, step.Grade, "查结", new("proposer")), one, At(i, step.By)),
            3 => (new DeclareAnnualRecusal(person), nobody, At(i, step.By)),
            4 => (new ApproveAnnualRound(), nobody, At(i, 2)),
            5 => (new SendBackAnnualRound("退回"), nobody, At(i, 2)),
            6 => (new PublishAnnualRound(), nobody, At(i, step.By)),
            7 => (new LockAnnualRound(), nobody, At(i, step.By)),
            9 => (new RenewAnnualRound(), Renewed(step, opening), At(i, 2)),
            // What is proposed is always allowed, but to whoever has no score.
            _ => (Proposed(opening), nobody, At(i, step.By)),
        };
    }

    /// <summary>A stretch of the pool is gone, another was barred since, and everyone's score moved.</summary>
    private static AnnualRoundFacts Renewed(Step step, AnnualRoundFacts opening) => opening with
    {
        Candidates = [.. opening.Candidates.Where((_, i) => i < step.Whom || i > step.Whom + step.Count)
            .Select((one, i) => one with { Score = one.Score + i % 7, Eligibility = i % 11 == step.By ? Years.Barred : one.Eligibility })],
    };

    private static DecideAnnualGrades Proposed(AnnualRoundFacts opening)
    {
        var places = AnnualQuota.Of(opening.Candidates.Select(one => (one.Unit, one.Kind)), Variations, new(Years.Year, 12, 31));
        return new([.. AnnualProposal.For(opening.Candidates, opening.Terms.Bands, places).Select(one => new AnnualDecision(one.Person, one.Grade ?? AnnualGrade.Competent, "照建议"))]);
    }

    /// <summary>One grade for a stretch of the pool; every other time without those barred, so that the quota is what refuses.</summary>
    private static DecideAnnualGrades Some(Step step, AnnualRoundFacts opening) => new(
        [.. Enumerable.Range(step.Whom, step.Count).Select(k => opening.Candidates.ElementAtOrDefault(k % Math.Max(1, opening.Candidates.Count)))
            .OfType<AnnualCandidate>().Where(one => step.Count % 2 == 0 || !one.Eligibility.Barred).DistinctBy(one => one.Person)
            .Select(one => new AnnualDecision(one.Person, step.Grade, "理由"))]);

    private static AnnualRoundFacts Facts(int size) => new(Years.Year, "pool", Units, new(), Variations, [.. Enumerable.Range(0, size).Select(Candidate)]);

    private static AnnualCandidate Candidate(int i) => new(
        new($"p{i}"), Units[i % 3], i % 4 == 0 ? StaffKind.InstitutionManager : StaffKind.CivilServant, i % 13 == 0 ? null : 80 + i % 21, 80, 80, i % 3,
        i % 29 == 0 ? Years.Refused : i % 7 == 0 ? Years.Barred : Years.Free);

    private static Occasion At(int day, int by) => new(new(Actors[by]), Years.January.AddDays(day), WorkCalendar.Published);

    private static string Text(AnnualRoundState state) => JsonSerializer.Serialize(state);
}
