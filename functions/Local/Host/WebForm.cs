using System.Collections.Frozen;
using System.Reflection;
using Microsoft.Net.Http.Headers;

namespace PerfServerless.Local.Host;

/// <summary>
/// Serves the web form, which is built into this program: its files, already compressed, and its first page for every address
/// that is no file and not the API's. Only the form's own scripts run in it.
/// </summary>
internal static class WebForm
{
    private const string Folder = "web/", FirstPage = "index.html", HashedFolder = "assets/";

    private const string Policy =
        "default-src 'self'; img-src 'self' data: blob:; object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

    private static readonly Assembly Program = typeof(WebForm).Assembly;

    /// <summary>By the program they are part of: a page kept by a browser is asked for again only by its tag.</summary>
    private static readonly string Tag = $"\"{Program.ManifestModule.ModuleVersionId:N}\"";

    private static readonly FrozenSet<string> Files = Program.GetManifestResourceNames()
        .Where(name => name.StartsWith(Folder, StringComparison.Ordinal)).Select(name => name[Folder.Length..]).ToFrozenSet(StringComparer.Ordinal);

    private static readonly (string Name, string Suffix)[] Encodings = [("br", ".br"), ("gzip", ".gz")];

    private static readonly string[] NotTheForm = ["/api", "/health", "/openapi"];

    public static void UseWebForm(this IApplicationBuilder app) => app.Use(Serve);

    private static Task Serve(HttpContext http, RequestDelegate next)
    {
        var (method, path) = (http.Request.Method, http.Request.Path);
        if (!(HttpMethods.IsGet(method) || HttpMethods.IsHead(method)) || NotTheForm.Any(prefix => path.StartsWithSegments(prefix)))
            return next(http);
        var name = path.Value!.TrimStart('/');
        if (Files.Contains(name) && name.Length > 0)
            return Send(http, name);
        return Path.HasExtension(name) || !Files.Contains(FirstPage) ? next(http) : Send(http, FirstPage);
    }

    private static async Task Send(HttpContext http, string name)
    {
        var headers = http.Response.Headers;
        headers.ContentType = TypeOf(name);
        headers.CacheControl = name.StartsWith(HashedFolder, StringComparison.Ordinal) ? "public, max-age=31536000, immutable" : "no-cache";
        headers.ETag = Tag;
        headers.Vary = HeaderNames.AcceptEncoding;
        headers.ContentSecurityPolicy = Policy;
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "same-origin";
        if (http.Request.Headers.IfNoneMatch == Tag)
        {
            http.Response.StatusCode = StatusCodes.Status304NotModified;
            return;
        }
        var (encoding, suffix) = Encodings.FirstOrDefault(each => Accepts(http.Request, each.Name) && Files.Contains(name + each.Suffix));
        if (encoding is not null)
            headers.ContentEncoding = encoding;
        await using var content = Program.GetManifestResourceStream(Folder + name + suffix)!;
        headers.ContentLength = content.Length;
        if (HttpMethods.IsGet(http.Request.Method))
            await content.CopyToAsync(http.Response.Body, http.RequestAborted);
    }

    private static bool Accepts(HttpRequest request, string encoding) =>
        request.GetTypedHeaders().AcceptEncoding.Any(each => each.Value.Equals(encoding, StringComparison.OrdinalIgnoreCase) && each.Quality != 0);

    private static string TypeOf(string name) => Path.GetExtension(name) switch
    {
        ".html" => "text/html; charset=utf-8",
        ".js" => "text/javascript; charset=utf-8",
        ".css" => "text/css; charset=utf-8",
        ".svg" => "image/svg+xml",
        ".webmanifest" => "application/manifest+json",
        _ => "application/octet-stream",
    };
}
