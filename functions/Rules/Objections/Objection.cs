namespace PerfServerless.Rules.Objections;

/// <summary>
/// 考核结果异议: the person objects within the unit (procedure 11) and, where the law opens it, has the grade reviewed
/// (<see cref="StatutoryReview"/>) and appeals (<see cref="StatutoryAppeal"/>). Nobody fares worse for it.
/// </summary>
public static class Objection
{
    /// <summary>Answers a command.</summary>
    public static Decision<ObjectionEvent> Decide(ObjectionState state, ObjectionCommand command, ObjectionFacts facts, Occasion occasion) => command switch
    {
        LodgeObjection lodge => Lodge(state, lodge, facts, occasion),
        AssignReviewer assign => Assign(state, assign, facts, occasion),
        DecideObjection decide => Answer(state, decide, facts, occasion),
        WithdrawObjection withdraw => Withdraw(state, withdraw, facts, occasion),
        RequestReview request => StatutoryReview.Request(state, request, facts, occasion),
        DecideReview decide => StatutoryReview.Decide(state, decide, facts, occasion),
        ServeReviewDecision serve => StatutoryReview.Serve(state, serve, occasion),
        LodgeAppeal lodge => StatutoryAppeal.Lodge(state, lodge, facts, occasion),
        AcceptAppeal => StatutoryAppeal.Accept(state, facts, occasion),
        ExtendAppeal extend => StatutoryAppeal.Extend(state, extend, facts, occasion),
        DecideAppeal decide => StatutoryAppeal.Decide(state, decide, facts, occasion),
        _ => throw new InvalidOperationException($"Unknown command {command.GetType().Name}."),
    };

    /// <summary>Folds an event into the state; an unknown event is a bug and throws.</summary>
    public static ObjectionState Evolve(ObjectionState state, ObjectionEvent happened) => happened switch
    {
        ObjectionLodged e => state with { Lodged = e, Grade = e.Grade },
        ObjectionAmended e => state with { Lodged = state.Lodged! with { Grounds = e.Grounds } },
        ReviewerAssigned e => state with { Reviewer = e.Reviewer },
        ObjectionDecided e => state with { Answer = e, Grade = e.Ruling.Corrected ?? state.Grade },
        ObjectionWithdrawn e => state with { Withdrawn = [.. state.Withdrawn, e.Stage] },
        ReviewRequested e => state with { Review = e, Grade = e.Grade },
        ReviewDecided e => state with { ReviewDecision = e, Grade = e.Ruling.Corrected ?? state.Grade },
        ReviewDecisionServed e => state with { ReviewServed = e },
        AppealLodged e => state with { Appeal = e, Grade = e.Grade },
        AppealAccepted e => state with { Acceptance = e },
        AppealExtended e => state with { Extension = e },
        AppealDecided e => state with { AppealDecision = e, Grade = e.Ruling.Corrected ?? state.Grade },
        _ => throw new InvalidOperationException($"Unknown event {happened.GetType().Name}."),
    };

    private static Decision<ObjectionEvent> Lodge(ObjectionState state, LodgeObjection command, ObjectionFacts facts, Occasion occasion)
    {
        if (state.Lodged is { } known && known.Person == occasion.By && known.Grounds.SameAs(command.Grounds))
            return Decision<ObjectionEvent>.Nothing;
        if (ObjectionRefusals.Lodging(state, command, facts, occasion) is { } refusal)
            return refusal;
        return state.Lodged is not null
            ? new ObjectionAmended(command.Grounds, occasion.At)
            : new ObjectionLodged(facts.Person, facts.Period, state.Grade ?? facts.Grade, command.Grounds, occasion.At);
    }

    private static Decision<ObjectionEvent> Assign(ObjectionState state, AssignReviewer command, ObjectionFacts facts, Occasion occasion)
    {
        if (state.Reviewer == command.Reviewer)
            return Decision<ObjectionEvent>.Nothing;
        return ObjectionRefusals.Assigning(state, command, facts, occasion) is { } refusal
            ? refusal
            : new ReviewerAssigned(command.Reviewer, occasion.At);
    }

    private static Decision<ObjectionEvent> Answer(ObjectionState state, DecideObjection command, ObjectionFacts facts, Occasion occasion)
    {
        if (state.Answer is { } known && known.By == occasion.By && known.Ruling == command.Ruling)
            return Decision<ObjectionEvent>.Nothing;
        return ObjectionRefusals.Answering(state, command, facts, occasion) is { } refusal
            ? refusal
            : new ObjectionDecided(command.Ruling, occasion.By, occasion.At);
    }

    private static Decision<ObjectionEvent> Withdraw(ObjectionState state, WithdrawObjection command, ObjectionFacts facts, Occasion occasion)
    {
        if (ObjectionRefusals.Withdrawing(state, command, facts, occasion) is { } refusal)
            return refusal;
        return state.Withdrawn.Contains(command.Stage) ? Decision<ObjectionEvent>.Nothing : new ObjectionWithdrawn(command.Stage, occasion.At);
    }
}
