using PerfServerless.Rules.Organisation;
using PerfServerless.Service.Http;
using PerfServerless.Service.Organisation;

namespace PerfServerless.Service.Import.Checking;

/// <summary>The county as it stands, read once for an import.</summary>
internal sealed record County(IReadOnlyDictionary<UnitId, UnitState> Units, IReadOnlyDictionary<PersonId, PersonState> People)
{
    private const int UnitsAtOnce = 200;

    public static async ValueTask<County> Load(Units units, People people, CancellationToken cancel)
    {
        var allUnits = new Dictionary<UnitId, UnitState>();
        string? after = null;
        do
        {
            var page = await units.List(new PageRequest(after, UnitsAtOnce), cancel);
            foreach (var unit in page.Items)
                allUnits[unit.Id] = unit;
            after = page.Next;
        }
        while (after is not null);
        var allPeople = new Dictionary<PersonId, PersonState>();
        await foreach (var person in people.All(cancel))
            allPeople[person.Id] = person;
        return new(allUnits, allPeople);
    }
}
