using PerfServerless.Rules.Calendar;
using PerfServerless.Rules.Organisation;

namespace PerfServerless.Rules.Supervision.Inspecting;

/// <summary>An inspection as it stands.</summary>
public sealed record InspectionState
{
    /// <summary>One that was not opened.</summary>
    public static InspectionState None { get; } = new();

    /// <summary>The plan's month.</summary>
    public Month Month { get; init; }

    /// <summary>The arrangement's number in the plan.</summary>
    public int Arrangement { get; init; }

    /// <summary>Regular, special or joint.</summary>
    public InspectionKind Kind { get; init; }

    /// <summary>What it is about.</summary>
    public string Theme { get; init; } = "";

    /// <summary>The other bodies taking part.</summary>
    public IReadOnlyList<string> JointBodies { get; init; } = [];

    /// <summary>The unit inspected.</summary>
    public UnitId Unit { get; init; }

    /// <summary>The team.</summary>
    public IReadOnlyList<PersonId> Inspectors { get; init; } = [];

    /// <summary>What is looked at.</summary>
    public IReadOnlyList<ChecklistItem> Checklist { get; init; } = [];

    /// <summary>What was seen, by item, in the checklist's order.</summary>
    public IReadOnlyList<ItemResult> Results { get; init; } = [];

    /// <summary>The findings.</summary>
    public IReadOnlyList<Finding> Findings { get; init; } = [];

    /// <summary>When it began.</summary>
    public DateTimeOffset OpenedAt { get; init; }

    /// <summary>What it came to; <c>null</c> while it lasts.</summary>
    public InspectionClosed? Closed { get; init; }

    /// <summary>Whether it was opened.</summary>
    public bool Exists => Kind != 0;

    /// <summary>Its name: the plan's month, the arrangement and the unit.</summary>
    public string Id => IdOf(Month, Arrangement, Unit);

    /// <summary>The name of the inspection of a unit that an arrangement leads to: <c>2026-04-1-town</c>.</summary>
    public static string IdOf(Month month, int arrangement, UnitId unit) => $"{month}-{arrangement}-{unit}";
}
