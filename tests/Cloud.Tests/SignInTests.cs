using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Routing;

namespace PerfServerless.Cloud.Tests;

/// <summary>Who asks is what the platform says, while the platform says it, and nobody otherwise.</summary>
public class SignInTests
{
    private const string Me = "/api/people/me";

    [Fact]
    public async Task A_person_whom_the_platform_signed_in_is_known()
    {
        await using var app = await App.Start();
        var (status, body) = await app.Send(Me, Header(("employeeid", "o1")));
        Assert.Equal(200, status);
        Assert.Contains("\"id\":\"o1\"", body, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("False")]
    public async Task Without_the_platforms_authentication_its_header_is_anyones_word(string? enabled)
    {
        await using var app = await App.Start(("WEBSITE_AUTH_ENABLED", enabled));
        Assert.Equal(401, (await app.Send(Me, Header(("employeeid", "o1")))).Status);
    }

    [Fact]
    public async Task A_sign_in_that_names_no_person_or_two_is_nobodys()
    {
        await using var app = await App.Start();
        Assert.Equal(401, (await app.Send(Me, Header(("name", "o1")))).Status);
        Assert.Equal(401, (await app.Send(Me, Header(("employeeid", "o1"), ("employeeid", "security")))).Status);
        Assert.Equal(401, (await app.Send(Me, Header(("employeeid", "")))).Status);
    }

    [Theory]
    [InlineData("not base64")]
    [InlineData("bm90IGpzb24=")]
    [InlineData("bnVsbA==")]
    [InlineData("eyJjbGFpbXMiOm51bGx9")]
    [InlineData("eyJjbGFpbXMiOlt7fV19")]
    public async Task A_header_that_cannot_be_read_signs_nobody_in(string header)
    {
        await using var app = await App.Start();
        Assert.Equal(401, (await app.Send(Me, header)).Status);
    }

    [Fact]
    public async Task An_export_needs_a_sign_in_that_says_it_is_fresh()
    {
        const string export = "/api/honours/2026/commendation/export";
        await using var app = await App.Start();
        string At(TimeSpan ago) => (DateTimeOffset.UtcNow - ago).ToUnixTimeSeconds().ToString(System.Globalization.CultureInfo.InvariantCulture);
        Assert.Contains("sign-in-again", (await app.Post(export, Header(("employeeid", "o1")))).Body, StringComparison.Ordinal);
        Assert.Contains("sign-in-again", (await app.Post(export, Header(("employeeid", "o1"), ("auth_time", At(TimeSpan.FromHours(1)))))).Body, StringComparison.Ordinal);
        Assert.Contains("honours-not-adopted", (await app.Post(export, Header(("employeeid", "o1"), ("auth_time", At(TimeSpan.Zero))))).Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Someone_whom_the_county_does_not_know_is_refused()
    {
        await using var app = await App.Start();
        Assert.Equal(403, (await app.Send(Me, Header(("employeeid", "stranger")))).Status);
    }

    [Fact]
    public async Task Where_an_issuer_of_tokens_is_named_the_platforms_header_does_not_count()
    {
        await using var app = await App.Start(("Identity:authority", "https://localhost/issuer"), ("Identity:audience", "perf"));
        Assert.Equal(401, (await app.Send(Me, Header(("employeeid", "o1")))).Status);
    }

    [Fact]
    public async Task Only_what_is_public_by_name_is_open_to_everyone()
    {
        await using var app = await App.Start();
        _ = await app.Send(Me); // the routes are mapped
        var routes = app.Get<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>();
        Assert.Equal(
            ["/api/deadlines/feeds/{person}", "/api/health", "/api/law/instruments/{instrument}/{article}", "/api/law/procedures", "/api/law/unwritten", "/api/openapi/{documentName}.json"],
            routes.Where(route => route.Metadata.GetMetadata<IAllowAnonymous>() is not null || route.Metadata.GetMetadata<IAuthorizeData>() is null)
                .Select(route => "/" + route.RoutePattern.RawText!.TrimStart('/')).Distinct().Order());
    }

    /// <summary>The header as the platform writes it.</summary>
    internal static string Header(params (string Type, string Value)[] claims) => Convert.ToBase64String(Encoding.UTF8.GetBytes(
        JsonSerializer.Serialize(new { auth_typ = "aad", name_typ = "name", role_typ = "roles", claims = claims.Select(claim => new { typ = claim.Type, val = claim.Value }) })));
}
