using PerfServerless.Rules.Organisation;

namespace PerfServerless.Rules.YearEnd.Bonus;

/// <summary>One person's line in a bonus list. Amounts in fen.</summary>
/// <param name="Person">Who.</param>
/// <param name="Unit">The unit that appraised.</param>
/// <param name="Kind">The kind of person.</param>
/// <param name="Places">The grades that counted, by place.</param>
/// <param name="Standard">The standard.</param>
/// <param name="Weight">k in two-hundredths.</param>
/// <param name="Pay">What is paid.</param>
/// <param name="Unpaid">Why nothing is paid; <c>null</c> for those who are paid.</param>
public sealed record BonusLine(
    PersonId Person, UnitId Unit, StaffKind Kind, IReadOnlyList<int> Places, long Standard, int Weight, long Pay, Unpaid? Unpaid)
{
    internal Share Share => new(Person, Standard, Weight, Places.Count == 0 ? 0 : Places.Sum() * 2 / Places.Count);
}

/// <summary>A whole list (奖金分配表) with its totals. Amounts in fen.</summary>
/// <param name="Lines">One a person, by unit and id.</param>
/// <param name="Budget">B: what is to be paid in all.</param>
/// <param name="Weighted">Σ(kS) with k in two-hundredths.</param>
/// <param name="Pool">The pool in ten-thousandths of a fen.</param>
/// <param name="Evenly">Whether the pool went by standards alone, because nobody's k was above 0.</param>
public sealed record BonusList(IReadOnlyList<BonusLine> Lines, long Budget, long Weighted, long Pool, bool Evenly)
{
    /// <summary>The sum of what is paid; equals <see cref="Budget"/>.</summary>
    public long Paid => Lines.Sum(line => line.Pay);

    /// <summary>How many are paid.</summary>
    public int PaidPeople => Lines.Count(line => line.Unpaid is null);

    /// <summary>How many are paid nothing, each with a reason.</summary>
    public int UnpaidPeople => Lines.Count(line => line.Unpaid is not null);

    /// <summary>极差: between the highest and the lowest who are paid; 0 when nobody is.</summary>
    public long MaxMinGap => PaidPeople == 0 ? 0 : Lines.Where(line => line.Unpaid is null).Max(line => line.Pay) - Lines.Where(line => line.Unpaid is null).Min(line => line.Pay);

    /// <summary>Computes a list. Candidates without a standard are left out: the rules refuse such terms before.</summary>
    public static BonusList Of(BonusTerms terms, BonusPeriod period, IReadOnlyCollection<BonusCandidate> candidates)
    {
        var (amounts, coefficients) = (terms.Amounts(), Coefficients.Of(terms, period));
        var lines = candidates.Where(candidate => amounts.ContainsKey(candidate.Person))
            .OrderBy(candidate => candidate.Unit).ThenBy(candidate => candidate.Person)
            .Select(candidate => Line(candidate, amounts[candidate.Person], coefficients, period, terms.PaysBelowCompetent)).ToList();
        var shares = lines.Where(line => line.Unpaid is null).Select(line => line.Share).ToList();
        var apportioned = new Apportionment(shares, terms.RateTenThousandths, BudgetOf(lines, terms));
        var pay = apportioned.Pay(shares);
        return new([.. lines.Select(line => line with { Pay = pay.GetValueOrDefault(line.Person) })], apportioned.Budget, apportioned.Weighted, apportioned.Pool, apportioned.Evenly);
    }

    internal static BonusLine Line(BonusCandidate candidate, long standard, Coefficients coefficients, BonusPeriod period, bool paysBelowCompetent) =>
        BonusExclusion.Of(candidate, period, paysBelowCompetent) is { } why
            ? new(candidate.Person, candidate.Unit, candidate.Kind, candidate.Places, standard, 0, 0, why)
            : new(candidate.Person, candidate.Unit, candidate.Kind, candidate.Places, standard, coefficients.Weight(candidate.Places), 0, null);

    internal Apportionment AsSettled(BonusTerms terms) => Apportionment.AsSettled(terms.RateTenThousandths, Budget, Weighted, Pool, Evenly);

    /// <summary>What those who are paid nothing leave in the pool is cut to the fen; with nobody to share it, there is none.</summary>
    private static long BudgetOf(List<BonusLine> lines, BonusTerms terms)
    {
        var paid = lines.Where(line => line.Unpaid is null).Sum(line => line.Standard);
        var left = lines.Where(line => line.Unpaid is not null).Sum(line => line.Standard);
        return paid == 0 || terms.Base == PoolBase.Paid ? paid : paid + (long)((Int128)terms.RateTenThousandths * left / 10_000);
    }
}
