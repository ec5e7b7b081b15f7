using PerfServerless.Rules.Organisation;
using PerfServerless.Service.Organisation;
using PerfServerless.Service.Streams;

namespace PerfServerless.Service.Tests.Harness;

/// <summary>
/// Who there is. A town with seven participants, two of whom may be Excellent; a department with an institution under it,
/// pooled because alone neither could have one.
/// </summary>
internal static class Founding
{
    public static readonly IReadOnlyList<string> Staff = ["p1", "p2", "p3", "p4", "p5", "p6"];

    private static readonly (string Id, string Unit, string? Supervisor, bool Leading, string[] Roles)[] Everyone =
    [
        ("o2", "office", null, true, ["organisationOfficer"]),
        ("o3", "office", null, true, ["organisationOfficer"]),
        ("discipline", "office", null, true, ["disciplineReviewer"]),
        ("inspector", "office", null, true, ["inspector"]),
        ("sysadmin", "office", null, true, ["systemAdministrator"]),
        ("auditor", "office", null, true, ["auditAdministrator"]),
        ("office-head", "office", null, true, ["unitHead"]),
        ("office-admin", "office", null, true, ["unitAdministrator"]),
        ("d1", "office", "office-head", false, []),
        ("d2", "office", "office-head", false, []),
        ("head", "town", null, true, ["unitHead"]),
        ("member", "town", null, true, ["committeeMember"]),
        ("leader", "town", "head", true, []),
        ("deputy", "town", "head", true, []),
        ("admin", "town", "leader", false, ["unitAdministrator"]),
        .. Staff.Select(id => (id, "town", (string?)"leader", false, Array.Empty<string>())),
        ("centre-head", "centre", null, true, ["unitHead"]),
        ("centre-admin", "centre", "centre-head", false, ["unitAdministrator"]),
        ("q1", "centre", "centre-head", false, []),
    ];

    /// <summary>The first officer and the security administrator are put in by hand; they enter everyone else through the API.</summary>
    public static async Task People(County county)
    {
        await First(county, "o1", Role.OrganisationOfficer);
        await First(county, "security", Role.SecurityAdministrator);
        var officer = county.As("o1");
        foreach (var unit in (object[])[Unit("town", "town", null), Unit("office", "department", null), Unit("centre", "institution", "office")])
            (await officer.Post("/api/units", unit)).Ok();
        foreach (var (id, unit, supervisor, leading, roles) in Everyone)
        {
            (await officer.Post("/api/people", Person(id, unit, supervisor, leading))).Ok();
            if (roles.Length > 0)
                (await county.As("security").Post($"/api/people/{id}/roles", new { roles })).Ok();
        }
    }

    public static async Task Scheme(County county, string period = County.Period)
    {
        var pools = new[] { new { id = "town", units = new[] { "town" } }, new { id = "office", units = new[] { "office", "centre" } } };
        (await county.As("o1").Put($"/api/schemes/{period}", new { terms = new { }, pools })).Ok();
        (await county.As("o1").Post($"/api/schemes/{period}/freeze")).Ok();
    }

    public static async Task Rosters(County county, string period = County.Period)
    {
        foreach (var (unit, administrator) in (ValueTuple<string, string>[])[("town", "admin"), ("office", "office-admin"), ("centre", "centre-admin")])
        {
            var address = $"/api/rosters/{period}/{unit}";
            var entries = (await county.As(administrator).Get($"{address}/suggestion")).Ok().Json;
            (await county.As(administrator).Put(address, new { entries })).Ok();
            (await county.As("o1").Post($"{address}/lock")).Ok();
        }
        await county.Settle();
    }

    /// <summary>A person's registration, as the API takes it.</summary>
    public static object Person(string id, string unit, string? supervisor, bool leading, string entered = "2020-01-01", StaffKind kind = StaffKind.CivilServant) =>
        new RegisterPerson(new(id), $"人员 {id}", kind, DateOnly.Parse(entered), new(unit), supervisor is null ? null : new PersonId(supervisor), "干部", leading, []);

    private static object Unit(string id, string kind, string? parent) => new { id, name = $"单位 {id}", kind, parent };

    private static async Task First(County county, string id, Role role)
    {
        var register = new RegisterPerson(new(id), $"人员 {id}", StaffKind.CivilServant, new(2020, 1, 1), new("office"), null, "干部", true, [role]);
        Assert.Null((await county.Get<People>().Write(new(id), register, Request.BySystem, default)).Failure);
    }
}
