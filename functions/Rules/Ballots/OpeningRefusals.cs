using PerfServerless.Rules.Appraisal;
using PerfServerless.Rules.Law;
using PerfServerless.Rules.Organisation;

namespace PerfServerless.Rules.Ballots;

/// <summary>Every reason for which a box is not opened.</summary>
internal static class OpeningRefusals
{
    public static Refusal? Opening(OpenBox command, BallotTerms terms) => Lists(command) ?? Invitations(command) ?? Quorum(command, terms);

    private static Refusal? Lists(OpenBox command)
    {
        if (command.Subjects.Count == 0)
            return new("box-no-subjects", new("没有测评对象，不能开始测评。", "There is nobody to evaluate: the box cannot be opened."), Cite.Setting("ballots.complete")) { Field = "subjects" };
        if (command.Subjects.Distinct().Count() < command.Subjects.Count)
            return new("box-subject-twice", new("同一测评对象出现了两次。", "A subject is listed twice."), Cite.Setting("ballots.complete")) { Field = "subjects" };
        if (command.Invitations.Select(invitation => invitation.Voter).Distinct().Count() < command.Invitations.Count)
            return new("box-voter-twice", new("同一人只能以一个类别受邀一次。", "A person is invited once, in one class."), Cite.Setting("ballots.class-weights")) { Field = "invitations" };
        return command.Invitations.All(invitation => Enum.IsDefined(invitation.Class)) ? null
            : new("box-class-unknown", new("测评主体类别只有 A、B、C 三类。", "The classes of voters are A, B and C."), Cite.Setting("ballots.class-weights")) { Field = "invitations" };
    }

    /// <summary>Whoever is invited must be able to act on it: there must be someone to mark besides oneself.</summary>
    private static Refusal? Invitations(OpenBox command)
    {
        if (command.Subjects is not [var only])
            return null;
        return command.Invitations.All(invitation => invitation.Voter != only) ? null
            : new("box-invitation-idle", new($"{only} 除本人外没有可测评的对象，不应邀请其投票。", $"{only} has nobody to mark but themself: do not invite them."), Cite.Setting("ballots.not-oneself")) { Field = "invitations" };
    }

    /// <summary>Nor may people be asked to vote in a box that cannot have a result however many of them vote.</summary>
    private static Refusal? Quorum(OpenBox command, BallotTerms terms)
    {
        var lacking = command.Subjects.Where(subject => !Reachable(subject, command, terms)).Take(1).ToList();
        return lacking is not [var subject] ? null
            : new("box-quorum-unreachable", new($"可测评 {subject} 的受邀人数不足，即使全部投票也达不到有效票数。", $"Too few are invited to mark {subject}: even if all vote there is no quorum."), Cite.Setting("ballots.quorum")) { Field = "invitations" };
    }

    private static bool Reachable(PersonId subject, OpenBox command, BallotTerms terms)
    {
        var able = command.Invitations.Count(invitation => invitation.Voter != subject);
        return able >= Tally.LeastBallots(terms) && Tally.HasQuorum(able, able, terms);
    }
}
