using PerfServerless.Rules.Calendar;
using PerfServerless.Rules.Grading;
using PerfServerless.Rules.Organisation;
using PerfServerless.Service.Appraisal;
using PerfServerless.Service.Http;
using PerfServerless.Service.Streams;

namespace PerfServerless.Service.Grading;

/// <summary>等次评定: scoring a pool, deciding its grades within the quota, approving and publishing them.</summary>
public sealed class GradeRounds(Transact transact, Schemes schemes, PoolScores scores)
{
    internal static Aggregate<RoundState, RoundEvent> Kind { get; } = new("round", 1, RoundState.None, GradeRound.Evolve);

    /// <summary>A pool's round.</summary>
    public async ValueTask<Result<Versioned<RoundState>>> Get(Caller caller, Quarter period, string pool, CancellationToken cancel)
    {
        var found = await Find(Right.ReadRound, caller, period, pool, cancel);
        return found.Failure is { } failure ? failure : await transact.Read(Kind, Stream(found.Value), cancel);
    }

    /// <summary>
    /// Scores everyone on the pool's rosters, writes each score with its explanation, and opens the round with proposals, or makes them anew.
    /// Repeatable until the grades are approved.
    /// </summary>
    public async ValueTask<Result<Versioned<RoundState>>> ScoreAndOpen(Caller caller, Quarter period, string pool, CancellationToken cancel)
    {
        var found = await Find(Right.ScoreRound, caller, period, pool, cancel);
        return found.Failure is { } failure ? failure : await ScoreAndOpen(found.Value, caller.Request, cancel);
    }

    /// <summary>Decides, recuses, approves, sends back, publishes or confirms.</summary>
    public async ValueTask<Result<Versioned<RoundState>>> Act(Caller caller, Quarter period, string pool, RoundCommand command, CancellationToken cancel)
    {
        var found = await Find(RightFor(command), caller, period, pool, cancel);
        if (found.Failure is { } failure)
            return failure;
        if (command is ApproveRound && await Renew(found.Value, cancel) is { } unfinished)
            return unfinished;
        var known = command is StartPublication ? await scores.LookAgain(found.Value, await Read(found.Value, cancel), cancel) : [];
        return await Run(found.Value, caller.Request, command, NotOpening, known, cancel);
    }

    /// <summary>Takes a change that two people made: a correction, or a grade decided afterwards.</summary>
    internal async ValueTask<Result<Versioned<RoundState>>> Change(Placement placed, Request request, RoundCommand command, CancellationToken cancel)
    {
        var (plan, pool) = (placed.Plan, placed.Pool);
        var scored = await scores.Of(placed, cancel);
        var result = await Run(new(plan, pool), request, command, NotOpening, [scored.Candidate], cancel);
        if (result.Failure is null && command is AddLateCandidate && await scores.Keep(placed, scored.Sheet, cancel) is { } failure)
            return failure;
        return result;
    }

    internal ValueTask<RoundState> Of(Placement placed, CancellationToken cancel) => Read(new(placed.Plan, placed.Pool), cancel);

    private async ValueTask<Result<Versioned<RoundState>>> ScoreAndOpen(PoolPlan found, Request request, CancellationToken cancel)
    {
        var scored = await scores.Score(found, cancel);
        return scored.Failure is { } failure ? failure : await Run(found, request, new OpenRound(), scored.Value.Participants, scored.Value.Candidates, cancel);
    }

    /// <summary>What was decided before points, a veto or a case came is not approved unseen: everyone is scored again first.</summary>
    private async ValueTask<Failure?> Renew(PoolPlan found, CancellationToken cancel) =>
        await Read(found, cancel) is { Exists: true, ApprovedBy: null } ? (await ScoreAndOpen(found, Request.BySystem, cancel)).Failure : null;

    private async ValueTask<RoundState> Read(PoolPlan found, CancellationToken cancel) => (await transact.Read(Kind, Stream(found), cancel)).State;

    private async ValueTask<Result<Versioned<RoundState>>> Run(
        PoolPlan found, Request request, RoundCommand command, IReadOnlyDictionary<UnitId, int> participants, IReadOnlyList<Candidate> candidates, CancellationToken cancel)
    {
        var facts = new RoundFacts(found.Pool.Id, found.Plan.Scheme.Period, found.Plan.Terms, participants, candidates);
        return await transact.Run(Kind, Stream(found), request, (state, occasion) => GradeRound.Decide(state, command, facts, occasion), cancel);
    }

    private async ValueTask<Result<PoolPlan>> Find(Right right, Caller caller, Quarter period, string pool, CancellationToken cancel)
    {
        var plan = await schemes.InForce(period, cancel);
        if (plan.Failure is { } failure)
            return failure;
        if (plan.Value.Scheme.Pools.FirstOrDefault(each => each.Id == pool) is not { } known)
            return RequestFailures.NotFound;
        return Access.Check(right, caller.Who, new Subject([.. known.Units])) is { } refusal ? RequestFailures.Forbidden(refusal) : new PoolPlan(plan.Value, known);
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
}
