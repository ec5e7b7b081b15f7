using System.Text.Json.Serialization;
using PerfServerless.Rules.Grading;
using PerfServerless.Rules.Organisation;

namespace PerfServerless.Rules.YearEnd;

/// <summary>What can have happened in one person's annual appraisal. The names are stored: they never change.</summary>
[JsonDerivedType(typeof(AnnualComputed), nameof(AnnualComputed))]
[JsonDerivedType(typeof(AnnualLeft), nameof(AnnualLeft))]
[JsonDerivedType(typeof(AnnualGradePublished), nameof(AnnualGradePublished))]
[JsonDerivedType(typeof(AnnualGradeChanged), nameof(AnnualGradeChanged))]
[JsonDerivedType(typeof(DismissalWarned), nameof(DismissalWarned))]
[JsonDerivedType(typeof(AnnualNoticeServed), nameof(AnnualNoticeServed))]
[JsonDerivedType(typeof(AnnualNoticeSigned), nameof(AnnualNoticeSigned))]
[JsonDerivedType(typeof(AnnualSignatureRefused), nameof(AnnualSignatureRefused))]
[JsonDerivedType(typeof(AnnualObjectionNoted), nameof(AnnualObjectionNoted))]
[JsonDerivedType(typeof(AnnualObjectionSettled), nameof(AnnualObjectionSettled))]
public abstract record AnnualAppraisalEvent;

/// <summary>年度汇总: the person's year as the run found it; computed again, the latest holds until a grade is published.</summary>
/// <param name="Person">Whose.</param>
/// <param name="Year">The calendar year.</param>
/// <param name="Unit">The unit that appraises.</param>
/// <param name="Pool">The pool whose quota holds.</param>
/// <param name="Kind">The kind of person at the year's end.</param>
/// <param name="Eligibility">Whether a grade can be given, and which.</param>
/// <param name="Total">0–110, two decimals; <c>null</c> when there was nothing to score.</param>
/// <param name="Explanation">The tree behind it.</param>
public sealed record AnnualComputed(
    PersonId Person, int Year, UnitId Unit, string Pool, StaffKind Kind, Eligibility Eligibility, decimal? Total, Explanation Explanation) : AnnualAppraisalEvent;

/// <summary>A move or a departure entered late took the person out of the pool before a grade was published: nothing computed here holds.</summary>
public sealed record AnnualLeft : AnnualAppraisalEvent;

/// <summary>The grade approved was published and told to the person.</summary>
/// <param name="Grade">The grade.</param>
/// <param name="EndsOn">The publication's last day.</param>
/// <param name="ObjectionUntil">The last day for an internal objection.</param>
public sealed record AnnualGradePublished(AnnualGrade Grade, DateOnly EndsOn, DateOnly ObjectionUntil) : AnnualAppraisalEvent;

/// <summary>更正: another grade holds now, as a new version with its reason.</summary>
public sealed record AnnualGradeChanged(AnnualGrade Grade, int Version, string Reason) : AnnualAppraisalEvent;

/// <summary>连续两年不称职: the grounds of dismissal may be met; a person acts on it, never the system.</summary>
public sealed record DismissalWarned(DismissalGrounds Grounds) : AnnualAppraisalEvent;

/// <summary>The written notice was handed to the person.</summary>
public sealed record AnnualNoticeServed(DateOnly On) : AnnualAppraisalEvent;

/// <summary>The person signed for it.</summary>
public sealed record AnnualNoticeSigned(DateOnly On) : AnnualAppraisalEvent;

/// <summary>The person refused to sign; a witness says so.</summary>
public sealed record AnnualSignatureRefused(DateOnly On, string Witness) : AnnualAppraisalEvent;

/// <summary>An internal objection was lodged.</summary>
public sealed record AnnualObjectionNoted(string Objection) : AnnualAppraisalEvent;

/// <summary>It was answered, withdrawn or settled by its correction.</summary>
public sealed record AnnualObjectionSettled(string Objection) : AnnualAppraisalEvent;
