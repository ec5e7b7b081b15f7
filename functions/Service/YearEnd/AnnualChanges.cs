using PerfServerless.Rules.Calendar;
using PerfServerless.Rules.Grading;
using PerfServerless.Rules.Organisation;
using PerfServerless.Rules.YearEnd;
using PerfServerless.Service.Grading;
using PerfServerless.Service.Http;
using PerfServerless.Service.Objections;
using PerfServerless.Service.Streams;

namespace PerfServerless.Service.YearEnd;

/// <summary>更正 and 补定 of annual grades: nothing decided is edited; two people make a new version.</summary>
public sealed class AnnualChanges(
    IEventStore store, Transact transact, AnnualSchemes schemes, AnnualPlacements placements, AnnualRounds rounds, AnnualAppraisals appraisals, Committees committees, YearFigures figures, ObjectionFiles objections)
{
    /// <summary>Proposes a correction or a late grade; the id comes from the request.</summary>
    public async ValueTask<Result<Versioned<AnnualChangeView>>> Propose(
        Caller caller, PersonId person, int year, ChangeKind kind, AnnualGrade grade, string reason, CancellationToken cancel)
    {
        var placed = await placements.For(Right.ProposeCorrection, caller, person, year, cancel);
        if (placed.Failure is { } failure)
            return failure;
        var id = caller.NewId("change");
        var proposed = new ChangeProposed(person, AppraisalPeriod.OfYear(year), kind, grade.AtSamePlace(), reason, caller.Who.Id);
        var result = await transact.Run(Corrections.Kind, Stream(placed.Value, id), caller.Request, (state, _) => ProposedChange.Propose(state, proposed), cancel);
        return result.Map(written => AnnualChangeView.Of(id, written));
    }

    /// <summary>A page of a pool's proposed changes, approved ones among them, so that the second person finds what waits.</summary>
    public async ValueTask<Result<Page<AnnualChangeView>>> List(Caller caller, int year, string pool, PageRequest page, CancellationToken cancel)
    {
        var plan = await schemes.InForce(year, cancel);
        if (plan.Failure is { } failure)
            return failure;
        if (plan.Value.Pool(pool) is not { } known)
            return RequestFailures.NotFound;
        if (Access.Check(Right.ReadRound, caller.Who, new Subject([.. known.Units])) is { } refusal)
            return RequestFailures.Forbidden(refusal);
        var heads = await store.List(plan.Value.PartitionOf(known), $"{Corrections.Kind.Kind}/", page.After, page.Take + 1, cancel);
        return Page.Of(heads, page, head => AnnualChangeView.Of(head.Id.Name.Split('/')[^1], new(head.Read<ChangeState>(), head.Version)).State);
    }

    /// <summary>Approves a proposed change: the round takes it, within the quota, and then the proposal is marked.</summary>
    public async ValueTask<Result<Versioned<AnnualChangeView>>> Approve(Caller caller, PersonId person, int year, string id, CancellationToken cancel)
    {
        var placed = await placements.For(Right.ApproveRound, caller, person, year, cancel);
        if (placed.Failure is { } failure)
            return failure;
        var change = (await transact.Read(Corrections.Kind, Stream(placed.Value, id), cancel)).State;
        if (change.Proposed is not { } proposed)
            return RequestFailures.NotFound;
        if (change.ApprovedBy is null && await Take(placed.Value, new Request(caller.Who.Id), proposed, cancel) is { } refused)
            return refused;
        var result = await transact.Run(Corrections.Kind, Stream(placed.Value, id), caller.Request, ProposedChange.Approve, cancel);
        return result.Map(written => AnnualChangeView.Of(id, written));
    }

    /// <summary>Approves the correction that an objection, a review or an appeal asks for; whoever ruled is who proposed it.</summary>
    public async ValueTask<Result<Versioned<AnnualRoundState>>> ApproveObjection(Caller caller, PersonId person, int year, CancellationToken cancel)
    {
        var placed = await placements.For(Right.ApproveRound, caller, person, year, cancel);
        if (placed.Failure is { } failure)
            return failure;
        var objection = await objections.Of(placed.Value.Partition, person, cancel);
        if (objection.LatestRuling() is not { Ruling: { Upheld: true, Corrected: { } grade } ruling, By: var ruler })
            return Corrections.NothingUpheld;
        var figure = await Figure(placed.Value, cancel);
        var command = new CorrectAnnualGrade(person, grade.AtSamePlace(), ruling.Reason, ruler, $"objection/{person}");
        return await rounds.Change(placed.Value, caller.Request, command, figure, cancel);
    }

    private async ValueTask<Failure?> Take(AnnualPlacement placed, Request request, ChangeProposed proposed, CancellationToken cancel)
    {
        var figure = await Figure(placed, cancel);
        if (proposed.Kind == ChangeKind.Correction)
            return (await rounds.Change(placed, request, new CorrectAnnualGrade(proposed.Person, proposed.Grade.AtSamePlace(), proposed.Reason, proposed.By), figure, cancel)).Failure;
        if (figure.Eligibility.NoGrade is [var still, ..])
            return Failure.By(new("annual-still-withheld", still.Sentence, still.Source));
        if ((await appraisals.Of(placed, cancel)).Grade is null && await appraisals.Keep(placed, figure.Computed, cancel) is { } failure)
            return failure;
        return (await rounds.Change(placed, request, new AddWithheldGrade(proposed.Person, proposed.Grade.AtSamePlace(), proposed.Reason, proposed.By), figure, cancel)).Failure;
    }

    private async ValueTask<YearFigure> Figure(AnnualPlacement placed, CancellationToken cancel) =>
        await figures.Of(placed, await committees.Of(placed.Partition, cancel), cancel);

    private static StreamId Stream(AnnualPlacement placed, string id) => new(placed.Partition, $"{Corrections.Kind.Kind}/{placed.Person.Id}/{id}");
}

/// <summary>A proposed change of an annual grade.</summary>
public sealed record AnnualChangeView(
    string Id, PersonId Person, int Year, ChangeKind Kind, AnnualGrade Grade, string Reason, PersonId ProposedBy, PersonId? ApprovedBy)
{
    internal static Versioned<AnnualChangeView> Of(string id, Versioned<ChangeState> written)
    {
        var proposed = written.State.Proposed!;
        return new(new(id, proposed.Person, proposed.Period.Year, proposed.Kind, proposed.Grade.AtSamePlace(), proposed.Reason, proposed.By, written.State.ApprovedBy), written.Version);
    }
}
