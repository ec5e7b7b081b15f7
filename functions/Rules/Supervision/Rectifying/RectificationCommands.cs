using PerfServerless.Rules.Organisation;

namespace PerfServerless.Rules.Supervision.Rectifying;

/// <summary>Issues a notice on findings of an inspection.</summary>
/// <param name="Findings">Which findings, by id; each is noticed once only.</param>
/// <param name="Requirement">What is asked for; 1–2,000 characters.</param>
/// <param name="Days">Working days for it; <c>null</c> for the usual time.</param>
public sealed record IssueNotice(IReadOnlyList<string> Findings, string Requirement, int? Days = null);

/// <summary>What can be asked of a notice.</summary>
public abstract record RectificationCommand;

/// <summary>签收, by the unit's head or administrator.</summary>
public sealed record SignForNotice : RectificationCommand;

/// <summary>整改报告, with evidence.</summary>
public sealed record ReportRectification(string Text, IReadOnlyList<string> Evidence) : RectificationCommand;

/// <summary>复查: it is not put right.</summary>
/// <param name="Report">Which report was checked, from 1.</param>
/// <param name="Reason">What is missing.</param>
/// <param name="Days">The new time; <c>null</c> for the usual.</param>
public sealed record SendReportBack(int Report, string Reason, int? Days = null) : RectificationCommand;

/// <summary>复查: it is put right (销号).</summary>
public sealed record CloseNotice(int Report, string Remark) : RectificationCommand;

/// <summary>The clock looks whether the time has run out.</summary>
public sealed record LookWhetherOverdue : RectificationCommand;

/// <summary>What the rules need to know besides the notices themselves.</summary>
/// <param name="UnitOfActor">The unit of who acts.</param>
/// <param name="Terms">The settings.</param>
public sealed record RectificationFacts(UnitId UnitOfActor, SupervisionTerms Terms);
