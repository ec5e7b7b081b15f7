using PerfServerless.Rules.Appraisal;
using PerfServerless.Rules.Grading;
using PerfServerless.Rules.Organisation;
using PerfServerless.Rules.YearEnd;
using PerfServerless.Service.Appraisal;
using PerfServerless.Service.Http;
using PerfServerless.Service.Streams;

namespace PerfServerless.Service.YearEnd;

internal static class YearEndRoutes
{
    public static void MapYearEnd(this RouteGroupBuilder api)
    {
        MapYear(api.MapGroup("/years/{year}").WithTags("YearEnd"));
        MapPool(api.MapGroup("/years/{year}/pools/{pool}").WithTags("AnnualRounds"));
        MapPerson(api.MapGroup("/people/{person}/years/{year}").WithTags("AnnualAppraisals"));
    }

    private static void MapYear(RouteGroupBuilder year)
    {
        year.MapGet("/scheme", (AnnualSchemes all, int year, CancellationToken cancel) => all.Get(year, cancel).Answer());
        year.MapPut("/scheme", (Caller caller, AnnualSchemes all, int year, AnnualSchemeBody body, CancellationToken cancel) =>
            all.Draft(caller, new(year, body.Terms, body.Pools, body.Variations ?? []), cancel).Answer());
        year.MapPost("/scheme/freeze", (Caller caller, AnnualSchemes all, int year, CancellationToken cancel) => all.Freeze(caller, year, cancel).Answer());
        year.MapGet("/publication", (Caller caller, AnnualRounds all, int year, CancellationToken cancel) => all.Posted(caller, year, cancel).Answer());
        year.MapGet("/readiness", (Caller caller, Readiness all, int year, CancellationToken cancel) => all.Get(caller, year, cancel).Answer());
        year.MapGet("/dry-run", (Caller caller, DryRuns all, int year, CancellationToken cancel) => all.Get(caller, year, cancel).Answer());
        year.MapPost("/dry-run", (Caller caller, DryRuns all, int year, CancellationToken cancel) => all.Make(caller, year, cancel).Answer());
        year.MapGet("/run", (Caller caller, YearEndRuns all, int year, CancellationToken cancel) => all.Progress(caller, year, cancel).Answer());
        year.MapPost("/run", (Caller caller, YearEndRuns all, int year, CancellationToken cancel) => Run(all.Start(caller, year, cancel), year)).Produces<YearEndProgress>(StatusCodes.Status202Accepted);
        year.MapPost("/run/approve", (Caller caller, YearEndRuns all, int year, CancellationToken cancel) => Run(all.Approve(caller, year, cancel), year)).Produces<YearEndProgress>(StatusCodes.Status202Accepted);
    }

    /// <summary>A run that goes on beside the request is accepted, and its progress has an address.</summary>
    private static Task<Answer<YearEndProgress>> Run(ValueTask<Result<YearEndProgress>> run, int year) =>
        run.Answer(progress => progress.GoesOn ? $"/api/years/{year}/run" : null);

