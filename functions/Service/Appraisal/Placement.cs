using PerfServerless.Rules.Appraisal;
using PerfServerless.Rules.Calendar;
using PerfServerless.Rules.Law;
using PerfServerless.Rules.Organisation;
using PerfServerless.Service.Http;
using PerfServerless.Service.Organisation;
using PerfServerless.Service.Streams;

namespace PerfServerless.Service.Appraisal;

/// <summary>A person in a period: under which scheme, in which unit and pool, and so in which partition.</summary>
/// <param name="Person">The file.</param>
/// <param name="Unit">The unit that appraises.</param>
/// <param name="Pool">The pool whose quota holds.</param>
/// <param name="Plan">The period's plan.</param>
public sealed record Placement(PersonState Person, UnitId Unit, Pool Pool, PeriodPlan Plan)
{
    /// <summary>The partition of everything of this person in this period.</summary>
    public string Partition => Plan.PartitionOf(Pool);

    /// <summary>A stream of this person in this period.</summary>
    public StreamId Stream(string kind, object instance) => new(Partition, $"{kind}/{Person.Id}/{instance}");

    /// <summary>What the names of such streams start with.</summary>
    public string Prefix(string kind) => $"{kind}/{Person.Id}/";
}

/// <summary>Finds where a person belongs in a period, and whether the caller may.</summary>
public sealed class Placements(People people, Schemes schemes, Transact transact)
{
    /// <summary>Places a person, without asking who wants to know.</summary>
    public async ValueTask<Result<Placement>> Of(PersonId id, Quarter period, CancellationToken cancel)
    {
        if (await people.Find(id, cancel) is not { } person)
            return RequestFailures.NotFound;
        return await Of(person, period, cancel);
    }

    /// <summary>Places a person whose file is at hand.</summary>
    internal async ValueTask<Result<Placement>> Of(PersonState person, Quarter period, CancellationToken cancel)
    {
        var plan = await schemes.InForce(period, cancel);
        if (plan.Failure is { } failure)
            return failure;
        var unit = person.HomeUnit(period);
        return plan.Value.Scheme.PoolOf(unit) is { } pool ? new Placement(person, unit, pool, plan.Value) : NotTaking(unit);
    }

    /// <summary>Places a person, when the caller holds the right towards them today.</summary>
    public async ValueTask<Result<Placement>> For(Right right, Caller caller, PersonId id, Quarter period, CancellationToken cancel)
    {
        var placed = caller.File is { } own && id == caller.Who.Id ? await Of(own, period, cancel) : await Of(id, period, cancel);
        if (placed.Failure is not null)
            return placed;
        var today = transact.Occasion(caller.Who.Id).Today;
        var subject = await people.SubjectOf(placed.Value.Person, caller.Who, today, cancel);
        var units = subject with { Units = [placed.Value.Unit] };
        return Access.Check(right, caller.Who, units) is { } refusal ? RequestFailures.Forbidden(refusal) : placed;
    }

    private static Failure NotTaking(UnitId unit) => new(FailureKind.Conflict, new(
        "unit-not-in-scheme", new($"单位 {unit} 未列入本期方案。", $"Unit {unit} does not take part in this period's scheme."), Cite.Setting("quota.pools")));
}
