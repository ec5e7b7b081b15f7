using PerfServerless.Rules.Organisation;

namespace PerfServerless.Rules.Objections;

/// <summary>申诉 (公务员法 art. 95 to 97): the body above decides; what it finds wrong is put right.</summary>
internal static class StatutoryAppeal
{
    public static Decision<ObjectionEvent> Lodge(ObjectionState state, LodgeAppeal command, ObjectionFacts facts, Occasion occasion)
    {
        if (state.Appeal is { } known && known.Person == occasion.By && known.Grounds.SameAs(command.Grounds))
            return Decision<ObjectionEvent>.Nothing;
        return AppealRefusals.Lodging(state, command, facts, occasion) is { } refusal
            ? refusal
            : new AppealLodged(facts.Person, facts.Period, state.Grade ?? facts.Grade, !state.HasReview, command.Grounds, occasion.At);
    }

    public static Decision<ObjectionEvent> Accept(ObjectionState state, ObjectionFacts facts, Occasion occasion)
    {
        if (state.Acceptance?.By == occasion.By)
            return Decision<ObjectionEvent>.Nothing;
        return AppealRefusals.Accepting(state, facts, occasion) is { } refusal ? refusal : new AppealAccepted(occasion.By, occasion.At);
    }

    public static Decision<ObjectionEvent> Extend(ObjectionState state, ExtendAppeal command, ObjectionFacts facts, Occasion occasion)
    {
        if (state.Extension is { } known && known.By == occasion.By && known.Reason == command.Reason)
            return Decision<ObjectionEvent>.Nothing;
        return AppealRefusals.Extending(state, command, facts, occasion) is { } refusal
            ? refusal
            : new AppealExtended(command.Reason, occasion.By, occasion.At);
    }

    public static Decision<ObjectionEvent> Decide(ObjectionState state, DecideAppeal command, ObjectionFacts facts, Occasion occasion)
    {
        if (state.AppealDecision is { } known && known.By == occasion.By && known.Ruling == command.Ruling)
            return Decision<ObjectionEvent>.Nothing;
        return AppealRefusals.Deciding(state, command, facts, occasion) is { } refusal
            ? refusal
            : new AppealDecided(command.Ruling, occasion.By, occasion.At);
    }

    /// <summary>Whether someone had a hand in what is appealed against.</summary>
    public static bool TookPart(PersonId by, ObjectionState state, ObjectionFacts facts) =>
        by == facts.Person || facts.Deciders.Contains(by) || by == state.Answer?.By || by == state.ReviewDecision?.By;
}
