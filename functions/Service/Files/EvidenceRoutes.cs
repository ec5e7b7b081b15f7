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
        http.Response.Headers.XContentTypeOptions = "nosniff";
        return Results.Stream(found.Value.Content, found.Value.ContentType, enableRangeProcessing: true);
    }
}
