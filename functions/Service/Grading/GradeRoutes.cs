using PerfServerless.Rules.Calendar;
using PerfServerless.Rules.Grading;
using PerfServerless.Rules.Organisation;
using PerfServerless.Service.Http;

namespace PerfServerless.Service.Grading;

internal static class GradeRoutes
{
    public static void MapGradeRounds(this RouteGroupBuilder api)
    {
        var round = api.MapGroup("/rounds/{period}/{pool}").WithTags("GradeRounds");
        round.MapGet("/", (Caller caller, GradeRounds all, Quarter period, string pool, CancellationToken cancel) => all.Get(caller, period, pool, cancel).Answer());
        round.MapPost("/score", (Caller caller, GradeRounds all, Quarter period, string pool, CancellationToken cancel) => all.ScoreAndOpen(caller, period, pool, cancel).Answer());
        round.MapPost("/decisions", Act<DecideGrades>);
        round.MapPost("/recusals", Act<DeclareRecusal>);
        round.MapPost("/send-back", Act<SendBackRound>);
        round.MapPost("/publication", Act<StartPublication>);
        round.MapPost("/approve", (Caller caller, GradeRounds all, Quarter period, string pool, CancellationToken cancel) =>
            all.Act(caller, period, pool, new ApproveRound(), cancel).Answer());
        round.MapPost("/confirm", (Caller caller, GradeRounds all, Quarter period, string pool, CancellationToken cancel) =>
            all.Act(caller, period, pool, new ConfirmRound(), cancel).Answer());
        MapCorrections(api.MapGroup("/people/{person}/appraisals/{period}").WithTags("Corrections"));
    }

    private static void MapCorrections(RouteGroupBuilder appraisal)
    {
        appraisal.MapPost("/corrections", (Caller caller, Corrections all, PersonId person, Quarter period, ChangeBody body, CancellationToken cancel) =>
            all.Propose(caller, person, period, body.Kind, body.Grade, body.Reason, cancel).Answer());
        appraisal.MapPost("/corrections/{id}/approve", (Caller caller, Corrections all, PersonId person, Quarter period, string id, CancellationToken cancel) =>
            all.Approve(caller, person, period, id, cancel).Answer());
        appraisal.MapPost("/objection-correction", (Caller caller, Corrections all, PersonId person, Quarter period, CancellationToken cancel) =>
            all.ApproveObjection(caller, person, period, cancel).Answer());
    }

    private static Task<Answer<RoundState>> Act<TCommand>(Caller caller, GradeRounds all, Quarter period, string pool, TCommand body, CancellationToken cancel)
        where TCommand : RoundCommand => all.Act(caller, period, pool, body.Required(), cancel).Answer();
}

/// <summary>A proposed change of a grade.</summary>
public sealed record ChangeBody(ChangeKind Kind, Grade Grade, string Reason);
