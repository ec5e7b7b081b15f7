using PerfServerless.Rules.Appraisal;
using PerfServerless.Rules.Calendar;
using PerfServerless.Rules.Organisation;

namespace PerfServerless.Rules.Attendance;

/// <summary>What can be asked of an attendance sheet.</summary>
public abstract record SheetCommand;

/// <summary>The unit administrator puts the sheet, or puts it anew while it is neither settled nor disputed.</summary>
public sealed record PutSheet(SheetEntries Entries) : SheetCommand;

/// <summary>The person confirms it.</summary>
public sealed record ConfirmSheet : SheetCommand;

/// <summary>The person disputes it, with a reason of 1–2,000 characters.</summary>
public sealed record DisputeSheet(string Reason) : SheetCommand;

/// <summary>Someone other than the person resolves the dispute; <paramref name="Corrected"/> is <c>null</c> when the sheet is upheld.</summary>
public sealed record ResolveDispute(SheetEntries? Corrected, string Reason) : SheetCommand;

/// <summary>Asks that a settled sheet be corrected (更正).</summary>
public sealed record RequestSheetCorrection(SheetEntries Entries, string Reason) : SheetCommand;

/// <summary>A second person approves or refuses the correction asked for.</summary>
public sealed record DecideSheetCorrection(bool Approve, string Reason) : SheetCommand;

/// <summary>What the rules need to know besides the sheet itself.</summary>
/// <param name="Person">Whose sheet it is.</param>
/// <param name="Month">Of which month.</param>
/// <param name="Limits">The scheme's time limits.</param>
public sealed record SheetFacts(PersonId Person, Month Month, TimeLimits Limits);
