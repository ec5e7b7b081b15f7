using PerfServerless.Rules.Calendar;
using PerfServerless.Rules.Organisation;

namespace PerfServerless.Rules.Weekly;

/// <summary>A person's week as it stands.</summary>
public sealed record WeekState
{
    /// <summary>A week of which nothing is recorded.</summary>
    public static WeekState None { get; } = new();

    /// <summary>Whose week it is.</summary>
    public PersonId Person { get; init; }

    /// <summary>Which week.</summary>
    public Week Week { get; init; }

    /// <summary>When the record is due.</summary>
    public DateTimeOffset Due { get; init; }

    /// <summary>Until when it counts as in time.</summary>
    public DateTimeOffset GraceEnds { get; init; }

    /// <summary>The items, those carried in first.</summary>
    public IReadOnlyList<WeekItem> Items { get; init; } = [];

    /// <summary>The items the week before carried on: none of them may be dropped.</summary>
    public IReadOnlyList<WeekItem> CarriedIn { get; init; } = [];

    /// <summary>When the week was closed out; <c>null</c> while open.</summary>
    public DateTimeOffset? ClosedAt { get; init; }

    /// <summary>Whether it was closed out in time.</summary>
    public Timeliness Timeliness { get; init; }

    /// <summary>Who let a late record count.</summary>
    public PersonId? ApprovedBy { get; init; }

    /// <summary>The items that go on next week.</summary>
    public IEnumerable<WeekItem> GoingOn() =>
        Items.Where(item => item.Outcome == ItemOutcome.Carried)
            .Select(item => item with { Outcome = ItemOutcome.Open, CarryReason = null, Evidence = [] });

    /// <summary>Whether anything was written to it.</summary>
    public bool Exists => Week != default;
}

/// <summary>
/// 周工作纪实: what a person worked on in a week, closed out on Friday (周五销号). Procedure 3.
/// </summary>
public static class WeeklyRecord
{
    /// <summary>Answers a command.</summary>
    public static Decision<WeekEvent> Decide(WeekState state, WeekCommand command, WeekFacts facts, Occasion occasion) => command switch
    {
        SaveWeek save => Save(state, save, facts, occasion),
        CloseOutWeek close => CloseOut(state, close, facts, occasion),
        ApproveLateWeek approve => ApproveLate(state, approve, occasion),
        _ => throw new InvalidOperationException($"Unknown command {command.GetType().Name}."),
    };

    /// <summary>Folds an event into the state; an unknown event is a bug and throws.</summary>
    public static WeekState Evolve(WeekState state, WeekEvent happened) => happened switch
    {
        WeekOpened e => state with { Person = e.Person, Week = e.Week, Due = e.Due, GraceEnds = e.GraceEnds, Items = e.Carried, CarriedIn = e.Carried },
        WeekSaved e => state with { Items = e.Items },
        WeekClosedOut e => state with { Items = e.Items, ClosedAt = e.At, Timeliness = e.Timeliness },
        WeekApprovedLate e => state with { ApprovedBy = e.By },
        _ => throw new InvalidOperationException($"Unknown event {happened.GetType().Name}."),
    };

    private static Decision<WeekEvent> Save(WeekState state, SaveWeek command, WeekFacts facts, Occasion occasion)
    {
        if (WeekRefusals.Recording(state, facts, occasion) is { } refusal)
            return refusal;
        var items = Carry(state, facts, command.Items);
        if (WeekRefusals.Items(items, facts) is { } fault)
            return fault;
        if (state.Exists && WeekItems.Same(state.Items, items))
            return Decision<WeekEvent>.Nothing;
        return Decision<WeekEvent>.Accept([.. Opening(state, facts, occasion), new WeekSaved(items)]);
    }

    private static Decision<WeekEvent> CloseOut(WeekState state, CloseOutWeek command, WeekFacts facts, Occasion occasion)
    {
        var items = Carry(state, facts, command.Items);
        if (state.ClosedAt is not null && WeekItems.Same(state.Items, items))
            return Decision<WeekEvent>.Nothing;
        if ((WeekRefusals.Recording(state, facts, occasion) ?? WeekRefusals.Items(items, facts) ?? WeekRefusals.ClosingOut(items)) is { } refusal)
            return refusal;
        var (due, graceEnds) = state.Exists ? (state.Due, state.GraceEnds)
            : (WeekDeadline.Due(facts.Week, facts.Limits, occasion.Calendar), WeekDeadline.GraceEnds(facts.Week, facts.Limits, occasion.Calendar));
        var timeliness = occasion.At <= due || occasion.At < graceEnds ? Timeliness.OnTime : Timeliness.Late;
        return Decision<WeekEvent>.Accept([.. Opening(state, facts, occasion), new WeekClosedOut(items, occasion.At, timeliness)]);
    }

    private static Decision<WeekEvent> ApproveLate(WeekState state, ApproveLateWeek command, Occasion occasion)
    {
        if (state.ApprovedBy is not null)
            return Decision<WeekEvent>.Nothing;
        return WeekRefusals.Approving(state, command, occasion) is { } refusal
            ? refusal
            : new WeekApprovedLate(occasion.By, command.Reason);
    }

    private static IEnumerable<WeekEvent> Opening(WeekState state, WeekFacts facts, Occasion occasion) =>
        state.Exists ? [] :
        [
            new WeekOpened(facts.Person, facts.Week,
                WeekDeadline.Due(facts.Week, facts.Limits, occasion.Calendar),
                WeekDeadline.GraceEnds(facts.Week, facts.Limits, occasion.Calendar), facts.Carried),
        ];

    /// <summary>An item's first week is ours to know: carried items keep it, new ones begin now, whatever was sent.</summary>
    private static List<WeekItem> Carry(WeekState state, WeekFacts facts, IReadOnlyList<WeekItem> sent)
    {
        var known = (state.Exists ? state.Items : facts.Carried).ToDictionary(item => item.Id, item => item.Since, StringComparer.Ordinal);
        return [.. sent.Select(item => item with { Since = known.TryGetValue(item.Id, out var since) ? since : facts.Week })];
    }
}
