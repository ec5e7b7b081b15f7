using System.Text.Json.Serialization;
using PerfServerless.Rules.Calendar;
using PerfServerless.Rules.Grading;
using PerfServerless.Rules.Organisation;

namespace PerfServerless.Rules.Objections;

/// <summary>What can have happened to an objection, through all its stages. The names are stored: they never change.</summary>
[JsonDerivedType(typeof(ObjectionLodged), nameof(ObjectionLodged))]
[JsonDerivedType(typeof(ObjectionAmended), nameof(ObjectionAmended))]
[JsonDerivedType(typeof(ReviewerAssigned), nameof(ReviewerAssigned))]
[JsonDerivedType(typeof(ObjectionDecided), nameof(ObjectionDecided))]
[JsonDerivedType(typeof(ObjectionWithdrawn), nameof(ObjectionWithdrawn))]
[JsonDerivedType(typeof(ReviewRequested), nameof(ReviewRequested))]
[JsonDerivedType(typeof(ReviewDecided), nameof(ReviewDecided))]
[JsonDerivedType(typeof(ReviewDecisionServed), nameof(ReviewDecisionServed))]
[JsonDerivedType(typeof(AppealLodged), nameof(AppealLodged))]
[JsonDerivedType(typeof(AppealAccepted), nameof(AppealAccepted))]
[JsonDerivedType(typeof(AppealExtended), nameof(AppealExtended))]
[JsonDerivedType(typeof(AppealDecided), nameof(AppealDecided))]
public abstract record ObjectionEvent;

/// <summary>异议: the person objected to the grade within the unit.</summary>
public sealed record ObjectionLodged(PersonId Person, AppraisalPeriod Period, Grade Grade, Grounds Grounds, DateTimeOffset At) : ObjectionEvent;

/// <summary>The person changed the grounds before the answer.</summary>
public sealed record ObjectionAmended(Grounds Grounds, DateTimeOffset At) : ObjectionEvent;

/// <summary>A reviewer was named; the person knows who it is.</summary>
public sealed record ReviewerAssigned(PersonId Reviewer, DateTimeOffset At) : ObjectionEvent;

/// <summary>The reviewer answered.</summary>
public sealed record ObjectionDecided(Ruling Ruling, PersonId By, DateTimeOffset At) : ObjectionEvent;

/// <summary>The person took back what they had lodged at a stage.</summary>
public sealed record ObjectionWithdrawn(ObjectionStage Stage, DateTimeOffset At) : ObjectionEvent;

/// <summary>复核: the person asked the deciding body to review.</summary>
public sealed record ReviewRequested(PersonId Person, AppraisalPeriod Period, Grade Grade, Grounds Grounds, DateTimeOffset At) : ObjectionEvent;

/// <summary>The deciding body decided the review, in writing.</summary>
public sealed record ReviewDecided(Ruling Ruling, PersonId By, DateTimeOffset At) : ObjectionEvent;

/// <summary>The person received the review's decision: from this day the time for an appeal runs.</summary>
public sealed record ReviewDecisionServed(DateOnly ReceivedOn, PersonId By) : ObjectionEvent;

/// <summary>申诉: the person appealed, directly or after a review.</summary>
public sealed record AppealLodged(PersonId Person, AppraisalPeriod Period, Grade Grade, bool Direct, Grounds Grounds, DateTimeOffset At) : ObjectionEvent;

/// <summary>受理: the appeal was accepted; the time for its decision runs.</summary>
public sealed record AppealAccepted(PersonId By, DateTimeOffset At) : ObjectionEvent;

/// <summary>The time for the decision was extended, once, because the case is complex.</summary>
public sealed record AppealExtended(string Reason, PersonId By, DateTimeOffset At) : ObjectionEvent;

/// <summary>The appeal was decided.</summary>
public sealed record AppealDecided(Ruling Ruling, PersonId By, DateTimeOffset At) : ObjectionEvent;
