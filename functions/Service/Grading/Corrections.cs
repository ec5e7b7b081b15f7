using PerfServerless.Rules.Calendar;
using PerfServerless.Rules.Grading;
using PerfServerless.Rules.Law;
using PerfServerless.Rules.Organisation;
using PerfServerless.Service.Appraisal;
using PerfServerless.Service.Http;
using PerfServerless.Service.Objections;
using PerfServerless.Service.Streams;

namespace PerfServerless.Service.Grading;

/// <summary>更正 and 补定: nothing decided is edited; two people make a new version.</summary>
public sealed class Corrections(Transact transact, Placements placements, GradeRounds rounds, ObjectionFiles objections)
{
    internal static Aggregate<ChangeState, ChangeEvent> Kind { get; } = new("change", 1, ChangeState.None, ProposedChange.Evolve);

    /// <summary>Proposes a correction or a late grade; the id comes from the request.</summary>
    public async ValueTask<Result<Versioned<ChangeView>>> Propose(
        Caller caller, PersonId person, Quarter period, ChangeKind kind, Grade grade, string reason, CancellationToken cancel)
    {
        var placed = await placements.For(Right.ProposeCorrection, caller, person, period, cancel);
        if (placed.Failure is { } failure)
            return failure;
        var id = caller.NewId("change");
        var proposed = new ChangeProposed(person, period, kind, grade, reason, caller.Who.Id);
        var result = await transact.Run(Kind, Stream(placed.Value, id), caller.Request, (state, _) => ProposedChange.Propose(state, proposed), cancel);
        return result.Map(written => new Versioned<ChangeView>(new(id, written.State), written.Version));
    }

    /// <summary>Approves a proposed change: the round takes it, within the quota, and then the proposal is marked.</summary>
    public async ValueTask<Result<Versioned<ChangeView>>> Approve(Caller caller, PersonId person, Quarter period, string id, CancellationToken cancel)
    {
        var placed = await placements.For(Right.ApproveRound, caller, person, period, cancel);
        if (placed.Failure is { } failure)
            return failure;
        var change = await transact.Read(Kind, Stream(placed.Value, id), cancel);
        if (change.State.Proposed is not { } proposed)
            return RequestFailures.NotFound;
        if (change.State.ApprovedBy is null)
        {
            if (proposed.Kind == ChangeKind.LateGrade && await NotYet(placed.Value, caller, cancel) is { } notYet)
                return notYet;
            var taken = await rounds.Change(placed.Value, new Request(caller.Who.Id), CommandFor(proposed), cancel);
            if (taken.Failure is { } refused)
                return refused;
        }
        var result = await transact.Run(Kind, Stream(placed.Value, id), caller.Request, ProposedChange.Approve, cancel);
        return result.Map(written => new Versioned<ChangeView>(new(id, written.State), written.Version));
    }

    /// <summary>Approves the correction that an upheld objection asks for; its reviewer is who proposed it.</summary>
    public async ValueTask<Result<Versioned<RoundState>>> ApproveObjection(Caller caller, PersonId person, Quarter period, CancellationToken cancel)
    {
        var placed = await placements.For(Right.ApproveRound, caller, person, period, cancel);
        if (placed.Failure is { } failure)
            return failure;
        var objection = await objections.Of(placed.Value.Partition, person, cancel);
        if (objection.LatestRuling() is not { Ruling: { Upheld: true, Corrected: { } grade } ruling, By: var reviewer })
            return NothingUpheld;
        return await rounds.Change(placed.Value, caller.Request, new CorrectGrade(person, grade, ruling.Reason, reviewer, $"objection/{person}"), cancel);
    }

    private async ValueTask<Failure?> NotYet(Placement placed, Caller caller, CancellationToken cancel)
    {
        var appraisal = await transact.Read(Appraisals.Kind, Appraisals.Stream(placed), cancel);
        var underInvestigation = placed.Person.UnderInvestigation(transact.Occasion(caller.Who.Id).Today);
        return ProposedChange.LateGrade(appraisal.State.Participation, underInvestigation) is { } refusal ? Failure.By(refusal) : null;
    }

    private static RoundCommand CommandFor(ChangeProposed proposed) => proposed.Kind switch
    {
        ChangeKind.Correction => new CorrectGrade(proposed.Person, proposed.Grade, proposed.Reason, proposed.By),
        _ => new AddLateCandidate(proposed.Person, proposed.Grade, proposed.Reason, proposed.By),
    };

    internal static Failure NothingUpheld { get; } = new(FailureKind.Conflict, new(
        "objection-not-upheld", new("没有成立的异议需要更正。", "No upheld objection asks for a correction."), Cite.Setting("correction.approver")));

    private static StreamId Stream(Placement placed, string id) => placed.Stream(Kind.Kind, id);
}

/// <summary>A proposed change with its id.</summary>
public sealed record ChangeView(string Id, ChangeState Change);
