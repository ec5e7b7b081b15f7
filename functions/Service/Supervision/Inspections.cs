using PerfServerless.Rules.Calendar;
using PerfServerless.Rules.Organisation;
using PerfServerless.Rules.Supervision;
using PerfServerless.Rules.Supervision.Inspecting;
using PerfServerless.Service.Http;
using PerfServerless.Service.Organisation;
using PerfServerless.Service.Streams;

namespace PerfServerless.Service.Supervision;

/// <summary>督导检查: opened from the plan, checked item by item, with findings.</summary>
public sealed class Inspections(IEventStore store, Transact transact, Plans plans, People people, UnitAccess access)
{
    /// <summary>An inspection, for inspectors and those who answer for the unit.</summary>
    public async ValueTask<Result<Versioned<InspectionState>>> Get(Caller caller, string id, CancellationToken cancel)
    {
        var read = await Find(id, cancel);
        if (read is null)
            return RequestFailures.NotFound;
        return await access.Check(Right.ReadSupervision, caller, read.State.Unit, cancel) is { } failure ? failure : read;
    }

    /// <summary>A page of a year's inspections, by month, arrangement and unit.</summary>
    public async ValueTask<Result<Page<InspectionEntry>>> List(Caller caller, int year, PageRequest page, CancellationToken cancel)
    {
        if (Access.Check(Right.PlanSupervision, caller.Who, Subject.County) is { } refusal)
            return RequestFailures.Forbidden(refusal);
        var heads = await store.List(SupervisionStreams.Partition(year), $"{SupervisionStreams.Inspections.Kind}/", page.After, page.Take + 1, cancel);
        return Page.Of(heads, page, head => InspectionEntry.Of(head.Read<InspectionState>()));
    }

    /// <summary>Opens the inspection of a unit that the plan chose.</summary>
    public async ValueTask<Result<Versioned<InspectionState>>> Open(Caller caller, Month month, OpeningBody body, CancellationToken cancel)
    {
        if (Access.Check(Right.Inspect, caller.Who, new Subject(body.Unit)) is { } refusal)
            return RequestFailures.Forbidden(refusal);
        var arranged = (await plans.Of(month, cancel)).Find(body.Arrangement);
        var team = new List<Person>();
        foreach (var id in body.Inspectors.Distinct())
            if (await people.Identify(id, cancel) is { } member)
                team.Add(member);
        var facts = new InspectionFacts(month, arranged, body.Unit, team, SupervisionTerms.Current);
        var stream = SupervisionStreams.InspectionOf(InspectionState.IdOf(month, body.Arrangement, body.Unit));
        return stream is null ? RequestFailures.NotFound : await transact.Run(SupervisionStreams.Inspections, stream.Value, caller.Request,
            (state, occasion) => Inspection.Open(state, new(body.Inspectors), facts, occasion), cancel);
    }

    /// <summary>Acts on an inspection, when the caller may.</summary>
    public async ValueTask<Result<Versioned<InspectionState>>> Act(Caller caller, string id, InspectionCommand command, CancellationToken cancel)
    {
        if (Access.Check(Right.Inspect, caller.Who, Subject.County) is { } refusal)
            return RequestFailures.Forbidden(refusal);
        return await Find(id, cancel) is null ? RequestFailures.NotFound : await transact.Run(SupervisionStreams.Inspections, SupervisionStreams.InspectionOf(id)!.Value, caller.Request,
            (state, occasion) => Inspection.Decide(state, command, occasion), cancel);
    }

    internal async ValueTask<Versioned<InspectionState>?> Find(string id, CancellationToken cancel) =>
        SupervisionStreams.InspectionOf(id) is { } stream && await transact.Read(SupervisionStreams.Inspections, stream, cancel) is { Version: > 0 } read ? read : null;

    internal async ValueTask<IReadOnlyList<InspectionState>> OfYear(int year, CancellationToken cancel)
    {
        var all = new List<InspectionState>();
        await foreach (var head in store.All(SupervisionStreams.Partition(year), $"{SupervisionStreams.Inspections.Kind}/", cancel))
            all.Add(head.Read<InspectionState>());
        return all;
    }
}

/// <summary>Which unit of which arrangement is inspected, and by whom.</summary>
public sealed record OpeningBody(int Arrangement, UnitId Unit, IReadOnlyList<PersonId> Inspectors);

/// <summary>An inspection in a list.</summary>
public sealed record InspectionEntry(string Id, InspectionKind Kind, string Theme, UnitId Unit, DateTimeOffset OpenedAt, DateTimeOffset? ClosedAt, int Findings)
{
    internal static InspectionEntry Of(InspectionState state) =>
        new(state.Id, state.Kind, state.Theme, state.Unit, state.OpenedAt, state.Closed?.At, state.Findings.Count);
}
