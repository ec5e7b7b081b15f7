using PerfServerless.Rules.Organisation;
using PerfServerless.Rules.YearEnd;
using PerfServerless.Service.Http;
using PerfServerless.Service.Streams;

namespace PerfServerless.Service.YearEnd;

/// <summary>演算: a run that keeps its outcome and gives nobody a grade, so that what moved since the last one can be read.</summary>
public sealed class DryRuns(Transact transact, AnnualSchemes schemes, AnnualPlacements placements, Committees committees, YearFigures figures)
{
    internal static Aggregate<DryRunState, DryRunEvent> Kind { get; } = new("dry-run", 1, DryRunState.None, DryRun.Evolve);

    /// <summary>Makes a dry run of every pool, whatever is still missing; the same request again goes on where it was interrupted.</summary>
    public async ValueTask<Result<DryRunView>> Make(Caller caller, int year, CancellationToken cancel)
    {
        var plan = await Plan(Right.RunYearEnd, caller, year, cancel);
        if (plan.Failure is { } failure)
            return failure;
        var run = caller.NewId("dry-run");
        var members = await placements.Members(plan.Value, cancel);
        var atOnce = new ParallelOptions { MaxDegreeOfParallelism = YearEndRuns.PoolsAtOnce, CancellationToken = cancel };
        await Parallel.ForEachAsync(plan.Value.Scheme.Pools, atOnce, async (pool, token) =>
        {
            var partition = plan.Value.PartitionOf(pool);
            if ((await transact.Read(Kind, Stream(partition), token)).State.Latest?.Run == run)
                return;
            var occasion = transact.Occasion(caller.Who.Id);
            var units = pool.Units.Select(unit => (unit, members[unit]));
            var outcomes = Outcomes(plan.Value, await figures.OfPool(plan.Value, units, await committees.Of(partition, token), occasion.Today, token));
            _ = (await transact.Run(Kind, Stream(partition), new Request(caller.Who.Id), (state, at) => DryRun.Keep(state, new(run, at.Today, outcomes)), token)).Value;
        });
        return await View(plan.Value, cancel);
    }

    /// <summary>What the latest dry run came to, and what moved since the one before.</summary>
    public async ValueTask<Result<DryRunView>> Get(Caller caller, int year, CancellationToken cancel)
    {
        var plan = await Plan(Right.ReadRound, caller, year, cancel);
        return plan.Failure is { } failure ? failure : await View(plan.Value, cancel);
    }

    private async ValueTask<DryRunView> View(AnnualPlan plan, CancellationToken cancel)
    {
        var pools = new List<PoolDryRun>();
        foreach (var pool in plan.Scheme.Pools)
        {
            var state = (await transact.Read(Kind, Stream(plan.PartitionOf(pool)), cancel)).State;
            pools.Add(new(pool.Id, state.Number, state.Latest?.On, state.Latest?.Outcomes.Count ?? 0, state.Differences));
        }
        return new(plan.Year, pools);
    }

    private static IReadOnlyList<DryOutcome> Outcomes(AnnualPlan plan, IReadOnlyList<YearFigure> figures)
    {
        var candidates = figures.Select(figure => figure.Candidate).OfType<AnnualCandidate>().ToList();
        var places = AnnualQuota.Of(candidates.Select(one => (one.Unit, one.Kind)), plan.Scheme.Variations, plan.Scheme.Last);
        var proposed = AnnualProposal.For(candidates, plan.Terms.Bands, places).ToDictionary(one => one.Person, one => one.Grade);
        return [.. figures.OrderBy(one => one.Person).Select(one => new DryOutcome(
            one.Person, one.Sheet.Total, proposed.GetValueOrDefault(one.Person), one.Eligibility.WhyNone, one.Eligibility.Barred))];
    }

    private async ValueTask<Result<AnnualPlan>> Plan(Right right, Caller caller, int year, CancellationToken cancel) =>
        Access.Check(right, caller.Who, Subject.County) is { } refusal ? RequestFailures.Forbidden(refusal) : await schemes.InForce(year, cancel);

    private static StreamId Stream(string partition) => new(partition, "dry-run");
}

/// <summary>The county's latest dry run.</summary>
public sealed record DryRunView(int Year, IReadOnlyList<PoolDryRun> Pools);

/// <summary>A pool's latest dry run.</summary>
/// <param name="Pool">The pool.</param>
/// <param name="Number">How many there were.</param>
/// <param name="On">When it was made; absent before the first.</param>
/// <param name="People">How many people it computed.</param>
/// <param name="Moved">Who moved since the one before: score and proposal before and after.</param>
public sealed record PoolDryRun(string Pool, int Number, DateOnly? On, int People, IReadOnlyList<DryDifference> Moved);
