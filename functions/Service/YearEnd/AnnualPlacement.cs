using PerfServerless.Rules.Appraisal;
using PerfServerless.Rules.Calendar;
using PerfServerless.Rules.Law;
using PerfServerless.Rules.Organisation;
using PerfServerless.Service.Http;
using PerfServerless.Service.Organisation;
using PerfServerless.Service.Streams;

namespace PerfServerless.Service.YearEnd;

/// <summary>A person in a year: in which unit and pool, and so in which partition.</summary>
/// <param name="Person">The file.</param>
/// <param name="Unit">The unit that appraises: that of the year's last day (公务员考核规定 art. 26).</param>
/// <param name="Pool">The pool whose quota holds.</param>
/// <param name="Plan">The year's plan.</param>
public sealed record AnnualPlacement(PersonState Person, UnitId Unit, Pool Pool, AnnualPlan Plan)
{
    /// <summary>The partition of everything of this person in this year.</summary>
    public string Partition => Plan.PartitionOf(Pool);
}

/// <summary>Finds where a person belongs in a year, and whether the caller may.</summary>
public sealed class AnnualPlacements(People people, AnnualSchemes schemes, Transact transact)
{
    /// <summary>Places a person, without asking who wants to know.</summary>
    public async ValueTask<Result<AnnualPlacement>> Of(PersonId id, int year, CancellationToken cancel)
    {
        if (await people.Find(id, cancel) is not { } person)
            return RequestFailures.NotFound;
        var plan = await schemes.InForce(year, cancel);
        if (plan.Failure is { } failure)
            return failure;
        return Of(person, plan.Value) is { } placed ? placed : NotTaking(id);
    }

    /// <summary>Places a person, when the caller holds the right towards them today.</summary>
    public async ValueTask<Result<AnnualPlacement>> For(Right right, Caller caller, PersonId id, int year, CancellationToken cancel)
    {
        var placed = await Of(id, year, cancel);
        if (placed.Failure is not null)
            return placed;
        var today = transact.Occasion(caller.Who.Id).Today;
        var subject = await people.SubjectOf(placed.Value.Person, caller.Who, today, cancel) with { Units = [placed.Value.Unit] };
        return Access.Check(right, caller.Who, subject) is { } refusal ? RequestFailures.Forbidden(refusal) : placed;
    }

    /// <summary>Everyone who takes part, by unit and id; units outside the scheme with them.</summary>
    internal async ValueTask<ILookup<UnitId, PersonId>> Members(AnnualPlan plan, CancellationToken cancel)
    {
        var members = new List<(UnitId Unit, PersonId Person)>();
        await foreach (var person in people.All(cancel))
            if (TakesPart(person, plan))
                members.Add((person.HomeUnit(AppraisalPeriod.OfYear(plan.Year)), person.Id));
        return members.OrderBy(one => one.Person).ToLookup(one => one.Unit, one => one.Person);
    }

    internal static AnnualPlacement? Of(PersonState person, AnnualPlan plan)
    {
        if (!TakesPart(person, plan))
            return null;
        var unit = person.HomeUnit(AppraisalPeriod.OfYear(plan.Year));
        return plan.Scheme.PoolOf(unit) is { } pool ? new(person, unit, pool, plan) : null;
    }

    /// <summary>In service on the year's last day, and not in a leading post: leaders are appraised elsewhere. Whoever was graded stays so.</summary>
    private static bool TakesPart(PersonState person, AnnualPlan plan) =>
        person.Homes.Any(home => home.Period == AppraisalPeriod.OfYear(plan.Year))
        || (person.InService(plan.Scheme.Last) && !person.AssignmentOn(plan.Scheme.Last).Leading);

    private static Failure NotTaking(PersonId person) => new(FailureKind.Conflict, new(
        "annual-not-in-scheme", new($"{person} 不在本年度考核方案范围内。", $"{person} does not take part in this year's scheme."), Cite.Setting("annual.taking-part")));
}
