namespace PerfServerless.Rules.Attendance;

/// <summary>
/// 日常考勤: a person's month, put by the unit administrator, confirmed or disputed by the person; silence confirms. Procedure 6.
/// </summary>
public static class AttendanceSheet
{
    /// <summary>Answers a command.</summary>
    public static Decision<SheetEvent> Decide(SheetState state, SheetCommand command, SheetFacts facts, Occasion occasion) => command switch
    {
        PutSheet put => Put(state, put, facts, occasion),
        ConfirmSheet => Confirm(state, occasion),
        DisputeSheet dispute => Dispute(state, dispute, occasion),
        ResolveDispute resolve => Resolve(state, resolve, occasion),
        RequestSheetCorrection request => RequestCorrection(state, request, occasion),
        DecideSheetCorrection decide => DecideCorrection(state, decide, occasion),
        _ => throw new InvalidOperationException($"Unknown command {command.GetType().Name}."),
    };

    /// <summary>Folds an event into the state; an unknown event is a bug and throws.</summary>
    public static SheetState Evolve(SheetState state, SheetEvent happened) => happened switch
    {
        SheetPut e => SheetState.None with { Person = e.Person, Month = e.Month, Entries = e.Entries, Version = state.Version + 1, DisputeEnds = e.DisputeEnds },
        SheetConfirmed e => state with { ConfirmedAt = e.At },
        SheetDisputed e => state with { DisputeReason = e.Reason },
        SheetDisputeResolved { Corrected: { } entries } e => state with { Resolution = e, Entries = entries, Version = state.Version + 1 },
        SheetDisputeResolved e => state with { Resolution = e },
        SheetCorrectionRequested e => state with { PendingCorrection = e, LastCorrection = null },
        SheetCorrected e => state with { Entries = e.Entries, Version = state.Version + 1, PendingCorrection = null, LastCorrection = e },
        SheetCorrectionRefused e => state with { PendingCorrection = null, LastCorrection = e },
        _ => throw new InvalidOperationException($"Unknown event {happened.GetType().Name}."),
    };

    private static Decision<SheetEvent> Put(SheetState state, PutSheet command, SheetFacts facts, Occasion occasion)
    {
        if (state.Exists && state.Entries.SameAs(command.Entries))
            return Decision<SheetEvent>.Nothing;
        if ((SheetRefusals.Putting(state, facts, occasion) ?? EntryRefusals.Of(command.Entries, facts.Month, occasion)) is { } refusal)
            return refusal;
        return new SheetPut(facts.Person, facts.Month, command.Entries, occasion.By, occasion.At, SheetDeadline.DisputeEnds(facts, occasion));
    }

    private static Decision<SheetEvent> Confirm(SheetState state, Occasion occasion)
    {
        if (SheetRefusals.Confirming(state, occasion) is { } refusal)
            return refusal;
        return state.ConfirmedAt is not null || state.Resolution is not null ? Decision<SheetEvent>.Nothing : new SheetConfirmed(occasion.At);
    }

    private static Decision<SheetEvent> Dispute(SheetState state, DisputeSheet command, Occasion occasion)
    {
        if (state.DisputeReason is { } known && known == command.Reason && state.Person == occasion.By)
            return Decision<SheetEvent>.Nothing;
        return SheetRefusals.Disputing(state, command, occasion) is { } refusal ? refusal : new SheetDisputed(command.Reason, occasion.At);
    }

    private static Decision<SheetEvent> Resolve(SheetState state, ResolveDispute command, Occasion occasion)
    {
        if (state.Resolution is { } known && known.By == occasion.By && known.Reason == command.Reason && Same(known.Corrected, command.Corrected))
            return Decision<SheetEvent>.Nothing;
        if (SheetRefusals.Resolving(state, command, occasion) is { } refusal)
            return refusal;
        if (command.Corrected is { } entries && EntryRefusals.Of(entries, state.Month, occasion) is { } fault)
            return fault;
        return new SheetDisputeResolved(command.Corrected, command.Reason, occasion.By, occasion.At);
    }

    private static Decision<SheetEvent> RequestCorrection(SheetState state, RequestSheetCorrection command, Occasion occasion)
    {
        if (state.PendingCorrection is { } known && known.By == occasion.By && known.Reason == command.Reason && Same(known.Entries, command.Entries))
            return Decision<SheetEvent>.Nothing;
        if (state.LastCorrection is SheetCorrected done && done.RequestedBy == occasion.By && done.Reason == command.Reason && Same(done.Entries, command.Entries))
            return Decision<SheetEvent>.Nothing;
        return (SheetRefusals.RequestingCorrection(state, command, occasion) ?? EntryRefusals.Of(command.Entries, state.Month, occasion)) is { } refusal
            ? refusal
            : new SheetCorrectionRequested(command.Entries, command.Reason, occasion.By, occasion.At);
    }

    private static Decision<SheetEvent> DecideCorrection(SheetState state, DecideSheetCorrection command, Occasion occasion)
    {
        if (AlreadyDecided(state.LastCorrection, command, occasion))
            return Decision<SheetEvent>.Nothing;
        if (SheetRefusals.DecidingCorrection(state, command, occasion) is { } refusal)
            return refusal;
        var asked = state.PendingCorrection!;
        return command.Approve
            ? new SheetCorrected(asked.Entries, asked.Reason, asked.By, occasion.By, occasion.At)
            : new SheetCorrectionRefused(command.Reason, occasion.By, occasion.At);
    }

    private static bool AlreadyDecided(SheetEvent? last, DecideSheetCorrection command, Occasion occasion) => last switch
    {
        SheetCorrected e => command.Approve && e.ApprovedBy == occasion.By,
        SheetCorrectionRefused e => !command.Approve && e.By == occasion.By,
        _ => false,
    };

    private static bool Same(SheetEntries? one, SheetEntries? other) => one is null ? other is null : other is not null && one.SameAs(other);
}
