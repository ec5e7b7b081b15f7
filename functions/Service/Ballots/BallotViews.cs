using PerfServerless.Rules.Ballots;
using PerfServerless.Rules.Organisation;

namespace PerfServerless.Service.Ballots;

/// <summary>How a box stands: who is invited and who has voted, never what.</summary>
/// <param name="Waiting">Invited and not yet voted.</param>
public sealed record TurnoutView(
    UnitId Unit, DateTimeOffset Opens, DateTimeOffset Closes, int Invited, int Taken, IReadOnlyList<PersonId> Waiting, BoxClosed? Result)
{
    internal static TurnoutView Of(BallotBoxState box) => new(
        box.Unit, box.Opens, box.Closes, box.Invitations.Count, box.Turnout.Count,
        [.. box.Invitations.Select(each => each.Voter).Where(voter => !box.Turnout.Contains(voter)).Order()], box.Result);
}

/// <summary>What a voter is asked.</summary>
/// <param name="Class">The class the voter is invited in.</param>
/// <param name="Subjects">Whom to mark: everyone but oneself.</param>
/// <param name="Opens">From when.</param>
/// <param name="Closes">Until when.</param>
/// <param name="HandedIn">Whether the ballot was handed in; it can be neither read nor changed.</param>
public sealed record OwnBallot(VoterClass Class, IReadOnlyList<PersonId> Subjects, DateTimeOffset Opens, DateTimeOffset Closes, bool HandedIn);

/// <summary>A ballot the caller is asked for, with the unit whose people it marks.</summary>
public sealed record InvitedBallot(UnitId Unit, OwnBallot Ballot);

/// <summary>That a ballot was taken; nothing of what is in it.</summary>
public sealed record BallotReceipt(bool Taken);
