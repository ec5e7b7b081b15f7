using PerfServerless.Rules.Organisation;

namespace PerfServerless.Rules.YearEnd.Bonus;

/// <summary>The terms of a bonus scheme (奖金分配方案). All amounts are in fen (分).</summary>
/// <param name="DocumentNumber">文号 of the scheme.</param>
/// <param name="Rate">r, the part of everyone's standard that is pooled: 0.10–0.20, at most 4 decimals (pilot section 5).</param>
/// <param name="Standards">Each person's standard (奖金标准), by an amount or by a class.</param>
public sealed record BonusTerms(string DocumentNumber, decimal Rate, IReadOnlyList<StandardRow> Standards)
{
    /// <summary>The longest table of standards: what integer arithmetic is certain to hold.</summary>
    public const int MostRows = 100_000;

    /// <summary>The highest standard, in fen: ten million yuan.</summary>
    public const long HighestStandard = 1_000_000_000;

    /// <summary>Amounts of the classes that rows name (by rank or grade), in fen.</summary>
    public IReadOnlyDictionary<string, long> Classes { get; init; } = new Dictionary<string, long>();

    /// <summary>k of each grade by its name: the annual grades for a year, the quarters' for half a year; left out, the usual ones.</summary>
    public IReadOnlyDictionary<string, decimal>? Coefficients { get; init; }

    /// <summary>Whose standards make the pool.</summary>
    public PoolBase Base { get; init; } = PoolBase.Paid;

    /// <summary>
    /// Whether a civil servant below 称职 is paid from a yearly bonus. The statutory annual bonus is for 称职 and above (公务员考核规定
    /// art. 20); a bonus of the county's own may say otherwise.
    /// </summary>
    public bool PaysBelowCompetent { get; init; }

    /// <summary>r in ten-thousandths, as the arithmetic takes it.</summary>
    internal int RateTenThousandths => (int)(Rate * 10_000);

    /// <summary>Each person's standard in fen; only of terms that were accepted.</summary>
    internal Dictionary<PersonId, long> Amounts() => Standards.ToDictionary(row => row.Person, row => row.Fen ?? Classes[row.Class!]);

    /// <summary>Whether another scheme says the same.</summary>
    internal bool SameAs(BonusTerms other) =>
        (DocumentNumber, Rate, Base, PaysBelowCompetent) == (other.DocumentNumber, other.Rate, other.Base, other.PaysBelowCompetent)
        && Standards.SequenceEqual(other.Standards) && Same(Classes, other.Classes)
        && (Coefficients is null) == (other.Coefficients is null) && Same(Coefficients ?? NoCoefficients, other.Coefficients ?? NoCoefficients);

    private static Dictionary<string, decimal> NoCoefficients => [];

    private static bool Same<T>(IReadOnlyDictionary<string, T> one, IReadOnlyDictionary<string, T> other) =>
        one.Count == other.Count && one.All(each => other.TryGetValue(each.Key, out var value) && Equals(value, each.Value));
}

/// <summary>A person's standard: an amount in fen, or a class whose amount the scheme names; never both.</summary>
public sealed record StandardRow(PersonId Person, long? Fen = null, string? Class = null);

/// <summary>Whose standards make up the total that is paid out (<c>bonus.base</c>).</summary>
public enum PoolBase
{
    /// <summary>Of those who are paid: what others do not get stays with the treasury.</summary>
    Paid = 1,

    /// <summary>Of all in the table: the pool is r of everyone's, and is shared among those who are paid.</summary>
    Participants = 2,
}
