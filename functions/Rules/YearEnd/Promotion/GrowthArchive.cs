namespace PerfServerless.Rules.YearEnd.Promotion;

/// <summary>
/// 选拔晋升: the growth archive must be read before a cadre inspection closes, and each reading is logged (pilot section 5). The product
/// recommends nobody: it shows what the results say, and refuses what the law bars.
/// </summary>
public static class GrowthArchive
{
    /// <summary>Answers a command.</summary>
    public static Decision<ArchiveEvent> Decide(ArchiveState state, ArchiveCommand command, ArchiveFacts facts, Occasion occasion) => command switch
    {
        ReadArchive read => Read(state, read, facts, occasion),
        OpenInspection open => Open(state, open, facts, occasion),
        ConcludeInspection conclude => Conclude(state, conclude, facts, occasion),
        AbandonInspection abandon => Abandon(state, abandon, occasion),
        AddArchiveEntry add => state.Entries.Any(entry => entry.Id == add.Entry.Id) ? Decision<ArchiveEvent>.Nothing : new ArchiveEntryAdded(facts.Person, add.Entry),
        _ => throw new InvalidOperationException($"Unknown command {command.GetType().Name}."),
    };

    /// <summary>Folds an event into the state; an unknown event is a bug and throws.</summary>
    public static ArchiveState Evolve(ArchiveState state, ArchiveEvent happened) => happened switch
    {
        ArchiveRead e => state with { Readings = [.. state.Readings, e] },
        InspectionOpened e => state with { Inspections = [.. state.Inspections, new(e)] },
        InspectionConcluded e => Change(state, e.Id, inspection => inspection with { Concluded = e }),
        InspectionAbandoned e => Change(state, e.Id, inspection => inspection with { Abandoned = e }),
        ArchiveEntryAdded e => state with { Entries = [.. state.Entries, e.Entry] },
        _ => throw new InvalidOperationException($"Unknown event {happened.GetType().Name}."),
    };

    private static ArchiveState Change(ArchiveState state, string id, Func<CadreInspection, CadreInspection> change) =>
        state with { Inspections = [.. state.Inspections.Select(each => each.Opened.Id == id ? change(each) : each)] };

    private static Decision<ArchiveEvent> Read(ArchiveState state, ReadArchive command, ArchiveFacts facts, Occasion occasion) =>
        ArchiveRefusals.Reading(state, command, facts, occasion) is { } refusal ? refusal
            : new ArchiveRead(facts.Person, occasion.By, occasion.At, command.Purpose, command.Inspection);

    private static Decision<ArchiveEvent> Open(ArchiveState state, OpenInspection command, ArchiveFacts facts, Occasion occasion)
    {
        if (state.Inspection(command.Id) is not null)
            return Decision<ArchiveEvent>.Nothing;
        return ArchiveRefusals.Opening(state, command, facts) is { } refusal ? refusal
            : new InspectionOpened(command.Id, facts.Person, command.Post, command.DocumentNumber, command.Inspectors, occasion.By, occasion.Today);
    }

    private static Decision<ArchiveEvent> Conclude(ArchiveState state, ConcludeInspection command, ArchiveFacts facts, Occasion occasion)
    {
        if (state.Inspection(command.Id)?.Concluded is { } known && (known.Recommended, known.Conclusion) == (command.Recommended, command.Conclusion))
            return Decision<ArchiveEvent>.Nothing;
        return ArchiveRefusals.Concluding(state, command, facts, occasion) is { } refusal ? refusal
            : new InspectionConcluded(command.Id, command.Recommended, command.Conclusion, occasion.By, occasion.Today);
    }

    private static Decision<ArchiveEvent> Abandon(ArchiveState state, AbandonInspection command, Occasion occasion)
    {
        if (state.Inspection(command.Id)?.Abandoned is not null)
            return Decision<ArchiveEvent>.Nothing;
        return ArchiveRefusals.Abandoning(state, command) is { } refusal ? refusal
            : new InspectionAbandoned(command.Id, command.Reason, occasion.By, occasion.Today);
    }
}
