using static PerfServerless.Service.Tests.Harness.Work;

namespace PerfServerless.Service.Tests.Guards;

public class BadInputGuards(StartedCounty shared) : IClassFixture<StartedCounty>
{
    private const string Week = "/api/weeks/2026-W14";

    /// <summary>Fault 9 of the peers: an empty submit without a message.</summary>
    [Theory]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("""{"items":null}""")]
    [InlineData("""{"items":[null]}""")]
    [InlineData("""{"items":[{"id":"a"}]}""")]
    [InlineData("""{"items":[{"id":null,"task":"t"}]}""")]
    [InlineData("""{"items":[{"id":"a","task":"t","outcome":"finished"}]}""")]
    [InlineData("""{"items":[{"id":"a","task":"t","outcome":2}]}""")]
    [InlineData("""{"items":[{"id":"a","task":"t","progress":"half"}]}""")]
    [InlineData("""{"items":[{"id":"a","task":"t","progress":1e99}]}""")]
    [InlineData("""{"items":[{"id":"a","task":"t","evidence":[null]}]}""")]
    [InlineData("""{"items":[{"id":"a","task":"t"}],"person":"p2"}""")]
    [InlineData("""{"items":[{"id":"a","task":"t","since":"2020-W01"}]}""")]
    public async Task A_body_that_cannot_be_read_is_refused_with_a_message(string body)
    {
        var county = shared.County;
        var versions = await county.Versions();
        var reply = await county.As("p1").Put(Week, body);
        reply.Refused(400, reply["code"] == "request-malformed" ? "request-malformed" : "body-malformed");
        Assert.Equal(versions, await county.Versions());
    }

    [Theory]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("null")]
    [InlineData("[null]")]
    [InlineData("""{"$type":"Nothing"}""")]
    [InlineData("""{"entries":[null],"decisions":[null],"items":[null]}""")]
    [InlineData("""{"subject":{},"event":"e","eventDate":"2026-04-01","documentNumber":"1","evidence":["x"]}""")]
    [InlineData("""{"subject":null,"event":"e","eventDate":"2026-04-01","documentNumber":"1","evidence":["x"]}""")]
    [InlineData("""{"subjects":["p1"],"invitations":[null]}""")]
    [InlineData("""{"decisions":[null]}""")]
    [InlineData("""{"entries":[null]}""")]
    [InlineData("""{"class":"b","marks":{"p1":null,"p2":[null]}}""")]
    [InlineData("""{"class":"b","marks":{"":[1,2,3,4,5]}}""")]
    [InlineData("""{"terms":null,"pools":[null]}""")]
    [InlineData("""{"terms":{"weights":{"records":79228162514264337593543950335,"review":79228162514264337593543950335,"ballots":0,"attendance":0,"discipline":0}},"pools":[]}""")]
    [InlineData("""{"sanction":"warning","documentNumber":"1","effectiveOn":"1990-01-01"}""")]
    [InlineData("""{"sanction":"warning","documentNumber":"1","effectiveOn":"9999-12-31"}""")]
    [InlineData("""{"score":79228162514264337593543950335}""")]
    public async Task No_body_breaks_any_route(string body)
    {
        var county = shared.County;
        foreach (var route in RouteTable.Of(county).Where(route => route.Method != "GET"))
            foreach (var person in (string[])["o1", "admin", "p1", "discipline"])
            {
                var reply = route.Method == "PUT" ? await county.As(person).Put(route.Address, body) : await county.As(person).Post(route.Address, body);
                Assert.True((int)reply.Status < 500, $"{reply.Sent} with {body} → {(int)reply.Status}");
                if ((int)reply.Status >= 400)
                    reply.Refused((int)reply.Status, reply["code"]!);
            }
    }

    [Theory]
    [InlineData("/api/people/p1/weeks/2026-14", 400, "request-malformed")]
    [InlineData("/api/people/p1/weeks/2026-W54", 400, "request-malformed")]
    [InlineData("/api/people/p1/weeks/2026-W00", 400, "request-malformed")]
    [InlineData("/api/people/p1/weeks", 400, "request-malformed")]
    [InlineData("/api/people/p1/weeks?period=2026Q5", 400, "request-malformed")]
    [InlineData("/api/people/p1/months/2026-13", 400, "request-malformed")]
    [InlineData("/api/people/p1/appraisals/2026H1", 400, "request-malformed")]
    [InlineData("/api/people/p%20one/weeks/2026-W14", 400, "request-malformed")]
    [InlineData("/api/people?take=0", 400, "request-malformed")]
    [InlineData("/api/people?take=all", 400, "request-malformed")]
    [InlineData("/api/people/nobody/weeks/2026-W14", 404, "not-found")]
    [InlineData("/api/people/nobody", 404, "not-found")]
    [InlineData("/api/rounds/2026Q2/nowhere", 404, "not-found")]
    [InlineData("/api/rosters/2026Q2/nowhere", 404, "not-found")]
    [InlineData("/api/nothing", 404, "not-found")]
    [InlineData("/api/people/p1/weeks/2026-W40", 409, "scheme-not-in-force")]
    public async Task A_wrong_address_is_told_apart(string address, int status, string code)
    {
        var county = shared.County;
        (await county.As("o1").Get(address)).Refused(status, code);
    }

    [Fact]
    public async Task A_future_week_a_foreign_unit_and_a_wrong_method_are_refused()
    {
        var county = shared.County;
        var versions = await county.Versions();
        var future = (await county.As("p1").Put("/api/weeks/2026-W15", Items(Item("a", "open")))).Refused(409, "week-in-future");
        Assert.Equal("week.no-future", future["citation.article"]);
        foreach (var stranger in (string[])["q1", "centre-head", "centre-admin", "office-head", "p2"])
            (await county.As(stranger).Get("/api/people/p1/weeks/2026-W14")).Refused(403, "not-permitted");
        (await county.As("head").Get("/api/people/q1/weeks/2026-W14")).Refused(403, "not-permitted");
        (await county.As("p1").Put("/api/notices", Items())).Refused(405, "method-not-allowed");
        (await county.As("o1").Post("/api/people", Founding.Person("s1", "town", "s1", false))).Refused(422, "assignment-own-supervisor");
        Assert.Equal(versions, await county.Versions());
    }

    [Fact]
    public async Task Whoever_enters_people_does_not_hand_out_roles()
    {
        await using var county = await County.Peopled();
        var person = new { id = "x1", name = "新人", kind = "civilServant", entered = "2026-01-01", unit = "town", position = "干部", leading = false, roles = (string[])["securityAdministrator"] };
        (await county.As("o1").Post("/api/people", person)).Refused(403, "not-permitted");
        (await county.As("sysadmin").Post("/api/people", person)).Refused(403, "not-permitted");
        (await county.As("security").Post("/api/people/security/roles", new { roles = (string[])["organisationOfficer"] })).Refused(409, "roles-own");
        (await county.As("security").Post("/api/people/o1/roles", new { roles = (string[])["systemAdministrator", "auditAdministrator"] })).Refused(422, "roles-not-separated");
    }
}
