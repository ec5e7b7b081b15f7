using System.Text.Json.Serialization;
using PerfServerless.Rules.Calendar;
using PerfServerless.Rules.Grading;
using PerfServerless.Rules.Organisation;

namespace PerfServerless.Rules.Appraisal;

/// <summary>What can have happened in one person's appraisal of one period. The names are stored: they never change.</summary>
[JsonDerivedType(typeof(AppraisalOpened), nameof(AppraisalOpened))]
[JsonDerivedType(typeof(DutyOverdue), nameof(DutyOverdue))]
[JsonDerivedType(typeof(GradeWithheld), nameof(GradeWithheld))]
[JsonDerivedType(typeof(ScoreComputed), nameof(ScoreComputed))]
[JsonDerivedType(typeof(GradePublished), nameof(GradePublished))]
[JsonDerivedType(typeof(GradeChanged), nameof(GradeChanged))]
[JsonDerivedType(typeof(NoticeServed), nameof(NoticeServed))]
[JsonDerivedType(typeof(NoticeSigned), nameof(NoticeSigned))]
[JsonDerivedType(typeof(SignatureRefused), nameof(SignatureRefused))]
[JsonDerivedType(typeof(ObjectionNoted), nameof(ObjectionNoted))]
[JsonDerivedType(typeof(ObjectionSettled), nameof(ObjectionSettled))]
[JsonDerivedType(typeof(GradeConfirmed), nameof(GradeConfirmed))]
[JsonDerivedType(typeof(AppraisalFiled), nameof(AppraisalFiled))]
public abstract record AppraisalEvent;

/// <summary>The person is on the locked roster: the clock of the twelve procedures runs.</summary>
public sealed record AppraisalOpened(
    PersonId Person, UnitId Unit, Quarter Period, string Pool, long SchemeVersion, Participation Participation, ParticipationReason? Reason) : AppraisalEvent;

/// <summary>A duty was not done in time, or still is not: it now concerns this level.</summary>
public sealed record DutyOverdue(string Duty, DateTimeOffset Due, ResponsibilityLevel Level) : AppraisalEvent;

/// <summary>量化汇总: the score with its explanation; computed again, the latest holds until a grade is published.</summary>
/// <param name="Total">0–110, two decimals; <c>null</c> when there was nothing to score.</param>
/// <param name="Explanation">The tree behind it.</param>
public sealed record ScoreComputed(decimal? Total, Explanation Explanation) : AppraisalEvent;

/// <summary>不定等次: what came up after the roster was locked withholds the grade; it may be decided later (补定).</summary>
public sealed record GradeWithheld(ParticipationReason Reason) : AppraisalEvent;

/// <summary>公示 began with this grade.</summary>
/// <param name="Grade">The grade approved.</param>
/// <param name="EndsOn">The publication's last day.</param>
/// <param name="ObjectionUntil">The last day for an internal objection.</param>
public sealed record GradePublished(Grade Grade, DateOnly EndsOn, DateOnly ObjectionUntil) : AppraisalEvent;

/// <summary>更正 or 补定: another grade holds now, as a new version with its reason.</summary>
public sealed record GradeChanged(Grade Grade, int Version, string Reason) : AppraisalEvent;

/// <summary>The written notice was handed to the person.</summary>
public sealed record NoticeServed(DateOnly On) : AppraisalEvent;

/// <summary>The person signed for it.</summary>
public sealed record NoticeSigned(DateOnly On) : AppraisalEvent;

/// <summary>The person refused to sign; a witness says so.</summary>
public sealed record SignatureRefused(DateOnly On, string Witness) : AppraisalEvent;

/// <summary>An internal objection was lodged; it holds back the confirmation and the filing of this person only.</summary>
public sealed record ObjectionNoted(string Objection) : AppraisalEvent;

/// <summary>It was answered or withdrawn.</summary>
public sealed record ObjectionSettled(string Objection) : AppraisalEvent;

/// <summary>The time to object is over and none is open: the grade stands.</summary>
public sealed record GradeConfirmed(DateTimeOffset At) : AppraisalEvent;

/// <summary>归档: the appraisal is filed.</summary>
public sealed record AppraisalFiled(DateTimeOffset At) : AppraisalEvent;
