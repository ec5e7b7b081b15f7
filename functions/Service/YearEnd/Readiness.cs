using PerfServerless.Rules.Calendar;
using PerfServerless.Rules.Grading;
using PerfServerless.Rules.Organisation;
using PerfServerless.Rules.YearEnd;
using PerfServerless.Service.Appraisal;
using PerfServerless.Service.Ballots;
using PerfServerless.Service.Grading;
using PerfServerless.Service.Http;
using PerfServerless.Service.Streams;

namespace PerfServerless.Service.YearEnd;

/// <summary>What a year-end run would miss: every unfinished round, open box and missing mark, by name.</summary>
public sealed class Readiness(Transact transact, Schemes quarters, AnnualSchemes schemes, AnnualPlacements placements, BallotBoxes boxes, Committees committees)
{
    /// <summary>What is missing now.</summary>
    public async ValueTask<Result<IReadOnlyList<MissingInput>>> Get(Caller caller, int year, CancellationToken cancel)
    {
        if (Access.Check(Right.ReadRound, caller.Who, Subject.County) is { } refusal)
            return RequestFailures.Forbidden(refusal);
        var plan = await schemes.InForce(year, cancel);
        return plan.Failure is { } failure ? failure : await Of(plan.Value, await placements.Members(plan.Value, cancel), cancel);
    }

    internal async ValueTask<List<MissingInput>> Of(AnnualPlan plan, ILookup<UnitId, PersonId> members, CancellationToken cancel)
    {
        var missing = await Rounds(plan.Year, cancel);
        foreach (var pool in plan.Scheme.Pools)
        {
            foreach (var unit in pool.Units.Where(unit => members[unit].Any()))
                if (await Box(plan, unit, cancel) is { } box)
                    missing.Add(box);
            var committee = await committees.Of(plan.PartitionOf(pool), cancel);
            var unscored = pool.Units.SelectMany(unit => members[unit]).Where(person => committee.Of(person).Count < plan.Terms.CommitteeScores).ToList();
            if (unscored.Count > 0)
                missing.Add(new(MissingKind.CommitteeScores, pool.Id, null, unscored));
        }
        missing.AddRange(members.Where(unit => plan.Scheme.PoolOf(unit.Key) is null).OrderBy(unit => unit.Key)
            .Select(unit => new MissingInput(MissingKind.OutsideScheme, unit.Key.Value, null, [.. unit])));
        return missing;
    }

    /// <summary>A quarter without a scheme was not held; one with a scheme has a confirmed round in every pool.</summary>
    private async ValueTask<List<MissingInput>> Rounds(int year, CancellationToken cancel)
    {
        var missing = new List<MissingInput>();
        for (var number = 1; number <= 4; number++)
        {
            var plan = await quarters.InForce(new Quarter(year, number), cancel);
            if (plan.Failure is not null)
                continue;
            foreach (var pool in plan.Value.Scheme.Pools)
                if ((await transact.Read(GradeRounds.Kind, new(plan.Value.PartitionOf(pool), "round"), cancel)).State.Stage != RoundStage.Confirmed)
                    missing.Add(new(MissingKind.RoundUnfinished, pool.Id, plan.Value.Scheme.Period, []));
        }
        return missing;
    }

    private async ValueTask<MissingInput?> Box(AnnualPlan plan, UnitId unit, CancellationToken cancel)
    {
        var box = (await boxes.Of(unit, AppraisalPeriod.OfYear(plan.Year), cancel)).Value;
        return !box.Exists ? new(MissingKind.NoBallots, unit.Value, null, [])
            : box.Result is null ? new(MissingKind.BoxOpen, unit.Value, null, [])
            : null;
    }
}
