using System.Collections.Immutable;

namespace PerfServerless.Rules.Grading;

/// <summary>A candidate's place in the pool.</summary>
/// <param name="Candidate">Who.</param>
/// <param name="Place">From 1; those tied share it. <c>null</c> without a score: nobody is last for lack of one.</param>
/// <param name="Tied">Whether another shares the place, and only the committee can part them.</param>
public sealed record Ranked(Candidate Candidate, int? Place, bool Tied);

/// <summary>排名: by score; at a tie by results, then leader review, then ballots, then the committee (<c>grade.ties</c>).</summary>
public static class Ranking
{
    private static readonly ImmutableArray<Func<Candidate, decimal?>> TieBreaks = [one => one.Records, one => one.Review, one => one.Ballots];

    /// <summary>The ranking; it does not depend on the order given. Those still tied are listed by id, for display only.</summary>
    public static IReadOnlyList<Ranked> Of(IEnumerable<Candidate> candidates)
    {
        var all = candidates.OrderBy(one => one.Person).ToList();
        var groups = Split([.. all.Where(one => one.Score is not null)], one => one.Score);
        foreach (var key in TieBreaks)
            groups = groups.SelectMany(group => Split(group, key));
        var ranked = new List<Ranked>(all.Count);
        foreach (var group in groups)
        {
            var place = ranked.Count + 1;
            ranked.AddRange(group.Select(one => new Ranked(one, place, group.Count > 1)));
        }
        ranked.AddRange(all.Where(one => one.Score is null).Select(one => new Ranked(one, null, false)));
        return ranked;
    }

    /// <summary>
    /// Parts a tied group by a key, highest first. Where one of them lacks the component it parts nobody, for a missing
    /// component is never counted as 0, and the next key is asked.
    /// </summary>
    private static IEnumerable<IReadOnlyList<Candidate>> Split(IReadOnlyList<Candidate> tied, Func<Candidate, decimal?> key) =>
        tied.Count < 2 || tied.Any(one => key(one) is null)
            ? tied.Count == 0 ? [] : [tied]
            : tied.GroupBy(one => key(one)).OrderByDescending(group => group.Key).Select(group => (IReadOnlyList<Candidate>)[.. group]);
}
