using PerfServerless.Rules.Appraisal;
using PerfServerless.Rules.Organisation;
using PerfServerless.Rules.YearEnd;
using PerfServerless.Service.Organisation;
using PerfServerless.Service.Outbox;
using PerfServerless.Service.Streams;

namespace PerfServerless.Service.YearEnd;

/// <summary>
/// 重新汇总: a quarter decided anew, a case, a sanction or a move entered after the run. Until the grades are approved the figures and
/// the proposals are made anew; from then on the organisation department is told, because a change is then decided by people.
/// </summary>
public sealed class Renewals(
    Transact transact, People people, AnnualSchemes schemes, AnnualPlacements placements, YearEndRuns runs, Committees committees, YearFigures figures,
    AnnualAppraisals appraisals, AnnualRounds rounds, ResponsiblePersons responsible, Notices.Notices notices)
{
    /// <summary>Looks at one person's year: where the person belongs, and where the person was computed and belongs no longer.</summary>
    internal async Task Look(string id, LookAtYear look, CancellationToken cancel)
    {
        var year = look.Period.Year;
        if ((await runs.Of(year, cancel)).Started is null || (await schemes.InForce(year, cancel)).ValueOrDefault is not { } plan)
            return;
        var placed = (await placements.Of(look.Person, year, cancel)).ValueOrDefault;
        var stays = look.Period.Quarter is not null || await Leave(id, look, plan, placed?.Pool, cancel); // a quarter decided anew moves nobody
        if (stays && placed is not null)
            await Stay(id, look, placed, cancel);
    }

    /// <summary>Makes the figures and the proposals of a pool anew, where its round is open and not approved.</summary>
    internal async Task Renew(int year, string pool, CancellationToken cancel)
    {
        var plan = (await schemes.InForce(year, cancel)).Value;
        await Renew(plan, plan.Pool(pool)!, cancel);
    }

    /// <summary>Answers whether the person belongs where the file says: not, where another pool has approved a grade meanwhile.</summary>
    private async Task<bool> Leave(string id, LookAtYear look, AnnualPlan plan, Pool? own, CancellationToken cancel)
    {
        foreach (var pool in plan.Scheme.Pools.Where(pool => pool.Id != own?.Id))
        {
            var partition = plan.PartitionOf(pool);
            if (await appraisals.Of(partition, look.Person, cancel) is not { Exists: true } computed)
                continue;
            if ((await rounds.Of(partition, cancel)).ApprovedBy is not null)
            {
                await Tell(id, look, computed, null, cancel);
                await people.Keep(look.Person, look.Period, computed.Unit, cancel);
                return false;
            }
            await Renew(plan, pool, cancel);
            await appraisals.Leave(partition, look.Person, cancel);
        }
        return true;
    }

    private async Task Stay(string id, LookAtYear look, AnnualPlacement placed, CancellationToken cancel)
    {
        var (round, before) = (await rounds.Of(placed.Partition, cancel), await appraisals.Of(placed, cancel));
        if (!round.Exists)
            return; // the run is still on its way there
        // What came up after the publication, and does not lie before it, bears on another year.
        var now = await figures.Of(placed, await committees.Of(placed.Partition, cancel), round.Publication?.StartedOn ?? Today, cancel);
        if (before.Exists && before.Total == now.Sheet.Total && before.Eligibility!.SameAs(now.Eligibility))
            return;
        // Told first and the figures kept last: once they are kept they are no longer others, and a message that comes again would find nothing to do.
        await Tell(id, look, before, now, cancel);
        if (round.ApprovedBy is null)
            await Renew(placed.Plan, placed.Pool, cancel);
        else if (before.Grade is null)
            await appraisals.Keep(placed, now.Computed, cancel); // refused where a grade was published meanwhile: that stands
    }

    private async Task Renew(AnnualPlan plan, Pool pool, CancellationToken cancel)
    {
        var partition = plan.PartitionOf(pool);
        if (await rounds.Of(partition, cancel) is not { Exists: true, ApprovedBy: null })
            return;
        var members = await placements.Members(plan, cancel);
        var all = await figures.OfPool(plan, pool.Units.Select(unit => (unit, members[unit])), await committees.Of(partition, cancel), Today, cancel);
        _ = (await rounds.Renew(plan, pool, [.. all.Select(figure => figure.Candidate).OfType<AnnualCandidate>()], cancel)).Value;
        foreach (var figure in all)
            await appraisals.Keep(figure.Placed, figure.Computed, cancel); // never refused: no grade is published before the approval
    }

    private async Task Tell(string id, LookAtYear look, AnnualAppraisalState before, YearFigure? now, CancellationToken cancel)
    {
        foreach (var person in await responsible.At(ResponsibilityLevel.OrganisationDepartment, look.Person, look.At, cancel))
            await notices.Arrive(id, person, look.At, RenewalWords.Changed(look.Period, before, now), $"/api/people/{look.Person}/years/{look.Period.Year}", cancel);
    }

    private DateOnly Today => transact.Occasion(PersonId.System).Today;
}
