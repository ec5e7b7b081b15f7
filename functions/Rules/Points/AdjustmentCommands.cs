using PerfServerless.Rules.Appraisal;
using PerfServerless.Rules.Calendar;

namespace PerfServerless.Rules.Points;

/// <summary>What can be asked of an adjustment.</summary>
public abstract record AdjustmentCommand;

/// <summary>Proposes the entry; the person concerned is told by the same act.</summary>
public sealed record ProposeAdjustment(AdjustmentProposal Proposal) : AdjustmentCommand;

/// <summary>The person concerned states their view, in 1–2,000 characters.</summary>
public sealed record GiveStatement(string Text) : AdjustmentCommand;

/// <summary>The discipline reviewer accepts or rejects it, with a reason.</summary>
public sealed record ReviewByDiscipline(bool Accept, string Reason) : AdjustmentCommand;

/// <summary>The organisation department approves or rejects it, with a reason.</summary>
public sealed record ApproveByOrganisation(bool Approve, string Reason) : AdjustmentCommand;

/// <summary>The proposer takes it back.</summary>
public sealed record WithdrawAdjustment : AdjustmentCommand;

/// <summary>Asks that an approved entry be revoked.</summary>
public sealed record RequestRevocation(string Reason) : AdjustmentCommand;

/// <summary>Revokes it, by a correction with a reason and a different approver.</summary>
public sealed record RevokeAdjustment(string Reason) : AdjustmentCommand;

/// <summary>What the rules need to know besides the entry itself.</summary>
/// <param name="Period">The quarter the entry counts in.</param>
/// <param name="Terms">The scheme's terms of points.</param>
/// <param name="Others">The keys of the other live entries of the period (<see cref="AdjustmentState.Key"/>), so that no event counts twice.</param>
public sealed record AdjustmentFacts(Quarter Period, PointsTerms Terms, IReadOnlyCollection<AdjustmentKey> Others)
{
    /// <summary>Working days the person has to state their view (assumed; <c>points.heard</c>).</summary>
    public int StatementDays { get; init; } = 3;
}
