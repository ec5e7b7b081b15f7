using PerfServerless.Rules.Appraisal;
using PerfServerless.Rules.Calendar;
using PerfServerless.Rules.Organisation;
using PerfServerless.Service.Http;
using PerfServerless.Service.Streams;

namespace PerfServerless.Service.Appraisal;

/// <summary>A pool's quarter at a glance: everyone's twelve procedures, what is done and what is late.</summary>
public sealed class Progress(Appraisals appraisals, Placements placements, Clock clock, TimeProvider time)
{
    /// <summary>A page of the pool's people with how far each procedure has come.</summary>
    public async ValueTask<Result<Page<PersonProgress>>> Of(Caller caller, Quarter period, string pool, PageRequest page, CancellationToken cancel)
    {
        var listed = await appraisals.List(caller, period, pool, page, cancel);
        if (listed.Failure is { } failure)
            return failure;
        var people = new List<PersonProgress>();
        foreach (var appraisal in listed.Value.Items)
            people.Add(await Of(appraisal, cancel));
        return new Page<PersonProgress>(people, listed.Value.Next);
    }

    private async ValueTask<PersonProgress> Of(AppraisalState appraisal, CancellationToken cancel)
    {
        var placed = (await placements.Of(appraisal.Person, appraisal.Period, cancel)).Value;
        var standing = await clock.Standing(placed, cancel);
        var now = time.GetUtcNow();
        var steps = placed.Plan.Flow.Duties.GroupBy(duty => duty.Procedure).OrderBy(group => group.Key).Select(group =>
        {
            var open = group.Where(duty => !DutyStanding.Done(duty, standing.State, standing.Record, now)).ToList();
            return new ProcedureProgress(group.Key, group.Count(), group.Count() - open.Count, open.Count(duty => duty.Due <= now), open.Count == 0 ? null : open.Min(duty => duty.Due));
        });
        return new(appraisal.Person, appraisal.Unit, appraisal.Participation, [.. steps]);
    }
}

/// <summary>One person's procedures.</summary>
public sealed record PersonProgress(PersonId Person, UnitId Unit, Participation Participation, IReadOnlyList<ProcedureProgress> Steps);

/// <summary>How far a procedure has come for a person.</summary>
/// <param name="Procedure">1–12.</param>
/// <param name="Duties">How many duties it has in the period.</param>
/// <param name="Done">How many of them are done.</param>
/// <param name="Overdue">How many are neither done nor in time any more.</param>
/// <param name="NextDue">When the next open one is due, or was; absent when all are done.</param>
public sealed record ProcedureProgress(int Procedure, int Duties, int Done, int Overdue, DateTimeOffset? NextDue);
