using PerfServerless.Rules.Ballots;
using PerfServerless.Rules.Calendar;
using PerfServerless.Rules.Organisation;
using PerfServerless.Service.Http;

namespace PerfServerless.Service.Ballots;

internal static class BallotRoutes
{
    public static void MapBallots(this RouteGroupBuilder api)
    {
        var box = api.MapGroup("/ballots/{period}/{unit}").WithTags("Ballots");
        box.MapGet("/", (Caller caller, BallotBoxes all, AppraisalPeriod period, UnitId unit, CancellationToken cancel) => all.Turnout(caller, unit, period, cancel).Answer());
        box.MapPost("/open", (Caller caller, BallotBoxes all, AppraisalPeriod period, UnitId unit, OpenBox body, CancellationToken cancel) =>
            all.Manage(caller, unit, period, body, cancel).Answer());
        box.MapPost("/extend", (Caller caller, BallotBoxes all, AppraisalPeriod period, UnitId unit, ExtendBox body, CancellationToken cancel) =>
            all.Manage(caller, unit, period, body, cancel).Answer());
        box.MapPost("/close", (Caller caller, BallotBoxes all, AppraisalPeriod period, UnitId unit, CancellationToken cancel) => all.Close(caller, unit, period, cancel).Answer());
        api.MapGet("/ballots/{period}", (Caller caller, Invitations all, AppraisalPeriod period, CancellationToken cancel) =>
            all.Of(caller, period, cancel).Answer()).WithTags("Ballots");
        box.MapGet("/mine", (Caller caller, BallotBoxes all, AppraisalPeriod period, UnitId unit, CancellationToken cancel) => all.Own(caller, unit, period, cancel).Answer());
        box.MapPost("/mine", (Caller caller, BallotBoxes all, AppraisalPeriod period, UnitId unit, BallotPaper body, CancellationToken cancel) =>
            all.Cast(caller, unit, period, body, cancel).Answer());
    }
}
