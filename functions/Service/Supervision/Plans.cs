using PerfServerless.Rules.Calendar;
using PerfServerless.Rules.Organisation;
using PerfServerless.Rules.Supervision;
using PerfServerless.Rules.Supervision.Planning;
using PerfServerless.Service.Http;
using PerfServerless.Service.Organisation;
using PerfServerless.Service.Streams;

namespace PerfServerless.Service.Supervision;

/// <summary>月督导计划: announcing and holding draws, targeting units by their figures.</summary>
public sealed class Plans(IEventStore store, Transact transact, CountyFigures figures)
{
    /// <summary>A month's plan.</summary>
    public async ValueTask<Result<Versioned<PlanState>>> Get(Caller caller, Month month, CancellationToken cancel) =>
        Access.Check(Right.PlanSupervision, caller.Who, Subject.County) is { } refusal
            ? RequestFailures.Forbidden(refusal)
            : await transact.Read(SupervisionStreams.Plans, SupervisionStreams.Plan(month), cancel);

    /// <summary>The draws of a month, open to everyone who is signed in: seed and candidates before the lots are drawn, the lots after.</summary>
    public async ValueTask<Result<IReadOnlyList<DrawView>>> Draws(Caller caller, Month month, CancellationToken cancel)
    {
        if (Access.Check(Right.ReadDraws, caller.Who, Subject.County) is { } refusal)
            return RequestFailures.Forbidden(refusal);
        var plan = await transact.Read(SupervisionStreams.Plans, SupervisionStreams.Plan(month), cancel);
        return plan.State.Arrangements.Where(each => each.Draw is not null).Select(DrawView.Of).ToList();
    }

    /// <summary>Acts on a month's plan, when the caller may.</summary>
    public async ValueTask<Result<Versioned<PlanState>>> Act(Caller caller, Month month, PlanCommand command, CancellationToken cancel)
    {
        if (Access.Check(Right.PlanSupervision, caller.Who, Subject.County) is { } refusal)
            return RequestFailures.Forbidden(refusal);
        var facts = await Facts(month, command, cancel);
        return await transact.Run(SupervisionStreams.Plans, SupervisionStreams.Plan(month), caller.Request,
            (state, occasion) => MonthlyPlan.Decide(state, command, facts, occasion), cancel);
    }

    /// <summary>The risk signals of every unit in a period, those with most signals first.</summary>
    public async ValueTask<Result<IReadOnlyList<UnitSignals>>> Signals(Caller caller, ReportingPeriod period, CancellationToken cancel)
    {
        if (Access.Check(Right.PlanSupervision, caller.Who, Subject.County) is { } refusal)
            return RequestFailures.Forbidden(refusal);
        var all = await figures.Of(period, cancel);
        return all.Select(each => new UnitSignals(each.Unit, RiskSignals.Of(each, period, SupervisionTerms.Current.Signals)))
            .OrderByDescending(each => each.Signals.Count).ThenBy(each => each.Unit).ToList();
    }

    internal async ValueTask<PlanState> Of(Month month, CancellationToken cancel) =>
        (await transact.Read(SupervisionStreams.Plans, SupervisionStreams.Plan(month), cancel)).State;

    /// <summary>Only targeting needs the figures, which cost the reading of a whole period.</summary>
    private async ValueTask<PlanFacts> Facts(Month month, PlanCommand command, CancellationToken cancel)
    {
        var known = new HashSet<UnitId>();
        if (command is not HoldDraw)
            await foreach (var head in store.All(Units.Partition, "unit/", cancel))
                known.Add(head.Read<UnitState>().Id);
        var period = ReportingPeriod.Of(month).Previous;
        return new(month, known, period, command is TargetUnits ? await figures.Of(period, cancel) : [], SupervisionTerms.Current);
    }
}

/// <summary>A unit's risk signals.</summary>
public sealed record UnitSignals(UnitId Unit, IReadOnlyList<RiskSignal> Signals);

/// <summary>A draw, with all that it takes to repeat it.</summary>
/// <param name="Number">The arrangement's number in the plan.</param>
/// <param name="Terms">The seed, the figure's name, the candidates and the number to draw.</param>
/// <param name="AnnouncedAt">When they were published.</param>
/// <param name="Algorithm">How the lots come out of them.</param>
/// <param name="Held">The figure and the units drawn; <c>null</c> before.</param>
public sealed record DrawView(int Number, DrawTerms Terms, DateTimeOffset AnnouncedAt, string Algorithm, DrawHeld? Held)
{
    internal static DrawView Of(Arrangement arranged) => new(arranged.Number, arranged.Draw!, arranged.At, Draw.Algorithm, arranged.Held);
}
