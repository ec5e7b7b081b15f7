using System.Text.Json.Serialization;
using PerfServerless.Rules.Grading;
using PerfServerless.Rules.Organisation;

namespace PerfServerless.Rules.YearEnd;

/// <summary>What can have happened to an annual round (pool × year). The names are stored: they never change.</summary>
[JsonDerivedType(typeof(AnnualRoundOpened), nameof(AnnualRoundOpened))]
[JsonDerivedType(typeof(AnnualRoundRenewed), nameof(AnnualRoundRenewed))]
[JsonDerivedType(typeof(AnnualGradesDecided), nameof(AnnualGradesDecided))]
[JsonDerivedType(typeof(AnnualRecusalDeclared), nameof(AnnualRecusalDeclared))]
[JsonDerivedType(typeof(AnnualRoundApproved), nameof(AnnualRoundApproved))]
[JsonDerivedType(typeof(AnnualRoundSentBack), nameof(AnnualRoundSentBack))]
[JsonDerivedType(typeof(AnnualRoundPublished), nameof(AnnualRoundPublished))]
[JsonDerivedType(typeof(AnnualRoundLocked), nameof(AnnualRoundLocked))]
[JsonDerivedType(typeof(AnnualGradeCorrected), nameof(AnnualGradeCorrected))]
[JsonDerivedType(typeof(WithheldGradeDecided), nameof(WithheldGradeDecided))]
public abstract record AnnualRoundEvent;

/// <summary>The round began, with a proposal for everyone; it decides nothing. The scheme's terms are frozen with it.</summary>
/// <param name="Year">The calendar year.</param>
/// <param name="Pool">The id of the pool in the scheme.</param>
/// <param name="Units">The units counted together.</param>
/// <param name="Terms">The scheme, frozen.</param>
/// <param name="Variations">Units with another share of 优秀.</param>
/// <param name="Places">How many of each body may be 优秀.</param>
/// <param name="Proposals">One for each candidate, in the order of the ranking.</param>
public sealed record AnnualRoundOpened(
    int Year, string Pool, IReadOnlyList<UnitId> Units, AnnualTerms Terms, IReadOnlyList<QuotaVariation> Variations,
    IReadOnlyList<AnnualPlaces> Places, IReadOnlyList<AnnualProposal> Proposals) : AnnualRoundEvent;

/// <summary>重新汇总: figures changed before the approval, and the proposals with them. Grades decided stay as they were, but for those that cannot.</summary>
/// <param name="Places">How many of each body may be 优秀 now.</param>
/// <param name="Proposals">One for each candidate of now, in the order of the ranking.</param>
/// <param name="Undone">
/// Whose decided grade holds no longer: who is no candidate any more, whose grade is barred now, and everyone 优秀 of a body that has
/// too few places for them now.
/// </param>
public sealed record AnnualRoundRenewed(IReadOnlyList<AnnualPlaces> Places, IReadOnlyList<AnnualProposal> Proposals, IReadOnlyList<PersonId> Undone) : AnnualRoundEvent;

/// <summary>评定: grades as decided, in place of any decided before for the same people.</summary>
public sealed record AnnualGradesDecided(IReadOnlyList<AnnualDecision> Decisions, PersonId By) : AnnualRoundEvent;

/// <summary>回避: a member takes no part in the grade of a person; what the member had decided of it before approval is void.</summary>
public sealed record AnnualRecusalDeclared(PersonId Member, PersonId Person) : AnnualRoundEvent;

/// <summary>审定: the grades stand.</summary>
public sealed record AnnualRoundApproved(PersonId By) : AnnualRoundEvent;

/// <summary>退回: the grades go back to those who decide, with the reason; an approval there was is void.</summary>
public sealed record AnnualRoundSentBack(PersonId By, string Reason) : AnnualRoundEvent;

/// <summary>公示 of 优秀 began, and everyone is told their grade.</summary>
public sealed record AnnualRoundPublished(PublicationStarted Window) : AnnualRoundEvent;

/// <summary>The publication and the time for objections are over: the year is locked.</summary>
public sealed record AnnualRoundLocked(DateOnly On, PersonId By) : AnnualRoundEvent;

/// <summary>更正: a new version of a grade.</summary>
/// <param name="Person">Whose.</param>
/// <param name="From">Before.</param>
/// <param name="Now">The version it makes, with its reason, who proposed and who approved it.</param>
public sealed record AnnualGradeCorrected(PersonId Person, AnnualGrade From, AnnualGradeVersion Now) : AnnualRoundEvent;

/// <summary>补定: a grade withheld because of a case is decided afterwards.</summary>
/// <param name="Proposal">What the system proposed for the person.</param>
/// <param name="First">The first version of the grade.</param>
/// <param name="Places">The places with this person in n.</param>
public sealed record WithheldGradeDecided(AnnualProposal Proposal, AnnualGradeVersion First, IReadOnlyList<AnnualPlaces> Places) : AnnualRoundEvent;

/// <summary>One grade of a decision.</summary>
/// <param name="Person">Whose.</param>
/// <param name="Grade">The grade.</param>
/// <param name="Reason">Compulsory when it is not the one proposed.</param>
public sealed record AnnualDecision(PersonId Person, AnnualGrade Grade, string? Reason = null);

/// <summary>One version of a grade of the year.</summary>
/// <param name="Number">From 1; 1 is the decision, and each correction adds one.</param>
/// <param name="Grade">The grade.</param>
/// <param name="Reason">Why; <c>null</c> where the proposal was followed without one.</param>
/// <param name="By">Who decided or proposed it.</param>
/// <param name="ApprovedBy">Who approved it; <c>null</c> where the approval of the whole round does.</param>
/// <param name="ObjectionId">The objection, review or appeal it follows, or <c>null</c>.</param>
public sealed record AnnualGradeVersion(
    int Number, AnnualGrade Grade, string? Reason, PersonId By, PersonId? ApprovedBy = null, string? ObjectionId = null);
