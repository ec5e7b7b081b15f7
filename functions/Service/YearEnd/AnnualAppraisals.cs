using PerfServerless.Rules;
using PerfServerless.Rules.Grading;
using PerfServerless.Rules.Organisation;
using PerfServerless.Rules.YearEnd;
using PerfServerless.Service.Http;
using PerfServerless.Service.Organisation;
using PerfServerless.Service.Outbox;
using PerfServerless.Service.Streams;

namespace PerfServerless.Service.YearEnd;

/// <summary>Everyone's annual appraisal: what was computed, the grade, and the service of its notice.</summary>
public sealed class AnnualAppraisals(IEventStore store, Transact transact, AnnualSchemes schemes, AnnualPlacements placements, AnnualResults results, People people)
{
    /// <summary>What the names of the streams start with.</summary>
    internal const string Prefix = "annual/";

    internal static Aggregate<AnnualAppraisalState, AnnualAppraisalEvent> Kind { get; } = new("annual", 1, AnnualAppraisalState.None, AnnualAppraisal.Evolve);

    /// <summary>A person's annual appraisal, with the explanation of its score and the reasons that bear on its grade.</summary>
    public async ValueTask<Result<Versioned<AnnualAppraisalState>>> Get(Caller caller, PersonId person, int year, CancellationToken cancel)
    {
        var placed = await placements.For(Right.ReadAppraisal, caller, person, year, cancel);
        return placed.Failure is { } failure ? failure : await transact.Read(Kind, Stream(placed.Value), cancel);
    }

    /// <summary>Where a person's annual score comes from (个人信息保护法 art. 24).</summary>
    public async ValueTask<Result<Versioned<Explanation>>> Explain(Caller caller, PersonId person, int year, CancellationToken cancel)
    {
        var appraisal = await Get(caller, person, year, cancel);
        if (appraisal.Failure is { } failure)
            return failure;
        return appraisal.Value.State.Score is { } tree ? new Versioned<Explanation>(tree, appraisal.Value.Version) : RequestFailures.NotFound;
    }

    /// <summary>A page of a pool's annual appraisals, by person.</summary>
    public async ValueTask<Result<Page<AnnualAppraisalState>>> List(Caller caller, int year, string pool, PageRequest page, CancellationToken cancel)
    {
        var plan = await schemes.InForce(year, cancel);
        if (plan.Failure is { } failure)
            return failure;
        if (plan.Value.Pool(pool) is not { } known)
            return RequestFailures.NotFound;
        if (Access.Check(Right.ReadRound, caller.Who, new Subject([.. known.Units])) is { } refusal)
            return RequestFailures.Forbidden(refusal);
        var heads = await store.List(plan.Value.PartitionOf(known), Prefix, page.After, page.Take + 1, cancel);
        return Page.Of(heads, page, head => head.Read<AnnualAppraisalState>());
    }

    /// <summary>Hands over the written notice of the grade.</summary>
    public ValueTask<Result<Versioned<AnnualAppraisalState>>> Serve(Caller caller, PersonId person, int year, CancellationToken cancel) =>
        Act(Right.ServeNotice, caller, person, year, AnnualAppraisal.Serve, cancel);

    /// <summary>The caller signs for their own notice.</summary>
    public ValueTask<Result<Versioned<AnnualAppraisalState>>> Sign(Caller caller, PersonId person, int year, CancellationToken cancel) =>
        Act(Right.SignNotice, caller, person, year, AnnualAppraisal.Sign, cancel);

    /// <summary>Records a witnessed refusal to sign.</summary>
    public ValueTask<Result<Versioned<AnnualAppraisalState>>> RefuseSignature(Caller caller, PersonId person, int year, string witness, CancellationToken cancel) =>
        Act(Right.ServeNotice, caller, person, year, (state, occasion) => AnnualAppraisal.RefuseSignature(state, witness, occasion), cancel);

    /// <summary>Records that the person refuses to take part, in the person's file.</summary>
    public async ValueTask<Result<AppraisalRefused>> RecordRefusal(
        Caller caller, PersonId person, int year, DateOnly warnedOn, string reason, CancellationToken cancel)
    {
        var placed = await placements.For(Right.RecordRefusal, caller, person, year, cancel);
        if (placed.Failure is { } failure)
            return failure;
        var consolidated = (await Of(placed.Value, cancel)).Exists;
        var file = await people.Write(person, new RecordAppraisalRefusal(year, warnedOn, reason, consolidated), caller.Request, cancel);
        return file.Map(now => now.State.Refused.Single(each => each.Year == year));
    }

    /// <summary>Takes over what the run computed.</summary>
    internal async Task<Failure?> Keep(AnnualPlacement placed, AnnualComputed computed, CancellationToken cancel) =>
        (await transact.Run(Kind, Stream(placed), Request.BySystem, (state, _) => AnnualAppraisal.Compute(state, computed), cancel)).Failure;

    /// <summary>Drops what was computed of a person in a pool, who belongs elsewhere after all.</summary>
    internal async Task Leave(string partition, PersonId person, CancellationToken cancel) =>
        _ = (await transact.Run(Kind, Stream(partition, person), Request.BySystem, (state, _) => AnnualAppraisal.Leave(state), cancel)).Value;

    /// <summary>Takes over what was decided elsewhere; an appraisal that was never computed has nothing to take over, which is a bug and throws.</summary>
    internal async Task Take(TellAnnual tell, CancellationToken cancel)
    {
        var stream = tell.Pool is { } pool ? Stream(AnnualPlan.PartitionOf(tell.Year, pool), tell.Person) : Stream((await placements.Of(tell.Person, tell.Year, cancel)).Value);
        var before = (await results.Of(tell.Person, tell.Year - 1, cancel))?.Grade;
        var result = await transact.Run(Kind, stream, Request.BySystem, (state, _) => !state.Exists
            ? throw new InvalidOperationException($"The year {tell.Year} of {tell.Person} was not computed.")
            : tell.News switch
            {
                AnnualGradePublished published => AnnualAppraisal.Publish(state, published, before),
                AnnualGradeChanged changed => AnnualAppraisal.Change(state, changed, before),
                AnnualObjectionNoted noted => AnnualAppraisal.NoteObjection(state, noted.Objection),
                AnnualObjectionSettled settled => AnnualAppraisal.SettleObjection(state, settled.Objection),
                _ => throw new InvalidOperationException($"An annual appraisal takes over no {tell.News.GetType().Name}."),
            }, cancel);
        _ = result.Value;
    }

    internal ValueTask<AnnualAppraisalState> Of(AnnualPlacement placed, CancellationToken cancel) => Of(placed.Partition, placed.Person.Id, cancel);

    internal async ValueTask<AnnualAppraisalState> Of(string partition, PersonId person, CancellationToken cancel) =>
        (await transact.Read(Kind, Stream(partition, person), cancel)).State;

    internal static StreamId Stream(string partition, PersonId person) => new(partition, $"{Prefix}{person}");

    private static StreamId Stream(AnnualPlacement placed) => Stream(placed.Partition, placed.Person.Id);

    private async ValueTask<Result<Versioned<AnnualAppraisalState>>> Act(
        Right right, Caller caller, PersonId person, int year, Func<AnnualAppraisalState, Occasion, Decision<AnnualAppraisalEvent>> decide, CancellationToken cancel)
    {
        var placed = await placements.For(right, caller, person, year, cancel);
        return placed.Failure is { } failure ? failure : await transact.Run(Kind, Stream(placed.Value), caller.Request, decide, cancel);
    }
}
