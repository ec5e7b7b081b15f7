using System.Text.Json.Serialization;
using PerfServerless.Rules.Calendar;
using PerfServerless.Rules.Law;
using PerfServerless.Rules.Organisation;

namespace PerfServerless.Rules.Supervision.Inspecting;

/// <summary>What can have happened to an inspection. The names are stored: they never change.</summary>
[JsonDerivedType(typeof(InspectionOpened), nameof(InspectionOpened))]
[JsonDerivedType(typeof(ItemsChecked), nameof(ItemsChecked))]
[JsonDerivedType(typeof(FindingRecorded), nameof(FindingRecorded))]
[JsonDerivedType(typeof(InspectionClosed), nameof(InspectionClosed))]
public abstract record InspectionEvent;

/// <summary>The inspection of one unit began, as the month's plan arranged it.</summary>
/// <param name="Month">The plan's month.</param>
/// <param name="Arrangement">Its number in the plan.</param>
/// <param name="Kind">Regular, special or joint.</param>
/// <param name="Theme">What it is about.</param>
/// <param name="JointBodies">The other bodies taking part.</param>
/// <param name="Unit">The unit inspected.</param>
/// <param name="Inspectors">The team.</param>
/// <param name="Checklist">What is looked at.</param>
/// <param name="At">When.</param>
public sealed record InspectionOpened(
    Month Month, int Arrangement, InspectionKind Kind, string Theme, IReadOnlyList<string> JointBodies, UnitId Unit,
    IReadOnlyList<PersonId> Inspectors, IReadOnlyList<ChecklistItem> Checklist, DateTimeOffset At) : InspectionEvent;

/// <summary>Items were looked at; what is said last of an item holds.</summary>
public sealed record ItemsChecked(IReadOnlyList<ItemResult> Results, PersonId By, DateTimeOffset At) : InspectionEvent;

/// <summary>A finding (问题).</summary>
public sealed record FindingRecorded(Finding Finding, PersonId By, DateTimeOffset At) : InspectionEvent;

/// <summary>The inspection is over; its findings stand.</summary>
public sealed record InspectionClosed(string Conclusion, PersonId By, DateTimeOffset At) : InspectionEvent;

/// <summary>One line of the checklist.</summary>
/// <param name="Id">Its number in the list.</param>
/// <param name="Text">What should be so.</param>
/// <param name="Basis">Why it should.</param>
public sealed record ChecklistItem(string Id, Bilingual Text, Citation Basis);

/// <summary>What was seen of an item.</summary>
/// <param name="Item">Which.</param>
/// <param name="Verdict">Whether it is so.</param>
/// <param name="Note">Compulsory when it is not; up to 500 characters.</param>
public sealed record ItemResult(string Item, Verdict Verdict, string Note = "");

/// <summary>Whether a unit does what an item asks for.</summary>
public enum Verdict
{
    /// <summary>符合.</summary>
    Conforms = 1,

    /// <summary>不符合.</summary>
    DoesNotConform,

    /// <summary>不适用.</summary>
    NotApplicable,
}

/// <summary>A finding (问题).</summary>
/// <param name="Id">Unique in the inspection.</param>
/// <param name="Text">What is wrong; 1–2,000 characters.</param>
/// <param name="Item">The checklist's item it belongs to, or <c>null</c>.</param>
/// <param name="Basis">The article or the setting that it offends.</param>
public sealed record Finding(string Id, string Text, string? Item, Citation Basis);
