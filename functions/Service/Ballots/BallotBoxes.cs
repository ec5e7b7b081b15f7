using System.Security.Cryptography;
using PerfServerless.Rules.Appraisal;
using PerfServerless.Rules.Ballots;
using PerfServerless.Rules.Calendar;
using PerfServerless.Rules.Organisation;
using PerfServerless.Service.Appraisal;
using PerfServerless.Service.Http;
using PerfServerless.Service.Streams;
using PerfServerless.Service.YearEnd;

namespace PerfServerless.Service.Ballots;

/// <summary>
/// 民主测评: one box a unit and period. The stream holds the turnout; the slips lie beside it under random ids, without
/// voter, time, address or order.
/// </summary>
public sealed class BallotBoxes(IEventStore store, Transact transact, Schemes schemes, AnnualSchemes annual)
{
    internal static Aggregate<BallotBoxState, BallotBoxEvent> Kind { get; } = new("box", 1, BallotBoxState.None, BallotBox.Evolve);

    /// <summary>The turnout, for those who run the evaluation.</summary>
    public async ValueTask<Result<Versioned<TurnoutView>>> Turnout(Caller caller, UnitId unit, AppraisalPeriod period, CancellationToken cancel)
    {
        if (Access.Check(Right.ReadTurnout, caller.Who, new Subject(unit)) is { } refusal)
            return RequestFailures.Forbidden(refusal);
        var place = await Place(unit, period, cancel);
        if (place.Failure is { } failure)
            return failure;
        var read = await transact.Read(Kind, place.Value.Stream, cancel);
        return new Versioned<TurnoutView>(TurnoutView.Of(read.State), read.Version);
    }

    /// <summary>The caller's own ballot in a box: whom to mark, until when, and whether it was handed in.</summary>
    public async ValueTask<Result<OwnBallot>> Own(Caller caller, UnitId unit, AppraisalPeriod period, CancellationToken cancel)
    {
        var place = await Place(unit, period, cancel);
        if (place.Failure is { } failure)
            return failure;
        var box = (await transact.Read(Kind, place.Value.Stream, cancel)).State;
        return box.Invitations.FirstOrDefault(each => each.Voter == caller.Who.Id) is { } invitation
            ? new OwnBallot(invitation.Class, [.. box.Subjects.Where(subject => subject != caller.Who.Id)], box.Opens, box.Closes, box.Turnout.Contains(caller.Who.Id))
            : RequestFailures.NotFound;
    }

    /// <summary>Opens, extends or closes a box.</summary>
    public async ValueTask<Result<Versioned<TurnoutView>>> Manage(Caller caller, UnitId unit, AppraisalPeriod period, BallotBoxCommand command, CancellationToken cancel)
    {
        if (Access.Check(Right.ManageBallots, caller.Who, new Subject(unit)) is { } refusal)
            return RequestFailures.Forbidden(refusal);
        var result = await Run(unit, period, caller.Request, command, [], cancel);
        return result.Map(box => new Versioned<TurnoutView>(TurnoutView.Of(box.State), box.Version));
    }

    /// <summary>
    /// Seals a box over the slips as they lie in it. The digest holds for the version it was taken at: a ballot that comes in
    /// between has it taken again, unless the caller asked for a version themself.
    /// </summary>
    public async ValueTask<Result<Versioned<TurnoutView>>> Close(Caller caller, UnitId unit, AppraisalPeriod period, CancellationToken cancel)
    {
        var place = await Place(unit, period, cancel);
        if (place.Failure is { } failure)
            return failure;
        while (true)
        {
            var version = caller.Request.IfVersion ?? (await transact.Read(Kind, place.Value.Stream, cancel)).Version;
            var digest = SlipsDigest.Of(await store.Slips(place.Value.Stream, cancel));
            var closed = await Manage(caller with { Request = caller.Request with { IfVersion = version } }, unit, period, new CloseBox(digest), cancel);
            if (closed.Failure == RequestFailures.Stale && caller.Request.IfVersion is null)
                continue;
            if (closed.Failure is null)
                await store.Seal(place.Value.Stream, cancel);
            return closed;
        }
    }

