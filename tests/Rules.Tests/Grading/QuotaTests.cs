using FsCheck;
using FsCheck.Fluent;
using PerfServerless.Rules.Grading;

namespace PerfServerless.Rules.Tests.Grading;

public class QuotaTests
{
    public static TheoryData<QuotaCase> Cases => CaseTable.Read<QuotaCase>("quota.json");

    [Theory, MemberData(nameof(Cases))]
    public void The_table_of_cases_holds(QuotaCase one) =>
        Assert.Equal(one.Places, Quota.ExcellentPlaces(one.Units, one.Share));

    [Fact]
    public void Fault_3_no_pool_of_any_size_gets_a_place_too_many_or_too_few()
    {
        for (var n = 0; n <= 300; n++)
            for (var percent = 0; percent <= 40; percent++)
            {
                var places = Quota.ExcellentPlaces(n, percent / 100m);
                Assert.True(places * 100 <= percent * n && (places + 1) * 100 > percent * n, $"n = {n}, {percent}%");
            }
    }

    [Fact]
    public void Pooling_never_gives_fewer_places_than_the_units_alone() =>
        Prop.ForAll(Gen.ArrayOf(Gen.Choose(0, 60)).ToArbitrary(), units =>
            Quota.ExcellentPlaces(units, 0.40m) >= units.Sum(n => Quota.ExcellentPlaces(n, 0.40m))
            && Quota.ExcellentPlaces(units, 0.40m) * 10 <= units.Sum() * 4).QuickCheckThrowOnFailure();

    [Theory, InlineData(-1, 0.4), InlineData(1, -0.1), InlineData(1, 1.01)]
    public void Nonsense_is_a_bug(int participants, double share) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => Quota.ExcellentPlaces(participants, (decimal)share));

    public sealed record QuotaCase(int[] Units, decimal Share, int Places, string Why)
    {
        public override string ToString() => $"{string.Join('+', Units)}: {Why}";
    }
}
