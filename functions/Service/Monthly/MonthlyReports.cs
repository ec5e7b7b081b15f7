using PerfServerless.Rules;
using PerfServerless.Rules.Calendar;
using PerfServerless.Rules.Monthly;
using PerfServerless.Rules.Organisation;
using PerfServerless.Rules.Reviews;
using PerfServerless.Rules.Weekly;
using PerfServerless.Service.Appraisal;
using PerfServerless.Service.Http;
using PerfServerless.Service.Streams;
using PerfServerless.Service.Weekly;

namespace PerfServerless.Service.Monthly;

/// <summary>月工作汇报 and 领导点评: drafting, sending, reviewing and sending back.</summary>
public sealed class MonthlyReports(IEventStore store, Transact transact, Placements placements, WeeklyRecords weeks)
{
    internal static Aggregate<MonthState, MonthEvent> Kind { get; } = new("month", 1, MonthState.None, MonthlyReport.Evolve);

    /// <summary>A person's month: the report and its review.</summary>
    public async ValueTask<Result<Versioned<MonthState>>> Get(Caller caller, PersonId person, Month month, CancellationToken cancel)
    {
        var placed = await placements.For(Right.ReadMonth, caller, person, month.Quarter, cancel);
        return placed.Failure is { } failure ? failure : await transact.Read(Kind, placed.Value.Stream(Kind.Kind, month), cancel);
    }

    /// <summary>The report as the system would write it from the weeks.</summary>
    public async ValueTask<Result<MonthDraft>> Draft(Caller caller, Month month, CancellationToken cancel)
    {
        var placed = await placements.For(Right.ReportMonth, caller, caller.Who.Id, month.Quarter, cancel);
        if (placed.Failure is { } failure)
            return failure;
        var recorded = await WeeksOf(placed.Value, month, cancel);
        return new MonthDraft(month, Rules.Monthly.Draft.From(month, recorded), recorded.Count(week => week.ClosedAt is not null));
    }

    /// <summary>Sends the caller's own report.</summary>
    public async ValueTask<Result<Versioned<MonthState>>> Send(Caller caller, Month month, string text, CancellationToken cancel)
    {
        var placed = await placements.For(Right.ReportMonth, caller, caller.Who.Id, month.Quarter, cancel);
        if (placed.Failure is { } failure)
            return failure;
        var recorded = await WeeksOf(placed.Value, month, cancel);
        var facts = new MonthFacts(caller.Who.Id, month, recorded.Count(week => week.ClosedAt is not null), placed.Value.Plan.Terms);
        return await transact.Run(Kind, placed.Value.Stream(Kind.Kind, month), caller.Request,
            (state, occasion) => MonthlyReport.Send(state, text, facts, occasion), cancel);
    }

    /// <summary>Reviews a report of someone the caller supervises, or stands in for.</summary>
    public ValueTask<Result<Versioned<MonthState>>> Review(Caller caller, PersonId person, Month month, decimal score, string comment, CancellationToken cancel) =>
        AsSupervisor(caller, person, month, (state, plan, occasion) => LeaderReview.Review(state, score, comment, plan.Terms.Review, occasion), cancel);

    /// <summary>Sends a report back.</summary>
    public ValueTask<Result<Versioned<MonthState>>> SendBack(Caller caller, PersonId person, Month month, string reason, CancellationToken cancel) =>
        AsSupervisor(caller, person, month, (state, plan, occasion) => LeaderReview.SendBack(state, reason, plan.Terms.Review, occasion), cancel);

    internal async ValueTask<IReadOnlyList<MonthState>> OfPeriod(Placement placed, CancellationToken cancel)
    {
        var heads = await store.List(placed.Partition, placed.Prefix(Kind.Kind), null, 3, cancel);
        return [.. heads.Select(head => head.Read<MonthState>())];
    }

    internal async ValueTask<MonthState> Of(Placement placed, Month month, CancellationToken cancel) =>
        (await transact.Read(Kind, placed.Stream(Kind.Kind, month), cancel)).State;

    private async ValueTask<Result<Versioned<MonthState>>> AsSupervisor(
        Caller caller, PersonId person, Month month, Func<MonthState, PeriodPlan, Occasion, Decision<MonthEvent>> decide, CancellationToken cancel)
    {
        var placed = await placements.For(Right.ReviewMonth, caller, person, month.Quarter, cancel);
        return placed.Failure is { } failure ? failure
            : await transact.Run(Kind, placed.Value.Stream(Kind.Kind, month), caller.Request,
                (state, occasion) => decide(state, placed.Value.Plan, occasion), cancel);
    }

    private async ValueTask<IReadOnlyList<WeekState>> WeeksOf(Placement placed, Month month, CancellationToken cancel)
    {
        var period = await weeks.OfPeriod(placed, cancel);
        return [.. period.Value.Where(week => week.Week.Month == month)];
    }
}

/// <summary>A drafted report.</summary>
/// <param name="Month">The month.</param>
/// <param name="Text">The draft.</param>
/// <param name="WeeksClosed">How many of its weeks are closed out.</param>
public sealed record MonthDraft(Month Month, string Text, int WeeksClosed);
