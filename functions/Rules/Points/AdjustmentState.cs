using PerfServerless.Rules.Calendar;
using PerfServerless.Rules.NegativeList;
using PerfServerless.Rules.Organisation;

namespace PerfServerless.Rules.Points;

/// <summary>An adjustment as it stands.</summary>
public sealed record AdjustmentState
{
    /// <summary>An entry nobody proposed yet.</summary>
    public static AdjustmentState None { get; } = new();

    /// <summary>How far it has come.</summary>
    public AdjustmentStatus Status { get; init; }

    /// <summary>The quarter it counts in.</summary>
    public Quarter Period { get; init; }

    /// <summary>What was proposed.</summary>
    public AdjustmentProposal? Proposal { get; init; }

    /// <summary>Who proposed it.</summary>
    public PersonId ProposedBy { get; init; }

    /// <summary>From which instant it can be decided though the person has not stated their view.</summary>
    public DateTimeOffset StatementDue { get; init; }

    /// <summary>The person's view.</summary>
    public string? Statement { get; init; }

    /// <summary>The discipline reviewer's answer.</summary>
    public AdjustmentReviewed? Review { get; init; }

    /// <summary>The organisation department's decision.</summary>
    public AdjustmentDecided? Decision { get; init; }

    /// <summary>Who asks that it be revoked, and why.</summary>
    public RevocationRequested? RevocationAsked { get; init; }

    /// <summary>The revocation.</summary>
    public AdjustmentRevoked? Revocation { get; init; }

    /// <summary>What makes it the same event as another; <c>null</c> before it was proposed.</summary>
    public AdjustmentKey? Key => Proposal is null ? null : AdjustmentKey.Of(Proposal);

    /// <summary>Whether its key bars another entry on the same event.</summary>
    public bool IsLive => Status is AdjustmentStatus.Proposed or AdjustmentStatus.Reviewed or AdjustmentStatus.Approved;

    /// <summary>Whether it counts: only approved entries do.</summary>
    public bool Counts => Status == AdjustmentStatus.Approved;

    /// <summary>The points that count, or <c>null</c>.</summary>
    public decimal? CountedPoints => Counts && Proposal?.Subject is PointsSubject points ? points.Value : null;

    /// <summary>The entry in the negative list that counts, or <c>null</c>.</summary>
    public NegativeEntry? CountedEntry => Counts ? Proposal?.Subject as NegativeEntry : null;

    /// <summary>Whether the person was heard: they stated their view, let the time pass, or proposed the entry themselves.</summary>
    public bool IsHeard(DateTimeOffset at) => Statement is not null || at >= StatementDue || ProposedBy == Proposal?.Person;
}

/// <summary>How far an adjustment has come.</summary>
public enum AdjustmentStatus
{
    /// <summary>Nothing yet.</summary>
    None = 0,

    /// <summary>待审核: proposed and the person told.</summary>
    Proposed = 1,

    /// <summary>待审定: accepted by the discipline reviewer.</summary>
    Reviewed = 2,

    /// <summary>已生效: approved by the organisation department.</summary>
    Approved = 3,

    /// <summary>未通过: rejected by either.</summary>
    Rejected = 4,

    /// <summary>已撤回: taken back by the proposer.</summary>
    Withdrawn = 5,

    /// <summary>已撤销: revoked by a correction.</summary>
    Revoked = 6,
}
