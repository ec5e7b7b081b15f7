using PerfServerless.Rules.Appraisal;
using PerfServerless.Rules.Organisation;
using PerfServerless.Rules.YearEnd;
using PerfServerless.Service.Http;
using PerfServerless.Service.Streams;

namespace PerfServerless.Service.YearEnd;

/// <summary>年度等次评定: deciding a pool's annual grades within the quota, approving, publishing and locking them.</summary>
public sealed class AnnualRounds(Transact transact, AnnualSchemes schemes, AnnualPlacements placements, Committees committees, YearFigures figures)
{
    internal static Aggregate<AnnualRoundState, AnnualRoundEvent> Kind { get; } = new("annual-round", 1, AnnualRoundState.None, AnnualRound.Evolve);

    /// <summary>A pool's annual round.</summary>
    public async ValueTask<Result<Versioned<AnnualRoundState>>> Get(Caller caller, int year, string pool, CancellationToken cancel)
    {
        var found = await Find(Right.ReadRound, caller, year, pool, cancel);
        return found.Failure is { } failure ? failure : await transact.Read(Kind, found.Value.Stream, cancel);
    }

    /// <summary>公示: who is 优秀 in each pool whose publication runs today, for everyone to see.</summary>
    public async ValueTask<Result<IReadOnlyList<PostedExcellent>>> Posted(Caller caller, int year, CancellationToken cancel)
    {
        if (Access.Check(Right.ReadDirectory, caller.Who, Subject.County) is { } refusal)
            return RequestFailures.Forbidden(refusal);
        var plan = await schemes.InForce(year, cancel);
        if (plan.Failure is { } failure)
            return failure;
        var (today, posted) = (transact.Occasion(caller.Who.Id).Today, new List<PostedExcellent>());
        foreach (var pool in plan.Value.Scheme.Pools)
            if (await Of(plan.Value.PartitionOf(pool), cancel) is { Publication: { } window } round && window.StartedOn <= today && today <= window.EndsOn)
                posted.Add(new(pool.Id, window.StartedOn, window.EndsOn, [.. round.Proposals.Where(one => round.GradeOf(one.Person) == AnnualGrade.Excellent).Select(one => one.Person).Order()]));
        return posted;
    }

    /// <summary>Decides, recuses, approves, sends back, publishes or locks.</summary>
    public async ValueTask<Result<Versioned<AnnualRoundState>>> Act(Caller caller, int year, string pool, AnnualRoundCommand command, CancellationToken cancel)
    {
        var found = await Find(RightFor(command), caller, year, pool, cancel);
        if (found.Failure is { } failure)
            return failure;
        var now = await LookAgain(found.Value, command, cancel);
        return await Run(found.Value, caller.Request, command, now, cancel);
    }

    /// <summary>Opens a pool's round; one that is open stays as it is.</summary>
    internal ValueTask<Result<Versioned<AnnualRoundState>>> Open(AnnualPlan plan, Pool pool, IReadOnlyList<AnnualCandidate> candidates, CancellationToken cancel) =>
        Run(new(plan, pool), Request.BySystem, new OpenAnnualRound(), candidates, cancel);

    /// <summary>Makes the proposals of a round not yet approved anew.</summary>
    internal ValueTask<Result<Versioned<AnnualRoundState>>> Renew(AnnualPlan plan, Pool pool, IReadOnlyList<AnnualCandidate> candidates, CancellationToken cancel) =>
        Run(new(plan, pool), Request.BySystem, new RenewAnnualRound(), candidates, cancel);

    /// <summary>Takes a change that two people made: a correction, or a grade decided afterwards.</summary>
    internal ValueTask<Result<Versioned<AnnualRoundState>>> Change(AnnualPlacement placed, Request request, AnnualRoundCommand command, YearFigure figure, CancellationToken cancel) =>
        Run(new(placed.Plan, placed.Pool), request, command, figure.Candidate is { } candidate ? [candidate] : [], cancel);

    internal async ValueTask<AnnualRoundState> Of(string partition, CancellationToken cancel) =>
        (await transact.Read(Kind, Stream(partition), cancel)).State;

    internal static StreamId Stream(string partition) => new(partition, "annual-round");

    /// <summary>Whoever is or would be 优秀 is looked at again, and before the publication everyone: a bar or a case may have come since the round opened.</summary>
    private async ValueTask<IReadOnlyList<AnnualCandidate>> LookAgain(PoolYear found, AnnualRoundCommand command, CancellationToken cancel)
    {
        var people = command switch
        {
            DecideAnnualGrades decide => decide.Decisions.Where(one => one.Grade == AnnualGrade.Excellent).Select(one => one.Person),
            ApproveAnnualRound => (await Of(found.Partition, cancel)).Grades.Where(one => one.Value[^1].Grade == AnnualGrade.Excellent).Select(one => one.Key),
            PublishAnnualRound => (await Of(found.Partition, cancel)).Grades.Keys,
            _ => [],
        };
        var committee = await committees.Of(found.Partition, cancel);
        var candidates = new List<AnnualCandidate>();
        foreach (var person in people)
            if (await placements.Of(person, found.Plan.Year, cancel) is { Failure: null } placed && placed.Value.Pool.Id == found.Pool.Id)
                candidates.Add((await figures.Of(placed.Value, committee, cancel)).LookedAt);
        return candidates;
    }

    private async ValueTask<Result<Versioned<AnnualRoundState>>> Run(
        PoolYear found, Request request, AnnualRoundCommand command, IReadOnlyList<AnnualCandidate> candidates, CancellationToken cancel)
    {
        var facts = new AnnualRoundFacts(found.Plan.Year, found.Pool.Id, found.Pool.Units, found.Plan.Terms, found.Plan.Scheme.Variations, candidates);
        return await transact.Run(Kind, found.Stream, request, (state, occasion) => AnnualRound.Decide(state, command, facts, occasion), cancel);
    }

    private async ValueTask<Result<PoolYear>> Find(Right right, Caller caller, int year, string pool, CancellationToken cancel)
    {
        var plan = await schemes.InForce(year, cancel);
        if (plan.Failure is { } failure)
            return failure;
        if (plan.Value.Pool(pool) is not { } known)
            return RequestFailures.NotFound;
        return Access.Check(right, caller.Who, new Subject([.. known.Units])) is { } refusal ? RequestFailures.Forbidden(refusal) : new PoolYear(plan.Value, known);
    }

    private static Right RightFor(AnnualRoundCommand command) => command switch
    {
        DecideAnnualGrades or DeclareAnnualRecusal => Right.DecideGrades,
        PublishAnnualRound => Right.PublishRound,
        _ => Right.ApproveRound,
    };

    private sealed record PoolYear(AnnualPlan Plan, Pool Pool)
    {
        public string Partition => Plan.PartitionOf(Pool);

        public StreamId Stream => AnnualRounds.Stream(Partition);
    }
}

/// <summary>A pool's publication.</summary>
/// <param name="Pool">The pool.</param>
/// <param name="StartedOn">The day of posting.</param>
/// <param name="EndsOn">Its last day.</param>
/// <param name="Excellent">Who is 优秀; nobody else's grade is posted.</param>
public sealed record PostedExcellent(string Pool, DateOnly StartedOn, DateOnly EndsOn, IReadOnlyList<PersonId> Excellent);
