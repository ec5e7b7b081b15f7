using PerfServerless.Rules.Calendar;
using PerfServerless.Rules.Organisation;
using PerfServerless.Service.Documents.Word;
using PerfServerless.Service.Http;
using PerfServerless.Service.Streams;

namespace PerfServerless.Service.Exports;

/// <summary>Exports are posts: each is an act that is logged.</summary>
internal static class ExportRoutes
{
    public static void MapExports(this RouteGroupBuilder api)
    {
        var people = api.MapGroup("/people/{person}").WithTags("Exports");
        people.MapPost("/appraisals/{period}/form", (Caller caller, Exports all, PersonId person, Quarter period, CancellationToken cancel) =>
            AsFile(all.QuarterlyForm(caller, person, period, cancel), $"quarterly-form-{person}-{period}.docx"));
        people.MapPost("/years/{year:int}/form", (Caller caller, Exports all, PersonId person, int year, CancellationToken cancel) =>
            AsFile(all.AnnualForm(caller, person, year, cancel), $"annual-form-{person}-{year}.docx"));
        var unit = api.MapGroup("/units/{unit}").WithTags("Exports");
        unit.MapPost("/exports/{period}", Archive);
        unit.MapGet("/years/{year:int}/exports", (Caller caller, Exports all, UnitId unit, int year, CancellationToken cancel) => all.Log(caller, unit, year, cancel).Answer());
    }

    private static async Task<IResult> Archive(Caller caller, Exports all, UnitId unit, Quarter period, CancellationToken cancel)
    {
        var archive = await all.Unit(caller, unit, period, cancel);
        return archive.Failure is not null
            ? (Answer<UnitArchive>)archive
            : Results.Stream(output => archive.Value.Write(output, cancel), "application/zip", $"unit-{unit}-{period}.zip");
    }

    private static async Task<IResult> AsFile(ValueTask<Result<byte[]>> asked, string name)
    {
        var file = await asked;
        return file.Failure is not null ? (Answer<byte[]>)file : Results.Bytes(file.Value, DocxWriter.MediaType, name);
    }
}
