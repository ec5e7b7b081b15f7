namespace PerfServerless.Rules.YearEnd.Bonus;

/// <summary>
/// 考核奖金: drafted, frozen by one officer and approved by another, computed once. A grade corrected afterwards makes a supplement and never an
/// edit (<c>bonus.supplement</c>).
/// </summary>
public static class BonusScheme
{
    /// <summary>Answers a command.</summary>
    public static Decision<BonusEvent> Decide(BonusState state, BonusCommand command, BonusFacts facts, Occasion occasion) => command switch
    {
        DraftBonus draft => Draft(state, draft.Terms, facts, occasion),
        AskFreeze => Ask(state, facts, occasion),
        ApproveFreeze => Freeze(state, facts, occasion),
        ReopenBonus reopen => Reopen(state, reopen, occasion),
        SettleBonus => Settle(state, facts, occasion),
        DraftSupplement draft => Supplement(state, draft, facts, occasion),
        DropSupplement => state.Pending is null ? Decision<BonusEvent>.Nothing : new SupplementDropped(occasion.By),
        ApproveSupplement => Approve(state, occasion),
        ExportBonusList => state.Settled is null ? BonusRefusals.NotSettled() : new BonusListExported(occasion.By, occasion.At),
        _ => throw new InvalidOperationException($"Unknown command {command.GetType().Name}."),
    };

    /// <summary>Folds an event into the state; an unknown event is a bug and throws.</summary>
    public static BonusState Evolve(BonusState state, BonusEvent happened) => happened switch
    {
        BonusDrafted e => state with { Period = e.Period, Terms = e.Terms, DraftedBy = e.By, FreezeAskedBy = null },
        FreezeAsked e => state with { FreezeAskedBy = e.By },
        BonusFrozen e => state with { ApprovedBy = e.ApprovedBy, FrozenOn = e.On },
        BonusReopened => state with { FreezeAskedBy = null, ApprovedBy = null, FrozenOn = null },
        BonusSettled e => state with { Settled = e.List, SettledOn = e.On },
        SupplementDrafted e => state with { Pending = e.Supplement, PendingBy = e.By },
        SupplementDropped => state with { Pending = null, PendingBy = null },
        SupplementApproved => state with { Supplements = [.. state.Supplements, state.Pending!], Pending = null, PendingBy = null },
        BonusListExported e => state with { Exports = [.. state.Exports, e] },
        _ => throw new InvalidOperationException($"Unknown event {happened.GetType().Name}."),
    };

    /// <summary>Why terms would be refused; <c>null</c> when they may be drafted.</summary>
    public static Refusal? Refused(BonusTerms terms, BonusPeriod period) => TermsRefusals.Of(terms, period);

    private static Decision<BonusEvent> Draft(BonusState state, BonusTerms terms, BonusFacts facts, Occasion occasion)
    {
        if (state.Terms?.SameAs(terms) == true)
            return Decision<BonusEvent>.Nothing;
        if (state.FrozenOn is not null)
            return BonusRefusals.Frozen(facts.Period);
        return TermsRefusals.Of(terms, facts.Period) is { } refusal ? refusal : new BonusDrafted(facts.Period, terms, occasion.By);
    }

    private static Decision<BonusEvent> Ask(BonusState state, BonusFacts facts, Occasion occasion)
    {
        if (state.FreezeAskedBy is not null)
            return Decision<BonusEvent>.Nothing;
        return state.Terms is not { } terms ? BonusRefusals.NotDrafted()
            : BonusRefusals.Incomplete(terms, facts) is { } refusal ? refusal : new FreezeAsked(occasion.By);
    }

    private static Decision<BonusEvent> Freeze(BonusState state, BonusFacts facts, Occasion occasion)
    {
        if (state.FrozenOn is not null)
            return Decision<BonusEvent>.Nothing;
        return BonusRefusals.Freezing(state, facts, occasion) is { } refusal ? refusal : new BonusFrozen(occasion.By, occasion.Today);
    }

    private static Decision<BonusEvent> Reopen(BonusState state, ReopenBonus command, Occasion occasion)
    {
        if (state.Settled is not null)
            return BonusRefusals.Settled();
        if (state.FreezeAskedBy is null)
            return Decision<BonusEvent>.Nothing;
        return BonusRefusals.Reason(command.Reason) is { } refusal ? refusal : new BonusReopened(command.Reason, occasion.By);
    }

    private static Decision<BonusEvent> Settle(BonusState state, BonusFacts facts, Occasion occasion)
    {
        if (state.Settled is not null)
            return Decision<BonusEvent>.Nothing;
        if (state.FrozenOn is null)
            return BonusRefusals.NotFrozen();
        return BonusRefusals.Incomplete(state.Terms!, facts) is { } refusal ? refusal
            : new BonusSettled(BonusList.Of(state.Terms!, facts.Period, facts.Candidates), occasion.By, occasion.Today);
    }

    private static Decision<BonusEvent> Supplement(BonusState state, DraftSupplement command, BonusFacts facts, Occasion occasion)
    {
        if (state.Pending is { } pending && pending.DocumentNumber == command.DocumentNumber && state.PendingBy == occasion.By)
            return Decision<BonusEvent>.Nothing;
        if (BonusRefusals.Supplementing(state, command) is { } refusal)
            return refusal;
        var supplement = Bonus.Supplement.Of(state, facts.Candidates, command.DocumentNumber);
        return supplement.Lines.Count == 0 ? BonusRefusals.NothingDue() : new SupplementDrafted(supplement, occasion.By);
    }

    private static Decision<BonusEvent> Approve(BonusState state, Occasion occasion) =>
        BonusRefusals.Approving(state, occasion) is { } refusal ? refusal : new SupplementApproved(occasion.By, occasion.Today);
}
