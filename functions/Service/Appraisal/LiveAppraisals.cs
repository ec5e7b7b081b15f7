using System.Runtime.CompilerServices;
using PerfServerless.Rules.Appraisal;
using PerfServerless.Rules.Calendar;
using PerfServerless.Rules.Organisation;
using PerfServerless.Service.Streams;

namespace PerfServerless.Service.Appraisal;

/// <summary>Every appraisal whose clock still runs: what a host's alarm has to watch, found from the record alone.</summary>
public sealed class LiveAppraisals(IEventStore store, Schemes schemes, TimeProvider clock)
{
    /// <summary>Objections, reviews and appeals of a period can outlast it by months; after a year nothing waits for a clock.</summary>
    private const int PeriodsBack = 4;

    /// <summary>The periods that may have something to watch, the coming one first.</summary>
    public IEnumerable<Quarter> Periods
    {
        get
        {
            var period = Quarter.Of(ChinaTime.DateOf(clock.GetUtcNow())).Next;
            for (var back = -1; back <= PeriodsBack; back++, period = period.Previous)
                yield return period;
        }
    }

    /// <summary>Reads them, period by period and pool by pool.</summary>
    public async IAsyncEnumerable<LiveAppraisal> All([EnumeratorCancellation] CancellationToken cancel = default)
    {
        await foreach (var (partition, period) in Pools(cancel))
            await foreach (var appraisal in Of(partition, period, cancel))
                yield return appraisal;
    }

    /// <summary>Where they lie: one partition a pool and period, for a host that does not look at everything at once.</summary>
    public async IAsyncEnumerable<(string Partition, Quarter Period)> Pools([EnumeratorCancellation] CancellationToken cancel = default)
    {
        foreach (var period in Periods)
        {
            var plan = await schemes.InForce(period, cancel);
            if (plan.Failure is not null)
                continue;
            foreach (var pool in plan.Value.Scheme.Pools)
                yield return (plan.Value.PartitionOf(pool), period);
        }
    }

    /// <summary>Those of one pool and period, page by page.</summary>
    public async IAsyncEnumerable<LiveAppraisal> Of(string partition, Quarter period, [EnumeratorCancellation] CancellationToken cancel = default)
    {
        await foreach (var head in store.All(partition, "appraisal/", cancel))
            if (head.Read<AppraisalState>() is { Live: true } appraisal)
                yield return new(partition, appraisal.Person, period, head.Version, appraisal.OpenObjections.Count > 0);
    }
}

/// <summary>An appraisal whose clock runs.</summary>
/// <param name="Partition">Where it lies.</param>
/// <param name="Person">Whose it is.</param>
/// <param name="Period">Of which period.</param>
/// <param name="Version">Its version: as long as it stays, so does the moment to look again.</param>
/// <param name="Objecting">Whether an objection to its grade awaits an answer, and has a clock of its own.</param>
public sealed record LiveAppraisal(string Partition, PersonId Person, Quarter Period, long Version, bool Objecting = false);
