using System.Text.Json.Serialization;
using PerfServerless.Rules.Organisation;

namespace PerfServerless.Rules.Supervision.Planning;

/// <summary>What can have happened to a month's plan. The names are stored: they never change.</summary>
[JsonDerivedType(typeof(DrawAnnounced), nameof(DrawAnnounced))]
[JsonDerivedType(typeof(DrawHeld), nameof(DrawHeld))]
[JsonDerivedType(typeof(UnitsTargeted), nameof(UnitsTargeted))]
public abstract record PlanEvent;

/// <summary>An inspection of units still to be drawn by lot: the seed is published with it.</summary>
/// <param name="Id">Stable, so that a repeated request arranges once.</param>
/// <param name="Number">Its number in the plan, from 1.</param>
/// <param name="Terms">What is inspected, and with whom.</param>
/// <param name="Draw">How lots will be drawn.</param>
/// <param name="By">Who arranged it.</param>
/// <param name="At">When it was published.</param>
public sealed record DrawAnnounced(string Id, int Number, ArrangementTerms Terms, DrawTerms Draw, PersonId By, DateTimeOffset At) : PlanEvent;

/// <summary>Lots were drawn.</summary>
public sealed record DrawHeld(int Number, string Figure, IReadOnlyList<UnitId> Units, PersonId By, DateTimeOffset At) : PlanEvent;

/// <summary>An inspection of units chosen by their figures, or for a written reason.</summary>
public sealed record UnitsTargeted(
    string Id, int Number, ArrangementTerms Terms, ReportingPeriod Figures, IReadOnlyList<Target> Targets, PersonId By, DateTimeOffset At) : PlanEvent;

/// <summary>What is inspected, and with whom.</summary>
/// <param name="Kind">Regular, special or joint.</param>
/// <param name="Theme">What it is about; 1–100 characters.</param>
/// <param name="JointBodies">The other bodies of a joint inspection.</param>
/// <param name="Checklist">Items of its own; empty for that of the twelve procedures.</param>
public sealed record ArrangementTerms(InspectionKind Kind, string Theme, IReadOnlyList<string> JointBodies, IReadOnlyList<string> Checklist)
{
    /// <summary>Whether both say the same: records compare their lists by reference.</summary>
    public bool SameAs(ArrangementTerms other) =>
        Kind == other.Kind && Theme == other.Theme && JointBodies.SequenceEqual(other.JointBodies) && Checklist.SequenceEqual(other.Checklist);
}

/// <summary>How lots are drawn; published before they are.</summary>
/// <param name="Seed">Any text; 1–100 characters.</param>
/// <param name="Figure">Which public figure, not known yet, will be added: for example a lottery's number of a later date.</param>
/// <param name="Candidates">The units that may be drawn.</param>
/// <param name="Count">How many.</param>
public sealed record DrawTerms(string Seed, string Figure, IReadOnlyList<UnitId> Candidates, int Count);

/// <summary>A unit chosen for what its figures say.</summary>
/// <param name="Unit">The unit.</param>
/// <param name="Signals">The signals at that moment.</param>
/// <param name="Reason">The chooser's own words; compulsory where there is no signal.</param>
public sealed record Target(UnitId Unit, IReadOnlyList<RiskSignal> Signals, string Reason);
