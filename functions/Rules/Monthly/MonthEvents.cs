using System.Text.Json.Serialization;
using PerfServerless.Rules.Calendar;
using PerfServerless.Rules.Organisation;
using PerfServerless.Rules.Weekly;

namespace PerfServerless.Rules.Monthly;

/// <summary>What can have happened to a person's month: the report, and its review. The names are stored: they never change.</summary>
[JsonDerivedType(typeof(ReportSent), nameof(ReportSent))]
[JsonDerivedType(typeof(ReportSentBack), nameof(ReportSentBack))]
[JsonDerivedType(typeof(ReportReviewed), nameof(ReportReviewed))]
public abstract record MonthEvent;

/// <summary>The monthly report was sent to the supervising leader.</summary>
public sealed record ReportSent(PersonId Person, Month Month, string Text, DateTimeOffset At, Timeliness Timeliness, DateOnly ReviewDue) : MonthEvent;

/// <summary>The leader sent the report back for more.</summary>
public sealed record ReportSentBack(PersonId By, string Reason) : MonthEvent;

/// <summary>领导点评: the leader's score and comment.</summary>
public sealed record ReportReviewed(PersonId By, decimal Score, string Comment, DateTimeOffset At, Timeliness Timeliness) : MonthEvent;
