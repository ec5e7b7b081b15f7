using PerfServerless.Rules.Organisation;

namespace PerfServerless.Service.Tests.Guards;

public class RouteGuards
{
    [Fact]
    public async Task The_routes_are_the_approved_ones()
    {
        await using var county = await County.Peopled();
        var routes = string.Concat(RouteTable.Of(county).Select(route => $"{route.Line}\n"));
        var approved = File.Exists(RouteTable.ApprovedFile) ? await File.ReadAllTextAsync(RouteTable.ApprovedFile) : "";
        var received = Path.ChangeExtension(RouteTable.ApprovedFile, ".received.txt").Replace(".approved.received", ".received", StringComparison.Ordinal);
        if (routes != approved)
            await File.WriteAllTextAsync(received, routes);
        else
            File.Delete(received);
        Assert.True(routes == approved, $"The routes changed. If that is meant: mv {received} {RouteTable.ApprovedFile}\n{Difference(approved, routes)}");
    }

    [Fact]
    public async Task Every_route_demands_a_signed_in_person_or_is_listed_as_public()
    {
        await using var county = await County.Started();
        foreach (var route in RouteTable.Of(county))
        {
            Assert.True(route.Public || route.Guarded, route.Line);
            var reply = await Call(county.Nobody, route);
            if (route.Path.Contains("/feeds/", StringComparison.Ordinal))
                reply.Refused(404, "not-found"); // public, for those who have the secret
            else if (route.Public)
                reply.Ok();
            else
                reply.Refused(401, "not-signed-in");
        }
        (await county.As("not an id").Get("/api/people/me")).Refused(401, "not-signed-in");
        (await county.As("stranger").Get("/api/people/me")).Refused(403, "not-in-service");
    }

    [Fact]
    public async Task Whoever_has_left_service_is_out_the_next_day()
    {
        await using var county = await County.Started();
        (await county.As("o1").Post("/api/people/p6/leave-service", new { on = "2026-04-01", reason = "调离" })).Ok();
        (await county.As("p6").Get("/api/people/me")).Ok();
        county.Clock.To(4, 2);
        (await county.As("p6").Get("/api/people/me")).Refused(403, "not-in-service");
    }

    [Fact]
    public async Task Every_post_carries_an_idempotency_key_and_every_put_a_version()
    {
        await using var county = await County.Started();
        var versions = await county.Versions();
        foreach (var route in RouteTable.Of(county).Where(route => route.Method == "POST"))
            foreach (var key in (string[])["", "with:colon", new('x', 81)])
                (await county.As("o1").Post(route.Address, new { }, key)).Refused(400, "idempotency-key-required");
        foreach (var route in RouteTable.Of(county).Where(route => route.Method == "PUT"))
        {
            (await county.As("o1").Put(route.Address, new { }, null)).Refused(428, "version-required");
            (await county.As("o1").Put(route.Address, new { }, "W/\"abc\"")).Refused(400, "version-malformed");
        }
        Assert.Equal(versions, await county.Versions());
    }

    [Fact]
    public void The_table_of_access_knows_every_right_and_nobody_else_has_one()
    {
        Assert.Equal(Enum.GetValues<Right>(), Access.Table.Keys.Order());
        Assert.All(Access.Table, row => Assert.NotEqual(default, row.Value));
        var stranger = new Person(new("x"), new("elsewhere"), []);
        var subject = new Subject(new UnitId("town")) { Person = new("p1") };
        Assert.Equal(
            [Right.ReadLaw, Right.ReadDirectory, Right.CastBallot, Right.KeepEvidence, Right.ReadDraws, Right.ReadBulletin],
            Enum.GetValues<Right>().Where(right => Access.Check(right, stranger, subject) is null));
    }

    [Fact]
    public void A_role_of_a_unit_ends_at_its_border_but_for_the_head_above_an_institution()
    {
        var ofTown = new Subject(new UnitId("town")) { Person = new("p1") };
        var ofCentre = new Subject(new UnitId("centre")) { Person = new("q1"), Above = new("office") };
        foreach (var role in (Role[])[Role.UnitHead, Role.UnitAdministrator, Role.CommitteeMember])
        {
            var officeHolder = new Person(new("x"), new("office"), [role]);
            Assert.Equal(Grant.Anyone, Access.Held(officeHolder, ofTown));
            Assert.Equal(role == Role.UnitHead ? Grant.Anyone | Grant.UnitHead : Grant.Anyone, Access.Held(officeHolder, ofCentre));
        }
    }

    private static Task<Reply> Call(Actor actor, Route route) => route.Method switch
    {
        "GET" => actor.Get(route.Address),
        "PUT" => actor.Put(route.Address, new { }),
        "POST" => actor.Post(route.Address, new { }),
        _ => throw new InvalidOperationException($"A method the guard does not know: {route.Method}."),
    };

    private static string Difference(string approved, string routes)
    {
        var (before, now) = (approved.Split('\n'), routes.Split('\n'));
        return string.Join('\n', [.. before.Except(now).Select(line => $"- {line}"), .. now.Except(before).Select(line => $"+ {line}")]);
    }
}
