using System.Text.Json.Serialization;
using PerfServerless.Rules.Calendar;
using PerfServerless.Rules.Organisation;

namespace PerfServerless.Rules.Points;

/// <summary>What can have happened to an adjustment. The names are stored: they never change.</summary>
[JsonDerivedType(typeof(AdjustmentProposed), nameof(AdjustmentProposed))]
[JsonDerivedType(typeof(PersonTold), nameof(PersonTold))]
[JsonDerivedType(typeof(StatementGiven), nameof(StatementGiven))]
[JsonDerivedType(typeof(AdjustmentReviewed), nameof(AdjustmentReviewed))]
[JsonDerivedType(typeof(AdjustmentDecided), nameof(AdjustmentDecided))]
[JsonDerivedType(typeof(AdjustmentWithdrawn), nameof(AdjustmentWithdrawn))]
[JsonDerivedType(typeof(RevocationRequested), nameof(RevocationRequested))]
[JsonDerivedType(typeof(AdjustmentRevoked), nameof(AdjustmentRevoked))]
public abstract record AdjustmentEvent;

/// <summary>An entry was proposed for a period.</summary>
public sealed record AdjustmentProposed(Quarter Period, AdjustmentProposal Proposal, PersonId By, DateTimeOffset At) : AdjustmentEvent;

/// <summary>The person concerned was told (告知), together with until when they may state their view.</summary>
public sealed record PersonTold(PersonId Person, DateTimeOffset At, DateTimeOffset StatementDue) : AdjustmentEvent;

/// <summary>The person concerned stated their view (陈述申辩).</summary>
public sealed record StatementGiven(string Text, DateTimeOffset At) : AdjustmentEvent;

/// <summary>The discipline reviewer (纪检、人事) checked the entry.</summary>
public sealed record AdjustmentReviewed(PersonId By, bool Accepted, string Reason, DateTimeOffset At) : AdjustmentEvent;

/// <summary>The organisation department (组织部) decided on the entry.</summary>
public sealed record AdjustmentDecided(PersonId By, bool Approved, string Reason, DateTimeOffset At) : AdjustmentEvent;

/// <summary>The proposer took the entry back before it was decided.</summary>
public sealed record AdjustmentWithdrawn(DateTimeOffset At) : AdjustmentEvent;

/// <summary>That an approved entry be revoked was asked for; nothing changes by this.</summary>
public sealed record RevocationRequested(PersonId By, string Reason, DateTimeOffset At) : AdjustmentEvent;

/// <summary>An approved entry was revoked (更正撤销) by someone other than who asked and who had approved it.</summary>
public sealed record AdjustmentRevoked(PersonId By, string Reason, DateTimeOffset At) : AdjustmentEvent;
