using System.Collections.Concurrent;
using PerfServerless.Rules.Calendar;
using PerfServerless.Rules.Organisation;

namespace PerfServerless.Service.Organisation;

/// <summary>Who answers for a person at each of the five levels.</summary>
public sealed class ResponsiblePersons(People people, Units units)
{
    private readonly ConcurrentDictionary<DateOnly, Task<Holders>> _holders = new();

    /// <summary>The persons at a level; the next level up when nobody holds it.</summary>
    public async ValueTask<IReadOnlyList<PersonId>> At(ResponsibilityLevel level, PersonId about, DateTimeOffset at, CancellationToken cancel)
    {
        if (await people.Find(about, cancel) is not { } person)
            return [];
        var on = ChinaTime.DateOf(at);
        var assignment = person.AssignmentOn(on);
        for (; ; level = level.Above())
        {
            var found = level switch
            {
                ResponsibilityLevel.Staff => [about],
                ResponsibilityLevel.Administrator => await Holding(Role.UnitAdministrator, assignment.Unit, on, cancel),
                ResponsibilityLevel.Institution => assignment.Supervisor is { } supervisor ? [supervisor] : [],
                ResponsibilityLevel.TownOrDepartment => await Holding(Role.UnitHead, await ParentOf(assignment.Unit, cancel), on, cancel),
                _ => await Holding(Role.OrganisationOfficer, null, on, cancel),
            };
            if (found.Count > 0 || level == ResponsibilityLevel.OrganisationDepartment)
                return found;
        }
    }

    private async ValueTask<UnitId> ParentOf(UnitId unit, CancellationToken cancel) =>
        await units.Find(unit, cancel) is { Kind: UnitKind.Institution, Parent: { } parent } ? parent : unit;

    /// <summary>Role holders are read once a day: a notice to yesterday's administrator is no harm, a scan for each notice is.</summary>
    private async ValueTask<IReadOnlyList<PersonId>> Holding(Role role, UnitId? unit, DateOnly on, CancellationToken cancel)
    {
        var holders = await _holders.GetOrAdd(on, day => ReadHolders(day, cancel));
        return holders.TryGetValue((role, unit), out var found) ? found : [];
    }

    private async Task<Holders> ReadHolders(DateOnly on, CancellationToken cancel)
    {
        foreach (var old in _holders.Keys.Where(day => day != on))
            _holders.TryRemove(old, out _);
        var holders = new Holders();
        await foreach (var person in people.All(cancel))
            if (person.InService(on))
                foreach (var role in person.Roles)
                    holders.Add(role, role == Role.OrganisationOfficer ? null : person.AssignmentOn(on).Unit, person.Id);
        return holders;
    }

    private sealed class Holders : Dictionary<(Role, UnitId?), List<PersonId>>
    {
        public void Add(Role role, UnitId? unit, PersonId person)
        {
            if (!TryGetValue((role, unit), out var list))
                this[(role, unit)] = list = [];
            list.Add(person);
        }
    }
}
