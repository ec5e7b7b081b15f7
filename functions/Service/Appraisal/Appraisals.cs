using PerfServerless.Rules;
using PerfServerless.Rules.Appraisal;
using PerfServerless.Rules.Calendar;
using PerfServerless.Rules.Organisation;
using PerfServerless.Service.Http;
using PerfServerless.Service.Outbox;
using PerfServerless.Service.Streams;

namespace PerfServerless.Service.Appraisal;

/// <summary>Everyone's appraisal: opening, scoring, serving the notice, filing.</summary>
public sealed class Appraisals(IEventStore store, Transact transact, Schemes schemes, Placements placements)
{
    internal static Aggregate<AppraisalState, AppraisalEvent> Kind { get; } = new("appraisal", 1, AppraisalState.None, PersonalAppraisal.Evolve);

    /// <summary>A person's appraisal, with the explanation of its score.</summary>
    public async ValueTask<Result<Versioned<AppraisalState>>> Get(Caller caller, PersonId person, Quarter period, CancellationToken cancel)
    {
        var placed = await placements.For(Right.ReadAppraisal, caller, person, period, cancel);
        return placed.Failure is { } failure ? failure : await transact.Read(Kind, Stream(placed.Value), cancel);
    }

    /// <summary>Where a person's score comes from, down to what was counted (个人信息保护法 art. 24).</summary>
    public async ValueTask<Result<Versioned<Rules.Grading.Explanation>>> Explain(Caller caller, PersonId person, Quarter period, CancellationToken cancel)
    {
        var appraisal = await Get(caller, person, period, cancel);
        if (appraisal.Failure is { } failure)
            return failure;
        return appraisal.Value.State.Score is { } tree ? new Versioned<Rules.Grading.Explanation>(tree, appraisal.Value.Version) : RequestFailures.NotFound;
    }

    /// <summary>A page of a unit's or pool's appraisals, by person.</summary>
    public async ValueTask<Result<Page<AppraisalState>>> List(Caller caller, Quarter period, string pool, PageRequest page, CancellationToken cancel)
    {
        var plan = await schemes.InForce(period, cancel);
        if (plan.Failure is { } failure)
            return failure;
        if (plan.Value.Scheme.Pools.FirstOrDefault(each => each.Id == pool) is not { } known)
            return RequestFailures.NotFound;
        if (Access.Check(Right.ReadRound, caller.Who, new Subject([.. known.Units])) is { } refusal)
            return RequestFailures.Forbidden(refusal);
        var heads = await store.List(plan.Value.PartitionOf(known), "appraisal/", page.After, page.Take + 1, cancel);
        return Page.Of(heads, page, head => head.Read<AppraisalState>());
    }

    /// <summary>Hands over the written notice of the grade.</summary>
    public ValueTask<Result<Versioned<AppraisalState>>> Serve(Caller caller, PersonId person, Quarter period, CancellationToken cancel) =>
        Act(Right.ServeNotice, caller, person, period, PersonalAppraisal.Serve, cancel);

    /// <summary>The caller signs for their own notice.</summary>
    public ValueTask<Result<Versioned<AppraisalState>>> Sign(Caller caller, PersonId person, Quarter period, CancellationToken cancel) =>
        Act(Right.SignNotice, caller, person, period, PersonalAppraisal.Sign, cancel);

    /// <summary>Records a witnessed refusal to sign.</summary>
    public ValueTask<Result<Versioned<AppraisalState>>> RefuseSignature(Caller caller, PersonId person, Quarter period, string witness, CancellationToken cancel) =>
        Act(Right.ServeNotice, caller, person, period, (state, occasion) => PersonalAppraisal.RefuseSignature(state, witness, occasion), cancel);

    /// <summary>归档: procedure 12.</summary>
    public ValueTask<Result<Versioned<AppraisalState>>> File(Caller caller, PersonId person, Quarter period, CancellationToken cancel) =>
        Act(Right.FileAppraisal, caller, person, period, PersonalAppraisal.File, cancel);

    internal async Task Open(OpenAppraisal open, CancellationToken cancel)
    {
        var placed = (await placements.Of(open.Entry.Person, open.Period, cancel)).Value;
        var opened = new AppraisalOpened(
            open.Entry.Person, open.Unit, open.Period, placed.Pool.Id, placed.Plan.Version, open.Entry.Participation, open.Entry.Reason);
        var result = await transact.Run(Kind, Stream(placed), Request.BySystem, (state, _) => PersonalAppraisal.Open(state, opened), cancel);
        _ = result.Value;
    }

    /// <summary>Takes over what was decided elsewhere.</summary>
    internal async Task Take(PersonId person, Quarter period, AppraisalEvent news, CancellationToken cancel)
    {
        var placed = (await placements.Of(person, period, cancel)).Value;
        var result = await transact.Run(Kind, Stream(placed), Request.BySystem, (state, _) => news switch
        {
            GradePublished published => PersonalAppraisal.Publish(state, published),
            GradeChanged changed => PersonalAppraisal.Change(state, changed),
            ObjectionNoted noted => PersonalAppraisal.NoteObjection(state, noted.Objection),
            ObjectionSettled settled => PersonalAppraisal.SettleObjection(state, settled.Objection),
            _ => throw new InvalidOperationException($"An appraisal takes over no {news.GetType().Name}."),
        }, cancel);
        _ = result.Value;
    }

    internal ValueTask<Versioned<AppraisalState>> Of(Placement placed, CancellationToken cancel) => transact.Read(Kind, Stream(placed), cancel);

    internal static StreamId Stream(Placement placed) => new(placed.Partition, $"appraisal/{placed.Person.Id}");

    private async ValueTask<Result<Versioned<AppraisalState>>> Act(
        Right right, Caller caller, PersonId person, Quarter period, Func<AppraisalState, Occasion, Decision<AppraisalEvent>> decide, CancellationToken cancel)
    {
        var placed = await placements.For(right, caller, person, period, cancel);
        return placed.Failure is { } failure ? failure : await transact.Run(Kind, Stream(placed.Value), caller.Request, decide, cancel);
    }
}
