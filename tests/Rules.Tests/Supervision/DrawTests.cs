using System.Security.Cryptography;
using System.Text;
using FsCheck;
using FsCheck.Fluent;
using PerfServerless.Rules.Organisation;
using PerfServerless.Rules.Supervision.Planning;

namespace PerfServerless.Rules.Tests.Supervision;

public class DrawTests
{
    private static readonly UnitId[] Units = [.. Enumerable.Range(1, 51).Select(number => new UnitId($"u{number:00}"))];

    /// <summary>Written as a stranger would from the published description, without the product's code.</summary>
    [Fact]
    public void Anyone_can_repeat_it_from_what_was_published()
    {
        var lots = Units.ToDictionary(unit => Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes("2026年4月督导|3108.6|" + unit.Value))).ToLowerInvariant());
        var expected = lots.Keys.Order(StringComparer.Ordinal).Take(5).Select(lot => lots[lot]);
        Assert.Equal(expected, Draw.Choose("2026年4月督导", "3108.6", Units, 5));
    }

    [Fact]
    public void It_depends_on_the_seed_the_figure_and_the_candidates_but_not_on_their_order() =>
        Prop.ForAll(Gen.Choose(0, 1_000_000).Zip(Gen.Choose(1, 51)).Zip(Gen.Shuffle(Units)).ToArbitrary(), the =>
        {
            var ((number, count), shuffled) = the;
            var drawn = Draw.Choose($"seed {number}", "7", Units, count);
            return drawn.SequenceEqual(Draw.Choose($"seed {number}", "7", shuffled, count))
                && drawn.Distinct().Count() == count && drawn.All(Units.Contains)
                && drawn.SequenceEqual(Draw.Choose($"seed {number}", "7", Units, 51).Take(count));
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Another_figure_is_another_draw() =>
        Assert.NotEqual(Draw.Choose("seed", "1", Units, 10), Draw.Choose("seed", "2", Units, 10));

    /// <summary>Chi-squared over 51 units, 50 degrees of freedom: above 90 has a likelihood below 0.0005, and the seeds are fixed.</summary>
    [Fact]
    public void Every_unit_is_drawn_as_often_as_any_other()
    {
        const int draws = 6_000, each = 3;
        var times = Enumerable.Range(0, draws).SelectMany(number => Draw.Choose("uniform", $"{number}", Units, each)).CountBy(unit => unit).ToDictionary();
        var expected = draws * each / (double)Units.Length;
        Assert.Equal(Units.Length, times.Count);
        Assert.True(times.Values.Sum(count => (count - expected) * (count - expected) / expected) < 90);
    }
}
