using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using PerfServerless.Service.Streams;

namespace PerfServerless.Service.Tests.Harness;

/// <summary>Someone who uses the API over HTTP, as a browser or a program would.</summary>
public sealed class Actor(HttpClient http, string? person, List<Posted> posted, bool twoFactors = false, string? signedIn = null)
{
    private static readonly JsonSerializerOptions Json = new(RecordJson.Options) { DefaultIgnoreCondition = JsonIgnoreCondition.Never };
    private static int _keys;

    public string Id => person ?? "";

    public Task<Reply> Get(string path) => Send(new(HttpMethod.Get, path));

    /// <summary>Posts with a new idempotency key, unless one is given; an empty one leaves the header out.</summary>
    public async Task<Reply> Post(string path, object? body = null, string? key = null)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = Content(body) };
        key ??= $"key-{Interlocked.Increment(ref _keys)}";
        if (key.Length > 0)
            request.Headers.Add("Idempotency-Key", key);
        var reply = await Send(request);
        if ((int)reply.Status == 200)
            lock (posted)
                posted.Add(new(Id, path, body, key));
        return reply;
    }

    /// <summary>Puts on a version: an ETag, <c>*</c> for what is new, <c>null</c> to leave the header out.</summary>
    public Task<Reply> Put(string path, object? body, string? version = "*")
    {
        var request = new HttpRequestMessage(HttpMethod.Put, path) { Content = Content(body) };
        if (version == "*")
            request.Headers.IfNoneMatch.Add(EntityTagHeaderValue.Any);
        else if (version is not null)
            request.Headers.TryAddWithoutValidation("If-Match", version);
        return Send(request);
    }

    private async Task<Reply> Send(HttpRequestMessage request)
    {
        if (person is not null)
            request.Headers.TryAddWithoutValidation(TestSignIn.Header, person);
        if (twoFactors)
            request.Headers.Add(TestSignIn.FactorsHeader, "yes");
        if (signedIn is not null)
            request.Headers.Add(TestSignIn.SignedInHeader, signedIn);
        using var response = await http.SendAsync(request);
        var sent = $"{person} {request.Method} {request.RequestUri}";
        return new(response.StatusCode, response.Headers.ETag?.Tag, response.Content.Headers.ContentType?.MediaType ?? "",
            await response.Content.ReadAsByteArrayAsync(), sent);
    }

    /// <summary>A text goes as it is, to send what no serializer would; bytes go as a file.</summary>
    private static HttpContent? Content(object? body) => body switch
    {
        null => null,
        byte[] file => new ByteArrayContent(file),
        string text => new StringContent(text, Encoding.UTF8, "application/json"),
        _ => new StringContent(JsonSerializer.Serialize(body, body.GetType(), Json), Encoding.UTF8, "application/json"),
    };
}
