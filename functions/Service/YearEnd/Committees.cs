using PerfServerless.Rules;
using PerfServerless.Rules.Organisation;
using PerfServerless.Rules.YearEnd;
using PerfServerless.Service.Http;
using PerfServerless.Service.Streams;

namespace PerfServerless.Service.YearEnd;

/// <summary>委员会评价: the members' marks of a pool's year.</summary>
public sealed class Committees(Transact transact, AnnualSchemes schemes, AnnualPlacements placements)
{
    internal static Aggregate<CommitteeState, CommitteeEvent> Kind { get; } = new("committee", 1, CommitteeState.None, Committee.Evolve);

    /// <summary>The caller's own marks, and how many each person has; nobody else's marks.</summary>
    public async ValueTask<Result<Versioned<CommitteeView>>> Get(Caller caller, int year, string pool, CancellationToken cancel)
    {
        var found = await Find(caller, year, pool, cancel);
        if (found.Failure is { } failure)
            return failure;
        var read = await transact.Read(Kind, found.Value, cancel);
        return new Versioned<CommitteeView>(CommitteeView.Of(read.State, caller.Who.Id), read.Version);
    }

    /// <summary>Scores people of the pool.</summary>
    public ValueTask<Result<Versioned<CommitteeView>>> Score(Caller caller, int year, string pool, IReadOnlyDictionary<PersonId, decimal> scores, CancellationToken cancel) =>
        Act(caller, year, pool, scores.Keys, (state, people, occasion) => Committee.Score(state, scores, people, occasion), cancel);

    /// <summary>Recuses the caller from a person.</summary>
    public ValueTask<Result<Versioned<CommitteeView>>> Recuse(Caller caller, int year, string pool, PersonId person, CancellationToken cancel) =>
        Act(caller, year, pool, [person], (state, people, occasion) => Committee.Recuse(state, person, people, occasion), cancel);

    internal async ValueTask<CommitteeState> Of(string partition, CancellationToken cancel) =>
        (await transact.Read(Kind, Stream(partition), cancel)).State;

    internal async Task<CommitteeState> Close(string partition, CancellationToken cancel) =>
        (await transact.Run(Kind, Stream(partition), Request.BySystem, (state, _) => Committee.Close(state), cancel)).Value.State;

    private async ValueTask<IReadOnlySet<PersonId>> Known(int year, string pool, IEnumerable<PersonId> asked, CancellationToken cancel)
    {
        var known = new HashSet<PersonId>();
        foreach (var person in asked)
            if (await placements.Of(person, year, cancel) is { Failure: null } placed && placed.Value.Pool.Id == pool)
                known.Add(person);
        return known;
    }

    private async ValueTask<Result<Versioned<CommitteeView>>> Act(
        Caller caller, int year, string pool, IEnumerable<PersonId> asked,
        Func<CommitteeState, IReadOnlySet<PersonId>, Occasion, Decision<CommitteeEvent>> decide, CancellationToken cancel)
    {
        var found = await Find(caller, year, pool, cancel);
        if (found.Failure is { } failure)
            return failure;
        var people = await Known(year, pool, asked, cancel);
        var result = await transact.Run(Kind, found.Value, caller.Request, (state, occasion) => decide(state, people, occasion), cancel);
        return result.Map(written => new Versioned<CommitteeView>(CommitteeView.Of(written.State, caller.Who.Id), written.Version));
    }

    private async ValueTask<Result<StreamId>> Find(Caller caller, int year, string pool, CancellationToken cancel)
    {
        var plan = await schemes.InForce(year, cancel);
        if (plan.Failure is { } failure)
            return failure;
        if (plan.Value.Pool(pool) is not { } known)
            return RequestFailures.NotFound;
        return Access.Check(Right.DecideGrades, caller.Who, new Subject([.. known.Units])) is { } refusal
            ? RequestFailures.Forbidden(refusal)
            : Stream(plan.Value.PartitionOf(known));
    }

    private static StreamId Stream(string partition) => new(partition, "committee");
}

/// <summary>A committee's marks as one member may see them.</summary>
/// <param name="Own">The marks this member gave.</param>
/// <param name="Recused">Whom this member gives none.</param>
/// <param name="Given">How many marks each person has; never whose or what.</param>
/// <param name="Closed">Whether the run took the marks over.</param>
public sealed record CommitteeView(
    IReadOnlyDictionary<PersonId, decimal> Own, IReadOnlyList<PersonId> Recused, IReadOnlyDictionary<PersonId, int> Given, bool Closed)
{
    internal static CommitteeView Of(CommitteeState state, PersonId member) => new(
        state.Marks.Where(one => one.Value.ContainsKey(member)).ToDictionary(one => one.Key, one => one.Value[member]),
        [.. state.Recusals.Where(one => one.Member == member).Select(one => one.Person)],
        state.Marks.ToDictionary(one => one.Key, one => one.Value.Count), state.Closed);
}
