using PerfServerless.Rules.Organisation;
using PerfServerless.Service.Http;
using PerfServerless.Service.Streams;

namespace PerfServerless.Service.Organisation;

/// <summary>The county's units.</summary>
public sealed class Units(IEventStore store, Transact transact)
{
    internal const string Partition = "county";

    internal static Aggregate<UnitState, UnitEvent> Kind { get; } = new("unit", 1, UnitState.None, Unit.Evolve);

    /// <summary>A unit, or <c>null</c>.</summary>
    public async ValueTask<UnitState?> Find(UnitId id, CancellationToken cancel)
    {
        var read = await transact.Read(Kind, Stream(id), cancel);
        return read.Version == 0 ? null : read.State;
    }

    /// <summary>A page of the units, by id.</summary>
    public async ValueTask<Page<UnitState>> List(PageRequest page, CancellationToken cancel)
    {
        var heads = await store.List(Partition, "unit/", page.After, page.Take + 1, cancel);
        return Page.Of(heads, page, head => head.Read<UnitState>());
    }

    /// <summary>Enters a unit or changes its particulars, when the caller may.</summary>
    public async ValueTask<Result<Versioned<UnitState>>> Register(Caller caller, UnitRegistered unit, CancellationToken cancel) =>
        Access.Check(Right.ManagePeople, caller.Who, Subject.County) is { } refusal
            ? RequestFailures.Forbidden(refusal)
            : await Write(unit, caller.Request, cancel);

    internal ValueTask<Result<Versioned<UnitState>>> Write(UnitRegistered unit, Request request, CancellationToken cancel) =>
        transact.Run(Kind, Stream(unit.Id), request, (state, _) => Unit.Register(state, unit), cancel);

    private static StreamId Stream(UnitId id) => new(Partition, $"unit/{id}");
}
