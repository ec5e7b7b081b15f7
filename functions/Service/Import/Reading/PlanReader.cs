using PerfServerless.Rules.Organisation;
using PerfServerless.Service.Import.Checking;

namespace PerfServerless.Service.Import.Reading;

/// <summary>From a file's bytes to its plan.</summary>
internal static class PlanReader
{
    public static ImportPlan Read(byte[] content, string fileName)
    {
        var tables = TableFile.Read(content, fileName);
        if (tables.Failure is { } unreadable)
            return ImportPlan.Of(unreadable, fileName);
        var (rows, errors, incomplete) = (new TableRows(), new List<ImportError>(), false);
        foreach (var sheet in tables.Value.Where(sheet => sheet.Rows.Count > 0))
        {
            var headings = Headings.Of(sheet);
            errors.AddRange(headings?.Errors ?? [ImportErrors.UnknownSheet(sheet)]);
            incomplete |= headings?.Incomplete ?? true;
            if (headings is { Incomplete: false })
                rows.Read(headings, sheet);
        }
        errors.AddRange(rows.Errors);
        errors.AddRange(Cycles(rows));
        return new()
        {
            Incomplete = incomplete,
            Units = rows.Units,
            People = rows.People,
            UnitRows = rows.UnitRows,
            PersonRows = rows.PersonRows,
            UnitsNamed = rows.UnitsNamed,
            PeopleNamed = rows.PeopleNamed,
            Errors = errors,
        };
    }

    /// <summary>Circles that the file closes by itself; those that pass through the county are found with the county at hand.</summary>
    private static IEnumerable<ImportError> Cycles(TableRows rows) =>
        CycleCheck.Units(rows.Units, new Dictionary<UnitId, UnitId?>()).Concat(CycleCheck.Supervisors(rows.People, new Dictionary<PersonId, PersonId?>()));
}
