using PerfServerless.Service.Tests.Guards;
using static PerfServerless.Service.Tests.Harness.Years;

namespace PerfServerless.Service.Tests.YearEnd;

public class BadInputTests
{
    private static readonly string[] Bodies =
    [
        "", "{", "null", "[]", "{}", """{"scores":null}""", """{"scores":{"p1":null}}""", """{"scores":{"p1":79228162514264337593543950335}}""", """{"scores":{"":1}}""",
        """{"decisions":null}""", """{"decisions":[null]}""", """{"decisions":[{"person":"p1","grade":"best"}]}""", """{"decisions":[{"person":"p1","grade":4}]}""",
        """{"person":null}""", """{"reason":null}""", """{"workingDays":-1}""", """{"workingDays":2147483647}""", """{"kind":"correction","grade":"excellent","reason":null}""",
        """{"warnedOn":"9999-12-31","reason":"x"}""", """{"terms":{"weights":{"quarters":79228162514264337593543950335,"ballots":79228162514264337593543950335,"committee":0}},"pools":[]}""",
        """{"terms":{},"pools":[null]}""", """{"terms":{},"pools":[{"id":"a","units":[]}],"variations":[null]}""", """{"documentNumber":null,"on":"2026-01-01"}""", """{"witness":null}""",
    ];

    /// <summary>With the year's rounds open, where more than a missing scheme can answer.</summary>
    [Fact]
    public async Task No_body_breaks_a_route_of_an_open_year()
    {
        await using var county = await Consolidated();
        var routes = RouteTable.Of(county).Where(route => route.Method != "GET" && (route.Path.Contains("{year}", StringComparison.Ordinal) || route.Path.EndsWith("/admonitions", StringComparison.Ordinal))).ToList();
        Assert.True(routes.Count > 20);
        foreach (var route in routes)
            foreach (var body in Bodies)
                foreach (var person in (string[])["o1", "member", "admin", "p1"])
                {
                    var reply = route.Method == "PUT" ? await county.As(person).Put(route.Address, body) : await county.As(person).Post(route.Address, body);
                    Assert.True((int)reply.Status < 500, $"{reply.Sent} with {body} → {(int)reply.Status}");
                    if ((int)reply.Status >= 400)
                        reply.Refused((int)reply.Status, reply["code"]!);
                }
    }
}
