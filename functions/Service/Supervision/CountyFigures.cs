using PerfServerless.Rules.Appraisal;
using PerfServerless.Rules.Attendance;
using PerfServerless.Rules.Ballots;
using PerfServerless.Rules.Calendar;
using PerfServerless.Rules.Monthly;
using PerfServerless.Rules.Organisation;
using PerfServerless.Rules.Supervision;
using PerfServerless.Rules.Weekly;
using PerfServerless.Service.Appraisal;
using PerfServerless.Service.Attendance;
using PerfServerless.Service.Ballots;
using PerfServerless.Service.Organisation;
using PerfServerless.Service.Streams;

namespace PerfServerless.Service.Supervision;

/// <summary>Reads the record of a period, pool by pool, and lets the rules count each unit's figures. Nothing is kept: the record is what counts.</summary>
public sealed class CountyFigures(IEventStore store, People people, Schemes schemes, Clock clock, AttendanceSheets sheets, BallotBoxes boxes, TimeProvider time)
{
    /// <summary>The figures of every unit that had a locked roster in the period, by unit; empty for a period without any.</summary>
    public async ValueTask<IReadOnlyList<UnitFigures>> Of(ReportingPeriod period, CancellationToken cancel)
    {
        var found = new SortedDictionary<UnitId, UnitFigures>();
        var files = await Files(cancel);
        foreach (var quarter in period.Quarters)
            if ((await schemes.InForce(quarter, cancel)).ValueOrDefault is { } plan)
                foreach (var unit in await InQuarter(plan, files, cancel))
                    if (unit.People.Count > 0 && UnitCount.Of(unit.Unit, period, unit.People, unit.Box, plan.Flow, time.GetUtcNow()) is var figures)
                        found[unit.Unit] = found.TryGetValue(unit.Unit, out var earlier) ? earlier.Then(figures) : figures;
        return [.. found.Values];
    }

    /// <summary>How far every unit under a quarter's scheme has come, with its figures, by unit.</summary>
    internal async ValueTask<IReadOnlyList<UnitGlance>> Glance(PeriodPlan plan, CancellationToken cancel)
    {
        var (period, now) = (ReportingPeriod.Of(plan.Scheme.Period), time.GetUtcNow());
        return [.. (await InQuarter(plan, await Files(cancel), cancel)).OrderBy(each => each.Unit).Select(each => new UnitGlance(
            each.Unit, UnitCount.Of(each.Unit, period, each.People, each.Box, plan.Flow, now), UnitProgress.Of(each.People, each.Box, plan.Flow, now)))];
    }

    private async ValueTask<Dictionary<PersonId, PersonState>> Files(CancellationToken cancel)
    {
        var files = new Dictionary<PersonId, PersonState>();
        await foreach (var person in people.All(cancel))
            files[person.Id] = person;
        return files;
    }

    private async ValueTask<IReadOnlyList<UnitWork>> InQuarter(PeriodPlan plan, Dictionary<PersonId, PersonState> files, CancellationToken cancel)
    {
        var all = new List<UnitWork>();
        foreach (var pool in plan.Scheme.Pools)
        {
            var records = await Records(plan.PartitionOf(pool), cancel);
            foreach (var unit in pool.Units)
            {
                var work = new List<PersonWork>();
                foreach (var appraisal in records.Appraisals[unit].Where(each => each.Participation != Participation.Excluded))
                    work.Add(await WorkOf(new(files[appraisal.Person], unit, pool, plan), appraisal, records, cancel));
                all.Add(new(unit, work, (await boxes.Of(unit, plan.Scheme.Period, cancel)).Value));
            }
        }
        return all;
    }

    private async ValueTask<PersonWork> WorkOf(Placement placed, AppraisalState appraisal, PoolRecords records, CancellationToken cancel)
    {
        var person = appraisal.Person;
        var recorded = records.Weeks[person].ToList();
        var overdue = placed.Plan.Flow.Duties.Where(duty => appraisal.Overdue.ContainsKey(duty.Key)).ToList();
        return new(placed.Person, appraisal, recorded, [.. records.Months[person]], [.. records.Sheets[person]],
            await FreeWeeks(placed, recorded, time.GetUtcNow(), cancel), await clock.Undone(placed, appraisal, overdue, cancel));
    }

    /// <summary>Only a week that was due and is not closed needs the sheets looked at.</summary>
    private async ValueTask<IReadOnlySet<Week>> FreeWeeks(Placement placed, IReadOnlyList<WeekState> recorded, DateTimeOffset now, CancellationToken cancel)
    {
        var free = new HashSet<Week>();
        var closed = recorded.Where(week => week.ClosedAt is not null).Select(week => week.Week).ToHashSet();
        foreach (var duty in placed.Plan.Flow.Duties.Where(duty => duty.Procedure == 3 && duty.Due <= now))
            if (Week.Parse(duty.Instance, null) is var week && !closed.Contains(week) && await sheets.AsksNoRecord(placed, week, cancel))
                free.Add(week);
        return free;
    }

    private async ValueTask<PoolRecords> Records(string partition, CancellationToken cancel) => new(
        (await Read<AppraisalState>(partition, "appraisal/", cancel)).ToLookup(appraisal => appraisal.Unit),
        (await Read<WeekState>(partition, "week/", cancel)).ToLookup(week => week.Person),
        (await Read<MonthState>(partition, "month/", cancel)).ToLookup(month => month.Person),
        (await Read<SheetState>(partition, "sheet/", cancel)).ToLookup(sheet => sheet.Person));

    private async ValueTask<IReadOnlyList<T>> Read<T>(string partition, string prefix, CancellationToken cancel) where T : notnull
    {
        var states = new List<T>();
        await foreach (var head in store.All(partition, prefix, cancel))
            states.Add(head.Read<T>());
        return states;
    }

    private sealed record UnitWork(UnitId Unit, IReadOnlyList<PersonWork> People, BallotBoxState Box);

    private sealed record PoolRecords(
        ILookup<UnitId, AppraisalState> Appraisals, ILookup<PersonId, WeekState> Weeks, ILookup<PersonId, MonthState> Months, ILookup<PersonId, SheetState> Sheets);
}
