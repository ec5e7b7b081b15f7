using PerfServerless.Rules.Calendar;

namespace PerfServerless.Rules.Points;

/// <summary>
/// 加减分 and 负面清单: an event, its evidence and its document; the person is told and heard; two different people approve. Procedure 7.
/// </summary>
public static class Adjustment
{
    /// <summary>Answers a command.</summary>
    public static Decision<AdjustmentEvent> Decide(AdjustmentState state, AdjustmentCommand command, AdjustmentFacts facts, Occasion occasion) => command switch
    {
        ProposeAdjustment propose => Propose(state, propose, facts, occasion),
        GiveStatement give => State(state, give, occasion),
        ReviewByDiscipline review => Review(state, review, occasion),
        ApproveByOrganisation approve => Approve(state, approve, occasion),
        WithdrawAdjustment => Withdraw(state, occasion),
        RequestRevocation request => AskRevocation(state, request, occasion),
        RevokeAdjustment revoke => Revoke(state, revoke, occasion),
        _ => throw new InvalidOperationException($"Unknown command {command.GetType().Name}."),
    };

    /// <summary>Folds an event into the state; an unknown event is a bug and throws.</summary>
    public static AdjustmentState Evolve(AdjustmentState state, AdjustmentEvent happened) => happened switch
    {
        AdjustmentProposed e => state with { Status = AdjustmentStatus.Proposed, Period = e.Period, Proposal = e.Proposal, ProposedBy = e.By },
        PersonTold e => state with { StatementDue = e.StatementDue },
        StatementGiven e => state with { Statement = e.Text },
        AdjustmentReviewed e => state with { Status = e.Accepted ? AdjustmentStatus.Reviewed : AdjustmentStatus.Rejected, Review = e },
        AdjustmentDecided e => state with { Status = e.Approved ? AdjustmentStatus.Approved : AdjustmentStatus.Rejected, Decision = e },
        AdjustmentWithdrawn => state with { Status = AdjustmentStatus.Withdrawn },
        RevocationRequested e => state with { RevocationAsked = e },
        AdjustmentRevoked e => state with { Status = AdjustmentStatus.Revoked, Revocation = e },
        _ => throw new InvalidOperationException($"Unknown event {happened.GetType().Name}."),
    };

    private static Decision<AdjustmentEvent> Propose(AdjustmentState state, ProposeAdjustment command, AdjustmentFacts facts, Occasion occasion)
    {
        if (state.Proposal is { } known && state.ProposedBy == occasion.By && known.SameAs(command.Proposal))
            return Decision<AdjustmentEvent>.Nothing;
        if (ProposalRefusals.Of(state, command.Proposal, facts, occasion) is { } refusal)
            return refusal;
        var heardBy = ChinaTime.EndOf(occasion.Calendar.AddWorkingDays(occasion.Today, facts.StatementDays));
        return Decision<AdjustmentEvent>.Accept(
            new AdjustmentProposed(facts.Period, command.Proposal, occasion.By, occasion.At),
            new PersonTold(command.Proposal.Person, occasion.At, heardBy));
    }

    private static Decision<AdjustmentEvent> State(AdjustmentState state, GiveStatement command, Occasion occasion)
    {
        if (state.Statement is { } known && known == command.Text && state.Proposal?.Person == occasion.By)
            return Decision<AdjustmentEvent>.Nothing;
        return AdjustmentRefusals.Stating(state, command, occasion) is { } refusal ? refusal : new StatementGiven(command.Text, occasion.At);
    }

    private static Decision<AdjustmentEvent> Review(AdjustmentState state, ReviewByDiscipline command, Occasion occasion)
    {
        if (state.Review is { } known && known.By == occasion.By && known.Accepted == command.Accept && known.Reason == command.Reason)
            return Decision<AdjustmentEvent>.Nothing;
        return AdjustmentRefusals.Reviewing(state, command, occasion) is { } refusal
            ? refusal
            : new AdjustmentReviewed(occasion.By, command.Accept, command.Reason, occasion.At);
    }

    private static Decision<AdjustmentEvent> Approve(AdjustmentState state, ApproveByOrganisation command, Occasion occasion)
    {
        if (state.Decision is { } known && known.By == occasion.By && known.Approved == command.Approve && known.Reason == command.Reason)
            return Decision<AdjustmentEvent>.Nothing;
        return AdjustmentRefusals.Approving(state, command, occasion) is { } refusal
            ? refusal
            : new AdjustmentDecided(occasion.By, command.Approve, command.Reason, occasion.At);
    }

    private static Decision<AdjustmentEvent> Withdraw(AdjustmentState state, Occasion occasion)
    {
        if (AdjustmentRefusals.Withdrawing(state, occasion) is { } refusal)
            return refusal;
        return state.Status == AdjustmentStatus.Withdrawn ? Decision<AdjustmentEvent>.Nothing : new AdjustmentWithdrawn(occasion.At);
    }

    private static Decision<AdjustmentEvent> AskRevocation(AdjustmentState state, RequestRevocation command, Occasion occasion)
    {
        if (state.RevocationAsked is { } known && known.By == occasion.By && known.Reason == command.Reason)
            return Decision<AdjustmentEvent>.Nothing;
        return RevocationRefusals.Asking(state, command, occasion) is { } refusal
            ? refusal
            : new RevocationRequested(occasion.By, command.Reason, occasion.At);
    }

    private static Decision<AdjustmentEvent> Revoke(AdjustmentState state, RevokeAdjustment command, Occasion occasion)
    {
        if (state.Revocation is { } known && known.By == occasion.By && known.Reason == command.Reason)
            return Decision<AdjustmentEvent>.Nothing;
        return RevocationRefusals.Revoking(state, command, occasion) is { } refusal
            ? refusal
            : new AdjustmentRevoked(occasion.By, command.Reason, occasion.At);
    }
}
