using PerfServerless.Rules.Attendance;
using PerfServerless.Rules.Calendar;
using PerfServerless.Rules.Organisation;
using PerfServerless.Rules.Weekly;
using PerfServerless.Service.Appraisal;
using PerfServerless.Service.Http;
using PerfServerless.Service.Streams;

namespace PerfServerless.Service.Attendance;

/// <summary>日常考勤: a person's sheet of a month, put by the administrator, confirmed or disputed by the person.</summary>
public sealed class AttendanceSheets(IEventStore store, Transact transact, Placements placements)
{
    internal static Aggregate<SheetState, SheetEvent> Kind { get; } = new("sheet", 1, SheetState.None, AttendanceSheet.Evolve);

    /// <summary>A person's sheet.</summary>
    public async ValueTask<Result<Versioned<SheetState>>> Get(Caller caller, PersonId person, Month month, CancellationToken cancel)
    {
        var placed = await placements.For(Right.ReadAttendance, caller, person, month.Quarter, cancel);
        return placed.Failure is { } failure ? failure : await transact.Read(Kind, placed.Value.Stream(Kind.Kind, month), cancel);
    }

    /// <summary>Acts on a sheet, when the caller may.</summary>
    public async ValueTask<Result<Versioned<SheetState>>> Act(Caller caller, PersonId person, Month month, SheetCommand command, CancellationToken cancel)
    {
        var placed = await placements.For(RightFor(command), caller, person, month.Quarter, cancel);
        if (placed.Failure is { } failure)
            return failure;
        var facts = new SheetFacts(person, month, placed.Value.Plan.Terms.TimeLimits);
        return await transact.Run(Kind, placed.Value.Stream(Kind.Kind, month), caller.Request,
            (state, occasion) => AttendanceSheet.Decide(state, command, facts, occasion), cancel);
    }

    /// <summary>Whether every working day of a week is leave, as far as the sheets of its months say.</summary>
    internal async ValueTask<bool> WhollyOnLeave(Placement placed, Week week, CancellationToken cancel)
    {
        var entries = new List<SheetEntries>(2);
        foreach (var month in new[] { Month.Of(week.Monday), Month.Of(week.Sunday) }.Distinct())
            if (await Anywhere(placed, month, cancel) is { Exists: true } sheet)
                entries.Add(sheet.Entries);
        return entries.Count > 0 && AttendanceFacts.WhollyOnLeave(week, entries, transact.Occasion(PersonId.System).Calendar);
    }

    /// <summary>Whether a week is free of the weekly record: wholly of holiday, or of leave.</summary>
    internal async ValueTask<bool> AsksNoRecord(Placement placed, Week week, CancellationToken cancel) =>
        WeekDeadline.IsHoliday(week, transact.Occasion(PersonId.System).Calendar) || await WhollyOnLeave(placed, week, cancel);

    internal async ValueTask<SheetState> Of(Placement placed, Month month, CancellationToken cancel) =>
        (await transact.Read(Kind, placed.Stream(Kind.Kind, month), cancel)).State;

    /// <summary>The sheets of the months outside the period into which its first and last week reach.</summary>
    internal async ValueTask<IReadOnlyList<SheetState>> Beside(Placement placed, CancellationToken cancel)
    {
        var period = placed.Plan.Scheme.Period;
        var sheets = new List<SheetState>(2);
        foreach (var month in new[] { Month.Of(period.Weeks[0].Monday), Month.Of(period.Weeks[^1].Sunday) }.Where(month => month.Quarter != period))
            sheets.Add(await Anywhere(placed, month, cancel));
        return sheets;
    }

    /// <summary>A month of another quarter lies where that quarter's scheme put the person.</summary>
    private async ValueTask<SheetState> Anywhere(Placement placed, Month month, CancellationToken cancel)
    {
        if (month.Quarter == placed.Plan.Scheme.Period)
            return await Of(placed, month, cancel);
        var other = await placements.Of(placed.Person.Id, month.Quarter, cancel);
        return other.Failure is null ? await Of(other.Value, month, cancel) : SheetState.None;
    }

    internal async ValueTask<IReadOnlyList<SheetState>> OfPeriod(Placement placed, CancellationToken cancel)
    {
        var heads = await store.List(placed.Partition, placed.Prefix(Kind.Kind), null, 3, cancel);
        return [.. heads.Select(head => head.Read<SheetState>())];
    }

    /// <summary>A person's sheets of a year that exist, wherever each quarter's scheme put them.</summary>
    internal async ValueTask<IReadOnlyList<SheetState>> OfYear(PersonId person, int year, CancellationToken cancel)
    {
        var found = new List<SheetState>();
        for (var number = 1; number <= 4; number++)
            if (await placements.Of(person, new(year, number), cancel) is { Failure: null } placed)
                found.AddRange((await OfPeriod(placed.Value, cancel)).Where(sheet => sheet.Exists));
        return found;
    }

    private static Right RightFor(SheetCommand command) => command switch
    {
        PutSheet or RequestSheetCorrection => Right.PutAttendance,
        ConfirmSheet or DisputeSheet => Right.ConfirmAttendance,
        _ => Right.ResolveAttendance,
    };
}
