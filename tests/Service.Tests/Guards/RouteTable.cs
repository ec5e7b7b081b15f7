using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Routing;

namespace PerfServerless.Service.Tests.Guards;

/// <summary>The routes as they are mapped, and as they were approved.</summary>
internal static class RouteTable
{
    public static IReadOnlyList<Route> Of(County county) =>
        [.. county.Endpoints.OfType<RouteEndpoint>().SelectMany(Routes).OrderBy(route => route.Line, StringComparer.Ordinal)];

    public static string ApprovedFile { get; } = Path.Combine(Folder(AppContext.BaseDirectory), "routes.approved.txt");

    private static IEnumerable<Route> Routes(RouteEndpoint endpoint) =>
        endpoint.Metadata.GetRequiredMetadata<IHttpMethodMetadata>().HttpMethods.Select(method => new Route(
            method, $"/{endpoint.RoutePattern.RawText!.Trim('/')}",
            endpoint.Metadata.GetMetadata<IAllowAnonymous>() is not null, endpoint.Metadata.GetMetadata<IAuthorizeData>() is not null));

    private static string Folder(string? folder)
    {
        for (; folder is not null; folder = Path.GetDirectoryName(folder))
            if (File.Exists(Path.Combine(folder, "Service.Tests.csproj")))
                return folder;
        throw new InvalidOperationException("The tests run outside their project's folder.");
    }
}

internal sealed record Route(string Method, string Path, bool Public, bool Guarded)
{
    public string Line => $"{Method} {Path} {(Public ? "public" : "signed-in")}";

    /// <summary>An address of it that binds.</summary>
    public string Address => Path
        .Replace("{person}", "p1").Replace("{owner}", "p1").Replace("{week}", "2026-W14").Replace("{month}", "2026-04").Replace("{period}", County.Period)
        .Replace("{year:int}", "2026").Replace("{edition:int}", "1").Replace("{format}", "docx").Replace("{year}", "2026").Replace("{unit}", "town").Replace("{pool}", "town").Replace("{id}", "none").Replace("{file}", "none")
        .Replace("{number:int}", "1").Replace("{instrument}", "civil-servant-law").Replace("{article}", "95")
        .Replace("{bonus}", "2026").Replace("{honour}", "commendation").Replace("/talks/suggested", "/talks/suggested?basis=2026Q2");
}
