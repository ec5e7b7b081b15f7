using System.Net;
using System.Net.Http.Headers;
using System.Text;

namespace PerfServerless.Local.Tests;

public class ProblemTests
{
    [Fact]
    public async Task Whatever_goes_wrong_outside_a_rule_is_a_problem_with_its_status_and_code()
    {
        await using var county = await County.Start();
        var (guest, staff) = (county.Browser(), county.Browser());
        (await staff.SignIn(County.Staff)).Is(HttpStatusCode.OK);
        (await guest.Get("/api/people/me")).Is(HttpStatusCode.Unauthorized, "not-signed-in");
        (await guest.Post("/api/units", new { })).Is(HttpStatusCode.Unauthorized, "not-signed-in");
        (await staff.Post("/api/units", new { id = "u2", name = "演示二局", kind = "department" })).Is(HttpStatusCode.Forbidden, "not-permitted");
        (await staff.Get("/api/no-such-thing")).Is(HttpStatusCode.NotFound, "not-found");
        (await staff.Delete("/api/units")).Is(HttpStatusCode.MethodNotAllowed, "method-not-allowed");
        (await staff.Post("/api/units", new { id = 7 })).Is(HttpStatusCode.BadRequest, "body-malformed");
        (await staff.Get("/api/people/me/appraisals/2026Q9")).Is(HttpStatusCode.BadRequest, "request-malformed");
        (await staff.Get("/api/units?take=0")).Is(HttpStatusCode.BadRequest, "request-malformed");
    }

    [Theory]
    [InlineData(11 * 1024 * 1024 + 1, "body-too-large")]
    [InlineData(10 * 1024 * 1024 + 1, "evidence-too-large")]
    public async Task A_body_that_is_too_large_is_413(int bytes, string code)
    {
        await using var county = await County.Start();
        var staff = county.Browser();
        (await staff.SignIn(County.Staff)).Is(HttpStatusCode.OK);
        var content = new ByteArrayContent(new byte[bytes]);
        content.Headers.ContentType = new MediaTypeHeaderValue("application/pdf");
        var request = new HttpRequestMessage(HttpMethod.Post, "/api/evidence") { Content = content };
        request.Headers.ExpectContinue = true; // so that the answer comes before the body is sent, and not a torn connection
        (await staff.Send(request)).Is(HttpStatusCode.RequestEntityTooLarge, code);
    }

    [Fact]
    public async Task A_body_of_another_type_is_415()
    {
        await using var county = await County.Start();
        var content = new StringContent("person=p1", Encoding.UTF8, "application/x-www-form-urlencoded");
        (await county.Browser().Send(new(HttpMethod.Post, "/api/session") { Content = content })).Is(HttpStatusCode.UnsupportedMediaType, "media-type");
    }

    [Fact]
    public async Task Health_and_the_document_are_public_and_ids_and_periods_are_texts()
    {
        await using var county = await County.Start();
        var guest = county.Browser();
        (await guest.Get("/health")).Is(HttpStatusCode.OK);
        var document = await guest.Get("/openapi/v1.json");
        document.Is(HttpStatusCode.OK);
        foreach (var name in (string[])["PersonId", "UnitId", "Quarter", "Week", "Month"])
            Assert.Equal("string", (string?)document.Json!["components"]!["schemas"]![name]!["type"]);
        Assert.Contains(document.Json!["paths"]!["/api/units"]!["get"]!["parameters"]!.AsArray(), each => (string?)each!["name"] == "take");
        Assert.DoesNotContain("first", document.Json["components"]!["schemas"]!["SessionView"]!["required"]!.AsArray().Select(each => (string?)each));
    }
}
