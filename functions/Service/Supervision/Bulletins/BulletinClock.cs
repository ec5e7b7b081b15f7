using PerfServerless.Rules.Calendar;
using PerfServerless.Rules.Organisation;
using PerfServerless.Rules.Supervision;
using PerfServerless.Rules.Supervision.Reporting;
using PerfServerless.Service.Appraisal;
using PerfServerless.Service.Streams;

namespace PerfServerless.Service.Supervision.Bulletins;

/// <summary>Makes the bulletins that are due. It publishes none: that a person does.</summary>
public sealed class BulletinClock(IEventStore store, Transact transact, Schemes schemes, Bulletins bulletins)
{
    /// <summary>Looks at the periods that have ended lately, makes each due bulletin that is not there, and answers which. Repeating it is harmless.</summary>
    public async Task<IReadOnlyList<BulletinId>> Sweep(CancellationToken cancel = default)
    {
        var occasion = transact.Occasion(PersonId.System);
        var made = new List<BulletinId>();
        foreach (var id in BulletinDue.Lately(occasion.Today).Select(period => new BulletinId(period, 1)))
            // Refused is a period without figures: there is nothing to make, and nobody to tell.
            if (await store.Load(BulletinStreams.Of(id), cancel) is null && await IsDue(id.Period, occasion.Today, occasion.Calendar, cancel)
                && (await bulletins.Write(id, null, null, Request.BySystem, cancel)).Failure is null)
                made.Add(id);
        return made;
    }

    private async ValueTask<bool> IsDue(ReportingPeriod period, DateOnly today, WorkCalendar calendar, CancellationToken cancel)
    {
        var plans = new List<PeriodPlan>();
        foreach (var quarter in period.Quarters)
            if ((await schemes.InForce(quarter, cancel)).ValueOrDefault is { } plan)
                plans.Add(plan);
        if (plans.Count == 0)
            return false;
        return BulletinDue.Passed(period, today, calendar) || (period.Kind == ReportingKind.Quarter && await Published(plans[0], cancel));
    }

    private async ValueTask<bool> Published(PeriodPlan plan, CancellationToken cancel)
    {
        foreach (var pool in plan.Scheme.Pools)
            if (await store.Load(new(plan.PartitionOf(pool), "round"), cancel) is not { } head
                || RecordJson.Read<Rules.Grading.RoundState>(head.State).Publication is null)
                return false;
        return true;
    }
}
