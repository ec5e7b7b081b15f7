using PerfServerless.Rules.Appraisal;
using PerfServerless.Rules.Organisation;

namespace PerfServerless.Local.Demo;

/// <summary>How large a county is made up.</summary>
/// <param name="Units">At least 4.</param>
/// <param name="People">Who take part, leaders not counted; at least 3 a unit.</param>
/// <param name="Seed">The same seed makes the same county.</param>
internal sealed record CountySize(int Units, int People, int Seed);

/// <summary>
/// An invented county: units, posts and people whose names say that they are made up. Two leaders a unit, three for a large
/// one, and the county's own roles come on top of those who take part.
/// </summary>
internal sealed class CountyPlan
{
    private const int SmallUnit = 8, LargeUnit = 45;
    private static readonly DateOnly Entered = new(2020, 1, 1);

    public CountyPlan(CountySize size)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(size.Units, 4);
        ArgumentOutOfRangeException.ThrowIfLessThan(size.People, size.Units * 3);
        Size = size;
        Chance = new(size.Seed);
        Units = DemoNames.Units(size.Units);
        var sizes = Sizes();
        var staff = new List<RegisterPerson>();
        var leaders = new List<RegisterPerson>();
        for (var unit = 0; unit < Units.Count; unit++)
            Staff(unit, sizes[unit], leaders, staff);
        County = CountyRoles();
        (Leaders, Participants) = (leaders, staff);
        Pools = PoolsOf(sizes);
    }

    public CountySize Size { get; }

    public Chance Chance { get; }

    public IReadOnlyList<UnitRegistered> Units { get; }

    /// <summary>Heads and deputies: they review and decide, and are not graded here.</summary>
    public IReadOnlyList<RegisterPerson> Leaders { get; }

    /// <summary>Organisation department, discipline, inspection and the three administrators.</summary>
    public IReadOnlyList<RegisterPerson> County { get; }

    /// <summary>Those who take part.</summary>
    public IReadOnlyList<RegisterPerson> Participants { get; }

    public IReadOnlyList<Pool> Pools { get; }

    public IEnumerable<RegisterPerson> Everyone => County.Concat(Leaders).Concat(Participants);

    public PersonId Holder(Role role, int number = 0) => County.Where(person => person.Roles.Contains(role)).ElementAt(number).Id;

    public RegisterPerson Head(UnitId unit) => Leaders.First(leader => leader.Unit == unit);

    public RegisterPerson Administrator(UnitId unit) => Participants.First(person => person.Unit == unit);

    /// <summary>Units differ in size; three are too small for a quota of their own where there are enough units.</summary>
    private List<int> Sizes()
    {
        var weights = Enumerable.Range(0, Units.Count).Select(unit => unit >= 8 && unit % 17 == 8 ? 0.0 : 0.4 + 1.6 * Chance.Of("size", unit)).ToList();
        var spread = Size.People - 3 * Units.Count;
        var sizes = weights.Select(weight => 3 + (int)(spread * weight / weights.Sum())).ToList();
        for (var unit = 0; sizes.Sum() < Size.People; unit = (unit + 1) % 8)
            sizes[unit % Units.Count]++;
        return sizes;
    }

    private void Staff(int unit, int size, List<RegisterPerson> leaders, List<RegisterPerson> staff)
    {
        var id = Units[unit].Id;
        var deputies = size > LargeUnit ? 2 : 1;
        var head = Leader(leaders.Count, id, "主要负责人", null, [Role.UnitHead, Role.CommitteeMember]);
        leaders.Add(head);
        for (var deputy = 0; deputy < deputies; deputy++)
            leaders.Add(Leader(leaders.Count, id, "分管负责人", head.Id, [Role.CommitteeMember]));
        for (var member = 0; member < size; member++)
        {
            var supervisor = leaders[^(1 + member % deputies)].Id;
            var number = staff.Count + 1;
            staff.Add(new(new($"p{number:0000}"), DemoNames.Person(number), KindIn(Units[unit].Kind, number), Entered, id, supervisor,
                member == 0 ? "综合管理（管理员）" : "工作人员", false, member == 0 ? [Role.UnitAdministrator] : []));
        }
    }

    private static RegisterPerson Leader(int index, UnitId unit, string post, PersonId? supervisor, IReadOnlyList<Role> roles) =>
        new(new($"l{index + 1:000}"), DemoNames.Leader(index + 1), StaffKind.CivilServant, Entered, unit, supervisor, post, true, roles);

    private List<RegisterPerson> CountyRoles()
    {
        (string Id, string Name, Role Role)[] posts =
        [
            ("org1", "组织部演示甲", Role.OrganisationOfficer), ("org2", "组织部演示乙", Role.OrganisationOfficer), ("org3", "组织部演示丙", Role.OrganisationOfficer),
            ("jw1", "纪检演示甲", Role.DisciplineReviewer), ("jw2", "纪检演示乙", Role.DisciplineReviewer),
            ("dc1", "督导演示甲", Role.Inspector), ("dc2", "督导演示乙", Role.Inspector), ("dc3", "督导演示丙", Role.Inspector),
            ("sys1", "系统管理演示", Role.SystemAdministrator), ("sec1", "安全管理演示", Role.SecurityAdministrator), ("aud1", "审计管理演示", Role.AuditAdministrator),
        ];
        return [.. posts.Select(post => new RegisterPerson(new(post.Id), post.Name, StaffKind.CivilServant, Entered, Units[0].Id, null, "县直岗位", true, [post.Role]))];
    }

    private static StaffKind KindIn(UnitKind unit, int number) => unit == UnitKind.Institution
        ? number % 3 == 0 ? StaffKind.InstitutionSpecialist : StaffKind.InstitutionManager
        : number % 5 == 0 ? StaffKind.CivilServantByReference : number % 11 == 0 ? StaffKind.OfficeWorker : StaffKind.CivilServant;

    private List<Pool> PoolsOf(List<int> sizes)
    {
        var small = Units.Where((_, unit) => sizes[unit] < SmallUnit).Select(unit => unit.Id).ToList();
        var own = Units.Where((_, unit) => sizes[unit] >= SmallUnit).Select(unit => new Pool(unit.Id.Value, [unit.Id])).ToList();
        return small.Count == 0 ? own : [.. own, new Pool("small-units", small)];
    }
}
