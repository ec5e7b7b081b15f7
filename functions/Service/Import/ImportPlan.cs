using PerfServerless.Rules.Organisation;
using PerfServerless.Service.Streams;

namespace PerfServerless.Service.Import;

/// <summary>What a file says, read and checked by itself; the county has not been asked yet.</summary>
public sealed class ImportPlan
{
    /// <summary>The file cannot be read at all: too large, of another type, broken. Then there is nothing else in the plan.</summary>
    public Failure? Unreadable { get; internal init; }

    /// <summary>What is wrong, row by row; the unreadable file is one error.</summary>
    public IReadOnlyList<ImportError> Errors { get; internal init; } = [];

    /// <summary>Rows of units, also those with errors.</summary>
    public int UnitRows { get; internal init; }

    /// <summary>Rows of people, also those with errors.</summary>
    public int PersonRows { get; internal init; }

    /// <summary>Whether headings are missing: then the rows were not read, and the county is not asked about them.</summary>
    internal bool Incomplete { get; init; }

    internal IReadOnlyList<UnitRow> Units { get; init; } = [];

    internal IReadOnlyList<PersonRow> People { get; init; } = [];

    /// <summary>Ids of all rows, also of those with errors: one bad row must not make errors of all that refer to it.</summary>
    internal IReadOnlySet<UnitId> UnitsNamed { get; init; } = new HashSet<UnitId>();

    /// <summary>As <see cref="UnitsNamed"/>.</summary>
    internal IReadOnlySet<PersonId> PeopleNamed { get; init; } = new HashSet<PersonId>();

    internal static ImportPlan Of(Failure unreadable, string fileName) => new()
    {
        Unreadable = unreadable,
        Incomplete = true,
        Errors = [ImportError.By(unreadable.Why, fileName, 0, null)],
    };
}

/// <summary>A unit's row without errors.</summary>
internal sealed record UnitRow(string Sheet, int Row, UnitRegistered Unit);

/// <summary>A person's row without errors.</summary>
/// <param name="Person">As a new person would be entered.</param>
/// <param name="From">The date a change of assignment holds from; <c>null</c>: today.</param>
/// <param name="RolesGiven">Whether the file has the column of roles; without it, roles stay as they are.</param>
internal sealed record PersonRow(string Sheet, int Row, RegisterPerson Person, DateOnly? From, bool RolesGiven);
