using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using PerfServerless.Local.Accounts;
using PerfServerless.Service.Verification;
using PerfServerless.Web.Tests.Harness;

namespace PerfServerless.Web.Tests.Guards;

/// <summary>The form's types are made from <c>functions/Web/openapi.json</c> at every build: here that file is held to what the host says of itself.</summary>
[Collection(SiteCollection.Name)]
public class DocumentGuards(Site site)
{
    private static readonly JsonSerializerOptions Layout = new() { WriteIndented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    [Fact]
    public async Task The_document_the_form_is_built_from_is_the_one_the_host_serves()
    {
        using var client = new HttpClient { BaseAddress = (await site.AfterApril).Address };
        var served = JsonNode.Parse(await client.GetStringAsync("/openapi/v1.json"))!.ToJsonString(Layout) + "\n";
        var (kept, received) = (Path.Combine(Repository.Root, "functions/Web/openapi.json"), Path.Combine(Repository.Root, "functions/Web/openapi.received.txt"));
        if (await File.ReadAllTextAsync(kept) != served)
        {
            await File.WriteAllTextAsync(received, served, new UTF8Encoding(false));
            Assert.Fail($"The API changed. See what changed, then: mv {received} {kept}");
        }
    }

    /// <summary>The auditor is shown what a record is, and not its code.</summary>
    [Fact]
    public async Task Every_kind_of_record_has_a_name_in_the_form()
    {
        var named = await File.ReadAllTextAsync(Path.Combine(Repository.Root, "functions/Web/src/pages/audit/records.ts"));
        Assert.Equal([], StreamKind.OfService.Append(StreamKind.Of(Accounts.Kind)).Select(kind => kind.Name).Where(kind => !named.Contains($"  '{kind}': [", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("/", "text/html; charset=utf-8", "no-cache")]
    [InlineData("/week/2026-W19", "text/html; charset=utf-8", "no-cache")]
    [InlineData("/icon.svg", "image/svg+xml", "no-cache")]
    public async Task The_form_is_served_compressed_with_its_policy(string path, string type, string cache)
    {
        using var client = new HttpClient { BaseAddress = (await site.AfterApril).Address };
        client.DefaultRequestHeaders.AcceptEncoding.Add(new("br"));
        using var answer = await client.GetAsync(path);
        Assert.Equal((type, cache), (answer.Content.Headers.ContentType!.ToString(), answer.Headers.CacheControl!.ToString()));
        Assert.Equal(["br"], answer.Content.Headers.ContentEncoding);
        Assert.DoesNotContain("unsafe-inline", answer.Headers.GetValues("Content-Security-Policy").Single());
    }

    [Theory]
    [InlineData("/api/nowhere")]
    [InlineData("/health/nowhere")]
    [InlineData("/openapi/nowhere")]
    [InlineData("/assets/nowhere.js")]
    public async Task The_forms_first_page_never_stands_in_for_something_else(string path)
    {
        using var client = new HttpClient { BaseAddress = (await site.AfterApril).Address };
        using var answer = await client.GetAsync(path);
        Assert.Contains((int)answer.StatusCode, new[] { 401, 404 });
        Assert.NotEqual("text/html", answer.Content.Headers.ContentType?.MediaType);
    }
}
