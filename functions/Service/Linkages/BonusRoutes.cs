using PerfServerless.Rules.Organisation;
using PerfServerless.Rules.YearEnd.Bonus;
using PerfServerless.Service.Http;

namespace PerfServerless.Service.Linkages;

internal static class BonusRoutes
{
    public static void MapBonuses(this RouteGroupBuilder api)
    {
        api.MapPost("/bonus/standards", (Caller caller, HttpRequest request, CancellationToken cancel) => Bonuses.ReadStandards(caller, request.Body, cancel).Answer()).WithTags("Bonus");
        var bonus = api.MapGroup("/bonus/{bonus}").WithTags("Bonus");
        bonus.MapGet("/", (Caller caller, Bonuses all, BonusPeriod bonus, CancellationToken cancel) => all.Get(caller, bonus, cancel).Answer());
        bonus.MapPut("/", (Caller caller, Bonuses all, BonusPeriod bonus, DraftBonus body, CancellationToken cancel) => all.Act(caller, bonus, body, cancel).Answer());
        bonus.MapPost("/preview", (Caller caller, Bonuses all, BonusPeriod bonus, BonusQuestion body, CancellationToken cancel) => all.Preview(caller, bonus, body, cancel).Answer());
        bonus.MapPost("/freeze", Act<AskFreeze>);
        bonus.MapPost("/freeze/approve", Act<ApproveFreeze>);
        bonus.MapPost("/reopen", (Caller caller, Bonuses all, BonusPeriod bonus, ReopenBonus body, CancellationToken cancel) => all.Act(caller, bonus, body, cancel).Answer());
        bonus.MapPost("/settle", Act<SettleBonus>);
        bonus.MapPost("/supplements", (Caller caller, Bonuses all, BonusPeriod bonus, DraftSupplement body, CancellationToken cancel) => all.Act(caller, bonus, body, cancel).Answer());
        bonus.MapPost("/supplements/drop", Act<DropSupplement>);
        bonus.MapPost("/supplements/approve", Act<ApproveSupplement>);
        bonus.MapPost("/export", (Caller caller, Bonuses all, BonusPeriod bonus, CancellationToken cancel) => all.Export(caller, bonus, cancel).AsFile())
            .Produces(StatusCodes.Status200OK, contentType: "text/csv");
        bonus.MapGet("/people/{person}", (Caller caller, Bonuses all, BonusPeriod bonus, PersonId person, CancellationToken cancel) => all.Of(caller, bonus, person, cancel).Answer());
    }

    private static Task<Answer<BonusState>> Act<TCommand>(Caller caller, Bonuses all, BonusPeriod bonus, CancellationToken cancel)
        where TCommand : BonusCommand, new() => all.Act(caller, bonus, new TCommand(), cancel).Answer();
}
