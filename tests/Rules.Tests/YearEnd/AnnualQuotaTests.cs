using FsCheck;
using FsCheck.Fluent;
using PerfServerless.Rules.Law;
using PerfServerless.Rules.Organisation;
using PerfServerless.Rules.YearEnd;

namespace PerfServerless.Rules.Tests.YearEnd;

public class AnnualQuotaTests
{
    private static readonly DateOnly On = new(2025, 12, 31);

    [Theory]
    [InlineData(null, 20)]
    [InlineData(QuotaGround.Approved, 25)]
    [InlineData(QuotaGround.Reduced, 15)]
    public void Fault_3_no_size_gets_a_place_too_many_or_too_few(QuotaGround? ground, int percent)
    {
        for (var n = 0; n <= 400; n++)
        {
            var places = Of([new("u1")], n, StaffKind.InstitutionManager, ground is { } why ? [new(new("u1"), why, "文号")] : [])[1];
            Assert.True(places.Places * 100 <= percent * n && (places.Places + 1) * 100 > percent * n && places.Participants == n, $"n = {n}: {places.Places}");
        }
    }

    [Fact]
    public void Civil_servants_and_institution_staff_are_counted_apart_and_each_rounded_down()
    {
        var people = Enumerable.Repeat((new UnitId("u1"), StaffKind.CivilServant), 9).Concat(Enumerable.Repeat((new UnitId("u1"), StaffKind.OfficeWorker), 6));
        Assert.Equal([(QuotaBody.CivilServants, 9, 1), (QuotaBody.Institution, 6, 1)], AnnualQuota.Of(people, [], On).Select(one => (one.Body, one.Participants, one.Places)));
    }

    [Fact]
    public void Small_units_are_pooled_and_each_keeps_its_own_share()
    {
        Assert.Equal(1, Of([new("u1"), new("u2")], 6, StaffKind.CivilServant, [])[0].Places);
        // 0.25 · 3 + 0.20 · 3 = 1.35 for civil servants; a reduction concerns institutions only.
        Assert.Equal(1, Of([new("u1"), new("u2")], 6, StaffKind.CivilServant, [new(new("u1"), QuotaGround.Approved, "文号")])[0].Places);
        Assert.Equal(2, Of([new("u1")], 10, StaffKind.CivilServant, [new(new("u1"), QuotaGround.Reduced, "文号")])[0].Places);
        Assert.Equal(1, Of([new("u1")], 10, StaffKind.InstitutionManager, [new(new("u1"), QuotaGround.Reduced, "文号")])[1].Places);
    }

    [Fact]
    public void Pooling_never_gives_fewer_places_than_the_units_alone() =>
        Prop.ForAll(Gen.ArrayOf(Gen.Choose(0, 60)).ToArbitrary(), sizes =>
        {
            var people = sizes.SelectMany((size, unit) => Enumerable.Repeat((new UnitId($"u{unit}"), StaffKind.CivilServant), size)).ToList();
            var pooled = AnnualQuota.Of(people, [], On)[0].Places;
            return pooled >= sizes.Sum(size => size / 5) && pooled * 5 <= sizes.Sum();
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void The_places_name_the_articles_of_their_caps()
    {
        var places = Of([new("u1"), new("u2")], 10, StaffKind.InstitutionManager, [new(new("u1"), QuotaGround.Reduced, "文号")])[1];
        Assert.Equal([Cite.InstitutionRules(15)], places.Sources);
    }

    private static IReadOnlyList<AnnualPlaces> Of(UnitId[] units, int people, StaffKind kind, QuotaVariation[] variations) =>
        AnnualQuota.Of(Enumerable.Range(0, people).Select(at => (units[at % units.Length], kind)), variations, On);
}
