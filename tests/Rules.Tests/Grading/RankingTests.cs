using FsCheck;
using FsCheck.Fluent;
using PerfServerless.Rules.Grading;

namespace PerfServerless.Rules.Tests.Grading;

public class RankingTests
{
    private static Candidate One(string person, decimal? score, decimal? records = 80, decimal? review = 80, decimal? ballots = 80) =>
        new(new(person), score, records, review, ballots);

    private static string Show(IEnumerable<Candidate> candidates) => string.Join(' ', Ranking.Of(candidates)
        .Select(one => $"{one.Candidate.Person}{one.Place}{(one.Tied ? "=" : "")}"));

    [Fact]
    public void The_score_goes_before_everything() =>
        Assert.Equal("b1 a2", Show([One("a", 90, 100, 100, 100), One("b", 90.01m, 0, 0, 0)]));

    [Fact]
    public void At_a_tie_results_then_review_then_ballots_decide()
    {
        Assert.Equal("b1 a2", Show([One("a", 90, 80, 100, 100), One("b", 90, 81, 0, 0)]));
        Assert.Equal("b1 a2", Show([One("a", 90, 80, 80, 100), One("b", 90, 80, 81, 0)]));
        Assert.Equal("b1 a2", Show([One("a", 90, 80, 80, 80), One("b", 90, 80, 80, 81)]));
    }

    [Fact]
    public void Those_alike_in_everything_share_the_place_for_the_committee() =>
        Assert.Equal("d1 a2= b2= c4", Show([One("c", 89), One("b", 90), One("a", 90), One("d", 91)]));

    [Fact]
    public void A_missing_component_parts_nobody_and_the_next_is_asked() =>
        Assert.Equal("b1 c2 a3", Show([One("a", 90, null, 70), One("b", 90, 99, 90), One("c", 90, 100, 80)]));

    [Fact]
    public void Without_a_score_there_is_no_place() =>
        Assert.Equal("b1 a", Show([One("a", null), One("b", 0)]));

    [Fact]
    public void The_order_given_does_not_matter() =>
        Prop.ForAll(Pools, pool =>
        {
            var expected = Ranking.Of(pool);
            return Ranking.Of(pool.Reverse()).SequenceEqual(expected)
                && Ranking.Of(pool.OrderBy(one => one.Review).ThenByDescending(one => one.Person)).SequenceEqual(expected);
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Places_count_upwards_and_scores_downwards() =>
        Prop.ForAll(Pools, pool =>
        {
            var scored = Ranking.Of(pool).Where(one => one.Place is not null).ToList();
            return scored.Count == pool.Count(one => one.Score is not null)
                && scored.Zip(scored.Skip(1)).All(pair => pair.First.Candidate.Score >= pair.Second.Candidate.Score && pair.First.Place <= pair.Second.Place)
                && scored.All(one => one.Place == 1 + scored.Count(other => other.Place < one.Place))
                && scored.All(one => one.Tied == scored.Count(other => other.Place == one.Place) > 1);
        }).QuickCheckThrowOnFailure();

    /// <summary>Few different values, so that ties and missing components are many.</summary>
    internal static Arbitrary<Candidate[]> Pools
    {
        get
        {
            var value = Gen.Choose(-1, 3).Select(i => i < 0 ? (decimal?)null : 88 + i);
            var one = from score in value
                      from records in value
                      from review in value
                      from ballots in value
                      from bar in Gen.Choose(0, 5)
                      select (Func<int, Candidate>)(i => new(new($"p{i}"), score, records, review, ballots, bar == 0, bar == 1));
            return Gen.ArrayOf(one).Select(makers => makers.Select((make, i) => make(i)).ToArray()).ToArbitrary();
        }
    }
}
