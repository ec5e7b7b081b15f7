using System.Text.Json.Serialization;
using PerfServerless.Rules.Calendar;
using PerfServerless.Rules.Organisation;

namespace PerfServerless.Rules.Attendance;

/// <summary>What can have happened to an attendance sheet. The names are stored: they never change.</summary>
[JsonDerivedType(typeof(SheetPut), nameof(SheetPut))]
[JsonDerivedType(typeof(SheetConfirmed), nameof(SheetConfirmed))]
[JsonDerivedType(typeof(SheetDisputed), nameof(SheetDisputed))]
[JsonDerivedType(typeof(SheetDisputeResolved), nameof(SheetDisputeResolved))]
[JsonDerivedType(typeof(SheetCorrectionRequested), nameof(SheetCorrectionRequested))]
[JsonDerivedType(typeof(SheetCorrected), nameof(SheetCorrected))]
[JsonDerivedType(typeof(SheetCorrectionRefused), nameof(SheetCorrectionRefused))]
public abstract record SheetEvent;

/// <summary>The unit administrator put the sheet to the person, who may dispute it until the end of the window.</summary>
public sealed record SheetPut(PersonId Person, Month Month, SheetEntries Entries, PersonId By, DateTimeOffset At, DateTimeOffset DisputeEnds) : SheetEvent;

/// <summary>The person confirmed the sheet.</summary>
public sealed record SheetConfirmed(DateTimeOffset At) : SheetEvent;

/// <summary>The person disputed the sheet.</summary>
public sealed record SheetDisputed(string Reason, DateTimeOffset At) : SheetEvent;

/// <summary>The dispute was resolved: with corrected entries, or, when those are <c>null</c>, by upholding the sheet.</summary>
public sealed record SheetDisputeResolved(SheetEntries? Corrected, string Reason, PersonId By, DateTimeOffset At) : SheetEvent;

/// <summary>A change to a settled sheet was asked for; nothing changes by this.</summary>
public sealed record SheetCorrectionRequested(SheetEntries Entries, string Reason, PersonId By, DateTimeOffset At) : SheetEvent;

/// <summary>The correction (更正) was approved: a new version holds.</summary>
public sealed record SheetCorrected(SheetEntries Entries, string Reason, PersonId RequestedBy, PersonId ApprovedBy, DateTimeOffset At) : SheetEvent;

/// <summary>The correction was not approved; the sheet stands.</summary>
public sealed record SheetCorrectionRefused(string Reason, PersonId By, DateTimeOffset At) : SheetEvent;
