using System.Runtime.CompilerServices;
using PerfServerless.Rules.Organisation;
using PerfServerless.Rules.YearEnd;
using PerfServerless.Service.Streams;

namespace PerfServerless.Service.YearEnd;

/// <summary>年度考核结果, as promotion, honours, bonus and training read them: only what was published and told.</summary>
public sealed class AnnualResults(IEventStore store, Transact transact, AnnualSchemes schemes, AnnualPlacements placements)
{
    /// <summary>A person's result of a year; <c>null</c> until their pool's year is published, and for who does not take part.</summary>
    public async ValueTask<AnnualResult?> Of(PersonId person, int year, CancellationToken cancel)
    {
        var placed = await placements.Of(person, year, cancel);
        if (placed.Failure is not null)
            return null;
        var round = await Round(placed.Value.Partition, cancel);
        if (round.Publication is null)
            return null;
        var appraisal = (await transact.Read(AnnualAppraisals.Kind, AnnualAppraisals.Stream(placed.Value.Partition, person), cancel)).State;
        return appraisal.Exists ? appraisal.Result(round.LockedOn is not null) : null;
    }

    /// <summary>Everyone's results of a year, pool by pool as the scheme lists them, by person; pools not yet published are left out.</summary>
    public async IAsyncEnumerable<AnnualResult> OfYear(int year, [EnumeratorCancellation] CancellationToken cancel)
    {
        var plan = await schemes.InForce(year, cancel);
        if (plan.Failure is not null)
            yield break;
        foreach (var pool in plan.Value.Scheme.Pools)
        {
            var partition = plan.Value.PartitionOf(pool);
            var round = await Round(partition, cancel);
            if (round.Publication is null)
                continue;
            await foreach (var head in store.All(partition, AnnualAppraisals.Prefix, cancel))
                if (head.Read<AnnualAppraisalState>() is { Exists: true } appraisal)
                    yield return appraisal.Result(round.LockedOn is not null);
        }
    }

    private async ValueTask<AnnualRoundState> Round(string partition, CancellationToken cancel) =>
        (await transact.Read(AnnualRounds.Kind, AnnualRounds.Stream(partition), cancel)).State;
}
