using PerfServerless.Rules.Calendar;
using PerfServerless.Rules.Organisation;

namespace PerfServerless.Rules.Appraisal;

/// <summary>
/// The clock of an appraisal: what is due, and when to look again. It holds no timer; whoever wakes it (an orchestrator,
/// a scheduler, a test) may do so late, twice, or after being lost, and nothing is done twice.
/// </summary>
public sealed class Flow
{
    private readonly List<Moment> _moments;
    private readonly TimeLimits _limits;

    /// <summary>Lays out a period's duties once; the same for everyone under one scheme.</summary>
    public Flow(Timetable timetable)
    {
        _limits = timetable.Limits;
        Duties = [.. TwelveProcedures.All.SelectMany(procedure => procedure.Duties(timetable)).OrderBy(duty => duty.Due).ThenBy(duty => duty.Procedure)];
        _moments = [.. Duties.SelectMany(duty => Rising(duty, timetable.Calendar)).OrderBy(moment => moment.At)];
    }

    /// <summary>Every duty of the period, by the moment it is due.</summary>
    public IReadOnlyList<Duty> Duties { get; }

    /// <summary>Every moment at which a duty falls due or rises a level, in order.</summary>
    public IEnumerable<DateTimeOffset> Moments => _moments.Select(moment => moment.At).Distinct();

    /// <summary>The next moment after another at which something may have to be said; <c>null</c> when there is none.</summary>
    public DateTimeOffset? NextWake(AppraisalState state, DateTimeOffset after)
    {
        if (!state.Live)
            return null;
        var next = _moments.Find(moment => moment.At > after && Concerns(moment, state))?.At;
        var closing = state is { ConfirmedAt: null, ObjectionUntil: { } until } && ChinaTime.EndOf(until) > after ? ChinaTime.EndOf(until) : (DateTimeOffset?)null;
        return closing is not null && (next is null || closing < next) ? closing : next;
    }

    /// <summary>
    /// The duties whose moment came after <paramref name="since"/>: only these need looking at. <c>null</c> asks for all,
    /// which is always safe and merely slower.
    /// </summary>
    public IReadOnlyList<Duty> Arisen(DateTimeOffset? since, DateTimeOffset now) =>
        [.. _moments.Where(moment => moment.At <= now && (since is null || moment.At > since)).Select(moment => moment.Duty).Distinct()];

    /// <summary>Says what is overdue, one level up for every interval, and confirms a grade nobody objects to any more.</summary>
    public Decision<AppraisalEvent> Advance(AppraisalState state, IReadOnlyList<Duty> arisen, PeriodRecord record, Occasion occasion)
    {
        if (!state.Live)
            return Decision<AppraisalEvent>.Nothing;
        var events = arisen.Select(duty => Overdue(state, duty, record, occasion)).OfType<AppraisalEvent>().ToList();
        if (MayConfirm(state, occasion))
            events.Add(new GradeConfirmed(occasion.At));
        return Decision<AppraisalEvent>.Accept(events);
    }

    /// <summary>The level that an undone duty concerns at a moment; <c>null</c> before it is due.</summary>
    public ResponsibilityLevel? Reached(Duty duty, DateTimeOffset now) => now < duty.Due ? null
        : _moments.Where(moment => moment.Duty == duty && moment.At <= now).Min(moment => moment.Level);

    private DutyOverdue? Overdue(AppraisalState state, Duty duty, PeriodRecord record, Occasion occasion)
    {
        if (Reached(duty, occasion.At) is not { } level || TwelveProcedures.Of(duty).Done(duty, state, record))
            return null;
        return state.Overdue.TryGetValue(duty.Key, out var reached) && reached <= level ? null : new DutyOverdue(duty.Key, duty.Due, level);
    }

    /// <summary>A duty rises only once it was found overdue: those done in time need no second look.</summary>
    private static bool Concerns(Moment moment, AppraisalState state) =>
        moment.Level == moment.Duty.Level || (state.Overdue.TryGetValue(moment.Duty.Key, out var reached) && moment.Level < reached);

    private static bool MayConfirm(AppraisalState state, Occasion occasion) =>
        state is { ConfirmedAt: null, Grade: not null, OpenObjections.Count: 0, ObjectionUntil: { } until } && occasion.Today > until;

    /// <summary>A duty concerns its own level when due, and one level more after each interval.</summary>
    private IEnumerable<Moment> Rising(Duty duty, WorkCalendar calendar)
    {
        var at = duty.Due;
        for (var level = duty.Level; ; level = level.Above())
        {
            yield return new(at, duty, level);
            if (level == ResponsibilityLevel.OrganisationDepartment)
                yield break;
            at = ChinaTime.EndOf(calendar.AddWorkingDays(ChinaTime.DateOf(at.AddTicks(-1)), _limits.EscalationInterval));
        }
    }

    private sealed record Moment(DateTimeOffset At, Duty Duty, ResponsibilityLevel Level);
}
