using PerfServerless.Rules;
using PerfServerless.Rules.Appraisal;
using PerfServerless.Rules.Calendar;
using PerfServerless.Rules.Organisation;
using PerfServerless.Service.Http;
using PerfServerless.Service.Organisation;
using PerfServerless.Service.Streams;

namespace PerfServerless.Service.Appraisal;

/// <summary>参评对象核定: proposing and locking a unit's roster.</summary>
public sealed class Rosters(Transact transact, People people, Schemes schemes)
{
    internal static Aggregate<RosterState, RosterEvent> Kind { get; } = new("roster", 1, RosterState.None, Roster.Evolve);

    /// <summary>A unit's roster.</summary>
    public async ValueTask<Result<Versioned<RosterState>>> Get(Caller caller, UnitId unit, Quarter period, CancellationToken cancel)
    {
        if (Access.Check(Right.ReadRoster, caller.Who, new Subject(unit)) is { } refusal)
            return RequestFailures.Forbidden(refusal);
        var stream = await Stream(unit, period, cancel);
        return stream.Failure is { } failure ? failure : await transact.Read(Kind, stream.Value, cancel);
    }

    /// <summary>What the files suggest, for the administrator to check and propose.</summary>
    public async ValueTask<Result<IReadOnlyList<RosterEntry>>> Suggest(Caller caller, UnitId unit, Quarter period, CancellationToken cancel)
    {
        if (Access.Check(Right.ProposeRoster, caller.Who, new Subject(unit)) is { } refusal)
            return RequestFailures.Forbidden(refusal);
        var plan = await schemes.InForce(period, cancel);
        if (plan.Failure is { } failure)
            return failure;
        var members = await Members(unit, period, plan.Value.Terms, cancel);
        return members.Where(member => !member.Leading).Select(member => member.Suggested()).ToList();
    }

    /// <summary>Proposes the roster.</summary>
    public ValueTask<Result<Versioned<RosterState>>> Propose(Caller caller, UnitId unit, Quarter period, IReadOnlyList<RosterEntry> entries, CancellationToken cancel) =>
        Run(Right.ProposeRoster, caller, unit, period, (state, facts, _) => Roster.Propose(state, entries, facts), cancel);

    /// <summary>Locks it: procedure 2 is done, and everyone's appraisal opens.</summary>
    public ValueTask<Result<Versioned<RosterState>>> Lock(Caller caller, UnitId unit, Quarter period, CancellationToken cancel) =>
        Run(Right.LockRoster, caller, unit, period, Roster.Lock, cancel);

    internal async ValueTask<RosterState> Of(string partition, UnitId unit, CancellationToken cancel) =>
        (await transact.Read(Kind, Stream(partition, unit), cancel)).State;

    internal static StreamId Stream(string partition, UnitId unit) => new(partition, $"roster/{unit}");

    private async ValueTask<Result<Versioned<RosterState>>> Run(
        Right right, Caller caller, UnitId unit, Quarter period, Func<RosterState, RosterFacts, Occasion, Decision<RosterEvent>> decide, CancellationToken cancel)
    {
        if (Access.Check(right, caller.Who, new Subject(unit)) is { } refusal)
            return RequestFailures.Forbidden(refusal);
        var stream = await Stream(unit, period, cancel);
        if (stream.Failure is { } failure)
            return failure;
        var plan = await schemes.InForce(period, cancel);
        var facts = new RosterFacts(unit, period, plan.Value.Terms.TimeLimits, await Members(unit, period, plan.Value.Terms, cancel));
        return await transact.Run(Kind, stream.Value, caller.Request, (state, occasion) => decide(state, facts, occasion), cancel);
    }

    private async ValueTask<Result<StreamId>> Stream(UnitId unit, Quarter period, CancellationToken cancel)
    {
        var plan = await schemes.InForce(period, cancel);
        if (plan.Failure is { } failure)
            return failure;
        return plan.Value.Scheme.PoolOf(unit) is { } pool ? Stream(plan.Value.PartitionOf(pool), unit) : RequestFailures.NotFound;
    }

    private async ValueTask<IReadOnlyList<RosterMember>> Members(UnitId unit, Quarter period, SchemeTerms terms, CancellationToken cancel)
    {
        var members = new List<RosterMember>();
        await foreach (var person in people.All(cancel))
            if (person.HomeUnit(period) == unit && RosterMember.Of(person, period, terms) is { } member)
                members.Add(member);
        return members;
    }
}
