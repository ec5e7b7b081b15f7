namespace PerfServerless.Rules.Calendar;

/// <summary>The last day of a period of working days.</summary>
/// <param name="Date">The day on which it ends.</param>
/// <param name="Provisional">
/// Whether the period touches a year whose notice is not published (未发布): shown as such, and computed again when it is.
/// </param>
public readonly record struct Deadline(DateOnly Date, bool Provisional);
