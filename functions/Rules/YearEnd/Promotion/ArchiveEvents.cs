using System.Text.Json.Serialization;
using PerfServerless.Rules.Organisation;

namespace PerfServerless.Rules.YearEnd.Promotion;

/// <summary>What can have happened to a person's growth archive (干部成长档案). The names are stored: they never change.</summary>
[JsonDerivedType(typeof(ArchiveRead), nameof(ArchiveRead))]
[JsonDerivedType(typeof(InspectionOpened), nameof(InspectionOpened))]
[JsonDerivedType(typeof(InspectionConcluded), nameof(InspectionConcluded))]
[JsonDerivedType(typeof(InspectionAbandoned), nameof(InspectionAbandoned))]
[JsonDerivedType(typeof(ArchiveEntryAdded), nameof(ArchiveEntryAdded))]
public abstract record ArchiveEvent;

/// <summary>每次查阅留痕: someone other than the person read it.</summary>
/// <param name="Person">Whose archive.</param>
/// <param name="By">Who.</param>
/// <param name="At">When.</param>
/// <param name="Purpose">Why.</param>
/// <param name="Inspection">In which inspection, or <c>null</c>.</param>
public sealed record ArchiveRead(PersonId Person, PersonId By, DateTimeOffset At, string Purpose, string? Inspection) : ArchiveEvent;

/// <summary>干部考察 was opened for a post, by officers who have to read the archive.</summary>
public sealed record InspectionOpened(
    string Id, PersonId Person, string Post, string DocumentNumber, IReadOnlyList<PersonId> Inspectors, PersonId By, DateOnly On) : ArchiveEvent;

/// <summary>It closed with a conclusion.</summary>
public sealed record InspectionConcluded(string Id, bool Recommended, string Conclusion, PersonId By, DateOnly On) : ArchiveEvent;

/// <summary>It ended without one.</summary>
public sealed record InspectionAbandoned(string Id, string Reason, PersonId By, DateOnly On) : ArchiveEvent;

/// <summary>Something decided elsewhere that belongs to the archive: an honour, a course.</summary>
public sealed record ArchiveEntryAdded(PersonId Person, ArchiveEntry Entry) : ArchiveEvent;

/// <summary>An entry of the archive.</summary>
/// <param name="Id">Names its origin, so that it is entered once.</param>
/// <param name="On">The day.</param>
/// <param name="Text">What.</param>
/// <param name="DocumentNumber">文号, where there is one.</param>
public sealed record ArchiveEntry(string Id, DateOnly On, Bilingual Text, string? DocumentNumber);