    private static void MapPool(RouteGroupBuilder pool)
    {
        pool.MapGet("/committee", (Caller caller, Committees all, int year, string pool, CancellationToken cancel) => all.Get(caller, year, pool, cancel).Answer());
        pool.MapPost("/committee", (Caller caller, Committees all, int year, string pool, CommitteeBody body, CancellationToken cancel) =>
            all.Score(caller, year, pool, body.Scores, cancel).Answer());
        pool.MapPost("/committee/recusals", (Caller caller, Committees all, int year, string pool, DeclareAnnualRecusal body, CancellationToken cancel) =>
            all.Recuse(caller, year, pool, body.Person, cancel).Answer());
        pool.MapGet("/round", (Caller caller, AnnualRounds all, int year, string pool, CancellationToken cancel) => all.Get(caller, year, pool, cancel).Answer());
        pool.MapPost("/round/decisions", Act<DecideAnnualGrades>);
        pool.MapPost("/round/recusals", Act<DeclareAnnualRecusal>);
        pool.MapPost("/round/send-back", Act<SendBackAnnualRound>);
        pool.MapPost("/round/publication", Act<PublishAnnualRound>);
        pool.MapPost("/round/approve", (Caller caller, AnnualRounds all, int year, string pool, CancellationToken cancel) =>
            all.Act(caller, year, pool, new ApproveAnnualRound(), cancel).Answer());
        pool.MapPost("/round/lock", (Caller caller, AnnualRounds all, int year, string pool, CancellationToken cancel) =>
            all.Act(caller, year, pool, new LockAnnualRound(), cancel).Answer());
        pool.MapGet("/appraisals", (Caller caller, AnnualAppraisals all, int year, string pool, PageRequest page, CancellationToken cancel) =>
            all.List(caller, year, pool, page, cancel).Answer());
        pool.MapGet("/corrections", (Caller caller, AnnualChanges all, int year, string pool, PageRequest page, CancellationToken cancel) =>
            all.List(caller, year, pool, page, cancel).Answer());
    }

    private static void MapPerson(RouteGroupBuilder one)
    {
        one.MapGet("/", (Caller caller, AnnualAppraisals all, PersonId person, int year, CancellationToken cancel) => all.Get(caller, person, year, cancel).Answer());
        one.MapGet("/explanation", (Caller caller, AnnualAppraisals all, PersonId person, int year, CancellationToken cancel) => all.Explain(caller, person, year, cancel).Answer());
        one.MapPost("/refusal", (Caller caller, AnnualAppraisals all, PersonId person, int year, RefusalBody body, CancellationToken cancel) =>
            all.RecordRefusal(caller, person, year, body.WarnedOn, body.Reason, cancel).Answer());
        one.MapPost("/notice", (Caller caller, AnnualAppraisals all, PersonId person, int year, CancellationToken cancel) => all.Serve(caller, person, year, cancel).Answer());
        one.MapPost("/notice/sign", (Caller caller, AnnualAppraisals all, PersonId person, int year, CancellationToken cancel) => all.Sign(caller, person, year, cancel).Answer());
        one.MapPost("/notice/refused", (Caller caller, AnnualAppraisals all, PersonId person, int year, WitnessBody body, CancellationToken cancel) =>
            all.RefuseSignature(caller, person, year, body.Witness, cancel).Answer());
        one.MapPost("/corrections", (Caller caller, AnnualChanges all, PersonId person, int year, AnnualChangeBody body, CancellationToken cancel) =>
            all.Propose(caller, person, year, body.Kind, body.Grade, body.Reason, cancel).Answer());
        one.MapPost("/corrections/{id}/approve", (Caller caller, AnnualChanges all, PersonId person, int year, string id, CancellationToken cancel) =>
            all.Approve(caller, person, year, id, cancel).Answer());
        one.MapPost("/objection-correction", (Caller caller, AnnualChanges all, PersonId person, int year, CancellationToken cancel) =>
            all.ApproveObjection(caller, person, year, cancel).Answer());
    }

    private static Task<Answer<AnnualRoundState>> Act<TCommand>(Caller caller, AnnualRounds all, int year, string pool, TCommand body, CancellationToken cancel)
        where TCommand : AnnualRoundCommand => all.Act(caller, year, pool, body.Required(), cancel).Answer();
}

/// <summary>An annual scheme's terms, pools, and units with another share of 优秀.</summary>
public sealed record AnnualSchemeBody(AnnualTerms Terms, IReadOnlyList<Pool> Pools, IReadOnlyList<QuotaVariation>? Variations = null);

/// <summary>A member's marks, 0–100, by person.</summary>
public sealed record CommitteeBody(IReadOnlyDictionary<PersonId, decimal> Scores);

/// <summary>How a person refused to take part.</summary>
public sealed record RefusalBody(DateOnly WarnedOn, string Reason);

/// <summary>A proposed change of an annual grade.</summary>
public sealed record AnnualChangeBody(ChangeKind Kind, AnnualGrade Grade, string Reason);
