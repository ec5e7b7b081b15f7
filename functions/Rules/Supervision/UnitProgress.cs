using PerfServerless.Rules.Appraisal;
using PerfServerless.Rules.Ballots;
using PerfServerless.Rules.Calendar;

namespace PerfServerless.Rules.Supervision;

/// <summary>How far a unit has come with the twelve procedures (进度): numbers, never names.</summary>
/// <param name="Steps">The procedures, in order.</param>
/// <param name="Turn">The procedure whose open duty is due first: whose turn it is; <c>null</c> when nothing is open.</param>
public sealed record UnitProgress(IReadOnlyList<ProcedureCount> Steps, int? Turn)
{
    /// <summary>Counts everyone's duties. Before the roster is locked nobody has any: then the scheme stands and the roster is awaited.</summary>
    /// <param name="people">Everyone who takes part.</param>
    /// <param name="box">The unit's ballot box.</param>
    /// <param name="flow">The quarter's clock.</param>
    /// <param name="at">The moment of counting.</param>
    public static UnitProgress Of(IReadOnlyList<PersonWork> people, BallotBoxState box, Flow flow, DateTimeOffset at)
    {
        var records = people.Select(person => (person.Appraisal, Record: RecordOf(person, box, flow))).ToList();
        var steps = flow.Duties.GroupBy(duty => duty.Procedure).OrderBy(group => group.Key)
            .Select(group => people.Count == 0 ? BeforeTheRoster(group.Key, group.First(), at) : Count(group.Key, [.. group], records, at)).ToList();
        return new(steps, steps.Where(step => step.NextDue is not null).MinBy(step => step.NextDue)?.Procedure);
    }

    private static ProcedureCount Count(int procedure, IReadOnlyList<Duty> duties, List<(AppraisalState Appraisal, PeriodRecord Record)> records, DateTimeOffset at)
    {
        var open = records.SelectMany(person => duties.Where(duty => !DutyStanding.Done(duty, person.Appraisal, person.Record, at))).ToList();
        var all = duties.Count * records.Count;
        return new(procedure, all, all - open.Count, open.Count(duty => duty.Due <= at), open.Count == 0 ? null : open.Min(duty => duty.Due));
    }

    private static ProcedureCount BeforeTheRoster(int procedure, Duty duty, DateTimeOffset at) => procedure switch
    {
        1 => new(1, 1, 1, 0, null),
        2 => new(2, 1, 0, duty.Due <= at ? 1 : 0, duty.Due),
        _ => new(procedure, 0, 0, 0, null),
    };

    /// <summary>Whoever has an appraisal is on a locked roster.</summary>
    private static PeriodRecord RecordOf(PersonWork work, BallotBoxState box, Flow flow) => new()
    {
        RosterLocked = true,
        Weeks = WeeksOf(work, flow),
        Reports = work.Months.Where(month => month.SentAt is not null).Select(month => month.Month).ToHashSet(),
        Reviews = MonthsOf(flow, 5).Except(work.Months.Where(month => month.AwaitsReview).Select(month => month.Month)).ToHashSet(),
        Sheets = work.Sheets.Where(sheet => sheet.Exists).Select(sheet => sheet.Month).ToHashSet(),
        AdjustmentsSettled = work.StillOverdue.All(duty => duty.Procedure != 7),
        BallotsClosed = box.Result is not null,
    };

    private static HashSet<Week> WeeksOf(PersonWork work, Flow flow) =>
    [
        .. work.Weeks.Where(week => week.ClosedAt is not null).Select(week => week.Week),
        .. work.FreeWeeks,
        .. flow.Duties.Where(duty => duty.Procedure == 3).Select(duty => Week.Parse(duty.Instance, null)).Where(week => week.Sunday < work.Person.Entered),
    ];

    private static IEnumerable<Month> MonthsOf(Flow flow, int procedure) =>
        flow.Duties.Where(duty => duty.Procedure == procedure).Select(duty => Month.Parse(duty.Instance, null));
}

/// <summary>How far a procedure has come in a unit.</summary>
/// <param name="Procedure">1–12.</param>
/// <param name="Duties">How many duties it has, of everyone together; 0 before the roster is locked.</param>
/// <param name="Done">How many of them are done.</param>
/// <param name="Overdue">How many are neither done nor in time any more.</param>
/// <param name="NextDue">When the next open one is due, or was; absent when none is open.</param>
public sealed record ProcedureCount(int Procedure, int Duties, int Done, int Overdue, DateTimeOffset? NextDue);
