using PerfServerless.Rules.Organisation;

namespace PerfServerless.Rules.YearEnd.Bonus;

/// <summary>Someone among whom a bonus is shared.</summary>
/// <param name="Person">Who.</param>
/// <param name="Standard">S, in fen; not negative.</param>
/// <param name="Weight">k in two-hundredths; not negative.</param>
/// <param name="Place">The mean place of the grades, doubled: it breaks ties.</param>
public sealed record Share(PersonId Person, long Standard, int Weight, int Place);

/// <summary>
/// 分配: payᵢ = (1−r)Sᵢ + pool·kᵢSᵢ/Σ(kⱼSⱼ), where the pool is what the budget has beyond the (1−r) of all, to the fen by largest remainder, so that
/// the sum is the budget exactly. Whole numbers only: 128 bits hold every product of accepted terms.
/// </summary>
public sealed class Apportionment
{
    private const long One = 10_000;
    private readonly long _rate;
    private readonly bool _evenly;

    /// <param name="shares">Those who are paid.</param>
    /// <param name="rate">r in ten-thousandths, 0–10,000.</param>
    /// <param name="budget">B, in fen: at least (1−r) of the standards' sum.</param>
    public Apportionment(IReadOnlyCollection<Share> shares, int rate, long budget)
    {
        _rate = rate;
        _evenly = shares.All(share => (long)share.Weight * share.Standard == 0);
        Budget = budget;
        Weighted = shares.Sum(share => WeightOf(share) * share.Standard);
        Pool = One * budget - (One - rate) * shares.Sum(share => share.Standard);
    }

    private Apportionment(int rate, long budget, long weighted, long pool, bool evenly) =>
        (_rate, Budget, Weighted, Pool, _evenly) = (rate, budget, weighted, pool, evenly);

    /// <summary>B, in fen.</summary>
    public long Budget { get; }

    /// <summary>Σ(kⱼSⱼ), with k in two-hundredths; with k of everyone 1 where nobody's is above 0 (<c>bonus.no-coefficient</c>).</summary>
    public long Weighted { get; }

    /// <summary>The pool, in ten-thousandths of a fen.</summary>
    public long Pool { get; }

    /// <summary>Whether the pool went by standards alone, because nobody's k was above 0.</summary>
    public bool Evenly => _evenly;

    /// <summary>As it was when a list was settled, to pay one more by the same rate.</summary>
    public static Apportionment AsSettled(int rate, long budget, long weighted, long pool, bool evenly) => new(rate, budget, weighted, pool, evenly);

    /// <summary>What each is paid, in fen. The order of the shares does not matter.</summary>
    public IReadOnlyDictionary<PersonId, long> Pay(IReadOnlyCollection<Share> shares)
    {
        if (Weighted == 0)
            return shares.ToDictionary(share => share.Person, _ => 0L);
        var exact = shares.Select(share => (Share: share, Floor: (long)(Numerator(share) / Denominator), Remainder: Numerator(share) % Denominator)).ToList();
        var left = (int)(Budget - exact.Sum(each => each.Floor));
        var lucky = exact.OrderByDescending(each => each.Remainder).ThenByDescending(each => each.Share.Place).ThenByDescending(each => each.Share.Standard)
            .ThenBy(each => each.Share.Person).Take(left).Select(each => each.Share.Person).ToHashSet();
        return exact.ToDictionary(each => each.Share.Person, each => each.Floor + (lucky.Contains(each.Share.Person) ? 1 : 0));
    }

    /// <summary>What one person gets at the rate of this list, rounded half-up by itself: for settlements afterwards.</summary>
    public long PayOne(Share share) =>
        Weighted == 0 ? share.Standard : (long)((2 * Numerator(share) + Denominator) / (2 * Denominator));

    private Int128 Denominator => (Int128)One * Weighted;

    private Int128 Numerator(Share share) => (Int128)(One - _rate) * share.Standard * Weighted + (Int128)Pool * WeightOf(share) * share.Standard;

    private int WeightOf(Share share) => _evenly ? 1 : share.Weight;
}
