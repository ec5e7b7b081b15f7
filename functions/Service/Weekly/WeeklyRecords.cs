using PerfServerless.Rules.Calendar;
using PerfServerless.Rules.Organisation;
using PerfServerless.Rules.Weekly;
using PerfServerless.Service.Appraisal;
using PerfServerless.Service.Attendance;
using PerfServerless.Service.Http;
using PerfServerless.Service.Streams;

namespace PerfServerless.Service.Weekly;

/// <summary>周工作纪实: recording weeks, closing them out, letting late ones count.</summary>
public sealed class WeeklyRecords(IEventStore store, Transact transact, Placements placements, AttendanceSheets sheets)
{
    internal static Aggregate<WeekState, WeekEvent> Kind { get; } = new("week", 1, WeekState.None, WeeklyRecord.Evolve);

    /// <summary>A person's week; before anything is recorded it already shows what was carried on from the week before.</summary>
    public async ValueTask<Result<Versioned<WeekView>>> Get(Caller caller, PersonId person, Week week, CancellationToken cancel)
    {
        var placed = await placements.For(Right.ReadWeek, caller, person, week.Quarter, cancel);
        if (placed.Failure is { } failure)
            return failure;
        var read = await transact.Read(Kind, placed.Value.Stream(Kind.Kind, week), cancel);
        var facts = await Facts(placed.Value, week, read, cancel);
        var calendar = transact.Occasion(caller.Who.Id).Calendar;
        return new Versioned<WeekView>(WeekView.Of(read.State, facts, calendar), read.Version);
    }

    /// <summary>The weeks of a person's quarter of which something is recorded.</summary>
    public async ValueTask<Result<IReadOnlyList<WeekState>>> List(Caller caller, PersonId person, Quarter period, CancellationToken cancel)
    {
        var placed = await placements.For(Right.ReadWeek, caller, person, period, cancel);
        return placed.Failure is { } failure ? failure : await OfPeriod(placed.Value, cancel);
    }

    /// <summary>Keeps the items, or closes the week out. The record's owner only.</summary>
    public ValueTask<Result<Versioned<WeekState>>> Record(Caller caller, Week week, WeekCommand command, CancellationToken cancel) =>
        Run(Right.RecordWeek, caller, caller.Who.Id, week, command, cancel);

    /// <summary>Lets a late record count.</summary>
    public ValueTask<Result<Versioned<WeekState>>> ApproveLate(Caller caller, PersonId person, Week week, string reason, CancellationToken cancel) =>
        Run(Right.ApproveLateWeek, caller, person, week, new ApproveLateWeek(reason), cancel);

    internal async ValueTask<Result<IReadOnlyList<WeekState>>> OfPeriod(Placement placed, CancellationToken cancel)
    {
        var heads = await store.List(placed.Partition, placed.Prefix(Kind.Kind), null, 20, cancel);
        return heads.Select(head => head.Read<WeekState>()).ToList();
    }

    internal async ValueTask<WeekState> Of(Placement placed, Week week, CancellationToken cancel) =>
        (await transact.Read(Kind, placed.Stream(Kind.Kind, week), cancel)).State;

    /// <summary>The items of a week, those carried into it before anything is recorded; and whether it was closed out.</summary>
    internal async ValueTask<(IReadOnlyList<WeekItem> Items, bool ClosedOut)> Items(Placement placed, Week week, CancellationToken cancel)
    {
        var state = await Of(placed, week, cancel);
        return state.Exists ? (state.Items, state.ClosedAt is not null) : ([.. (await Before(placed, week, cancel)).GoingOn()], false);
    }

    private async ValueTask<Result<Versioned<WeekState>>> Run(
        Right right, Caller caller, PersonId person, Week week, WeekCommand command, CancellationToken cancel)
    {
        var placed = await placements.For(right, caller, person, week.Quarter, cancel);
        if (placed.Failure is { } failure)
            return failure;
        var stream = placed.Value.Stream(Kind.Kind, week);
        return await transact.Run(
            Kind, stream, caller.Request, async (read, occasion) => WeeklyRecord.Decide(read.State, command, await Facts(placed.Value, week, read, cancel), occasion), cancel);
    }

    /// <summary>Only a week not yet begun needs the week before it.</summary>
    private async ValueTask<WeekFacts> Facts(Placement placed, Week week, Versioned<WeekState> read, CancellationToken cancel)
    {
        var onLeave = await sheets.WhollyOnLeave(placed, week, cancel);
        IReadOnlyList<WeekItem> carried = read.Version > 0 ? read.State.CarriedIn : [.. (await Before(placed, week, cancel)).GoingOn()];
        return new(placed.Person.Id, week, placed.Plan.Terms.TimeLimits, carried, onLeave);
    }

    /// <summary>The week before may lie in the quarter before, and so in another partition.</summary>
    private async ValueTask<WeekState> Before(Placement placed, Week week, CancellationToken cancel)
    {
        var before = week.Previous;
        if (before.Quarter == week.Quarter)
            return await Of(placed, before, cancel);
        var earlier = await placements.Of(placed.Person.Id, before.Quarter, cancel);
        return earlier.Failure is null ? await Of(earlier.Value, before, cancel) : WeekState.None;
    }
}
