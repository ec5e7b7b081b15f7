using PerfServerless.Rules.Appraisal;
using PerfServerless.Rules.Calendar;

namespace PerfServerless.Rules.Objections;

/// <summary>
/// When somebody has to be told of a limit that runs: whoever may or must act, once before its end (<c>reminder.lead</c>); and, when a limit
/// for an answer passes, those whom that concerns (assumed; <c>objection.overdue</c>). Nothing is decided by a clock: a right that lapses is
/// refused when somebody tries to use it, and an answer that is late is still a person's.
/// </summary>
public static class ObjectionAlarms
{
    /// <summary>The alarms of the limits that now run, by their moment; none before anything was lodged.</summary>
    public static IReadOnlyList<ObjectionAlarm> Of(ObjectionState state, ObjectionFacts facts, WorkCalendar calendar) => state.Stage == ObjectionStage.None ? []
        : [.. ObjectionClocks.Running(state, facts, calendar).SelectMany(limit => Of(limit, state, calendar)).OrderBy(alarm => alarm.At)];

    /// <summary>Those that have to ring by now: a reminder of what is past is none.</summary>
    public static IEnumerable<ObjectionAlarm> Arisen(IEnumerable<ObjectionAlarm> alarms, DateTimeOffset now) =>
        alarms.Where(alarm => alarm.At <= now && (alarm.Passed || alarm.Limit.Due > now));

    /// <summary>When the next one rings; <c>null</c> when none does unless something changes.</summary>
    public static DateTimeOffset? Next(IEnumerable<ObjectionAlarm> alarms, DateTimeOffset now) =>
        alarms.FirstOrDefault(alarm => alarm.At > now)?.At;

    /// <summary>Whether the file still has something to watch: a stage that awaits its answer, or a limit to come.</summary>
    public static bool Live(ObjectionState state, IEnumerable<ObjectionAlarm> alarms, DateTimeOffset now) =>
        state.AwaitsAnswer || Next(alarms, now) is not null;

    private static IEnumerable<ObjectionAlarm> Of(ObjectionClock limit, ObjectionState state, WorkCalendar calendar)
    {
        var answer = state.IsOpen(limit.Stage);
        var actor = !answer ? ObjectionParty.Person
            : limit.Stage == ObjectionStage.Internal && state.Reviewer is not null ? ObjectionParty.Reviewer
            : ObjectionParty.OrganisationDepartment;
        yield return new(limit, Reminding.BeforeClosing(limit.Due, calendar), false, actor);
        if (!answer)
            yield break;
        yield return new(limit, limit.Due, true, ObjectionParty.OrganisationDepartment);
        // A review left undecided past its limit does not shut the way to an appeal (AppealRefusals): whoever asked for it has to know.
        if (limit.Stage == ObjectionStage.Review)
            yield return new(limit, limit.Due, true, ObjectionParty.Person);
    }
}

/// <summary>A moment at which somebody has to be told of a limit.</summary>
/// <param name="Limit">The limit.</param>
/// <param name="At">The moment.</param>
/// <param name="Passed">Whether the limit has passed then without an answer; otherwise it is still ahead.</param>
/// <param name="Concerns">Whom.</param>
public sealed record ObjectionAlarm(ObjectionClock Limit, DateTimeOffset At, bool Passed, ObjectionParty Concerns);

/// <summary>Who is told.</summary>
public enum ObjectionParty
{
    /// <summary>The person appraised.</summary>
    Person = 1,

    /// <summary>Who was assigned to answer the internal objection.</summary>
    Reviewer = 2,

    /// <summary>组织部: it assigns reviewers and sees to reviews and appeals.</summary>
    OrganisationDepartment = 3,
}
