using System.Net;
using System.Text.Json.Nodes;

namespace PerfServerless.Service.Tests.Harness;

/// <summary>An answer, read whole.</summary>
public sealed record Reply(HttpStatusCode Status, string? ETag, string MediaType, byte[] Bytes, string Sent)
{
    public JsonNode? Json => MediaType.EndsWith("json", StringComparison.Ordinal) ? JsonNode.Parse(Bytes) : null;

    /// <summary>A value by its path: <c>state.review.by</c>, <c>items.0.id</c>; <c>null</c> when it is absent.</summary>
    public string? this[string path] => Node(path)?.ToString();

    public JsonNode? Node(string path)
    {
        var node = Json;
        foreach (var step in path.Split('.'))
            node = node is JsonArray array ? array.ElementAtOrDefault(int.Parse(step)) : node?[step];
        return node;
    }

    public JsonArray List(string path = "") => Assert.IsType<JsonArray>(path.Length == 0 ? Json : Node(path));

    /// <summary>It was done.</summary>
    public Reply Ok()
    {
        Assert.True(Status == HttpStatusCode.OK, $"{Sent} → {(int)Status} {Text}");
        return this;
    }

    /// <summary>It was refused as it should be, with a sentence in both languages and a citation people can read.</summary>
    public Reply Refused(int status, string code)
    {
        Assert.True((int)Status == status && this["code"] == code, $"{Sent} → {(int)Status} {Text}; expected {status} {code}");
        Assert.Equal("application/problem+json", MediaType);
        Assert.Equal(status.ToString(), this["status"]);
        Assert.Equal($"urn:perf:{code}", this["type"]);
        Assert.All((string[])["title", "titleEn", "citation.text.zh", "citation.text.en"], path => Assert.NotEmpty(this[path] ?? ""));
        return this;
    }

    private string Text => System.Text.Encoding.UTF8.GetString(Bytes);
}
