using PerfServerless.Rules.Appraisal;
using PerfServerless.Rules.Calendar;
using PerfServerless.Rules.Grading;
using PerfServerless.Rules.Law;
using PerfServerless.Rules.Organisation;
using PerfServerless.Service.Appraisal;
using PerfServerless.Service.Ballots;
using PerfServerless.Service.Http;
using PerfServerless.Service.Streams;

namespace PerfServerless.Service.Grading;

/// <summary>等次评定: scoring a pool, deciding its grades within the quota, approving and publishing them.</summary>
public sealed class GradeRounds(Transact transact, Schemes schemes, Placements placements, Rosters rosters, BallotBoxes boxes, Scoring scoring)
{
    internal static Aggregate<RoundState, RoundEvent> Kind { get; } = new("round", 1, RoundState.None, GradeRound.Evolve);

    /// <summary>A pool's round.</summary>
    public async ValueTask<Result<Versioned<RoundState>>> Get(Caller caller, Quarter period, string pool, CancellationToken cancel)
    {
        var found = await Find(Right.ReadRound, caller, period, pool, cancel);
        return found.Failure is { } failure ? failure : await transact.Read(Kind, Stream(found.Value), cancel);
    }

    /// <summary>Scores everyone on the pool's rosters, writes each score with its explanation, and opens the round with proposals. Repeatable until grades are published.</summary>
    public async ValueTask<Result<Versioned<RoundState>>> ScoreAndOpen(Caller caller, Quarter period, string pool, CancellationToken cancel)
    {
        var found = await Find(Right.ScoreRound, caller, period, pool, cancel);
        if (found.Failure is { } failure)
            return failure;
        var rosterStates = await RostersOf(found.Value, cancel);
        if (MissingInputs(found.Value, rosterStates) is { } missing)
            return missing;
        var candidates = new List<Candidate>();
        var participants = new Dictionary<UnitId, int>();
        foreach (var roster in rosterStates)
        {
            var scored = await ScoreUnit(roster, cancel);
            if (scored.Failure is { } unfinished)
                return unfinished;
            candidates.AddRange(scored.Value);
            participants[roster.Unit] = scored.Value.Count;
        }
        return await Run(found.Value, caller.Request, new OpenRound(), participants, candidates, cancel);
    }

    /// <summary>Decides, recuses, approves, sends back, publishes or confirms.</summary>
    public async ValueTask<Result<Versioned<RoundState>>> Act(Caller caller, Quarter period, string pool, RoundCommand command, CancellationToken cancel)
    {
        var found = await Find(RightFor(command), caller, period, pool, cancel);
        return found.Failure is { } failure ? failure
            : await Run(found.Value, caller.Request, command, NotOpening, [], cancel);
    }

    /// <summary>Takes a change that two people made: a correction, or a grade decided afterwards.</summary>
    internal async ValueTask<Result<Versioned<RoundState>>> Change(Placement placed, Request request, RoundCommand command, CancellationToken cancel)
    {
        var (plan, pool) = (placed.Plan, placed.Pool);
        var box = await boxes.Sealed(placed.Unit, plan.Scheme.Period, cancel);
        var scored = await scoring.Of(placed, box.Value.Box, box.Value.Slips, cancel);
        var result = await Run(new(plan, pool), request, command, NotOpening, [scored.Candidate], cancel);
        if (result.Failure is null && command is AddLateCandidate && await KeepScore(placed, scored.Sheet, cancel) is { } failure)
            return failure;
        return result;
    }

    internal async ValueTask<RoundState> Of(Placement placed, CancellationToken cancel) =>
        (await transact.Read(Kind, Stream(new(placed.Plan, placed.Pool)), cancel)).State;

    private async ValueTask<Result<Versioned<RoundState>>> Run(
        PoolPlan found, Request request, RoundCommand command, IReadOnlyDictionary<UnitId, int> participants, IReadOnlyList<Candidate> candidates, CancellationToken cancel)
    {
        var facts = new RoundFacts(found.Pool.Id, found.Plan.Scheme.Period, found.Plan.Terms, participants, candidates);
        return await transact.Run(Kind, Stream(found), request, (state, occasion) => GradeRound.Decide(state, command, facts, occasion), cancel);
    }

