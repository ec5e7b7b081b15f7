using PerfServerless.Rules;
using PerfServerless.Rules.Appraisal;
using PerfServerless.Rules.Calendar;
using PerfServerless.Rules.Organisation;
using PerfServerless.Service.Organisation;

namespace PerfServerless.Service.Appraisal;

/// <summary>
/// Watches the one duty that comes before anyone's appraisal: a unit's roster (procedure 2). What is overdue rises through
/// the five levels as everywhere; each level is told once, however often this runs.
/// </summary>
public sealed class RosterReminders(Schemes schemes, Rosters rosters, ResponsiblePersons responsible, Notices.Notices notices, TimeProvider clock)
{
    /// <summary>Tells who answers for each unit of a period whose roster is overdue now. A period without a scheme has none.</summary>
    public async Task Sweep(Quarter period, CancellationToken cancel = default)
    {
        var plan = await schemes.InForce(period, cancel);
        if (plan.Failure is not null)
            return;
        var duty = plan.Value.Flow.Duties.Single(each => each.Procedure == 2);
        if (plan.Value.Flow.Reached(duty, clock.GetUtcNow()) is not { } level)
            return;
        foreach (var pool in plan.Value.Scheme.Pools)
            foreach (var unit in pool.Units)
                if ((await rosters.Of(plan.Value.PartitionOf(pool), unit, cancel)).LockedOn is null)
                    await Tell(unit, period, duty, level, cancel);
    }

    private async Task Tell(UnitId unit, Quarter period, Duty duty, ResponsibilityLevel level, CancellationToken cancel)
    {
        var text = new Bilingual(
            $"{period} 参评名单逾期未核定，现由{level.Label().Zh}督办。", $"The roster of {period} is overdue and now concerns: {level.Label().En}.");
        foreach (var person in await responsible.ForUnit(level, unit, ChinaTime.DateOf(clock.GetUtcNow()), cancel))
            await notices.Arrive($"roster-overdue/{period}/{unit}/{level}", person, duty.Due, text, $"/api/rosters/{period}/{unit}", cancel);
    }
}
