using PerfServerless.Rules.Calendar;
using PerfServerless.Rules.Law;
using PerfServerless.Rules.Organisation;
using PerfServerless.Rules.Supervision.Planning;

namespace PerfServerless.Rules.Supervision.Inspecting;

/// <summary>What can be asked of an inspection.</summary>
public abstract record InspectionCommand;

/// <summary>Begins the inspection of a unit that the plan chose.</summary>
public sealed record OpenInspection(IReadOnlyList<PersonId> Inspectors) : InspectionCommand;

/// <summary>Notes what was seen of some items.</summary>
public sealed record CheckItems(IReadOnlyList<ItemResult> Results) : InspectionCommand;

/// <summary>Records a finding; without a basis it takes that of its item.</summary>
public sealed record RecordFinding(string Id, string Text, string? Item, Citation? Basis) : InspectionCommand;

/// <summary>Ends the inspection.</summary>
public sealed record CloseInspection(string Conclusion) : InspectionCommand;

/// <summary>What the rules need to know to begin an inspection.</summary>
/// <param name="Month">The plan's month.</param>
/// <param name="Arrangement">The arrangement of the plan, or <c>null</c> when it has none of that number.</param>
/// <param name="Unit">The unit to be inspected.</param>
/// <param name="Team">The persons named for the team, as far as they are in service.</param>
/// <param name="Terms">The settings.</param>
public sealed record InspectionFacts(Month Month, Arrangement? Arrangement, UnitId Unit, IReadOnlyList<Person> Team, SupervisionTerms Terms);
