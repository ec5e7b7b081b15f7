using System.Collections.Concurrent;
using PerfServerless.Rules;
using PerfServerless.Rules.Appraisal;
using PerfServerless.Rules.Law;
using PerfServerless.Rules.Organisation;
using PerfServerless.Rules.YearEnd;
using PerfServerless.Service.Http;
using PerfServerless.Service.Streams;

namespace PerfServerless.Service.YearEnd;

/// <summary>年度考核方案: the county's annual schemes, one a year.</summary>
public sealed class AnnualSchemes(Transact transact)
{
    private readonly ConcurrentDictionary<int, AnnualPlan> _inForce = new();

    internal static Aggregate<AnnualSchemeState, AnnualSchemeEvent> Kind { get; } = new("annual-scheme", 1, AnnualSchemeState.None, AnnualScheme.Evolve);

    /// <summary>The frozen scheme of a year. Frozen schemes never change, so they are read once.</summary>
    public async ValueTask<Result<AnnualPlan>> InForce(int year, CancellationToken cancel)
    {
        if (_inForce.TryGetValue(year, out var known))
            return known;
        var read = await transact.Read(Kind, Stream(year), cancel);
        return read.State.FrozenOn is null ? NotInForce(year) : _inForce.GetOrAdd(year, new AnnualPlan(read.State));
    }

    /// <summary>The scheme of a year, drafted or frozen; version 0 and no pools where none was drafted yet.</summary>
    public async ValueTask<Result<Versioned<AnnualSchemeState>>> Get(int year, CancellationToken cancel)
    {
        var read = await transact.Read(Kind, Stream(year), cancel);
        return read.Version == 0 ? read with { State = read.State with { Year = year } } : read;
    }

    /// <summary>Drafts the scheme.</summary>
    public ValueTask<Result<Versioned<AnnualSchemeState>>> Draft(Caller caller, AnnualSchemeDrafted drafted, CancellationToken cancel) =>
        Permitted(caller, drafted.Year, (state, _) => AnnualScheme.Draft(state, drafted), cancel);

    /// <summary>Freezes it.</summary>
    public ValueTask<Result<Versioned<AnnualSchemeState>>> Freeze(Caller caller, int year, CancellationToken cancel) =>
        Permitted(caller, year, AnnualScheme.Freeze, cancel);

    private async ValueTask<Result<Versioned<AnnualSchemeState>>> Permitted(
        Caller caller, int year, Func<AnnualSchemeState, Occasion, Decision<AnnualSchemeEvent>> decide, CancellationToken cancel) =>
        Access.Check(Right.ManageSchemes, caller.Who, Subject.County) is { } refusal
            ? RequestFailures.Forbidden(refusal)
            : await transact.Run(Kind, Stream(year), caller.Request, decide, cancel);

    private static Failure NotInForce(int year) => new(FailureKind.Conflict, new(
        "annual-scheme-not-in-force", new($"{year} 年还没有启动的年度考核方案。", $"No annual scheme is in force for {year} yet."), Cite.Setting("annual.scheme")));

    private static StreamId Stream(int year) => new("county", $"annual-scheme/{year}");
}

/// <summary>A year under its frozen scheme.</summary>
public sealed record AnnualPlan(AnnualSchemeState Scheme)
{
    /// <summary>The calendar year.</summary>
    public int Year => Scheme.Year;

    /// <summary>The terms.</summary>
    public AnnualTerms Terms => Scheme.Terms;

    /// <summary>Where everything of a pool's year is kept together.</summary>
    public string PartitionOf(Pool pool) => PartitionOf(Scheme.Year, pool.Id);

    internal static string PartitionOf(int year, string pool) => $"{year}@{pool}";

    /// <summary>The pool of an id, or <c>null</c>.</summary>
    public Pool? Pool(string id) => Scheme.Pools.FirstOrDefault(pool => pool.Id == id);
}
