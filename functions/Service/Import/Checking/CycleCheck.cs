using PerfServerless.Rules;
using PerfServerless.Rules.Organisation;
using PerfServerless.Service.Import.Reading;

namespace PerfServerless.Service.Import.Checking;

/// <summary>Nobody is reviewed, through others, by themselves; and no unit belongs to itself.</summary>
internal static class CycleCheck
{
    /// <summary>More names than these tell nobody more.</summary>
    private const int Named = 6;

    public static IEnumerable<ImportError> Units(IReadOnlyList<UnitRow> rows, IReadOnlyDictionary<UnitId, UnitId?> county)
    {
        var places = rows.ToLookup(row => row.Unit.Id, row => (row.Sheet, row.Row));
        var parents = Overlaid(county, rows.Select(row => (row.Unit.Id, row.Unit.Parent)));
        return Errors(rows.Select(row => row.Unit.Id), parents, places, UnitColumns.Parent, "unit-cycle", RowErrors.UnitCycle);
    }

    public static IEnumerable<ImportError> Supervisors(IReadOnlyList<PersonRow> rows, IReadOnlyDictionary<PersonId, PersonId?> county)
    {
        var places = rows.ToLookup(row => row.Person.Id, row => (row.Sheet, row.Row));
        var supervisors = Overlaid(county, rows.Select(row => (row.Person.Id, row.Person.Supervisor)));
        return Errors(rows.Select(row => row.Person.Id), supervisors, places, PersonColumns.Supervisor, "supervisor-cycle", RowErrors.SupervisorCycle);
    }

    /// <summary>As it would be: what the file says, before what the county holds.</summary>
    private static Dictionary<T, T?> Overlaid<T>(IReadOnlyDictionary<T, T?> county, IEnumerable<(T Id, T? Next)> rows) where T : struct
    {
        var all = new Dictionary<T, T?>(county);
        foreach (var (id, next) in rows)
            all[id] = next;
        return all;
    }

    /// <summary>An error on each row of a circle: any of them may be the one that is wrong.</summary>
    private static IEnumerable<ImportError> Errors<T>(
        IEnumerable<T> starts, Dictionary<T, T?> next, ILookup<T, (string Sheet, int Row)> places, Column column, string code, Func<string, Bilingual> sentence)
        where T : struct =>
        from circle in Chains.Circles(starts, id => next.GetValueOrDefault(id))
        let chain = string.Join(" → ", circle.Take(Named).Select(id => id.ToString()).Append(circle.Count > Named ? "…" : circle[0].ToString()))
        from id in circle
        from place in places[id]
        select new ImportError(place.Sheet, place.Row, column.Zh, code, sentence(chain));
}
