using PerfServerless.Rules.Organisation;

namespace PerfServerless.Rules.YearEnd.Promotion;

/// <summary>What can be asked of a growth archive.</summary>
public abstract record ArchiveCommand;

/// <summary>Reads it: every time is recorded.</summary>
public sealed record ReadArchive(string Purpose, string? Inspection = null) : ArchiveCommand;

/// <summary>Opens a cadre inspection under an id of its own.</summary>
public sealed record OpenInspection(string Id, string Post, string DocumentNumber, IReadOnlyList<PersonId> Inspectors) : ArchiveCommand;

/// <summary>Closes it with a conclusion.</summary>
public sealed record ConcludeInspection(string Id, bool Recommended, string Conclusion) : ArchiveCommand;

/// <summary>Ends it without one.</summary>
public sealed record AbandonInspection(string Id, string Reason) : ArchiveCommand;

/// <summary>Enters what was decided elsewhere.</summary>
public sealed record AddArchiveEntry(ArchiveEntry Entry) : ArchiveCommand;

/// <summary>What the rules need to know besides the archive itself.</summary>
/// <param name="Person">Whose archive.</param>
/// <param name="Officers">Those of the officers named who hold the office.</param>
/// <param name="Hints">What the person's results say of a promotion; read where an inspection closes.</param>
public sealed record ArchiveFacts(PersonId Person, IReadOnlyCollection<PersonId> Officers, IReadOnlyList<PromotionHint> Hints);
