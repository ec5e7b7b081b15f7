using PerfServerless.Rules.Appraisal;

namespace PerfServerless.Rules.Ballots;

/// <summary>One class of voters, or several merged, with the weight of all of them.</summary>
/// <param name="Classes">Which classes, in order.</param>
/// <param name="Weight">Their weights added up, in percent.</param>
/// <param name="Sums">For each ballot the sum of its five marks, 0–500; whole numbers, so that no order of adding matters.</param>
internal sealed record TallyGroup(IReadOnlyList<VoterClass> Classes, decimal Weight, IReadOnlyList<int> Sums)
{
    /// <summary>
    /// A class with too few ballots, or none, merges into the next with its weight; what is left over at the end merges
    /// backwards. So every class is in exactly one group, and the weights of the groups sum to those of the classes.
    /// </summary>
    public static IReadOnlyList<TallyGroup> Of(IReadOnlyList<BallotSlip> slips, BallotTerms terms, int least)
    {
        var groups = new List<TallyGroup>(3);
        TallyGroup? small = null;
        foreach (var voters in Enum.GetValues<VoterClass>())
        {
            var group = Join(small, Single(voters, slips, terms));
            small = group.Sums.Count < least ? group : null;
            if (small is null)
                groups.Add(group);
        }
        if (small is null)
            return groups;
        if (groups.Count == 0)
            return [small];
        groups[^1] = Join(groups[^1], small);
        return groups;
    }

    /// <summary>Whether it is large enough to drop one highest and one lowest, and not be too small afterwards.</summary>
    public bool IsTrimmed(BallotTerms terms, int least) => Sums.Count >= Math.Max(terms.TrimFrom, least + 2);

    /// <summary>The mean of a ballot, 0–100, not rounded.</summary>
    public decimal Mean(bool trimmed)
    {
        var (sum, count) = trimmed ? (Sums.Sum() - Sums.Max() - Sums.Min(), Sums.Count - 2) : (Sums.Sum(), Sums.Count);
        return (decimal)sum / (count * BallotItems.Names.Count);
    }

    private static TallyGroup Single(VoterClass voters, IReadOnlyList<BallotSlip> slips, BallotTerms terms) =>
        new([voters], WeightOf(voters, terms), [.. slips.Where(slip => slip.Class == voters).Select(slip => slip.Marks.Sum())]);

    private static TallyGroup Join(TallyGroup? first, TallyGroup second) => first is null ? second
        : new([.. first.Classes, .. second.Classes], first.Weight + second.Weight, [.. first.Sums, .. second.Sums]);

    private static decimal WeightOf(VoterClass voters, BallotTerms terms) => voters switch
    {
        VoterClass.A => terms.WeightA,
        VoterClass.B => terms.WeightB,
        VoterClass.C => terms.WeightC,
        _ => throw new ArgumentOutOfRangeException(nameof(voters)),
    };
}
