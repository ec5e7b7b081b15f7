using PerfServerless.Rules.Organisation;
using PerfServerless.Rules.YearEnd.Promotion;
using PerfServerless.Service.Http;

namespace PerfServerless.Service.Linkages;

internal static class ArchiveRoutes
{
    public static void MapArchives(this RouteGroupBuilder api)
    {
        var archive = api.MapGroup("/people/{person}/archive").WithTags("Promotion");
        archive.MapGet("/", (Caller caller, GrowthArchives all, PersonId person, CancellationToken cancel) => all.Own(caller, person, cancel).Answer());
        archive.MapPost("/readings", (Caller caller, GrowthArchives all, PersonId person, ReadArchive body, CancellationToken cancel) => all.ReadOther(caller, person, body, cancel).Answer());
        archive.MapGet("/readings", (Caller caller, GrowthArchives all, PersonId person, CancellationToken cancel) => all.Log(caller, person, cancel).Answer());
        archive.MapGet("/inspections", (Caller caller, GrowthArchives all, PersonId person, CancellationToken cancel) => all.Inspections(caller, person, cancel).Answer());
        archive.MapPost("/inspections", (Caller caller, GrowthArchives all, PersonId person, InspectionBody body, CancellationToken cancel) =>
            all.Inspect(caller, person, new OpenInspection(caller.NewId("inspection"), body.Post, body.DocumentNumber, body.Inspectors), cancel).Answer());
        archive.MapPost("/inspections/{id}/conclusion", (Caller caller, GrowthArchives all, PersonId person, string id, ConclusionBody body, CancellationToken cancel) =>
            all.Inspect(caller, person, new ConcludeInspection(id, body.Recommended, body.Conclusion), cancel).Answer());
        archive.MapPost("/inspections/{id}/abandon", (Caller caller, GrowthArchives all, PersonId person, string id, ReasonOfEnd body, CancellationToken cancel) =>
            all.Inspect(caller, person, new AbandonInspection(id, body.Reason), cancel).Answer());
    }
}

/// <summary>An inspection to be opened.</summary>
public sealed record InspectionBody(string Post, string DocumentNumber, IReadOnlyList<PersonId> Inspectors);

/// <summary>An inspection's conclusion.</summary>
public sealed record ConclusionBody(bool Recommended, string Conclusion);

/// <summary>Why an inspection ends without one.</summary>
public sealed record ReasonOfEnd(string Reason);
