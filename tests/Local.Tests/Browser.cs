using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using PerfServerless.Rules.Organisation;

namespace PerfServerless.Local.Tests;

/// <summary>A client that keeps its cookies whatever date the server writes into them, as the server's clock is a test's.</summary>
internal sealed class Browser(Uri address) : IDisposable
{
    private readonly HttpClient _client = new(new HttpClientHandler { UseCookies = false, AllowAutoRedirect = false }) { BaseAddress = address };

    public string? Cookie { get; set; }

    public string? SetCookie { get; private set; }

    public Task<Answer> Get(string path) => Send(new(HttpMethod.Get, path));

    public Task<Answer> Delete(string path) => Send(new(HttpMethod.Delete, path));

    public Task<Answer> Post(string path, object? body = null) => Send(new(HttpMethod.Post, path) { Content = body is null ? null : JsonContent.Create(body) });

    public Task<Answer> SignIn(PersonId person, string password = County.Password, string? code = null) =>
        Post("/api/session", code is null ? new { person = person.Value, password } : new { person = person.Value, password, code });

    public async Task<Answer> Send(HttpRequestMessage request)
    {
        request.Headers.Add("Idempotency-Key", Guid.NewGuid().ToString("N"));
        if (Cookie is not null)
            request.Headers.Add("Cookie", Cookie);
        using var response = await _client.SendAsync(request);
        if (response.Headers.TryGetValues("Set-Cookie", out var set))
        {
            SetCookie = set.Single();
            Cookie = SetCookie.Split(';')[0];
        }
        var text = await response.Content.ReadAsStringAsync();
        var json = response.Content.Headers.ContentType?.MediaType?.EndsWith("json", StringComparison.Ordinal) == true ? JsonNode.Parse(text) : null;
        return new(response.StatusCode, response.Content.Headers.ContentType?.MediaType, json);
    }

    public void Dispose() => _client.Dispose();

    internal sealed record Answer(HttpStatusCode Status, string? MediaType, JsonNode? Json)
    {
        public string? Code => (string?)Json?["code"];

        public void Is(HttpStatusCode status, string? code = null)
        {
            Assert.Equal((status, code), (Status, (int)Status < 400 ? null : Code));
            if ((int)Status >= 400)
                Assert.Equal("application/problem+json", MediaType);
        }
    }
}
