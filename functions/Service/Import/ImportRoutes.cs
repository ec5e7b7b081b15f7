using PerfServerless.Service.Http;
using PerfServerless.Service.Streams;

namespace PerfServerless.Service.Import;

internal static class ImportRoutes
{
    private const string WorkbookType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    /// <summary>A raw body has no name of its own.</summary>
    private const string BodyName = "CSV";

    public static void MapImport(this RouteGroupBuilder api)
    {
        var import = api.MapGroup("/import").WithTags("Import");
        import.MapPost("/", Import)
            .Produces<ImportReport>(StatusCodes.Status200OK).Produces<ImportReport>(StatusCodes.Status409Conflict).Produces<ImportReport>(StatusCodes.Status422UnprocessableEntity);
        import.MapGet("/template.xlsx", Template);
    }

    /// <summary>
    /// A refused file is answered with its report, not with a problem: one problem names one reason. A dry run is always
    /// answered 200, for the question was answered.
    /// </summary>
    private static async Task<IResult> Import(Caller caller, CountyImport import, HttpRequest request, CancellationToken cancel, bool dryRun = true)
    {
        if (CountyImport.Permitted(caller) is { } forbidden)
            return (Answer<ImportReport>)(Result<ImportReport>)forbidden;
        var plan = await CountyImport.Read(request.Body, BodyName, cancel);
        var report = await import.Apply(caller, plan, dryRun, cancel);
        return report.Failure is null ? Results.Json(report.Value, ApiJson.Options, statusCode: StatusOf(report.Value.Outcome, dryRun)) : (Answer<ImportReport>)report;
    }

    private static int StatusOf(ImportOutcome outcome, bool dryRun) => outcome switch
    {
        ImportOutcome.Refused when !dryRun => StatusCodes.Status422UnprocessableEntity,
        ImportOutcome.Interrupted => StatusCodes.Status409Conflict,
        _ => StatusCodes.Status200OK,
    };

    private static IResult Template(Caller caller) =>
        CountyImport.Permitted(caller) is { } forbidden
            ? (Answer<ImportReport>)(Result<ImportReport>)forbidden
            : Results.File(ImportTemplate.Workbook, WorkbookType, "import-template.xlsx");
}