    private async ValueTask<Result<IReadOnlyList<Candidate>>> ScoreUnit(RosterState roster, CancellationToken cancel)
    {
        var box = await boxes.Sealed(roster.Unit, roster.Period, cancel);
        if (box.Value.Box is { Exists: true, Result: null })
            return InputsOpen(new($"{roster.Unit} 的民主测评还没有封存。", $"The ballot box of {roster.Unit} is not sealed yet."));
        var slips = box.Value.Slips.ToLookup(slip => slip.Subject);
        var candidates = new List<Candidate>();
        foreach (var entry in roster.Entries.Where(entry => entry.Participation == Participation.Graded))
        {
            var placed = (await placements.Of(entry.Person, roster.Period, cancel)).Value;
            if (placed.Person.UnderInvestigation(roster.Period.Last))
            {
                await Record(placed, state => PersonalAppraisal.Withhold(state, ParticipationReason.OpenCase), cancel);
                continue;
            }
            var scored = await scoring.Of(placed, box.Value.Box, [.. slips[entry.Person]], cancel);
            if (scored.Undecided)
                return InputsOpen(new($"{entry.Person} 有未审结的加减分或负面清单。", $"Points or a negative entry of {entry.Person} are still undecided."));
            if (await KeepScore(placed, scored.Sheet, cancel) is { } failure)
                return failure;
            candidates.Add(scored.Candidate);
        }
        return candidates;
    }

    private async ValueTask<Failure?> KeepScore(Placement placed, ScoreSheet sheet, CancellationToken cancel) =>
        (await Record(placed, state => PersonalAppraisal.Score(state, sheet.Total, sheet.Tree), cancel)).Failure;

    private ValueTask<Result<Versioned<AppraisalState>>> Record(Placement placed, Func<AppraisalState, Rules.Decision<AppraisalEvent>> decide, CancellationToken cancel) =>
        transact.Run(Appraisals.Kind, Appraisals.Stream(placed), Request.BySystem, (state, _) => decide(state), cancel);

    private Failure? MissingInputs(PoolPlan found, IReadOnlyList<RosterState> rosterStates)
    {
        var period = found.Plan.Scheme.Period;
        if (transact.Occasion(PersonId.System).Today <= period.Last)
            return InputsOpen(new($"{period} 还没有结束。", $"{period} is not over."));
        return rosterStates.FirstOrDefault(roster => roster.LockedOn is null) is null ? null
            : InputsOpen(new("还有单位的参评名单没有核定。", "The roster of a unit is not locked yet."));
    }

    private static Failure InputsOpen(Rules.Bilingual what) => new(FailureKind.Conflict, new("inputs-open", what, Cite.Setting("scoring.deadline")));

    private async ValueTask<Result<PoolPlan>> Find(Right right, Caller caller, Quarter period, string pool, CancellationToken cancel)
    {
        var plan = await schemes.InForce(period, cancel);
        if (plan.Failure is { } failure)
            return failure;
        if (plan.Value.Scheme.Pools.FirstOrDefault(each => each.Id == pool) is not { } known)
            return RequestFailures.NotFound;
        return Access.Check(right, caller.Who, new Subject([.. known.Units])) is { } refusal ? RequestFailures.Forbidden(refusal) : new PoolPlan(plan.Value, known);
    }

    private async ValueTask<IReadOnlyList<RosterState>> RostersOf(PoolPlan found, CancellationToken cancel)
    {
        var states = new List<RosterState>();
        foreach (var unit in found.Pool.Units)
            states.Add(await rosters.Of(found.Plan.PartitionOf(found.Pool), unit, cancel) with { Unit = unit, Period = found.Plan.Scheme.Period });
        return states;
    }

    private static Right RightFor(RoundCommand command) => command switch
    {
        DecideGrades or DeclareRecusal => Right.DecideGrades,
        StartPublication or ConfirmRound => Right.PublishRound,
        _ => Right.ApproveRound,
    };

    private static StreamId Stream(PoolPlan found) => new(found.Plan.PartitionOf(found.Pool), "round");

    /// <summary>The number of participants is read at the opening only.</summary>
    private static readonly Dictionary<UnitId, int> NotOpening = [];

    private sealed record PoolPlan(PeriodPlan Plan, Pool Pool);
}
