using PerfServerless.Local.Demo;
using PerfServerless.Rules.Attendance;
using PerfServerless.Rules.Organisation;

namespace PerfServerless.Local.Simulation;

/// <summary>What befalls a few people in a year: they fall ill, have a child, move, leave, or come under investigation.</summary>
internal sealed class Incidents
{
    private readonly Dictionary<PersonId, LeaveSpan> _leaves = [];
    private readonly Dictionary<PersonId, DateOnly> _leavers = [];

    /// <summary>Investigations: when each is opened and closed, and whether a sanction follows.</summary>
    public List<Investigation> Cases { get; } = [];

    /// <summary>Moves to another unit.</summary>
    public List<Move> Moves { get; } = [];

    /// <summary>Those who join in the year.</summary>
    public List<RegisterPerson> Joiners { get; } = [];

    public IEnumerable<(PersonId Person, DateOnly On)> Leavers => _leavers.Select(each => (each.Key, each.Value)).OrderBy(each => each.Key);

    public bool HasLeft(PersonId person, DateOnly on) => _leavers.TryGetValue(person, out var left) && left < on;

    /// <summary>The long leave a person is on in a year, or <c>null</c>.</summary>
    public LeaveSpan? LeaveOf(PersonId person) => _leaves.GetValueOrDefault(person);

    public IEnumerable<(PersonId Person, LeaveSpan Leave)> Leaves => _leaves.Select(each => (each.Key, each.Value)).OrderBy(each => each.Key);

    public bool OnLeave(PersonId person, DateOnly on) => LeaveOf(person)?.Covers(on) == true;

    public bool CaseSpans(PersonId person, DateOnly on) => Cases.Any(each => each.Person == person && each.Opened <= on && on < each.Closed);

    /// <summary>Administrators stay where they are: the simulation lets them run their units.</summary>
    public static Incidents Of(CountyPlan plan, int year)
    {
        var incidents = new Incidents();
        var ordinary = plan.Participants.Where(person => person.Roles.Count == 0).OrderBy(person => plan.Chance.Of("incident", person.Id)).ToList();
        var each = Math.Max(1, ordinary.Count / 200);
        var queue = new Queue<RegisterPerson>(ordinary);
        for (var number = 0; number < each && queue.Count > 6; number++)
        {
            incidents._leaves[queue.Dequeue().Id] = new(LeaveType.Sick, new(year, 2 + number % 3, 3), new(year, 5 + number % 7, 20));
            incidents._leaves[queue.Dequeue().Id] = new(LeaveType.Maternity, new(year, 1 + number % 6, 6), new(year, 6 + number % 6, 12));
            incidents._leavers[queue.Dequeue().Id] = new(year, 3 + number % 9, 10);
            incidents.AddCase(queue.Dequeue().Id, number, year);
            incidents.AddMove(queue.Dequeue(), number, plan, year);
            incidents.AddJoiner(number, plan, year);
        }
        return incidents;
    }

    private void AddCase(PersonId person, int number, int year)
    {
        var opened = 2 + number % 2 * 3;
        Cases.Add(new(person, $"演示立〔{year}〕{number + 1}号", new(year, opened, 12), new(year, opened + 3, 16), number % 3 == 2));
    }

    private void AddMove(RegisterPerson person, int number, CountyPlan plan, int year)
    {
        var to = plan.Units[plan.Chance.Below(plan.Units.Count, "move", person.Id)].Id;
        if (to != person.Unit)
            Moves.Add(new(person.Id, person.Unit, to, new(year, 2 + number % 10, 8)));
    }

    private void AddJoiner(int number, CountyPlan plan, int year)
    {
        var unit = plan.Units[number % plan.Units.Count];
        var head = plan.Head(unit.Id);
        Joiners.Add(new(new($"n{number + 1:0000}"), $"新演{number + 1:000}", StaffKind.CivilServant, new(year, 2 + number % 9, 9), unit.Id, head.Id, "新录用", false, []));
    }
}

/// <summary>A move to another unit.</summary>
internal sealed record Move(PersonId Person, UnitId From, UnitId To, DateOnly On);

/// <summary>An investigation in the simulated year.</summary>
internal sealed record Investigation(PersonId Person, string Number, DateOnly Opened, DateOnly Closed, bool Sanctioned);
