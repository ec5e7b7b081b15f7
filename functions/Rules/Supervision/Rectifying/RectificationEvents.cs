using System.Text.Json.Serialization;
using PerfServerless.Rules.Organisation;
using PerfServerless.Rules.Supervision.Inspecting;

namespace PerfServerless.Rules.Supervision.Rectifying;

/// <summary>What can have happened to one of a year's rectification notices. The names are stored: they never change.</summary>
/// <param name="Sequence">Which notice: 1, 2, 3 … without a gap in the year.</param>
[JsonDerivedType(typeof(NoticeIssued), nameof(NoticeIssued))]
[JsonDerivedType(typeof(NoticeSignedFor), nameof(NoticeSignedFor))]
[JsonDerivedType(typeof(RectificationReported), nameof(RectificationReported))]
[JsonDerivedType(typeof(RectificationSentBack), nameof(RectificationSentBack))]
[JsonDerivedType(typeof(RectificationOverdue), nameof(RectificationOverdue))]
[JsonDerivedType(typeof(NoticeClosed), nameof(NoticeClosed))]
public abstract record RectificationEvent(int Sequence);

/// <summary>整改通知书 was issued, with the next number of its year.</summary>
/// <param name="Sequence">The number.</param>
/// <param name="Number">As it is printed: 太督改〔2026〕1号.</param>
/// <param name="Unit">Who has to put it right.</param>
/// <param name="Inspection">The inspection it comes from.</param>
/// <param name="Findings">What is wrong, each with its basis.</param>
/// <param name="Requirement">What is asked for.</param>
/// <param name="From">The day from which the time runs; not counted itself.</param>
/// <param name="Days">The time, in working days.</param>
/// <param name="Inspectors">Who inspected.</param>
/// <param name="By">Who issued it.</param>
/// <param name="At">When.</param>
public sealed record NoticeIssued(
    int Sequence, string Number, UnitId Unit, string Inspection, IReadOnlyList<Finding> Findings, string Requirement,
    DateOnly From, int Days, IReadOnlyList<PersonId> Inspectors, PersonId By, DateTimeOffset At) : RectificationEvent(Sequence);

/// <summary>签收: the unit has it.</summary>
public sealed record NoticeSignedFor(int Sequence, PersonId By, DateTimeOffset At) : RectificationEvent(Sequence);

/// <summary>整改报告: what was done, with evidence.</summary>
public sealed record RectificationReported(int Sequence, string Text, IReadOnlyList<string> Evidence, PersonId By, DateTimeOffset At) : RectificationEvent(Sequence);

/// <summary>复查 did not find it put right: the report went back, with a new time.</summary>
/// <param name="Sequence">Which notice.</param>
/// <param name="Report">Which report, from 1.</param>
/// <param name="Reason">Why.</param>
/// <param name="From">The day from which the new time runs.</param>
/// <param name="Days">The new time, in working days.</param>
/// <param name="Points">What it takes from the unit's annual target.</param>
/// <param name="By">Who checked.</param>
/// <param name="At">When.</param>
public sealed record RectificationSentBack(
    int Sequence, int Report, string Reason, DateOnly From, int Days, decimal Points, PersonId By, DateTimeOffset At) : RectificationEvent(Sequence);

/// <summary>The time ran out without a report, or another interval has passed since.</summary>
/// <param name="Sequence">Which notice.</param>
/// <param name="Due">When the time ran out.</param>
/// <param name="Level">The level of responsibility that it concerns from now on.</param>
/// <param name="Points">What it takes from the unit's annual target: once for a time that ran out, 0 for each further level.</param>
/// <param name="At">When it was found.</param>
public sealed record RectificationOverdue(
    int Sequence, DateTimeOffset Due, ResponsibilityLevel Level, decimal Points, DateTimeOffset At) : RectificationEvent(Sequence);

/// <summary>销号: 复查 found it put right.</summary>
public sealed record NoticeClosed(int Sequence, int Report, string Remark, PersonId By, DateTimeOffset At) : RectificationEvent(Sequence);
