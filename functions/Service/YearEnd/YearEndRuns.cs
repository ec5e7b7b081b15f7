using PerfServerless.Rules;
using PerfServerless.Rules.Appraisal;
using PerfServerless.Rules.Grading;
using PerfServerless.Rules.Law;
using PerfServerless.Rules.Organisation;
using PerfServerless.Rules.YearEnd;
using PerfServerless.Service.Http;
using PerfServerless.Service.Streams;

namespace PerfServerless.Service.YearEnd;

/// <summary>
/// 年终汇总: closes a year, pool by pool. Every step is harmless to repeat, so a run that was killed is resumed by asking for
/// it again; a pool is done once its round is open. <see cref="Start"/> goes through all of them within the request, unless the host does it
/// beside (<see cref="PoolsBeside"/>): it fans out over <see cref="Pools"/> with <see cref="Consolidate"/>, and <see cref="Progress"/> tells how far it is.
/// </summary>
public sealed class YearEndRuns(
    Transact transact, AnnualSchemes schemes, AnnualPlacements placements, Readiness readiness, Committees committees, YearFigures figures,
    AnnualAppraisals appraisals, AnnualRounds rounds, PoolsBeside? beside = null)
{
    /// <summary>More pools than processors: while one waits for the disk others compute, and their commits share a flush.</summary>
    internal const int PoolsAtOnce = 16;

    internal static Aggregate<YearEndState, YearEndEvent> Kind { get; } = new("year-end", 1, YearEndState.None, YearEndRun.Evolve);

    /// <summary>Starts the run, or resumes it; with one factor it waits for a second officer.</summary>
    public async ValueTask<Result<YearEndProgress>> Start(Caller caller, int year, CancellationToken cancel) =>
        (await Decide(caller, year, (state, missing, occasion) => YearEndRun.Start(state, year, caller.TwoFactors, missing, occasion), cancel)).Failure is { } failure
            ? failure : await Proceed(year, cancel);

    /// <summary>Approves the run that another officer asked for.</summary>
    public async ValueTask<Result<YearEndProgress>> Approve(Caller caller, int year, CancellationToken cancel) =>
        (await Decide(caller, year, (state, missing, occasion) => YearEndRun.Approve(state, year, missing, occasion), cancel)).Failure is { } failure
            ? failure : await Proceed(year, cancel);

    /// <summary>How far the run is: pools done of all, and where each stands.</summary>
    public async ValueTask<Result<YearEndProgress>> Progress(Caller caller, int year, CancellationToken cancel)
    {
        if (Access.Check(Right.ReadRound, caller.Who, Subject.County) is { } refusal)
            return RequestFailures.Forbidden(refusal);
        var plan = await schemes.InForce(year, cancel);
        return plan.Failure is { } failure ? failure : await ProgressOf(plan.Value, cancel);
    }

    /// <summary>The pools of a year, for an orchestrator to fan out over; none before the run was started.</summary>
    public async ValueTask<IReadOnlyList<string>> Pools(int year, CancellationToken cancel)
    {
        var plan = await schemes.InForce(year, cancel);
        return plan.Failure is null && (await Of(year, cancel)).Started is not null ? [.. plan.Value.Scheme.Pools.Select(pool => pool.Id)] : [];
    }

    /// <summary>Consolidates one pool of a started run. Safe to repeat and to kill: what was done stays, what was not is done.</summary>
    public async ValueTask<Result<PoolProgress>> Consolidate(int year, string pool, CancellationToken cancel)
    {
        var plan = await schemes.InForce(year, cancel);
        if (plan.Failure is { } failure)
            return failure;
        if (plan.Value.Pool(pool) is not { } known)
            return RequestFailures.NotFound;
        if ((await Of(year, cancel)).Started is not { } started)
            return NotStarted(year);
        return await ConsolidatePool(plan.Value, known, started, await placements.Members(plan.Value, cancel), cancel);
    }

    internal async ValueTask<YearEndState> Of(int year, CancellationToken cancel) => (await transact.Read(Kind, Stream(year), cancel)).State;

    private async ValueTask<Result<YearEndState>> Decide(
        Caller caller, int year, Func<YearEndState, IReadOnlyList<MissingInput>, Occasion, Decision<YearEndEvent>> decide, CancellationToken cancel)
    {
        if (Access.Check(Right.RunYearEnd, caller.Who, Subject.County) is { } refusal)
            return RequestFailures.Forbidden(refusal);
        var plan = await schemes.InForce(year, cancel);
        if (plan.Failure is { } failure)
            return failure;
        var missing = (await Of(year, cancel)).Started is null ? await readiness.Of(plan.Value, await placements.Members(plan.Value, cancel), cancel) : [];
        var result = await transact.Run(Kind, Stream(year), caller.Request, (state, occasion) => decide(state, missing, occasion), cancel);
        return result.Map(written => written.State);
    }

    /// <summary>All pools of a started run, side by side, where that is done here; none of one that waits for a second officer.</summary>
    private async ValueTask<Result<YearEndProgress>> Proceed(int year, CancellationToken cancel)
    {
        var plan = (await schemes.InForce(year, cancel)).Value;
        if (beside is null && (await Of(year, cancel)).Started is { } started)
        {
            var members = await placements.Members(plan, cancel);
            var atOnce = new ParallelOptions { MaxDegreeOfParallelism = PoolsAtOnce, CancellationToken = cancel };
            await Parallel.ForEachAsync(plan.Scheme.Pools, atOnce, async (pool, token) => _ = (await ConsolidatePool(plan, pool, started, members, token)).Value);
        }
        return await ProgressOf(plan, cancel);
    }

    /// <summary>The round is opened last: once it is there, nothing of the pool is left to do.</summary>
    private async ValueTask<Result<PoolProgress>> ConsolidatePool(
        AnnualPlan plan, Pool pool, YearEndStarted started, ILookup<UnitId, PersonId> members, CancellationToken cancel)
    {
        var partition = plan.PartitionOf(pool);
        if (await rounds.Of(partition, cancel) is { Exists: true } done)
            return new PoolProgress(pool.Id, done.Stage, done.Proposals.Count);
        var committee = await committees.Close(partition, cancel);
        var all = await figures.OfPool(plan, pool.Units.Select(unit => (unit, members[unit])), committee, started.AsOf, cancel);
        foreach (var figure in all)
            if (await appraisals.Keep(figure.Placed, figure.Computed, cancel) is { } failure)
                return failure;
        var opened = await rounds.Open(plan, pool, [.. all.Select(figure => figure.Candidate).OfType<AnnualCandidate>()], cancel);
        return opened.Map(round => new PoolProgress(pool.Id, round.State.Stage, round.State.Proposals.Count));
    }

    private async ValueTask<YearEndProgress> ProgressOf(AnnualPlan plan, CancellationToken cancel)
    {
        var run = await Of(plan.Year, cancel);
        var pools = new List<PoolProgress>();
        foreach (var pool in plan.Scheme.Pools)
        {
            var round = await rounds.Of(plan.PartitionOf(pool), cancel);
            pools.Add(new(pool.Id, round.Stage, round.Proposals.Count));
        }
        return new(plan.Year, run.Requested?.By, run.Started, pools.Count(pool => pool.Stage != RoundStage.NotOpened), pools.Count, pools);
    }

    private static Failure NotStarted(int year) => new(FailureKind.Conflict, new(
        "year-end-not-started", new($"{year} 年的年终汇总还没有启动。", $"The year-end run of {year} was not started."), Cite.Setting("annual.run")));

    private static StreamId Stream(int year) => new("county", $"year-end/{year}");
}

/// <summary>How far a year-end run is.</summary>
/// <param name="Year">The year.</param>
/// <param name="RequestedBy">Who asked for it with one factor; absent otherwise.</param>
/// <param name="Started">When and by whom it was started; absent while it waits for a second officer.</param>
/// <param name="Done">Pools consolidated.</param>
/// <param name="Total">All pools.</param>
/// <param name="Pools">Where each stands.</param>
public sealed record YearEndProgress(int Year, PersonId? RequestedBy, YearEndStarted? Started, int Done, int Total, IReadOnlyList<PoolProgress> Pools)
{
    /// <summary>Whether it was started and goes on beside the request.</summary>
    internal bool GoesOn => Started is not null && Done < Total;
}

/// <summary>Registered by a host that goes through a run's pools beside the request that starts it, because a request there may not last so long.</summary>
public sealed record PoolsBeside;

/// <summary>Where a pool stands.</summary>
/// <param name="Pool">The pool.</param>
/// <param name="Stage">Its round; not opened while it is not consolidated, confirmed once it is locked.</param>
/// <param name="Candidates">How many can be given a grade.</param>
public sealed record PoolProgress(string Pool, RoundStage Stage, int Candidates);
