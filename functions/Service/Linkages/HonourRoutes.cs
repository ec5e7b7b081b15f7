using PerfServerless.Rules.Organisation;
using PerfServerless.Rules.Supervision;
using PerfServerless.Rules.YearEnd.Honours;
using PerfServerless.Service.Http;

namespace PerfServerless.Service.Linkages;

internal static class HonourRoutes
{
    public static void MapHonours(this RouteGroupBuilder api)
    {
        var honours = api.MapGroup("/honours/{year}/{honour}").WithTags("Honours");
        honours.MapGet("/", (Caller caller, HonourLists all, int year, string honour, CancellationToken cancel) => all.Get(caller, year, honour, cancel).Answer());
        honours.MapPost("/adopt", Act<AdoptHonours>);
        honours.MapPost("/add", Act<AddHonour>);
        honours.MapPost("/revoke", Act<RevokeHonour>);
        honours.MapPost("/export", (Caller caller, HonourLists all, int year, string honour, CancellationToken cancel) => all.Export(caller, year, honour, cancel).AsFile())
            .Produces(StatusCodes.Status200OK, contentType: "text/csv");
        MapTalks(api.MapGroup("/people/{person}/talks").WithTags("Honours"));
        MapShortcomings(api.MapGroup("/people/{person}/shortcomings").WithTags("Honours"));
        api.MapGet("/units/{unit}/talks/suggested", (Caller caller, Talks all, UnitId unit, ReportingPeriod basis, CancellationToken cancel) =>
            all.Suggested(caller, unit, basis, cancel).Answer()).WithTags("Honours");
    }

    private static void MapTalks(RouteGroupBuilder talks)
    {
        talks.MapGet("/", (Caller caller, Talks all, PersonId person, PageRequest page, CancellationToken cancel) => all.List(caller, person, page, cancel).Answer());
        talks.MapPost("/", (Caller caller, Talks all, PersonId person, TalkBody body, CancellationToken cancel) => all.Hold(caller, person, body, cancel).Answer());
        talks.MapPost("/{id}/sign", (Caller caller, Talks all, PersonId person, string id, CancellationToken cancel) => all.Sign(caller, person, id, cancel).Answer());
        talks.MapPost("/{id}/refused", (Caller caller, Talks all, PersonId person, string id, TalkWitness body, CancellationToken cancel) =>
            all.RefuseSignature(caller, person, id, body.Witness, cancel).Answer());
    }

    private static void MapShortcomings(RouteGroupBuilder notices)
    {
        notices.MapGet("/", (Caller caller, Shortcomings all, PersonId person, PageRequest page, CancellationToken cancel) => all.List(caller, person, page, cancel).Answer());
        notices.MapPost("/", (Caller caller, Shortcomings all, PersonId person, NoteShortcoming body, CancellationToken cancel) => all.Note(caller, person, body, cancel).Answer());
        notices.MapPost("/{id}/plan", Follow<GivePlan>);
        notices.MapPost("/{id}/follow-up", Follow<FollowUp>);
        notices.MapPost("/{id}/close", Follow<CloseShortcoming>);
    }

    private static Task<Answer<HonoursView>> Act<TCommand>(Caller caller, HonourLists all, int year, string honour, TCommand body, CancellationToken cancel)
        where TCommand : HonourCommand => all.Act(caller, year, honour, body.Required(), cancel).Answer();

    private static Task<Answer<PersonalRecord<ShortcomingState>>> Follow<TCommand>(Caller caller, Shortcomings all, PersonId person, string id, TCommand body, CancellationToken cancel)
        where TCommand : ShortcomingCommand => all.Act(caller, person, id, body.Required(), cancel).Answer();
}

/// <summary>Who saw that the person would not sign.</summary>
public sealed record TalkWitness(string Witness);
