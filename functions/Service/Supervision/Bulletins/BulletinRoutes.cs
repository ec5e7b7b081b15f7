using PerfServerless.Rules.Supervision;
using PerfServerless.Rules.Supervision.Reporting;
using PerfServerless.Service.Documents.Html;
using PerfServerless.Service.Files;
using PerfServerless.Service.Http;

namespace PerfServerless.Service.Supervision.Bulletins;

internal static class BulletinRoutes
{
    public static void MapBulletins(this RouteGroupBuilder api)
    {
        var bulletins = api.MapGroup("/bulletins").WithTags("Bulletins");
        bulletins.MapGet("/years/{year:int}", (Caller caller, Bulletins all, int year, CancellationToken cancel) => all.List(caller, year, cancel).Answer());
        bulletins.MapGet("/letterhead", (Caller caller, Letterheads all, CancellationToken cancel) => all.Get(caller, cancel).Answer());
        bulletins.MapPut("/letterhead", (Caller caller, Letterheads all, Letterhead body, CancellationToken cancel) => all.Set(caller, body.Required(), cancel).Answer());
        bulletins.MapPost("/{period}/preview", Preview).Produces<string>(StatusCodes.Status200OK, "text/html");
        bulletins.MapPost("/{period}/produce", (Caller caller, Bulletins all, ReportingPeriod period, CancellationToken cancel) => all.Produce(caller, period, cancel).Answer());
        var one = bulletins.MapGroup("/{period}/{edition:int}");
        one.MapGet("/", (Caller caller, Bulletins all, ReportingPeriod period, int edition, CancellationToken cancel) => all.Get(caller, new(period, edition), cancel).Answer());
        one.MapGet("/{format}", Download);
        one.MapPost("/publish", (Caller caller, Bulletins all, ReportingPeriod period, int edition, CancellationToken cancel) => all.Publish(caller, new(period, edition), cancel).Answer());
        one.MapPost("/correct", (Caller caller, Bulletins all, ReportingPeriod period, int edition, CorrectionBody body, CancellationToken cancel) =>
            all.Correct(caller, new(period, edition), body.Required().Reason, cancel).Answer());
    }

    private static async Task<IResult> Preview(Caller caller, Bulletins all, ReportingPeriod period, CancellationToken cancel)
    {
        var page = await all.Preview(caller, period, cancel);
        return page.Failure is null ? Results.Bytes(page.Value, HtmlWriter.MediaType) : (Answer<byte[]>)page;
    }

    private static async Task<IResult> Download(Caller caller, Bulletins all, ReportingPeriod period, int edition, string format, HttpContext http, CancellationToken cancel)
    {
        var found = await all.Open(caller, new(period, edition), format, cancel);
        if (found.Failure is not null)
            return (Answer<StoredFile>)found;
        http.Response.Headers.XContentTypeOptions = "nosniff";
        return Results.Stream(found.Value.Content, found.Value.ContentType, $"bulletin-{period}-{edition}.{format}");
    }
}

/// <summary>Why a bulletin is corrected.</summary>
public sealed record CorrectionBody(string Reason);
