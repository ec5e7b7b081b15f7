using FsCheck;
using FsCheck.Fluent;
using PerfServerless.Rules.Appraisal;
using PerfServerless.Rules.Grading;

namespace PerfServerless.Rules.Tests.Grading;

public class ProposalTests
{
    private static readonly SchemeTerms Terms = new();

    public static TheoryData<BandCase> Cases => CaseTable.Read<BandCase>("bands.json");

    [Theory, MemberData(nameof(Cases))]
    public void Fault_2_the_bands_touch_and_nothing_is_truncated_into_one(BandCase one) =>
        Assert.Equal(one.Grade, Proposal.Band(one.Total, Terms.Bands));

    [Fact]
    public void Fault_2_every_total_of_two_places_has_the_band_of_its_whole_value()
    {
        for (var cents = 0; cents <= 11000; cents++)
            Assert.Equal(cents >= 9000 ? Grade.Excellent : cents >= 8000 ? Grade.Good : cents >= 6000 ? Grade.Fair : Grade.Poor, Proposal.Band(cents / 100m, Terms.Bands));
    }

    [Fact]
    public void The_places_go_down_the_ranking()
    {
        var proposals = For(2, One("c", 93), One("a", 95), One("b", 94), One("d", 85), One("e", 10));
        Assert.Equal("a Excellent Band|b Excellent Band|c Good PlacesTaken|d Good Band|e Poor Band", proposals);
    }

    [Fact]
    public void Places_are_not_filled_up_with_lower_bands() =>
        Assert.Equal("a Excellent Band|b Good Band", For(2, One("a", 95), One("b", 89.99m)));

    [Fact]
    public void A_veto_or_a_sanction_makes_it_at_most_good_and_takes_no_place() =>
        Assert.Equal("a Good Barred|b Good Barred|c Excellent Band|d Fair Band",
            For(1, One("a", 99) with { Vetoed = true }, One("b", 98) with { InSanction = true }, One("c", 97), One("d", 70) with { Vetoed = true }));

    [Fact]
    public void A_tie_across_the_cut_is_left_to_the_committee_and_nobody_overtakes_it() =>
        Assert.Equal("a Excellent Band|b Good TiedAtTheCut|c Good TiedAtTheCut|d Good TiedAtTheCut|e Good PlacesTaken",
            For(3, One("a", 95), One("b", 94), One("c", 94), One("d", 94), One("e", 93)));

    [Fact]
    public void A_tie_within_the_places_is_no_trouble() =>
        Assert.Equal("a Excellent Band|b Excellent Band|c Good PlacesTaken", For(2, One("a", 94), One("b", 94), One("c", 93)));

    [Fact]
    public void A_tie_with_someone_barred_takes_one_place_only() =>
        Assert.Equal("a Good Barred|b Excellent Band", For(1, One("a", 94) with { Vetoed = true }, One("b", 94)));

    [Fact]
    public void Without_a_score_nothing_is_proposed_and_the_committee_is_asked()
    {
        var proposal = Proposal.For(Ranking.Of([One("a", null)]), Terms, 1)[0];
        Assert.Equal((null, ProposalBasis.NoScore, true), (proposal.Grade, proposal.Basis, proposal.NeedsCommittee));
    }

    [Fact]
    public void Never_more_than_the_places_never_a_barred_one_and_independent_of_the_order() =>
        Prop.ForAll(RankingTests.Pools, Gen.Choose(0, 12).ToArbitrary(), (pool, places) =>
        {
            var proposals = Proposal.For(Ranking.Of(pool), Terms, places);
            return proposals.Count(one => one.Grade == Grade.Excellent) <= places
                && proposals.All(one => one.Grade != Grade.Excellent || !one.IsBarred)
                && proposals.Count == pool.Length
                && proposals.SequenceEqual(Proposal.For(Ranking.Of(pool.Reverse()), Terms, places));
        }).QuickCheckThrowOnFailure();

    private static Candidate One(string person, decimal? score) => new(new(person), score, 80, 80, 80);

    private static string For(int places, params Candidate[] pool) =>
        string.Join('|', Proposal.For(Ranking.Of(pool), Terms, places).Select(one => $"{one.Person} {one.Grade} {one.Basis}"));

    public sealed record BandCase(decimal Total, Grade Grade);
}
