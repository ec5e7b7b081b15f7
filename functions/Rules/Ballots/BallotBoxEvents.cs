using System.Text.Json.Serialization;
using PerfServerless.Rules.Appraisal;
using PerfServerless.Rules.Calendar;
using PerfServerless.Rules.Organisation;

namespace PerfServerless.Rules.Ballots;

/// <summary>What can have happened to a unit's ballot box. It tells who voted, never how. The names are stored: they never change.</summary>
[JsonDerivedType(typeof(BoxOpened), nameof(BoxOpened))]
[JsonDerivedType(typeof(BallotTaken), nameof(BallotTaken))]
[JsonDerivedType(typeof(BoxExtended), nameof(BoxExtended))]
[JsonDerivedType(typeof(BoxClosed), nameof(BoxClosed))]
public abstract record BallotBoxEvent;

/// <summary>The evaluation began; the scheme's terms are frozen with it.</summary>
/// <param name="Unit">Whose people are marked.</param>
/// <param name="Period">For which quarter or year.</param>
/// <param name="Subjects">Who is marked.</param>
/// <param name="Invitations">Who may vote, each once.</param>
/// <param name="Opens">From this instant ballots are taken.</param>
/// <param name="Closes">From this instant no more.</param>
/// <param name="Terms">How it is held and counted.</param>
public sealed record BoxOpened(
    UnitId Unit, AppraisalPeriod Period, IReadOnlyList<PersonId> Subjects, IReadOnlyList<Invitation> Invitations,
    DateTimeOffset Opens, DateTimeOffset Closes, BallotTerms Terms) : BallotBoxEvent;

/// <summary>A voter handed in a ballot: turnout only. The marks lie elsewhere, without this name and without a time.</summary>
public sealed record BallotTaken(PersonId Voter) : BallotBoxEvent;

/// <summary>The window was made longer, once, with the reason.</summary>
public sealed record BoxExtended(DateTimeOffset Closes, string Reason) : BallotBoxEvent;

/// <summary>The box was sealed (封存).</summary>
/// <param name="Invited">How many were invited.</param>
/// <param name="Taken">How many voted.</param>
/// <param name="Quorum">Whether that is a quorum.</param>
/// <param name="SlipsDigest">A digest of all slips, so that none is added, lost or altered afterwards.</param>
public sealed record BoxClosed(int Invited, int Taken, bool Quorum, string SlipsDigest) : BallotBoxEvent;
