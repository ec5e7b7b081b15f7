using PerfServerless.Rules.Calendar;
using PerfServerless.Rules.Organisation;

namespace PerfServerless.Rules.Supervision.Planning;

/// <summary>What can be asked of a month's plan.</summary>
public abstract record PlanCommand;

/// <summary>Publishes a draw.</summary>
public sealed record AnnounceDraw(string Id, ArrangementTerms Terms, DrawTerms Draw) : PlanCommand;

/// <summary>Draws the lots, with the figure as it has become known.</summary>
public sealed record HoldDraw(int Number, string Figure) : PlanCommand;

/// <summary>Chooses units by their figures, or for a reason.</summary>
public sealed record TargetUnits(string Id, ArrangementTerms Terms, IReadOnlyList<ChosenUnit> Units) : PlanCommand;

/// <summary>A unit to be targeted.</summary>
public sealed record ChosenUnit(UnitId Unit, string Reason = "");

/// <summary>What the rules need to know besides the plan.</summary>
/// <param name="Month">The plan's month.</param>
/// <param name="Units">Every unit of the county.</param>
/// <param name="Period">The period whose figures are looked at.</param>
/// <param name="Figures">Its figures.</param>
/// <param name="Terms">The settings.</param>
public sealed record PlanFacts(Month Month, IReadOnlySet<UnitId> Units, ReportingPeriod Period, IReadOnlyList<UnitFigures> Figures, SupervisionTerms Terms)
{
    /// <summary>The signals of a unit.</summary>
    public IReadOnlyList<RiskSignal> SignalsOf(UnitId unit) =>
        Figures.FirstOrDefault(each => each.Unit == unit) is { } figures ? RiskSignals.Of(figures, Period, Terms.Signals) : [];
}

/// <summary>月督导计划: regular, special and joint special inspections of a month, their units drawn by lot or targeted.</summary>
public static class MonthlyPlan
{
    /// <summary>Answers a command.</summary>
    public static Decision<PlanEvent> Decide(PlanState state, PlanCommand command, PlanFacts facts, Occasion occasion) => command switch
    {
        AnnounceDraw announce => Announce(state, announce, facts, occasion),
        HoldDraw hold => Hold(state, hold, occasion),
        TargetUnits target => Choose(state, target, facts, occasion),
        _ => throw new InvalidOperationException($"Unknown command {command.GetType().Name}."),
    };

    /// <summary>Folds an event into the state; an unknown event is a bug and throws.</summary>
    public static PlanState Evolve(PlanState state, PlanEvent happened) => happened switch
    {
        DrawAnnounced e => state with { Arrangements = [.. state.Arrangements, new(e.Id, e.Number, e.Terms, e.By, e.At) { Draw = e.Draw }] },
        UnitsTargeted e => state with { Arrangements = [.. state.Arrangements, new(e.Id, e.Number, e.Terms, e.By, e.At) { Targets = e.Targets, Figures = e.Figures }] },
        DrawHeld e => state with { Arrangements = [.. state.Arrangements.Select(each => each.Number == e.Number ? each with { Held = e } : each)] },
        _ => throw new InvalidOperationException($"Unknown event {happened.GetType().Name}."),
    };

    private static Decision<PlanEvent> Announce(PlanState state, AnnounceDraw command, PlanFacts facts, Occasion occasion)
    {
        if (state.Arrangements.Any(known => known.Id == command.Id))
            return Decision<PlanEvent>.Nothing;
        return (PlanRefusals.Arranging(command.Terms, facts, occasion) ?? PlanRefusals.Announcing(command.Draw, facts)) is { } refusal
            ? refusal
            : new DrawAnnounced(command.Id, state.Arrangements.Count + 1, command.Terms, command.Draw, occasion.By, occasion.At);
    }

    private static Decision<PlanEvent> Hold(PlanState state, HoldDraw command, Occasion occasion)
    {
        var arranged = state.Find(command.Number);
        if (arranged?.Held is { } known && known.Figure == command.Figure)
            return Decision<PlanEvent>.Nothing;
        if (PlanRefusals.Holding(arranged, command) is { } refusal)
            return refusal;
        var draw = arranged!.Draw!;
        return new DrawHeld(command.Number, command.Figure, Draw.Choose(draw.Seed, command.Figure, draw.Candidates, draw.Count), occasion.By, occasion.At);
    }

    private static Decision<PlanEvent> Choose(PlanState state, TargetUnits command, PlanFacts facts, Occasion occasion)
    {
        if (state.Arrangements.Any(known => known.Id == command.Id))
            return Decision<PlanEvent>.Nothing;
        return (PlanRefusals.Arranging(command.Terms, facts, occasion) ?? PlanRefusals.Targeting(command, facts)) is { } refusal
            ? refusal
            : new UnitsTargeted(command.Id, state.Arrangements.Count + 1, command.Terms, facts.Period,
                [.. command.Units.Select(each => new Target(each.Unit, facts.SignalsOf(each.Unit), each.Reason))], occasion.By, occasion.At);
    }
}
