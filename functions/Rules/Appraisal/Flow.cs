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
    private readonly WorkCalendar _calendar;

    /// <summary>Lays out a period's duties once; the same for everyone under one scheme.</summary>
    public Flow(Timetable timetable)
    {
        (_limits, _calendar) = (timetable.Limits, timetable.Calendar);
        Duties = [.. TwelveProcedures.All.SelectMany(procedure => procedure.Duties(timetable)).OrderBy(duty => duty.Due).ThenBy(duty => duty.Procedure)];
        _moments = [.. Duties.SelectMany(Rising).OrderBy(moment => moment.At)];
    }

    /// <summary>Every duty of the period, by the moment it is due.</summary>
    public IReadOnlyList<Duty> Duties { get; }

    /// <summary>The duties that follow from one person's appraisal and not from the period: to sign for a notice that was served.</summary>
    public IReadOnlyList<Duty> Personal(AppraisalState state) => Signing.Of(state.Notice, _limits, _calendar) is { } duty ? [duty] : [];

    /// <summary>The moment at which whoever has to act is reminded of a duty.</summary>
    public DateTimeOffset ReminderOf(Duty duty) => Reminding.Moment(duty, _limits, _calendar);

    /// <summary>Every moment at which a duty falls due or rises a level, in order.</summary>
    public IEnumerable<DateTimeOffset> Moments => _moments.Select(moment => moment.At).Distinct();

    /// <summary>The next moment after another at which something may have to be said; <c>null</c> when there is none.</summary>
    public DateTimeOffset? NextWake(AppraisalState state, DateTimeOffset after)
    {
        if (!state.Live)
            return null;
        var next = _moments.Find(moment => moment.At > after && Concerns(moment, state))?.At;
        return OwnMoments(state).Where(at => at > after).Select(at => (DateTimeOffset?)at).Append(next).Min();
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
        var events = arisen.Concat(Personal(state)).Select(duty => Overdue(state, duty, record, occasion)).OfType<AppraisalEvent>().ToList();
        if (MayConfirm(state, occasion))
            events.Add(new GradeConfirmed(occasion.At));
        return Decision<AppraisalEvent>.Accept(events);
    }

    /// <summary>The level that an undone duty concerns at a moment; <c>null</c> before it is due.</summary>
    public ResponsibilityLevel? Reached(Duty duty, DateTimeOffset now) => Escalation.Reached(duty.Due, duty.Level, _limits.EscalationInterval, _calendar, now)?.Level;

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

    /// <summary>Moments that only this person's appraisal has.</summary>
    private IEnumerable<DateTimeOffset> OwnMoments(AppraisalState state)
    {
        if (state is { ConfirmedAt: null, ObjectionUntil: { } until })
            yield return ChinaTime.EndOf(until);
        foreach (var duty in Personal(state))
        {
            yield return ReminderOf(duty);
            foreach (var moment in Rising(duty).Where(moment => Concerns(moment, state)))
                yield return moment.At;
        }
    }

    private IEnumerable<Moment> Rising(Duty duty) =>
        Escalation.Of(duty.Due, duty.Level, _limits.EscalationInterval, _calendar).Select(each => new Moment(each.At, duty, each.Level));

    private sealed record Moment(DateTimeOffset At, Duty Duty, ResponsibilityLevel Level);
}
