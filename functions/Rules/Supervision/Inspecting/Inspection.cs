namespace PerfServerless.Rules.Supervision.Inspecting;

/// <summary>督导检查 of one unit: a team goes through the checklist and records what it finds.</summary>
public static class Inspection
{
    /// <summary>Begins it, as the plan arranged.</summary>
    public static Decision<InspectionEvent> Open(InspectionState state, OpenInspection command, InspectionFacts facts, Occasion occasion)
    {
        if (state.Exists && state.Inspectors.SequenceEqual(command.Inspectors))
            return Decision<InspectionEvent>.Nothing;
        if (OpeningRefusals.Of(state, command, facts, occasion) is { } refusal)
            return refusal;
        var arranged = facts.Arrangement!;
        return new InspectionOpened(
            facts.Month, arranged.Number, arranged.Terms.Kind, arranged.Terms.Theme, arranged.Terms.JointBodies, facts.Unit,
            command.Inspectors, Checklist.Of(arranged.Terms.Checklist), occasion.At);
    }

    /// <summary>Answers a command on an inspection that was opened.</summary>
    public static Decision<InspectionEvent> Decide(InspectionState state, InspectionCommand command, Occasion occasion) => command switch
    {
        CheckItems check => Check(state, check, occasion),
        RecordFinding record => Record(state, record, occasion),
        CloseInspection close => Close(state, close, occasion),
        _ => throw new InvalidOperationException($"Unknown command {command.GetType().Name}."),
    };

    /// <summary>Folds an event into the state; an unknown event is a bug and throws.</summary>
    public static InspectionState Evolve(InspectionState state, InspectionEvent happened) => happened switch
    {
        InspectionOpened e => state with
        {
            Month = e.Month, Arrangement = e.Arrangement, Kind = e.Kind, Theme = e.Theme, JointBodies = e.JointBodies, Unit = e.Unit,
            Inspectors = e.Inspectors, Checklist = e.Checklist, OpenedAt = e.At,
        },
        ItemsChecked e => state with { Results = Merge(state, e.Results) },
        FindingRecorded e => state with { Findings = [.. state.Findings, e.Finding] },
        InspectionClosed e => state with { Closed = e },
        _ => throw new InvalidOperationException($"Unknown event {happened.GetType().Name}."),
    };

    private static IReadOnlyList<ItemResult> Merge(InspectionState state, IReadOnlyList<ItemResult> news) =>
        [.. state.Checklist.Select(item => news.LastOrDefault(each => each.Item == item.Id) ?? state.Results.FirstOrDefault(each => each.Item == item.Id)).OfType<ItemResult>()];

    private static Decision<InspectionEvent> Check(InspectionState state, CheckItems command, Occasion occasion)
    {
        if (InspectionRefusals.Acting(state, occasion) is { } notYours)
            return notYours;
        if (command.Results.Count > 0 && command.Results.All(state.Results.Contains))
            return Decision<InspectionEvent>.Nothing;
        return (InspectionRefusals.Ended(state) ?? InspectionRefusals.Checking(state, command)) is { } refusal
            ? refusal
            : new ItemsChecked(command.Results, occasion.By, occasion.At);
    }

    private static Decision<InspectionEvent> Record(InspectionState state, RecordFinding command, Occasion occasion)
    {
        if (InspectionRefusals.Acting(state, occasion) is { } notYours)
            return notYours;
        if (state.Findings.Any(known => known.Id == command.Id))
            return Decision<InspectionEvent>.Nothing;
        if ((InspectionRefusals.Ended(state) ?? InspectionRefusals.Recording(state, command)) is { } refusal)
            return refusal;
        var basis = command.Basis ?? state.Checklist.First(item => item.Id == command.Item).Basis;
        return new FindingRecorded(new(command.Id, command.Text, command.Item, basis), occasion.By, occasion.At);
    }

    private static Decision<InspectionEvent> Close(InspectionState state, CloseInspection command, Occasion occasion)
    {
        if (InspectionRefusals.Acting(state, occasion) is { } notYours)
            return notYours;
        if (state.Closed?.Conclusion == command.Conclusion)
            return Decision<InspectionEvent>.Nothing;
        return (InspectionRefusals.Ended(state) ?? InspectionRefusals.Closing(state, command)) is { } refusal
            ? refusal
            : new InspectionClosed(command.Conclusion, occasion.By, occasion.At);
    }
}
