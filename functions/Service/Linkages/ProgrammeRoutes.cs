using PerfServerless.Rules.YearEnd.Ability;
using PerfServerless.Service.Http;

namespace PerfServerless.Service.Linkages;

internal static class ProgrammeRoutes
{
    public static void MapProgrammes(this RouteGroupBuilder api)
    {
        var programmes = api.MapGroup("/programmes").WithTags("Ability");
        programmes.MapPost("/", (Caller caller, Programmes all, SetUpProgramme body, CancellationToken cancel) => all.SetUp(caller, body, cancel).Answer());
        programmes.MapGet("/{year}", (Caller caller, Programmes all, int year, PageRequest page, CancellationToken cancel) => all.List(caller, year, page, cancel).Answer());
        var one = api.MapGroup("/programmes/{year}/{id}").WithTags("Ability");
        one.MapGet("/", (Caller caller, Programmes all, int year, string id, CancellationToken cancel) => all.Get(caller, year, id, cancel).Answer());
        one.MapGet("/mine", (Caller caller, Programmes all, int year, string id, CancellationToken cancel) => all.Mine(caller, year, id, cancel).Answer());
        one.MapPost("/roster", (Caller caller, Programmes all, int year, string id, AdoptRoster body, CancellationToken cancel) => all.Act(caller, year, id, body, cancel).Answer());
        one.MapPost("/sessions", (Caller caller, Programmes all, int year, string id, RecordSession body, CancellationToken cancel) => all.Act(caller, year, id, body, cancel).Answer());
        one.MapPost("/export", (Caller caller, Programmes all, int year, string id, CancellationToken cancel) => all.Export(caller, year, id, cancel).AsFile())
            .Produces(StatusCodes.Status200OK, contentType: "text/csv");
        one.MapPost("/complete", (Caller caller, Programmes all, int year, string id, CancellationToken cancel) =>
            all.Act(caller, year, id, new CompleteProgramme(), cancel).Answer());
    }
}
