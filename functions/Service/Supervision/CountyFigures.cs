using PerfServerless.Rules.Appraisal;
using PerfServerless.Rules.Attendance;
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
        var files = new Dictionary<PersonId, PersonState>();
        await foreach (var person in people.All(cancel))
            files[person.Id] = person;
        foreach (var quarter in period.Quarters)
        {
            var plan = await schemes.InForce(quarter, cancel);
            if (plan.Failure is not null)
                continue;
            foreach (var pool in plan.Value.Scheme.Pools)
                foreach (var figures in await OfPool(period, plan.Value, pool, files, cancel))
                    found[figures.Unit] = found.TryGetValue(figures.Unit, out var earlier) ? earlier.Then(figures) : figures;
        }
        return [.. found.Values];
    }

    private async ValueTask<IReadOnlyList<UnitFigures>> OfPool(
        ReportingPeriod period, PeriodPlan plan, Pool pool, Dictionary<PersonId, PersonState> files, CancellationToken cancel)
    {
        var records = await Records(plan.PartitionOf(pool), cancel);
        var now = time.GetUtcNow();
        var counted = new List<UnitFigures>();
        foreach (var unit in records.Appraisals.GroupBy(appraisal => appraisal.Unit))
        {
            var work = new List<PersonWork>();
            foreach (var appraisal in unit.Where(each => each.Participation != Participation.Excluded))
                work.Add(await WorkOf(period, new(files[appraisal.Person], appraisal.Unit, pool, plan), appraisal, records, now, cancel));
            var box = await boxes.Of(unit.Key, plan.Scheme.Period, cancel);
            counted.Add(UnitCount.Of(unit.Key, period, work, box.Value, plan.Flow, now));
        }
        return counted;
    }

    private async ValueTask<PersonWork> WorkOf(
        ReportingPeriod period, Placement placed, AppraisalState appraisal, PoolRecords records, DateTimeOffset now, CancellationToken cancel)
    {
        var person = appraisal.Person;
        var recorded = records.Weeks[person].ToList();
        var overdue = placed.Plan.Flow.Duties.Where(duty => appraisal.Overdue.ContainsKey(duty.Key) && UnitCount.FellIn(period, duty)).ToList();
        return new(placed.Person, appraisal, recorded, [.. records.Months[person]], [.. records.Sheets[person]],
            await FreeWeeks(placed, recorded, now, cancel), await clock.Undone(placed, appraisal, overdue, cancel));
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
        await Read<AppraisalState>(partition, "appraisal/", cancel),
        (await Read<WeekState>(partition, "week/", cancel)).ToLookup(week => week.Person),
        (await Read<MonthState>(partition, "month/", cancel)).ToLookup(month => month.Person),
        (await Read<SheetState>(partition, "sheet/", cancel)).ToLookup(sheet => sheet.Person));

    private async ValueTask<IReadOnlyList<T>> Read<T>(string partition, string prefix, CancellationToken cancel)
    {
        var states = new List<T>();
        await foreach (var head in store.All(partition, prefix, cancel))
            states.Add(RecordJson.Read<T>(head.State));
        return states;
    }

    private sealed record PoolRecords(
        IReadOnlyList<AppraisalState> Appraisals, ILookup<PersonId, WeekState> Weeks, ILookup<PersonId, MonthState> Months, ILookup<PersonId, SheetState> Sheets);
}
