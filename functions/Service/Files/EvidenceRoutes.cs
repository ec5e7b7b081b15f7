using PerfServerless.Rules.Organisation;
using PerfServerless.Service.Http;

namespace PerfServerless.Service.Files;

internal static class EvidenceRoutes
{
    public static void MapEvidence(this RouteGroupBuilder api)
    {
        var evidence = api.MapGroup("/evidence").WithTags("Evidence");
        evidence.MapPost("/", (Caller caller, Evidence all, HttpRequest request, CancellationToken cancel) =>
            all.Keep(caller, request.Body, request.ContentLength, cancel).Answer());
        evidence.MapGet("/{owner}/{file}", Download);
    }

    private static async Task<IResult> Download(Caller caller, Evidence all, PersonId owner, string file, HttpContext http, CancellationToken cancel)
    {
        var found = await all.Open(caller, owner, file, cancel);
        if (found.Failure is not null)
            return (Answer<StoredFile>)found;
        if (found.Value.Link is { } link)
            return await Elsewhere(http, found.Value, link);
        http.Response.Headers.XContentTypeOptions = "nosniff";
        return Results.Stream(found.Value.Content, found.Value.ContentType, enableRangeProcessing: true);
    }

    /// <summary>The address is for this caller and lapses: nobody may keep it.</summary>
    private static async Task<IResult> Elsewhere(HttpContext http, StoredFile file, Uri link)
    {
        await file.Content.DisposeAsync();
        http.Response.Headers.CacheControl = "no-store";
        http.Response.Headers["Referrer-Policy"] = "no-referrer";
        return Results.Redirect(link.AbsoluteUri);
    }
}
