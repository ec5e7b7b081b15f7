using Microsoft.AspNetCore.Http;
using PerfServerless.Cloud.Http;
using PerfServerless.Service.Files;

namespace PerfServerless.Cloud.Tests;

/// <summary>Evidence is read from the storage itself, by those who may read it.</summary>
public class EvidenceTests
{
    [Fact]
    public async Task Who_may_read_it_is_sent_to_the_storage_and_nobody_else_learns_the_address()
    {
        await using var app = await App.Start();
        var name = await Keep(app, "o1");
        var own = await Get(app, name, "o1");
        Assert.Equal(200, own.StatusCode);
        app.Files.Link = new("https://county.blob.core.windows.net/files/evidence/a.pdf?sig=x%2By");
        var sent = await Get(app, name, "o1");
        Assert.Equal((302, app.Files.Link.AbsoluteUri), (sent.StatusCode, sent.Headers.Location.ToString()));
        Assert.Equal(("no-store", "no-referrer"), (sent.Headers.CacheControl.ToString(), sent.Headers["Referrer-Policy"].ToString()));
        foreach (var other in new[] { "security", null })
        {
            var refused = await Get(app, name, other);
            Assert.Equal((other is null ? 401 : 403, ""), (refused.StatusCode, refused.Headers.Location.ToString()));
        }
    }

    private static async Task<string> Keep(App app, string person)
    {
        var http = app.Request("/api/evidence", SignInTests.Header(("employeeid", person)), "POST");
        http.Request.Headers["Idempotency-Key"] = "evidence-0001";
        http.Request.Body = new MemoryStream("%PDF-1.7\n%%EOF"u8.ToArray());
        await app.Get<SharedRoutes>().Answer(http, default);
        Assert.Equal(200, http.Response.StatusCode);
        return System.Text.Json.Nodes.JsonNode.Parse(((MemoryStream)http.Response.Body).ToArray())!["name"]!.GetValue<string>();
    }

    private static async Task<HttpResponse> Get(App app, string name, string? person)
    {
        var http = app.Request($"/api/evidence/{name}", person is null ? null : SignInTests.Header(("employeeid", person)), "GET");
        await app.Get<SharedRoutes>().Answer(http, default);
        return http.Response;
    }
}

/// <summary>A store that has, when a test says so, an address for each file.</summary>
public sealed class LinkedFiles(IFileStore files) : IFileStore
{
    public Uri? Link { get; set; }

    public Task Save(string name, Stream content, string contentType, CancellationToken cancel = default) => files.Save(name, content, contentType, cancel);

    public async Task<StoredFile?> Open(string name, CancellationToken cancel = default) =>
        await files.Open(name, cancel) is { } file ? file with { Link = Link } : null;
}
