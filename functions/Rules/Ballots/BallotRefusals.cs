using PerfServerless.Rules.Law;
using PerfServerless.Rules.Organisation;

namespace PerfServerless.Rules.Ballots;

/// <summary>Every reason for which an open box refuses.</summary>
internal static class BallotRefusals
{
    public static Refusal AlreadyOpen() =>
        new("box-already-open", new("本次测评已经开始，测评对象和受邀人不能再改。", "The evaluation has begun: its subjects and voters are fixed."), Cite.Setting("ballots.window"));

    public static Refusal? Casting(BallotBoxState state, BallotPaper paper, Occasion occasion)
    {
        if (!state.Exists)
            return NotOpen();
        if (state.Invitations.FirstOrDefault(invitation => invitation.Voter == occasion.By) is not { } invitation)
            return new("ballot-not-invited", new("您不在本次测评的受邀名单中。", "You are not invited to this evaluation."), Cite.Setting("ballots.class-weights"));
        if (state.Turnout.Contains(occasion.By))
            return new("ballot-already-cast", new("您已经投过票。每人一票，投出后不能更改。", "You have voted. Each person has one ballot, and it cannot be changed."), Cite.Setting("ballots.complete"));
        if (state.Result is not null || occasion.At < state.Opens || occasion.At >= state.Closes)
            return new("ballot-window-closed", new("现在不在投票时间内。", "Ballots are not being taken now."), Cite.Setting("ballots.window"));
        return paper.Class == invitation.Class ? null
            : new("ballot-class", new($"您是以 {invitation.Class} 类身份受邀的。", $"You are invited in class {invitation.Class}."), Cite.Setting("ballots.class-weights")) { Field = "paper.class" };
    }

    public static Refusal? Marks(BallotBoxState state, BallotPaper paper, PersonId voter)
    {
        if (paper.Marks.ContainsKey(voter))
            return new("ballot-own-mark", new("不能给自己打分。", "Nobody marks themself."), Cite.Setting("ballots.not-oneself")) { Field = "paper.marks" };
        var asked = state.Subjects.Where(subject => subject != voter).ToHashSet();
        if (!asked.SetEquals(paper.Marks.Keys))
            return new("ballot-subjects", new("请给每一位测评对象打分，且只给测评对象打分。", "Mark every subject, and only the subjects."), Cite.Setting("ballots.complete")) { Field = "paper.marks" };
        return paper.Marks.Values.All(BallotItems.AreComplete) ? null
            : new("ballot-marks", new("德、能、勤、绩、廉五项都须打分，每项 0 至 100。", "All five items are marked, each from 0 to 100."), Cite.Setting("ballots.complete")) { Field = "paper.marks" };
    }

    public static Refusal? Extending(BallotBoxState state, ExtendBox command, Occasion occasion)
    {
        if (!state.Exists)
            return NotOpen();
        if (state.ExtensionReason is not null)
            return new("box-extended-once", new("投票时间只能延长一次。", "The window can be extended once."), Cite.Setting("ballots.window"));
        if (state.Result is not null || occasion.At >= state.Closes)
            return new("box-window-over", new("投票时间已过，不能再延长。", "The window is over: it cannot be extended."), Cite.Setting("ballots.window"));
        return !string.IsNullOrWhiteSpace(command.Reason) ? null
            : new("box-extension-reason", new("请写明延长的理由。", "Say why the window is extended."), Cite.Setting("ballots.window")) { Field = "reason" };
    }

    public static Refusal? Closing(BallotBoxState state, CloseBox command, Occasion occasion)
    {
        if (!state.Exists)
            return NotOpen();
        if (state.Result is not null)
            return new("box-closed", new("票箱已封存，封存后的选票不能变动。", "The box is sealed: its ballots cannot change."), Cite.Setting("ballots.window"));
        if (occasion.At < state.Closes && !state.Everyone)
            return new("box-window-open", new("投票时间未到，且还有人没有投票，不能封存。", "The window is open and not everyone has voted: the box cannot be sealed."), Cite.Setting("ballots.window"));
        return !string.IsNullOrWhiteSpace(command.SlipsDigest) ? null
            : new("box-digest", new("封存时须附全部选票的校验值。", "Sealing needs the digest of all ballots."), Cite.Setting("ballots.window")) { Field = "slipsDigest" };
    }

    private static Refusal NotOpen() =>
        new("box-not-open", new("本次测评还没有开始。", "The evaluation has not begun."), Cite.Setting("ballots.window"));
}
