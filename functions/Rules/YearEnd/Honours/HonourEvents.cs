using System.Text.Json.Serialization;
using PerfServerless.Rules.Organisation;

namespace PerfServerless.Rules.YearEnd.Honours;

/// <summary>What can have happened to a year's list of one honour. The names are stored: they never change.</summary>
[JsonDerivedType(typeof(HonoursAdopted), nameof(HonoursAdopted))]
[JsonDerivedType(typeof(HonourAdded), nameof(HonourAdded))]
[JsonDerivedType(typeof(HonourRevoked), nameof(HonourRevoked))]
[JsonDerivedType(typeof(HonoursExported), nameof(HonoursExported))]
public abstract record HonourEvent;

/// <summary>An officer adopted the list.</summary>
/// <param name="Year">The year honoured.</param>
/// <param name="Kind">The honour.</param>
/// <param name="DocumentNumber">文号.</param>
/// <param name="People">Whom it names.</param>
/// <param name="LeftOut">Candidates it does not name, each with a reason.</param>
/// <param name="By">Who adopted it.</param>
/// <param name="On">When.</param>
public sealed record HonoursAdopted(
    int Year, HonourKind Kind, string DocumentNumber, IReadOnlyList<PersonId> People, IReadOnlyList<LeftOut> LeftOut, PersonId By, DateOnly On) : HonourEvent;

/// <summary>Someone who became a candidate afterwards, by a grade corrected or decided late, was added.</summary>
public sealed record HonourAdded(PersonId Person, string DocumentNumber, PersonId By, DateOnly On) : HonourEvent;

/// <summary>A name was struck, because its ground fell away.</summary>
public sealed record HonourRevoked(PersonId Person, string DocumentNumber, string Reason, PersonId By, DateOnly On) : HonourEvent;

/// <summary>The list left the system as a file (导出留痕).</summary>
public sealed record HonoursExported(PersonId By, DateTimeOffset At) : HonourEvent;

/// <summary>A candidate whom a list does not name.</summary>
public sealed record LeftOut(PersonId Person, string Reason);

/// <summary>A list as it stands.</summary>
public sealed record HonourListState
{
    /// <summary>Not adopted.</summary>
    public static HonourListState None { get; } = new();

    /// <summary>The adoption.</summary>
    public HonoursAdopted? Adopted { get; init; }

    /// <summary>Whom it names now.</summary>
    public IReadOnlyList<PersonId> People { get; init; } = [];

    /// <summary>Who was added afterwards.</summary>
    public IReadOnlyList<HonourAdded> Added { get; init; } = [];

    /// <summary>Who was struck afterwards.</summary>
    public IReadOnlyList<HonourRevoked> Revoked { get; init; } = [];

    /// <summary>Who took it out as a file, and when, oldest first.</summary>
    public IReadOnlyList<HonoursExported> Exports { get; init; } = [];
}

/// <summary>What can be asked of a list.</summary>
public abstract record HonourCommand;

/// <summary>Adopts it; every candidate who may be named is named or left out with a reason.</summary>
public sealed record AdoptHonours(string DocumentNumber, IReadOnlyList<PersonId> People, IReadOnlyList<LeftOut> LeftOut) : HonourCommand;

/// <summary>Adds someone who became a candidate afterwards.</summary>
public sealed record AddHonour(PersonId Person, string DocumentNumber) : HonourCommand;

/// <summary>Strikes a name.</summary>
public sealed record RevokeHonour(PersonId Person, string DocumentNumber, string Reason) : HonourCommand;

/// <summary>Takes it out as a file.</summary>
public sealed record ExportHonours : HonourCommand;

/// <summary>What the rules need to know besides the list itself.</summary>
public sealed record HonourFacts(int Year, HonourKind Kind, IReadOnlyList<HonourCandidate> Candidates);
