using PerfServerless.Rules.Calendar;
using PerfServerless.Rules.Organisation;
using PerfServerless.Rules.Supervision;
using PerfServerless.Service.Appraisal;
using PerfServerless.Service.Http;
using PerfServerless.Service.Organisation;
using PerfServerless.Service.Streams;
using PerfServerless.Service.Weekly;

namespace PerfServerless.Service.Supervision;

/// <summary>周五销号 boards: whoever reads one may read each of these people's weeks.</summary>
public sealed class Boards(People people, Schemes schemes, WeeklyRecords weeks, UnitAccess access)
{
    /// <summary>The board of a unit's week.</summary>
    public async ValueTask<Result<CloseOutBoard>> Of(Caller caller, UnitId unit, Week week, CancellationToken cancel)
    {
        if (await access.Check(Right.ReadBoard, caller, unit, cancel) is { } failure)
            return failure;
        var plan = await schemes.InForce(week.Quarter, cancel);
        if (plan.Failure is { } notInForce)
            return notInForce;
        if (plan.Value.Scheme.PoolOf(unit) is not { } pool)
            return RequestFailures.NotFound;
        var recorded = new List<PersonWeek>();
        await foreach (var person in people.All(cancel))
            if (Works(person, unit, week))
                recorded.Add(await Read(new(person, unit, pool, plan.Value), week, cancel));
        return CloseOutBoard.Of(unit, week, recorded);
    }

    private async ValueTask<PersonWeek> Read(Placement placed, Week week, CancellationToken cancel)
    {
        var (items, closedOut) = await weeks.Items(placed, week, cancel);
        return new(placed.Person.Id, placed.Person.Name, closedOut, items);
    }

    private static bool Works(PersonState person, UnitId unit, Week week) =>
        person.HomeUnit(week.Quarter) == unit && !person.AssignmentOn(week.Sunday).Leading
        && person.Entered <= week.Sunday && (person.Left is not { } left || left >= week.Monday);
}
