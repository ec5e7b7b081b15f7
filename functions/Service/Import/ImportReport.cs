using PerfServerless.Rules;
using PerfServerless.Rules.Law;
using PerfServerless.Service.Http;

namespace PerfServerless.Service.Import;

/// <summary>What an import did, or would do.</summary>
/// <param name="Outcome">How it ended.</param>
/// <param name="Counts">How many rows, changes and errors.</param>
/// <param name="Errors">The first <see cref="MostErrors"/> errors, in the order of the file.</param>
/// <param name="Changes">What was written, or would be: in a refused file, of the rows without an error.</param>
public sealed record ImportReport(ImportOutcome Outcome, ImportCounts Counts, IReadOnlyList<ImportError> Errors, IReadOnlyList<ImportChange> Changes)
{
    /// <summary>More errors than anyone reads; <see cref="ImportCounts.Errors"/> has the number of all.</summary>
    public const int MostErrors = 1000;

    internal static ImportReport Of(ImportOutcome outcome, ImportPlan plan, IReadOnlyList<ImportError> errors, IReadOnlyList<ImportChange> changes) =>
        new(outcome, ImportCounts.Of(plan, errors, changes), [.. errors.Take(MostErrors)], changes);
}

/// <summary>How an import ended.</summary>
public enum ImportOutcome
{
    /// <summary>A dry run without errors: the file can be imported.</summary>
    Checked = 1,

    /// <summary>There are errors; nothing was written.</summary>
    Refused,

    /// <summary>The county is now as the file says.</summary>
    Completed,

    /// <summary>The county changed during the import and refused a row: importing the same file again completes it, or says what is in the way.</summary>
    Interrupted,
}

/// <summary>How many.</summary>
/// <param name="Unchanged">Rows that the county holds already.</param>
/// <param name="Errors">All errors, also those that the report does not list.</param>
public sealed record ImportCounts(
    int UnitRows, int PersonRows, int UnitsAdded, int UnitsChanged, int PeopleAdded, int PeopleAssigned, int RolesChanged, int Unchanged, int Errors)
{
    internal static ImportCounts Of(ImportPlan plan, IReadOnlyList<ImportError> errors, IReadOnlyList<ImportChange> changes)
    {
        int Count(ImportChangeKind kind) => changes.Count(change => change.Kind == kind);
        var touched = changes.Select(each => (each.Sheet, each.Row)).Concat(errors.Select(each => (each.Sheet, each.Row))).ToHashSet();
        var unchanged = plan.Units.Count(row => !touched.Contains((row.Sheet, row.Row))) + plan.People.Count(row => !touched.Contains((row.Sheet, row.Row)));
        return new(
            plan.UnitRows, plan.PersonRows, Count(ImportChangeKind.UnitAdded), Count(ImportChangeKind.UnitChanged), Count(ImportChangeKind.PersonAdded),
            Count(ImportChangeKind.PersonAssigned), Count(ImportChangeKind.RolesChanged), errors.Count == 0 ? unchanged : 0, errors.Count);
    }
}

/// <summary>One change.</summary>
/// <param name="Sheet">The sheet, or the name of the CSV file.</param>
/// <param name="Row">The row as a spreadsheet numbers it.</param>
/// <param name="Id">The unit's or the person's id.</param>
/// <param name="Name">Its name.</param>
/// <param name="From">The first day it holds, for a person's assignment.</param>
/// <param name="Fields">What differs from the present; empty for what is new.</param>
public sealed record ImportChange(
    ImportChangeKind Kind, string Sheet, int Row, string Id, string Name, DateOnly? From, IReadOnlyList<FieldChange> Fields);

/// <summary>Kinds of change.</summary>
public enum ImportChangeKind
{
    /// <summary>A unit that is new.</summary>
    UnitAdded = 1,

    /// <summary>A unit whose name, kind or parent changes.</summary>
    UnitChanged,

    /// <summary>A person who is new.</summary>
    PersonAdded,

    /// <summary>A person who gets another unit, supervisor or post.</summary>
    PersonAssigned,

    /// <summary>A person whose roles change.</summary>
    RolesChanged,
}

/// <summary>A field before and after.</summary>
/// <param name="Column">The column's Chinese heading.</param>
/// <param name="Before">As recorded; empty when nothing was.</param>
/// <param name="After">As the file says.</param>
public sealed record FieldChange(string Column, string Before, string After);

/// <summary>What is wrong, and where.</summary>
/// <param name="Sheet">The sheet, or the name of the CSV file.</param>
/// <param name="Row">The row as a spreadsheet numbers it; 0 for the sheet or file as a whole.</param>
/// <param name="Column">The column's heading, or <c>null</c> for the row as a whole.</param>
/// <param name="Code">Stable, kebab-case.</param>
/// <param name="Sentence">The reason.</param>
/// <param name="Citation">What refuses, where a rule does.</param>
public sealed record ImportError(string Sheet, int Row, string? Column, string Code, Bilingual Sentence, CitationView? Citation = null)
{
    internal static ImportError By(Refusal refusal, string sheet, int row, string? column) =>
        new(sheet, row, column, refusal.Code, refusal.Sentence, CitationOf(refusal.Source));

    private static CitationView CitationOf(Citation source) => CitationView.Of(source);
}
