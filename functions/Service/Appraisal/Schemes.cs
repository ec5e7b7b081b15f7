using System.Collections.Concurrent;
using PerfServerless.Rules;
using PerfServerless.Rules.Appraisal;
using PerfServerless.Rules.Calendar;
using PerfServerless.Rules.Law;
using PerfServerless.Rules.Organisation;
using PerfServerless.Service.Http;
using PerfServerless.Service.Streams;

namespace PerfServerless.Service.Appraisal;

/// <summary>The county's schemes, one a period.</summary>
public sealed class Schemes(Transact transact, WorkCalendar calendar)
{
    private readonly ConcurrentDictionary<Quarter, PeriodPlan> _inForce = new();

    internal static Aggregate<SchemeState, SchemeEvent> Kind { get; } = new("scheme", 1, SchemeState.None, Scheme.Evolve);

    /// <summary>The frozen scheme of a period with its clock. Frozen schemes never change, so they are read once.</summary>
    public async ValueTask<Result<PeriodPlan>> InForce(Quarter period, CancellationToken cancel)
    {
        if (_inForce.TryGetValue(period, out var known))
            return known;
        var read = await transact.Read(Kind, Stream(period), cancel);
        if (read.State.FrozenOn is null)
            return NotInForce(period);
        return _inForce.GetOrAdd(period, _ => new(read.State, read.Version, new(new(period, read.State.Terms, calendar))));
    }

    /// <summary>The scheme of a period, drafted or frozen; before, the usual terms without a pool, under version 0.</summary>
    public async ValueTask<Result<Versioned<SchemeState>>> Get(Quarter period, CancellationToken cancel)
    {
        var read = await transact.Read(Kind, Stream(period), cancel);
        return read.Version == 0 ? new Versioned<SchemeState>(SchemeState.None with { Period = period }, 0) : read;
    }

    /// <summary>Drafts the scheme.</summary>
    public ValueTask<Result<Versioned<SchemeState>>> Draft(Caller caller, Quarter period, SchemeTerms terms, IReadOnlyList<Pool> pools, CancellationToken cancel) =>
        Permitted(caller, period, (state, occasion) => Scheme.Draft(state, period, terms, pools, occasion), cancel);

    /// <summary>Freezes it: procedure 1 is done.</summary>
    public ValueTask<Result<Versioned<SchemeState>>> Freeze(Caller caller, Quarter period, CancellationToken cancel) =>
        Permitted(caller, period, Scheme.Freeze, cancel);

    private async ValueTask<Result<Versioned<SchemeState>>> Permitted(
        Caller caller, Quarter period, Func<SchemeState, Occasion, Decision<SchemeEvent>> decide, CancellationToken cancel) =>
        Access.Check(Right.ManageSchemes, caller.Who, Subject.County) is { } refusal
            ? RequestFailures.Forbidden(refusal)
            : await transact.Run(Kind, Stream(period), caller.Request, decide, cancel);

    private static Failure NotInForce(Quarter period) => new(FailureKind.Conflict, new(
        "scheme-not-in-force", new($"{period} 还没有启动的考核方案。", $"No scheme is in force for {period} yet."), Cite.Setting("scheme.lead-time")));

    private static StreamId Stream(Quarter period) => new("county", $"scheme/{period}");
}

/// <summary>A period under its frozen scheme.</summary>
/// <param name="Scheme">The scheme.</param>
/// <param name="Version">Its version, kept in each appraisal.</param>
/// <param name="Flow">The clock laid out for it.</param>
public sealed record PeriodPlan(SchemeState Scheme, long Version, Flow Flow)
{
    /// <summary>The terms.</summary>
    public SchemeTerms Terms => Scheme.Terms;

    /// <summary>Where everything of a pool's period is kept together.</summary>
    public string PartitionOf(Pool pool) => $"{Scheme.Period}@{pool.Id}";
}
