using PerfServerless.Rules.Appraisal;
using PerfServerless.Rules.Grading;
using PerfServerless.Rules.Law;
using PerfServerless.Rules.Organisation;

namespace PerfServerless.Rules.Ballots;

/// <summary>
/// 测评计票: what the ballots give a subject. It shows classes, never a ballot, and no class of fewer than three.
/// </summary>
public static class Tally
{
    /// <summary>A scheme may ask for larger classes; no scheme can ask for smaller ones, in which a ballot could be read off.</summary>
    private const int PrivacyFloor = 3;

    /// <summary>The result of a subject, 0–100 and not rounded; <c>null</c> without a quorum.</summary>
    /// <param name="subject">Who is marked.</param>
    /// <param name="slips">All slips of the box, in any order.</param>
    /// <param name="invited">How many were invited to mark this subject.</param>
    /// <param name="terms">The terms frozen in the box.</param>
    public static Explanation For(PersonId subject, IEnumerable<BallotSlip> slips, int invited, BallotTerms terms)
    {
        var own = slips.Where(slip => slip.Subject == subject).ToList();
        var least = LeastBallots(terms);
        var turnout = Turnout(own.Count, invited, terms);
        if (own.Count < least || !HasQuorum(own.Count, invited, terms))
            return new(Label, null, new("有效票数不足，本项不形成得分（不是 0 分）。", "Too few ballots: there is no result, which is not 0."), Cite.Setting("ballots.quorum"), [turnout]);
        var groups = TallyGroup.Of(own, terms, least);
        var value = groups.Sum(group => group.Weight * group.Mean(group.IsTrimmed(terms, least))) / groups.Sum(group => group.Weight);
        return new(Label, value, Weighting, Cite.Setting("ballots.class-weights"), [turnout, .. groups.Select(group => Explain(group, terms, least))]);
    }

    /// <summary>The same from whole papers, as in a count before they are torn.</summary>
    public static Explanation For(PersonId subject, IEnumerable<BallotPaper> papers, int invited, BallotTerms terms) =>
        For(subject, papers.SelectMany(paper => paper.Slips()), invited, terms);

    /// <summary>Whether so many ballots are a quorum: the share of those invited, and the least number.</summary>
    public static bool HasQuorum(int ballots, int invited, BallotTerms terms) =>
        ballots >= terms.QuorumCount && ballots >= terms.QuorumShare * invited;

    /// <summary>The fewest ballots that are ever shown together: the scheme's, at least 3.</summary>
    public static int LeastBallots(BallotTerms terms) => Math.Max(terms.MinimumClass, PrivacyFloor);

    private static Bilingual Label => new("民主测评", "Democratic evaluation");

    private static Bilingual Weighting => new(
        "每票得分为五项平均；各类得分为票的平均；总分为各类得分按权重加权平均，不取整。票数不足的类别连同权重并入下一类。",
        "A ballot is the mean of its five items, a class the mean of its ballots, the result the weighted mean of the classes, not rounded. A class with too few ballots merges into the next with its weight.");

    private static Explanation Turnout(int ballots, int invited, BallotTerms terms) => Explanation.Leaf(
        new("有效票数", "Ballots"), ballots,
        new($"受邀 {invited} 人；须达到受邀人数的 {terms.QuorumShare * 100:0.##}% 且不少于 {terms.QuorumCount} 票。", $"{invited} were invited; needed are {terms.QuorumShare * 100:0.##}% of them and at least {terms.QuorumCount}."),
        Cite.Setting("ballots.quorum"));

    private static Explanation Explain(TallyGroup group, BallotTerms terms, int least)
    {
        var merged = group.Classes.Count > 1;
        var trimmed = group.IsTrimmed(terms, least);
        var weight = Explanation.Leaf(new("权重(%)", "Weight (%)"), group.Weight,
            merged ? new("合并各类的权重之和。", "The weights of the merged classes, added up.") : new("方案规定的权重。", "The scheme's weight."), Cite.Setting("ballots.class-weights"));
        var names = string.Join('+', group.Classes);
        return new(new($"{names} 类", $"Class {names}"), group.Mean(trimmed), Counting(group, merged, trimmed, least),
            Cite.Setting(merged ? "ballots.minimum-class" : trimmed ? "ballots.trim" : "ballots.class-weights"), [weight]);
    }

    private static Bilingual Counting(TallyGroup group, bool merged, bool trimmed, int least) => new(
        (merged ? $"其中有类别不足 {least} 票，合并计算。" : "") + $"共 {group.Sums.Count} 票" + (trimmed ? "，去掉一个最高分和一个最低分后平均。" : "，平均。"),
        (merged ? $"A class had fewer than {least} ballots: counted together. " : "") + $"{group.Sums.Count} ballots" + (trimmed ? ", one highest and one lowest dropped, averaged." : ", averaged."));
}
