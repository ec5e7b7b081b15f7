namespace PerfServerless.Rules.Objections;

/// <summary>Every reason for which an act on an appeal is refused.</summary>
internal static class AppealRefusals
{
    public static Refusal? Lodging(ObjectionState state, LodgeAppeal command, ObjectionFacts facts, Occasion occasion)
    {
        if ((ObjectionRefusals.OwnCause(facts, occasion, facts.Entitlement) ?? StatutoryReview.OutOfScope(facts)) is { } refusal)
            return refusal;
        if (state.Appeal is not null)
            return new("appeal-exists", new("您已提出过申诉。", "You have already appealed."), facts.Entitlement);
        return InTime(state, facts, occasion) ?? ObjectionRefusals.Grounds(command.Grounds, facts.Entitlement);
    }

    public static Refusal? Accepting(ObjectionState state, ObjectionFacts facts, Occasion occasion)
    {
        if ((ObjectionRefusals.Open(state, ObjectionStage.Appeal) ?? Impartial(state, facts, occasion)) is { } refusal)
            return refusal;
        return state.Acceptance is null ? null
            : new("appeal-accepted", new("该申诉已受理。", "The appeal was accepted already."), facts.Handling);
    }

    public static Refusal? Extending(ObjectionState state, ExtendAppeal command, ObjectionFacts facts, Occasion occasion)
    {
        if ((Accepted(state, facts) ?? Impartial(state, facts, occasion)) is { } refusal)
            return refusal;
        if (state.Extension is not null)
            return new("appeal-extended", new("办理期限只能延长一次。", "The time is extended once only."), facts.Handling);
        if (occasion.At >= ObjectionClocks.AppealDecision(state, facts, occasion.Calendar).Due)
            return new("appeal-extension-late", new("办理期限已满，不能再延长。", "The time has run out: it can no longer be extended."), facts.Handling);
        return Wording.Unusable(command.Reason)
            ? new("appeal-extension-reason", new("请写明案情复杂、需要延长的理由。", "Say why the case is complex and needs more time."), facts.Handling) { Field = "reason" }
            : null;
    }

    public static Refusal? Deciding(ObjectionState state, DecideAppeal command, ObjectionFacts facts, Occasion occasion) =>
        Accepted(state, facts) ?? Impartial(state, facts, occasion)
        ?? RulingRefusals.Of(command.Ruling, state, facts.Handling, facts.Handling);

    /// <summary>
    /// After a review its own limit governs, and runs only once the decision was received. A review left undecided past its
    /// limit must not shut the way to an appeal.
    /// </summary>
    private static Refusal? InTime(ObjectionState state, ObjectionFacts facts, Occasion occasion)
    {
        if (state.HasReview && state.ReviewDecision is null)
            return occasion.At >= ObjectionClocks.ReviewDecision(state, facts, occasion.Calendar).Due ? null
                : new("appeal-review-open", new("复核尚在办理期限内，请待复核决定后再申诉。", "The review is still within its time: appeal once it is decided."), facts.Entitlement);
        if (state.HasReview && state.ReviewServed is null)
            return null;
        var limit = state.HasReview ? ObjectionClocks.AppealAfterReview(state, facts, occasion.Calendar) : ObjectionClocks.AppealDirect(state, facts, occasion.Calendar);
        return occasion.At < limit.Due ? null
            : new("appeal-late", new($"申诉期限已于 {limit.LastDay:yyyy-MM-dd} 届满。", $"The time to appeal ended on {limit.LastDay:yyyy-MM-dd}."), limit.Source);
    }

    private static Refusal? Accepted(ObjectionState state, ObjectionFacts facts) =>
        ObjectionRefusals.Open(state, ObjectionStage.Appeal)
        ?? (state.Acceptance is null ? new("appeal-not-accepted", new("申诉尚未受理。", "The appeal was not accepted yet."), facts.Handling) : null);

    private static Refusal? Impartial(ObjectionState state, ObjectionFacts facts, Occasion occasion) =>
        StatutoryAppeal.TookPart(occasion.By, state, facts)
            ? new("appeal-own-decision", new("本人及参与过原处理、异议答复或复核的人员不能办理该申诉。", "Neither the person concerned nor anyone who took part before handles the appeal."), facts.Redress)
            : null;
}
