using PerfServerless.Rules.Organisation;

namespace PerfServerless.Rules.YearEnd.Promotion;

/// <summary>A growth archive's own record as it stands: who read it, the inspections, and what was entered from elsewhere.</summary>
public sealed record ArchiveState
{
    /// <summary>Nothing happened yet.</summary>
    public static ArchiveState None { get; } = new();

    /// <summary>Every reading by others, oldest first.</summary>
    public IReadOnlyList<ArchiveRead> Readings { get; init; } = [];

    /// <summary>Every inspection, oldest first.</summary>
    public IReadOnlyList<CadreInspection> Inspections { get; init; } = [];

    /// <summary>Honours and courses, oldest first.</summary>
    public IReadOnlyList<ArchiveEntry> Entries { get; init; } = [];

    /// <summary>An inspection, or <c>null</c>.</summary>
    public CadreInspection? Inspection(string id) => Inspections.FirstOrDefault(each => each.Opened.Id == id);

    /// <summary>Who still has to read the archive before an inspection may close.</summary>
    public IReadOnlyList<PersonId> Unread(CadreInspection inspection) =>
        [.. inspection.Opened.Inspectors.Where(officer => !Readings.Any(reading => reading.Inspection == inspection.Opened.Id && reading.By == officer))];
}

/// <summary>A cadre inspection as it stands.</summary>
public sealed record CadreInspection(InspectionOpened Opened, InspectionConcluded? Concluded = null, InspectionAbandoned? Abandoned = null)
{
    /// <summary>Whether it still runs.</summary>
    public bool IsOpen => Concluded is null && Abandoned is null;
}
