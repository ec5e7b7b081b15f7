using System.Runtime.CompilerServices;
using PerfServerless.Rules.Calendar;
using PerfServerless.Rules.Objections;
using PerfServerless.Rules.Organisation;
using PerfServerless.Service.Streams;
using PerfServerless.Service.YearEnd;

namespace PerfServerless.Service.Objections;

/// <summary>
/// Every objection to an annual grade whose clock still runs, found from the record alone. Those to a quarter's grade are told by the
/// appraisals they hold back (<see cref="Appraisal.LiveAppraisal.Objecting"/>).
/// </summary>
public sealed class LiveObjections(IEventStore store, AnnualSchemes schemes, ObjectionFiles files, TimeProvider clock, WorkCalendar calendar)
{
    /// <summary>Grades are published in the next year, and an appeal may reach into the one after.</summary>
    private const int YearsBack = 2;

    /// <summary>Reads them, year by year and pool by pool.</summary>
    public async IAsyncEnumerable<LiveObjection> All([EnumeratorCancellation] CancellationToken cancel = default)
    {
        await foreach (var (partition, year) in Pools(cancel))
            await foreach (var objection in Of(partition, year, cancel))
                yield return objection;
    }

    /// <summary>Where they lie: one partition a pool and year.</summary>
    public async IAsyncEnumerable<(string Partition, int Year)> Pools([EnumeratorCancellation] CancellationToken cancel = default)
    {
        var year = ChinaTime.DateOf(clock.GetUtcNow()).Year;
        for (var each = year; each >= year - YearsBack; each--)
        {
            var plan = await schemes.InForce(each, cancel);
            if (plan.Failure is not null)
                continue;
            foreach (var pool in plan.Value.Scheme.Pools)
                yield return (plan.Value.PartitionOf(pool), each);
        }
    }

    /// <summary>Those of one pool and year.</summary>
    public async IAsyncEnumerable<LiveObjection> Of(string partition, int year, [EnumeratorCancellation] CancellationToken cancel = default)
    {
        await foreach (var head in store.All(partition, ObjectionFiles.Prefix, cancel))
            if (await Live(head, year, cancel) is { } live)
                yield return live;
    }

    private async ValueTask<LiveObjection?> Live(StreamHead head, int year, CancellationToken cancel)
    {
        var found = new LiveObjection(head.Id.Partition, new(head.Id.Name[ObjectionFiles.Prefix.Length..]), AppraisalPeriod.OfYear(year), head.Version);
        var cause = await files.Cause(found.Person, found.Period, cancel);
        if (cause.Failure is not null || cause.Value.Facts is not { } facts)
            return null;
        var state = head.Read<ObjectionState>();
        return ObjectionAlarms.Live(state, ObjectionAlarms.Of(state, facts, calendar), clock.GetUtcNow()) ? found : null;
    }
}

/// <summary>An objection whose clock runs.</summary>
/// <param name="Partition">Where it lies.</param>
/// <param name="Person">Who objected.</param>
/// <param name="Period">To the grade of which year.</param>
/// <param name="Version">As long as it stays, so does the moment to look again.</param>
public sealed record LiveObjection(string Partition, PersonId Person, AppraisalPeriod Period, long Version);
