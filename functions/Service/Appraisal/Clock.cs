using PerfServerless.Rules.Appraisal;
using PerfServerless.Rules.Calendar;
using PerfServerless.Rules.Organisation;
using PerfServerless.Service.Attendance;
using PerfServerless.Service.Ballots;
using PerfServerless.Service.Monthly;
using PerfServerless.Service.Outbox;
using PerfServerless.Service.Streams;
using PerfServerless.Service.Weekly;

namespace PerfServerless.Service.Appraisal;

/// <summary>
/// The one clock path: whatever wakes up, an orchestrator or a scheduler, calls <see cref="Advance"/>; the rules say what is
/// due. Advancing twice, late, or after the alarm was lost does nothing twice.
/// </summary>
public sealed class Clock(
    Transact transact, Placements placements, Appraisals appraisals, Rosters rosters, WeeklyRecords weeks, MonthlyReports months,
    AttendanceSheets sheets, Adjustments.Adjustments adjustments, BallotBoxes boxes, Notices.Notices notices, TimeProvider time)
{
    /// <summary>Says what is due in a person's appraisal now, and when to look again (<c>null</c>: never).</summary>
    /// <param name="person">Whose appraisal.</param>
    /// <param name="period">Of which period.</param>
    /// <param name="since">When it was last advanced, to look at less; <c>null</c> looks at everything.</param>
    /// <param name="cancel">Stops.</param>
    public async Task<Result<Advanced>> Advance(PersonId person, Quarter period, DateTimeOffset? since, CancellationToken cancel)
    {
        var placed = await placements.Of(person, period, cancel);
        if (placed.Failure is { } failure)
            return failure;
        var flow = placed.Value.Plan.Flow;
        var now = time.GetUtcNow();
        var arisen = flow.Arisen(since, now);
        var record = await Look(placed.Value, arisen, cancel);
        var result = await transact.Run(Appraisals.Kind, Appraisals.Stream(placed.Value), Request.BySystem,
            (state, occasion) => flow.Advance(state, arisen, record, occasion), cancel);
        if (result.Failure is null)
            await RemindToSign(result.Value.State, flow, since ?? DateTimeOffset.MinValue, now, cancel);
        return result.Map(written => new Advanced(written.State, flow.NextWake(written.State, now)));
    }

    /// <summary>When an appraisal has to be looked at next.</summary>
    public async Task<DateTimeOffset?> NextWake(PersonId person, Quarter period, CancellationToken cancel)
    {
        var placed = await placements.Of(person, period, cancel);
        if (placed.Failure is not null)
            return null;
        var appraisal = await appraisals.Of(placed.Value, cancel);
        return placed.Value.Plan.Flow.NextWake(appraisal.State, time.GetUtcNow());
    }

    /// <summary>A reminder leaves nothing in the appraisal: its id is that of the moment.</summary>
    private async ValueTask RemindToSign(AppraisalState appraisal, Flow flow, DateTimeOffset since, DateTimeOffset now, CancellationToken cancel)
    {
        foreach (var duty in flow.Personal(appraisal))
            if (flow.ReminderOf(duty) is var at && at > since && at <= now && now < duty.Due)
                await notices.Remind($"reminder-sign/{appraisal.Period}", appraisal.Person, at, NoticeTexts.SignSoon($"{appraisal.Period}", duty),
                    $"/api/people/{appraisal.Person}/appraisals/{appraisal.Period}", cancel);
    }

    /// <summary>How every duty of a person's period stands now.</summary>
    internal async ValueTask<(AppraisalState State, PeriodRecord Record)> Standing(Placement placed, CancellationToken cancel) =>
        ((await appraisals.Of(placed, cancel)).State, await Look(placed, placed.Plan.Flow.Duties, cancel));

    /// <summary>Which of some duties are not done now.</summary>
    internal async ValueTask<IReadOnlyList<Duty>> Undone(Placement placed, AppraisalState state, IReadOnlyList<Duty> duties, CancellationToken cancel)
    {
        if (duties.Count == 0)
            return [];
        var record = await Look(placed, duties, cancel);
        return [.. duties.Where(duty => !TwelveProcedures.Of(duty).Done(duty, state, record))];
    }

    /// <summary>Reads only what the duties that have arisen are about.</summary>
    private async ValueTask<PeriodRecord> Look(Placement placed, IReadOnlyList<Duty> duties, CancellationToken cancel)
    {
        var weeksDone = new HashSet<Week>();
        foreach (var duty in duties.Where(duty => duty.Procedure == 3))
            if (await WeekDone(placed, Week.Parse(duty.Instance, null), cancel))
                weeksDone.Add(Week.Parse(duty.Instance, null));
        var reports = await MonthsWhere(duties, 4, async month => (await months.Of(placed, month, cancel)).SentAt is not null);
        var reviews = await MonthsWhere(duties, 5, async month => !(await months.Of(placed, month, cancel)).AwaitsReview);
        var sheetsPut = await MonthsWhere(duties, 6, async month => (await sheets.Of(placed, month, cancel)).Exists);
        return new PeriodRecord
        {
            RosterLocked = !duties.Any(duty => duty.Procedure == 2) || (await rosters.Of(placed.Partition, placed.Unit, cancel)).LockedOn is not null,
            Weeks = weeksDone,
            Reports = reports,
            Reviews = reviews,
            Sheets = sheetsPut,
            AdjustmentsSettled = !duties.Any(duty => duty.Procedure == 7) || await Settled(placed, cancel),
            BallotsClosed = !duties.Any(duty => duty.Procedure == 8) || await BoxClosed(placed, cancel),
        };
    }

    private async ValueTask<bool> WeekDone(Placement placed, Week week, CancellationToken cancel) =>
        (await weeks.Of(placed, week, cancel)).ClosedAt is not null
        || week.Sunday < placed.Person.Entered
        || await sheets.AsksNoRecord(placed, week, cancel);

    private async ValueTask<bool> Settled(Placement placed, CancellationToken cancel) =>
        (await adjustments.Of(placed.Person.Id, cancel)).All(entry => entry.State.Period != placed.Plan.Scheme.Period || !entry.State.IsLive || entry.State.Counts);

    private async ValueTask<bool> BoxClosed(Placement placed, CancellationToken cancel) =>
        (await boxes.Of(placed.Unit, placed.Plan.Scheme.Period, cancel)).Value.Result is not null;

    private static async ValueTask<HashSet<Month>> MonthsWhere(IReadOnlyList<Duty> duties, int procedure, Func<Month, ValueTask<bool>> done)
    {
        var months = new HashSet<Month>();
        foreach (var duty in duties.Where(duty => duty.Procedure == procedure))
            if (await done(Month.Parse(duty.Instance, null)))
                months.Add(Month.Parse(duty.Instance, null));
        return months;
    }
}

/// <summary>An appraisal after it was advanced.</summary>
/// <param name="State">As it stands.</param>
/// <param name="NextWake">When to look again; <c>null</c>: never.</param>
public sealed record Advanced(AppraisalState State, DateTimeOffset? NextWake);
