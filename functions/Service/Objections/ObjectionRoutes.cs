using PerfServerless.Rules.Calendar;
using PerfServerless.Rules.Objections;
using PerfServerless.Rules.Organisation;
using PerfServerless.Service.Http;

namespace PerfServerless.Service.Objections;

internal static class ObjectionRoutes
{
    public static void MapObjections(this RouteGroupBuilder api)
    {
        var objection = api.MapGroup("/people/{person}/objections/{period}").WithTags("Objections");
        objection.MapGet("/", (Caller caller, ObjectionFiles all, PersonId person, AppraisalPeriod period, CancellationToken cancel) => all.Get(caller, person, period, cancel).Answer());
        objection.MapPost("/", Act<LodgeObjection>);
        objection.MapPost("/reviewer", Act<AssignReviewer>);
        objection.MapPost("/answer", Act<DecideObjection>);
        objection.MapPost("/withdraw", Act<WithdrawObjection>);
        objection.MapPost("/review", Act<RequestReview>);
        objection.MapPost("/review/decision", Act<DecideReview>);
        objection.MapPost("/review/served", Act<ServeReviewDecision>);
        objection.MapPost("/appeal", Act<LodgeAppeal>);
        objection.MapPost("/appeal/accept", (Caller caller, ObjectionFiles all, PersonId person, AppraisalPeriod period, CancellationToken cancel) =>
            all.Act(caller, person, period, new AcceptAppeal(), cancel).Answer());
        objection.MapPost("/appeal/extend", Act<ExtendAppeal>);
        objection.MapPost("/appeal/decision", Act<DecideAppeal>);
    }

    private static Task<Answer<ObjectionView>> Act<TCommand>(
        Caller caller, ObjectionFiles all, PersonId person, AppraisalPeriod period, TCommand body, CancellationToken cancel)
        where TCommand : ObjectionCommand => all.Act(caller, person, period, body.Required(), cancel).Answer();
}
