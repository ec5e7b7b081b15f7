using System.Collections.Concurrent;
using PerfServerless.Rules.Calendar;
using PerfServerless.Rules.Organisation;

namespace PerfServerless.Service.Organisation;

/// <summary>Who answers for a person at each of the five levels.</summary>
public sealed class ResponsiblePersons(People people, Units units)
{
    private readonly ConcurrentDictionary<(DateOnly On, int Changes), Task<Holders>> _holders = new();

    /// <summary>The persons at a level; the next level up when nobody holds it.</summary>
    public async ValueTask<IReadOnlyList<PersonId>> At(ResponsibilityLevel level, PersonId about, DateTimeOffset at, CancellationToken cancel)
    {
        if (await people.Find(about, cancel) is not { } person)
            return [];
        var on = ChinaTime.DateOf(at);
        var assignment = person.AssignmentOn(on);
        return await FromHere(level, assignment.Unit, each => each switch
        {
            ResponsibilityLevel.Staff => new([about]),
            _ => Leaders(assignment.Supervisor, on, cancel),
        }, on, cancel);
    }

    /// <summary>The persons at a level who answer for a unit as a whole; its own head stands for the supervising leader.</summary>
    public ValueTask<IReadOnlyList<PersonId>> ForUnit(ResponsibilityLevel level, UnitId unit, DateOnly on, CancellationToken cancel) =>
        FromHere(level, unit, _ => Holding(Role.UnitHead, unit, on, cancel), on, cancel);

    private async ValueTask<IReadOnlyList<PersonId>> FromHere(
        ResponsibilityLevel level, UnitId unit, Func<ResponsibilityLevel, ValueTask<IReadOnlyList<PersonId>>> close, DateOnly on, CancellationToken cancel)
    {
        for (; ; level = level.Above())
        {
            var found = level switch
            {
                ResponsibilityLevel.Administrator => await Holding(Role.UnitAdministrator, unit, on, cancel),
                ResponsibilityLevel.TownOrDepartment => await Holding(Role.UnitHead, await ParentOf(unit, cancel), on, cancel),
                ResponsibilityLevel.OrganisationDepartment => await Holding(Role.OrganisationOfficer, null, on, cancel),
                _ => await close(level),
            };
            if (found.Count > 0 || level == ResponsibilityLevel.OrganisationDepartment)
                return found;
        }
    }

    /// <summary>The supervising leader, and whoever stands in for them on that day.</summary>
    private async ValueTask<IReadOnlyList<PersonId>> Leaders(PersonId? supervisor, DateOnly on, CancellationToken cancel)
    {
        if (supervisor is not { } leader)
            return [];
        var delegations = (await people.Find(leader, cancel))?.Delegations ?? [];
        return [leader, .. delegations.Where(each => each.First <= on && on <= each.Last).Select(each => each.To)];
    }

    private async ValueTask<UnitId> ParentOf(UnitId unit, CancellationToken cancel) =>
        (await units.Find(unit, cancel))?.AnswersTo ?? unit;

    /// <summary>
    /// Role holders are gathered once a day and after each change of a file: a scan for each notice would be too slow.
    /// A scan that failed is not kept, or nobody would be told anything for the rest of the day.
    /// </summary>
    private async ValueTask<IReadOnlyList<PersonId>> Holding(Role role, UnitId? unit, DateOnly on, CancellationToken cancel)
    {
        var known = (on, people.Changes);
        try
        {
            var holders = await _holders.GetOrAdd(known, _ => ReadHolders(known, cancel));
            return holders.TryGetValue((role, unit), out var found) ? found : [];
        }
        catch
        {
            _holders.TryRemove(known, out _);
            throw;
        }
    }

    private async Task<Holders> ReadHolders((DateOnly On, int Changes) wanted, CancellationToken cancel)
    {
        foreach (var old in _holders.Keys.Where(each => each != wanted))
            _holders.TryRemove(old, out _);
        var on = wanted.On;
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
