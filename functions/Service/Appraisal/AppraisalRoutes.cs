using PerfServerless.Rules.Appraisal;
using PerfServerless.Rules.Calendar;
using PerfServerless.Rules.Organisation;
using PerfServerless.Service.Http;
using PerfServerless.Service.Streams;

namespace PerfServerless.Service.Appraisal;

internal static class AppraisalRoutes
{
    public static void MapSchemes(this RouteGroupBuilder api)
    {
        var schemes = api.MapGroup("/schemes").WithTags("Schemes");
        schemes.MapGet("/{period}", (Schemes all, Quarter period, CancellationToken cancel) => all.Get(period, cancel).Answer());
        schemes.MapPut("/{period}", (Caller caller, Schemes all, Quarter period, SchemeBody body, CancellationToken cancel) =>
            all.Draft(caller, period, body.Terms, body.Pools, cancel).Answer());
        schemes.MapPost("/{period}/freeze", (Caller caller, Schemes all, Quarter period, CancellationToken cancel) => all.Freeze(caller, period, cancel).Answer());
    }

    public static void MapRosters(this RouteGroupBuilder api)
    {
        var rosters = api.MapGroup("/rosters/{period}/{unit}").WithTags("Rosters");
        rosters.MapGet("/", (Caller caller, Rosters all, Quarter period, UnitId unit, CancellationToken cancel) => all.Get(caller, unit, period, cancel).Answer());
        rosters.MapGet("/suggestion", (Caller caller, Rosters all, Quarter period, UnitId unit, CancellationToken cancel) => all.Suggest(caller, unit, period, cancel).Answer());
        rosters.MapPut("/", (Caller caller, Rosters all, Quarter period, UnitId unit, RosterBody body, CancellationToken cancel) =>
            all.Propose(caller, unit, period, body.Entries, cancel).Answer());
        rosters.MapPost("/lock", (Caller caller, Rosters all, Quarter period, UnitId unit, CancellationToken cancel) => all.Lock(caller, unit, period, cancel).Answer());
    }

    public static void MapAppraisals(this RouteGroupBuilder api)
    {
        var one = api.MapGroup("/people/{person}/appraisals/{period}").WithTags("Appraisals");
        one.MapGet("/", (Caller caller, Appraisals all, PersonId person, Quarter period, CancellationToken cancel) => all.Get(caller, person, period, cancel).Answer());
        one.MapGet("/duties", (Caller caller, Duties all, PersonId person, Quarter period, CancellationToken cancel) => all.Of(caller, person, period, cancel).Answer());
        one.MapGet("/explanation", (Caller caller, Appraisals all, PersonId person, Quarter period, CancellationToken cancel) => all.Explain(caller, person, period, cancel).Answer());
        one.MapPost("/notice", (Caller caller, Appraisals all, PersonId person, Quarter period, CancellationToken cancel) => all.Serve(caller, person, period, cancel).Answer());
        one.MapPost("/notice/sign", (Caller caller, Appraisals all, PersonId person, Quarter period, CancellationToken cancel) => all.Sign(caller, person, period, cancel).Answer());
        one.MapPost("/notice/refused", (Caller caller, Appraisals all, PersonId person, Quarter period, WitnessBody body, CancellationToken cancel) =>
            all.RefuseSignature(caller, person, period, body.Witness, cancel).Answer());
        one.MapPost("/file", (Caller caller, Appraisals all, PersonId person, Quarter period, CancellationToken cancel) => all.File(caller, person, period, cancel).Answer());
        one.MapPost("/advance", Advance);
        api.MapGet("/pools/{period}/{pool}/appraisals", (Caller caller, Appraisals all, Quarter period, string pool, PageRequest page, CancellationToken cancel) =>
            all.List(caller, period, pool, page, cancel).Answer()).WithTags("Appraisals");
        api.MapGet("/pools/{period}/{pool}/progress", (Caller caller, Progress all, Quarter period, string pool, PageRequest page, CancellationToken cancel) =>
            all.Of(caller, period, pool, page, cancel).Answer()).WithTags("Appraisals");
    }

    /// <summary>Looks at what is due now, for whoever does not want to wait for the clock.</summary>
    private static async Task<Answer<Advanced>> Advance(Caller caller, Clock clock, PersonId person, Quarter period, CancellationToken cancel) =>
        Access.Check(Right.AdvanceAppraisal, caller.Who, Subject.County) is { } refusal
            ? (Result<Advanced>)RequestFailures.Forbidden(refusal)
            : await clock.Advance(person, period, null, cancel);
}

/// <summary>A scheme's terms and pools.</summary>
public sealed record SchemeBody(SchemeTerms Terms, IReadOnlyList<Pool> Pools);

/// <summary>A roster's entries.</summary>
public sealed record RosterBody(IReadOnlyList<RosterEntry> Entries);

/// <summary>Who saw that the signature was refused.</summary>
public sealed record WitnessBody(string Witness);
