using PerfServerless.Rules.Organisation;
using PerfServerless.Rules.Points;
using PerfServerless.Service.Http;

namespace PerfServerless.Service.Adjustments;

internal static class AdjustmentRoutes
{
    public static void MapAdjustments(this RouteGroupBuilder api)
    {
        var entries = api.MapGroup("/people/{person}/adjustments").WithTags("Adjustments");
        entries.MapGet("/", (Caller caller, Adjustments all, PersonId person, PageRequest page, CancellationToken cancel) => all.List(caller, person, page, cancel).Answer());
        entries.MapPost("/", (Caller caller, Adjustments all, PersonId person, AdjustmentBody body, CancellationToken cancel) =>
            all.Propose(caller, new(person, body.Subject, body.Event, body.EventDate, body.DocumentNumber, body.Evidence), cancel).Answer());
        api.MapGet("/reviews/adjustments", (Caller caller, AdjustmentDesk desk, CancellationToken cancel) => desk.Waiting(caller, cancel).Answer()).WithTags("Adjustments");
        entries.MapPost("/{id}/statement", Act<GiveStatement>);
        entries.MapPost("/{id}/review", Act<ReviewByDiscipline>);
        entries.MapPost("/{id}/decision", Act<ApproveByOrganisation>);
        entries.MapPost("/{id}/withdraw", (Caller caller, Adjustments all, PersonId person, string id, CancellationToken cancel) =>
            all.Act(caller, person, id, new WithdrawAdjustment(), cancel).Answer());
        entries.MapPost("/{id}/revocation", Act<RequestRevocation>);
        entries.MapPost("/{id}/revocation/approve", Act<RevokeAdjustment>);
    }

    private static Task<Answer<AdjustmentView>> Act<TCommand>(
        Caller caller, Adjustments all, PersonId person, string id, TCommand body, CancellationToken cancel)
        where TCommand : AdjustmentCommand => all.Act(caller, person, id, body.Required(), cancel).Answer();
}

/// <summary>What is proposed about the person of the address.</summary>
public sealed record AdjustmentBody(AdjustmentSubject Subject, string Event, DateOnly EventDate, string DocumentNumber, IReadOnlyList<string> Evidence);
