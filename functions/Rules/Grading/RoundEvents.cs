using System.Text.Json.Serialization;
using PerfServerless.Rules.Appraisal;
using PerfServerless.Rules.Calendar;
using PerfServerless.Rules.Organisation;

namespace PerfServerless.Rules.Grading;

/// <summary>What can have happened to a grade round (pool × quarter). The names are stored: they never change.</summary>
[JsonDerivedType(typeof(RoundOpened), nameof(RoundOpened))]
[JsonDerivedType(typeof(RoundRenewed), nameof(RoundRenewed))]
[JsonDerivedType(typeof(GradesDecided), nameof(GradesDecided))]
[JsonDerivedType(typeof(RecusalDeclared), nameof(RecusalDeclared))]
[JsonDerivedType(typeof(RoundApproved), nameof(RoundApproved))]
[JsonDerivedType(typeof(RoundSentBack), nameof(RoundSentBack))]
[JsonDerivedType(typeof(PublicationStarted), nameof(PublicationStarted))]
[JsonDerivedType(typeof(GradeCorrected), nameof(GradeCorrected))]
[JsonDerivedType(typeof(LateGradeDecided), nameof(LateGradeDecided))]
[JsonDerivedType(typeof(RoundConfirmed), nameof(RoundConfirmed))]
public abstract record RoundEvent;

/// <summary>The round began, with a proposal for everyone; it decides nothing. The scheme's terms are frozen with it.</summary>
/// <param name="Pool">The id of the pool in the scheme.</param>
/// <param name="Period">Which quarter.</param>
/// <param name="Units">The units counted together.</param>
/// <param name="Participants">参评人数, n of the quota.</param>
/// <param name="Places">How many may be 优秀.</param>
/// <param name="Terms">The scheme, frozen.</param>
/// <param name="Proposals">One for each candidate, in the order of the ranking.</param>
public sealed record RoundOpened(
    string Pool, Quarter Period, IReadOnlyList<UnitId> Units, int Participants, int Places, SchemeTerms Terms,
    IReadOnlyList<GradeProposal> Proposals) : RoundEvent;

/// <summary>重新汇总: scored again before the approval, with other results. Grades decided stay as they were, but for those that cannot.</summary>
/// <param name="Participants">n of the quota now.</param>
/// <param name="Places">How many may be 优秀 now.</param>
/// <param name="Proposals">One for each candidate of now, in the order of the ranking.</param>
/// <param name="Undone">
/// Whose decided grade holds no longer: who is no candidate any more, who is 优秀 and barred now, and everyone 优秀 where the places are too few now.
/// </param>
public sealed record RoundRenewed(int Participants, int Places, IReadOnlyList<GradeProposal> Proposals, IReadOnlyList<PersonId> Undone) : RoundEvent;

/// <summary>评鉴: grades as decided, in place of any decided before for the same people.</summary>
public sealed record GradesDecided(IReadOnlyList<GradeDecision> Decisions, PersonId By) : RoundEvent;

/// <summary>回避: a member takes no part in the grade of a person; what the member had decided of it before approval is void.</summary>
public sealed record RecusalDeclared(PersonId Member, PersonId Person) : RoundEvent;

/// <summary>审定: the grades stand; from the publication on there are only corrections.</summary>
public sealed record RoundApproved(PersonId By) : RoundEvent;

/// <summary>退回: the grades go back to those who decide, with the reason; an approval there was is void.</summary>
public sealed record RoundSentBack(PersonId By, string Reason) : RoundEvent;

/// <summary>公示 began.</summary>
/// <param name="StartedOn">The date of posting; it is not counted.</param>
/// <param name="WorkingDays">How many working days it lasts.</param>
/// <param name="EndsOn">The last of them.</param>
/// <param name="ObjectionUntil">The last date for an internal objection.</param>
/// <param name="Provisional">Whether a year without a published calendar is among them.</param>
public sealed record PublicationStarted(
    DateOnly StartedOn, int WorkingDays, DateOnly EndsOn, DateOnly ObjectionUntil, bool Provisional) : RoundEvent;

/// <summary>更正: a new version of a grade.</summary>
/// <param name="Person">Whose.</param>
/// <param name="From">Before.</param>
/// <param name="To">After.</param>
/// <param name="Reason">Why.</param>
/// <param name="ObjectionId">The objection or review it follows, or <c>null</c>.</param>
/// <param name="ProposedBy">Who proposed it.</param>
/// <param name="ApprovedBy">Who approved it; another person.</param>
/// <param name="Version">The version it makes; the decision approved is version 1.</param>
public sealed record GradeCorrected(
    PersonId Person, Grade From, Grade To, string Reason, string? ObjectionId, PersonId ProposedBy, PersonId ApprovedBy, int Version) : RoundEvent;

/// <summary>补定: a grade withheld (a case, a trial period) is decided afterwards (事业单位工作人员考核规定 art. 42).</summary>
/// <param name="Proposal">What the system proposed for the person.</param>
/// <param name="Grade">The grade.</param>
/// <param name="Reason">Why it can be decided now.</param>
/// <param name="ProposedBy">Who decided.</param>
/// <param name="ApprovedBy">Who approved; another person.</param>
/// <param name="Participants">n with this person.</param>
/// <param name="Places">The places with this person.</param>
public sealed record LateGradeDecided(
    GradeProposal Proposal, Grade Grade, string Reason, PersonId ProposedBy, PersonId ApprovedBy, int Participants, int Places) : RoundEvent;

/// <summary>The publication and the time for objections are over: the grades hold.</summary>
public sealed record RoundConfirmed(DateOnly On) : RoundEvent;

/// <summary>One grade of a decision.</summary>
/// <param name="Person">Whose.</param>
/// <param name="Grade">The grade.</param>
/// <param name="Reason">Compulsory when it is not the one proposed.</param>
public sealed record GradeDecision(PersonId Person, Grade Grade, string? Reason = null);
