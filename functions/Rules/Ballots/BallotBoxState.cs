using System.Collections.Immutable;
using PerfServerless.Rules.Appraisal;
using PerfServerless.Rules.Calendar;
using PerfServerless.Rules.Organisation;

namespace PerfServerless.Rules.Ballots;

/// <summary>A unit's ballot box as it stands.</summary>
public sealed record BallotBoxState
{
    /// <summary>A box that was not opened.</summary>
    public static BallotBoxState None { get; } = new();

    /// <summary>Whose people are marked.</summary>
    public UnitId Unit { get; init; }

    /// <summary>For which quarter or year.</summary>
    public AppraisalPeriod Period { get; init; }

    /// <summary>Who is marked.</summary>
    public IReadOnlyList<PersonId> Subjects { get; init; } = [];

    /// <summary>Who may vote.</summary>
    public IReadOnlyList<Invitation> Invitations { get; init; } = [];

    /// <summary>From this instant ballots are taken.</summary>
    public DateTimeOffset Opens { get; init; }

    /// <summary>From this instant no more.</summary>
    public DateTimeOffset Closes { get; init; }

    /// <summary>The terms frozen at the opening.</summary>
    public BallotTerms Terms { get; init; } = new();

    /// <summary>Who voted; sorted by id, so that the list does not tell in which order.</summary>
    public ImmutableSortedSet<PersonId> Turnout { get; init; } = [];

    /// <summary>Why the window was made longer; <c>null</c> when it was not.</summary>
    public string? ExtensionReason { get; init; }

    /// <summary>How it ended; <c>null</c> while the box is not sealed.</summary>
    public BoxClosed? Result { get; init; }

    /// <summary>Whether it was opened.</summary>
    public bool Exists => Period != default;

    /// <summary>Whether everyone invited has voted.</summary>
    public bool Everyone => Turnout.Count == Invitations.Count;

    /// <summary>How many were invited in a class.</summary>
    public int InvitedIn(VoterClass voters) => Invitations.Count(invitation => invitation.Class == voters);

    /// <summary>How many of a class have voted.</summary>
    public int TakenIn(VoterClass voters) => Invitations.Count(invitation => invitation.Class == voters && Turnout.Contains(invitation.Voter));

    /// <summary>How many were invited to mark a subject: everyone but the subject.</summary>
    public int InvitedFor(PersonId subject) => Invitations.Count(invitation => invitation.Voter != subject);
}