    /// <summary>
    /// Hands in the caller's ballot. The request's key is left out of the record: kept beside the turnout, its fingerprint of
    /// the paper would tell who voted what. A ballot sent twice is refused the second time and counts once.
    /// </summary>
    public async ValueTask<Result<BallotReceipt>> Cast(Caller caller, UnitId unit, AppraisalPeriod period, BallotPaper paper, CancellationToken cancel)
    {
        var place = await Place(unit, period, cancel);
        if (place.Failure is { } failure)
            return failure;
        var slips = paper.Marks is null ? [] : paper.Slips().Select(slip => Seal(place.Value.Stream, slip)).ToList();
        var result = await Run(unit, period, new Request(caller.Who.Id), new CastBallot(paper), slips, cancel);
        return result.Map(_ => new BallotReceipt(true));
    }

    /// <summary>The box without its slips.</summary>
    internal async ValueTask<Result<BallotBoxState>> Of(UnitId unit, AppraisalPeriod period, CancellationToken cancel)
    {
        var place = await Place(unit, period, cancel);
        return place.Failure is { } failure ? failure : (await transact.Read(Kind, place.Value.Stream, cancel)).State;
    }

    internal async ValueTask<Result<(BallotBoxState Box, IReadOnlyList<BallotSlip> Slips)>> Sealed(UnitId unit, AppraisalPeriod period, CancellationToken cancel)
    {
        var place = await Place(unit, period, cancel);
        if (place.Failure is { } failure)
            return failure;
        var box = (await transact.Read(Kind, place.Value.Stream, cancel)).State;
        IReadOnlyList<BallotSlip> slips = box.Result is null ? []
            : [.. (await store.Slips(place.Value.Stream, cancel)).Select(slip => RecordJson.Read<BallotSlip>(slip.Data))];
        return (box, slips);
    }

    private async ValueTask<Result<Versioned<BallotBoxState>>> Run(
        UnitId unit, AppraisalPeriod period, Request request, BallotBoxCommand command, IReadOnlyList<Slip> slips, CancellationToken cancel)
    {
        var place = await Place(unit, period, cancel);
        if (place.Failure is { } failure)
            return failure;
        var facts = new BallotBoxFacts(unit, period, place.Value.Terms);
        return await transact.Run(Kind, place.Value.Stream, request, slips, (state, occasion) => BallotBox.Decide(state, command, facts, occasion), cancel);
    }

    /// <summary>A quarter's box lies with the quarter, a year's with the year; both are held by the same rules.</summary>
    private ValueTask<Result<BoxPlace>> Place(UnitId unit, AppraisalPeriod period, CancellationToken cancel) =>
        period.Quarter is { } quarter ? OfQuarter(unit, quarter, cancel) : OfYear(unit, period.Year, cancel);

    private async ValueTask<Result<BoxPlace>> OfQuarter(UnitId unit, Quarter quarter, CancellationToken cancel)
    {
        var plan = await schemes.InForce(quarter, cancel);
        if (plan.Failure is { } failure)
            return failure;
        return plan.Value.Scheme.PoolOf(unit) is { } pool
            ? new BoxPlace(plan.Value.Terms.Ballots, new(plan.Value.PartitionOf(pool), $"box/{unit}"))
            : RequestFailures.NotFound;
    }

    private async ValueTask<Result<BoxPlace>> OfYear(UnitId unit, int year, CancellationToken cancel)
    {
        var plan = await annual.InForce(year, cancel);
        if (plan.Failure is { } failure)
            return failure;
        return plan.Value.Scheme.PoolOf(unit) is { } pool
            ? new BoxPlace(plan.Value.Terms.Ballots, new(plan.Value.PartitionOf(pool), $"box/{unit}"))
            : RequestFailures.NotFound;
    }

    private sealed record BoxPlace(BallotTerms Terms, StreamId Stream);

    private static Slip Seal(StreamId box, BallotSlip slip) =>
        new(box, Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16)), RecordJson.Write(slip));
}
