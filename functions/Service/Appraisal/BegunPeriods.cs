using PerfServerless.Rules.Calendar;
using PerfServerless.Rules.Organisation;
using PerfServerless.Service.Streams;
using PerfServerless.Service.YearEnd;

namespace PerfServerless.Service.Appraisal;

/// <summary>Which periods already hold records of a person where the person is now: a move entered late leaves them there (<c>roster.home-unit</c>).</summary>
public sealed class BegunPeriods(IEventStore store, Transact transact, Schemes schemes, AnnualSchemes years)
{
    /// <summary>Those of the periods that a move would take elsewhere, and that have begun; nothing but a move touches any.</summary>
    internal async ValueTask<IReadOnlyList<AppraisalPeriod>> Of(PersonState person, PersonCommand command, CancellationToken cancel)
    {
        if (!person.Exists || command is not AssignPerson move)
            return [];
        var begun = new List<AppraisalPeriod>();
        foreach (var period in BackDatedMove.Touches(person, move, transact.Occasion(person.Id).Today))
            if (await (period.Quarter is { } quarter ? HasBegun(person, quarter, cancel) : IsApproved(person, period.Year, cancel)))
                begun.Add(period);
        return begun;
    }

    /// <summary>A quarter has begun with the first week recorded, and for whoever recorded none with the roster's lock.</summary>
    private async ValueTask<bool> HasBegun(PersonState person, Quarter quarter, CancellationToken cancel)
    {
        var unit = person.HomeUnit(quarter);
        if ((await schemes.InForce(quarter, cancel)).ValueOrDefault is not { } plan || plan.Scheme.PoolOf(unit) is not { } pool)
            return false;
        var partition = plan.PartitionOf(pool);
        return (await transact.Read(Rosters.Kind, Rosters.Stream(partition, unit), cancel)).State.LockedOn is not null
            || (await store.List(partition, $"{Weekly.WeeklyRecords.Kind.Kind}/{person.Id}/", null, 1, cancel)).Count > 0;
    }

    /// <summary>A year stays where its grades were approved; until then the figures are made anew where the person belongs.</summary>
    private async ValueTask<bool> IsApproved(PersonState person, int year, CancellationToken cancel)
    {
        if ((await years.InForce(year, cancel)).ValueOrDefault is not { } plan || plan.Scheme.PoolOf(person.HomeUnit(AppraisalPeriod.OfYear(year))) is not { } pool)
            return false;
        var partition = plan.PartitionOf(pool);
        return (await transact.Read(AnnualRounds.Kind, AnnualRounds.Stream(partition), cancel)).State.ApprovedBy is not null
            && (await transact.Read(AnnualAppraisals.Kind, AnnualAppraisals.Stream(partition, person.Id), cancel)).State.Exists;
    }
}
