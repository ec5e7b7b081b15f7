using System.Security.Cryptography;
using System.Text;
using PerfServerless.Rules.Organisation;
using PerfServerless.Service.Streams;

namespace PerfServerless.Service.Http;

/// <summary>
/// Reads a write's terms before its body is bound: the idempotency key with a fingerprint of the content (on every POST),
/// and the version of If-Match (on every PUT, or If-None-Match: * for what is new).
/// </summary>
internal static class RequestTerms
{
    public const string KeyHeader = "Idempotency-Key";
    private const string ItemName = "perf.request-terms";
    private const int LongestKey = 80;

    /// <summary>The middleware.</summary>
    public static async Task Read(HttpContext http, RequestDelegate next)
    {
        if (!http.Request.Path.StartsWithSegments("/api"))
        {
            await next(http);
            return;
        }
        var terms = new Terms();
        if (HttpMethods.IsPost(http.Request.Method))
        {
            if (http.Request.Headers[KeyHeader] is not [{ Length: > 0 and <= LongestKey } key] || key.Contains(':'))
            {
                await Problems.Write(http, Problems.Of(FailureKind.Malformed, "idempotency-key-required", "请求缺少编号（Idempotency-Key）。", $"A POST carries an {KeyHeader} of 1 to {LongestKey} characters without a colon.", KeyHeader));
                return;
            }
            terms = terms with { Key = $"{key}:{await Fingerprint(http.Request)}" };
        }
        if (!TryVersion(http.Request, out var version))
        {
            await Problems.Write(http, Problems.Of(FailureKind.Malformed, "version-malformed", "If-Match 的格式不正确。", "If-Match holds one version as the ETag gave it.", "If-Match"));
            return;
        }
        if (HttpMethods.IsPut(http.Request.Method) && version is null)
        {
            await Problems.Write(http, RequestFailures.VersionRequired);
            return;
        }
        http.Items[ItemName] = terms with { IfVersion = version };
        await next(http);
    }

    /// <summary>What the middleware read.</summary>
    public static Terms Of(HttpContext http) => http.Items[ItemName] as Terms ?? new Terms();

    private static bool TryVersion(HttpRequest request, out long? version)
    {
        version = request.Headers.IfNoneMatch == "*" ? 0 : null;
        var text = request.Headers.IfMatch.ToString();
        if (text.Length == 0)
            return true;
        var parsed = long.TryParse(text.Trim('"'), out var number) && number >= 0;
        version = number;
        return parsed;
    }

    /// <summary>
    /// The first 64 bits of a SHA-256 over the address and the body: enough to notice a key used twice for different things.
    /// The address belongs to it, because many acts have no body.
    /// </summary>
    private static async Task<string> Fingerprint(HttpRequest request)
    {
        request.EnableBuffering();
        var body = await SHA256.HashDataAsync(request.Body, request.HttpContext.RequestAborted);
        request.Body.Position = 0;
        return Convert.ToHexStringLower(SHA256.HashData([.. Encoding.UTF8.GetBytes($"{request.Path}\n"), .. body]), 0, 8);
    }

    /// <summary>A write's terms.</summary>
    internal sealed record Terms(string? Key = null, long? IfVersion = null)
    {
        /// <summary>The key as a person's own: two people may think of the same one.</summary>
        public string? KeyOf(PersonId caller) => Key is null ? null : $"{caller}/{Key}";
    }
}
