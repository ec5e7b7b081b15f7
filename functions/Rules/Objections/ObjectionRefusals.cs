using PerfServerless.Rules.Law;

namespace PerfServerless.Rules.Objections;

/// <summary>Every reason for which an act on the internal objection is refused.</summary>
internal static class ObjectionRefusals
{
    public static Refusal? Lodging(ObjectionState state, LodgeObjection command, ObjectionFacts facts, Occasion occasion)
    {
        if (OwnCause(facts, occasion, Cite.Setting("objection.window")) is { } refusal)
            return refusal;
        if (state.Answer is not null)
            return new("objection-answered", new("异议已答复，不能再修改。", "The objection was answered and is not edited any more."), Cite.Setting("correction.version"));
        if (state.Withdrawn.Contains(ObjectionStage.Internal))
            return new("objection-withdrawn", new("您已撤回异议，不能重新提出。", "You withdrew the objection: it is not lodged again."), Cite.Setting("objection.window"));
        var window = ObjectionClocks.Lodging(facts, occasion.Calendar);
        if (state.Lodged is null && occasion.At >= window.Due)
            return new("objection-late", new($"异议期已于 {window.LastDay:yyyy-MM-dd} 届满。", $"The time to object ended on {window.LastDay:yyyy-MM-dd}."), window.Source);
        return Grounds(command.Grounds, Cite.Setting("objection.window"));
    }

    public static Refusal? Assigning(ObjectionState state, AssignReviewer command, ObjectionFacts facts, Occasion occasion)
    {
        if (Open(state, ObjectionStage.Internal) is { } refusal)
            return refusal;
        if (facts.Person == occasion.By)
            return new("reviewer-own-choice", new("异议人不能指定复查人员。", "The person objecting does not choose the reviewer."), Cite.Setting("objection.reviewer"));
        if (command.Reviewer == facts.Person)
            return Reviewer("reviewer-is-person", "异议人不能复查自己的异议。", "Nobody reviews their own objection.");
        return facts.Deciders.Contains(command.Reviewer)
            ? Reviewer("reviewer-decided", "参与原等次审定的人员不能复查该异议。", "Who took part in the decision does not review the objection.")
            : null;
    }

    public static Refusal? Answering(ObjectionState state, DecideObjection command, ObjectionFacts facts, Occasion occasion)
    {
        if (Open(state, ObjectionStage.Internal) is { } refusal)
            return refusal;
        return state.Reviewer != occasion.By
            ? new("objection-not-reviewer", new("只有指定的复查人员可以答复。", "Only the assigned reviewer answers."), Cite.Setting("objection.reviewer"))
            : RulingRefusals.Of(command.Ruling, state, Cite.Setting("objection.answer"), facts.Handling);
    }

    public static Refusal? Withdrawing(ObjectionState state, WithdrawObjection command, ObjectionFacts facts, Occasion occasion)
    {
        if (OwnCause(facts, occasion, Cite.Setting("objection.window")) is { } refusal)
            return refusal;
        return state.Withdrawn.Contains(command.Stage) ? null : Open(state, command.Stage);
    }

    public static Refusal? OwnCause(ObjectionFacts facts, Occasion occasion, Citation source) =>
        facts.Person == occasion.By ? null
            : new("objection-not-yours", new("只有被考核人本人可以提出或撤回。", "Only the person appraised lodges or withdraws this."), source);

    public static Refusal? Grounds(Grounds grounds, Citation source) =>
        Wording.Unusable(grounds.Reason)
            ? new("objection-reason", new($"请写明理由（不超过 {Wording.Longest} 字）。", $"Give your reasons (up to {Wording.Longest} characters)."), source) { Field = "reason" }
            : null;

    public static Refusal? Open(ObjectionState state, ObjectionStage stage) =>
        state.IsOpen(stage) ? null
            : new("objection-not-open", new("没有待答复的异议、复核或申诉。", "Nothing awaits an answer at this stage."), Cite.Setting("objection.answer"));

    private static Refusal Reviewer(string code, string zh, string en) =>
        new(code, new(zh, en), Cite.Setting("objection.reviewer")) { Field = "reviewer" };
}
