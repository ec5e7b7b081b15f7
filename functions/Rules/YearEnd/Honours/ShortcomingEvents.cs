using System.Text.Json.Serialization;
using PerfServerless.Rules.Organisation;

namespace PerfServerless.Rules.YearEnd.Honours;

/// <summary>What can have happened to a shortcoming notice (干部不足提醒促成长). The names are stored: they never change.</summary>
[JsonDerivedType(typeof(ShortcomingNoted), nameof(ShortcomingNoted))]
[JsonDerivedType(typeof(PlanGiven), nameof(PlanGiven))]
[JsonDerivedType(typeof(FollowedUp), nameof(FollowedUp))]
[JsonDerivedType(typeof(ShortcomingClosed), nameof(ShortcomingClosed))]
public abstract record ShortcomingEvent;

/// <summary>Someone answerable for the person named a shortcoming.</summary>
/// <param name="Person">Whose.</param>
/// <param name="What">What falls short.</param>
/// <param name="Due">Until when it is to be mended.</param>
/// <param name="By">Who says so.</param>
public sealed record ShortcomingNoted(PersonId Person, string What, DateOnly Due, PersonId By) : ShortcomingEvent;

/// <summary>The person gave a plan of improvement; the latest holds.</summary>
public sealed record PlanGiven(string Plan, DateOnly On) : ShortcomingEvent;

/// <summary>Someone looked at how far it has come.</summary>
public sealed record FollowedUp(string Finding, PersonId By, DateOnly On) : ShortcomingEvent;

/// <summary>It is closed.</summary>
public sealed record ShortcomingClosed(bool Mended, string Outcome, PersonId By, DateOnly On) : ShortcomingEvent;

/// <summary>A shortcoming notice as it stands.</summary>
public sealed record ShortcomingState(ShortcomingNoted? Noted, PlanGiven? Plan, IReadOnlyList<FollowedUp> FollowUps, ShortcomingClosed? Closed)
{
    /// <summary>Not noted.</summary>
    public static ShortcomingState None { get; } = new(null, null, [], null);

    /// <summary>Whether it is noted and not closed.</summary>
    public bool IsOpen => Noted is not null && Closed is null;
}

/// <summary>What can be asked of a shortcoming notice.</summary>
public abstract record ShortcomingCommand;

/// <summary>Names a shortcoming.</summary>
public sealed record NoteShortcoming(string What, DateOnly Due) : ShortcomingCommand;

/// <summary>The person says how they will mend it.</summary>
public sealed record GivePlan(string Plan) : ShortcomingCommand;

/// <summary>Looks at how far it has come.</summary>
public sealed record FollowUp(string Finding) : ShortcomingCommand;

/// <summary>Closes it.</summary>
public sealed record CloseShortcoming(bool Mended, string Outcome) : ShortcomingCommand;
