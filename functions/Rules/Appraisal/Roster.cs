using System.Text.Json.Serialization;
using PerfServerless.Rules.Calendar;
using PerfServerless.Rules.Organisation;

namespace PerfServerless.Rules.Appraisal;

/// <summary>What can have happened to a unit's roster. The names are stored: they never change.</summary>
[JsonDerivedType(typeof(RosterProposed), nameof(RosterProposed))]
[JsonDerivedType(typeof(RosterLocked), nameof(RosterLocked))]
public abstract record RosterEvent;

/// <summary>The unit's administrator said who takes part, and how: the latest holds.</summary>
public sealed record RosterProposed(UnitId Unit, Quarter Period, IReadOnlyList<RosterEntry> Entries) : RosterEvent;

/// <summary>The organisation department locked it: from now on its number of participants holds for the quota.</summary>
public sealed record RosterLocked(DateOnly On, bool Late) : RosterEvent;

/// <summary>One person's status in the period.</summary>
/// <param name="Person">Who.</param>
/// <param name="Participation">Exactly one status.</param>
/// <param name="Reason">Compulsory unless graded.</param>
/// <param name="Note">Words, compulsory for the reason 其他; up to 200 characters.</param>
public sealed record RosterEntry(PersonId Person, Participation Participation, ParticipationReason? Reason, string? Note);

/// <summary>A roster as it stands.</summary>
public sealed record RosterState
{
    /// <summary>A unit without a roster.</summary>
    public static RosterState None { get; } = new();

    /// <summary>The unit.</summary>
    public UnitId Unit { get; init; }

    /// <summary>The period.</summary>
    public Quarter Period { get; init; }

    /// <summary>The entries.</summary>
    public IReadOnlyList<RosterEntry> Entries { get; init; } = [];

    /// <summary>When it was locked, or <c>null</c>.</summary>
    public DateOnly? LockedOn { get; init; }

    /// <summary>The n of the quota: those who are graded.</summary>
    public int Participants => Entries.Count(entry => entry.Participation == Participation.Graded);
}

/// <summary>参评对象核定: who takes part in a unit. Procedure 2.</summary>
public static class Roster
{
    /// <summary>Proposes the roster, or proposes it again while it is not locked.</summary>
    public static Decision<RosterEvent> Propose(RosterState state, IReadOnlyList<RosterEntry> entries, RosterFacts facts)
    {
        var ordered = entries.OrderBy(entry => entry.Person).ToList();
        if (state.Entries.SequenceEqual(ordered) && state.Unit == facts.Unit)
            return Decision<RosterEvent>.Nothing;
        return RosterRefusals.Proposing(state, ordered, facts) is { } refusal ? refusal : new RosterProposed(facts.Unit, facts.Period, ordered);
    }

    /// <summary>Locks the roster, by someone who did not propose it.</summary>
    public static Decision<RosterEvent> Lock(RosterState state, RosterFacts facts, Occasion occasion)
    {
        if (state.LockedOn is not null)
            return Decision<RosterEvent>.Nothing;
        if (RosterRefusals.Locking(state, facts) is { } refusal)
            return refusal;
        var due = occasion.Calendar.AddWorkingDays(facts.Period.First, facts.Limits.Roster);
        return new RosterLocked(occasion.Today, occasion.Today > due);
    }

    /// <summary>Folds an event into the state; an unknown event is a bug and throws.</summary>
    public static RosterState Evolve(RosterState state, RosterEvent happened) => happened switch
    {
        RosterProposed e => state with { Unit = e.Unit, Period = e.Period, Entries = e.Entries },
        RosterLocked e => state with { LockedOn = e.On },
        _ => throw new InvalidOperationException($"Unknown event {happened.GetType().Name}."),
    };
}

/// <summary>What the rules need to know besides the roster itself.</summary>
/// <param name="Unit">The unit.</param>
/// <param name="Period">The period.</param>
/// <param name="Limits">The scheme's time limits.</param>
/// <param name="Members">Everyone whose home unit this is in the period.</param>
public sealed record RosterFacts(UnitId Unit, Quarter Period, TimeLimits Limits, IReadOnlyList<RosterMember> Members);

/// <summary>A member of the unit as the file knows the person on the period's first day, or on joining.</summary>
public sealed record RosterMember(PersonId Person, bool Leading, bool UnderInvestigation, bool Sanctioned, bool NewEntrant)
{
    /// <summary>
    /// The person as a member of their home unit in a period, on its first day or on joining; <c>null</c> when the person was
    /// not in service then. Whoever entered within the scheme's months before the period is a new entrant.
    /// </summary>
    public static RosterMember? Of(PersonState person, Quarter period, SchemeTerms terms)
    {
        var on = person.Entered > period.First ? person.Entered : period.First;
        return on > period.Last || !person.InService(on) ? null
            : new(person.Id, person.AssignmentOn(on).Leading, person.UnderInvestigation(on), person.Sanctioned(on),
                person.Entered > period.First.AddMonths(-terms.NewEntrantMonths));
    }

    /// <summary>The status the file suggests, to be confirmed by a person.</summary>
    public RosterEntry Suggested() => this switch
    {
        { UnderInvestigation: true } => new(Person, Participation.NoGrade, ParticipationReason.OpenCase, null),
        { Sanctioned: true } => new(Person, Participation.NoGrade, ParticipationReason.SanctionPeriod, null),
        { NewEntrant: true } => new(Person, Participation.CommentOnly, ParticipationReason.Probation, null),
        _ => new(Person, Participation.Graded, null, null),
    };
}
