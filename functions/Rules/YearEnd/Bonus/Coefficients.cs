using PerfServerless.Rules.Grading;
using PerfServerless.Rules.Law;

namespace PerfServerless.Rules.YearEnd.Bonus;

/// <summary>k of each grade (考核系数): never negative, every grade named, and no better grade with a smaller one.</summary>
public sealed record Coefficients
{
    /// <summary>The highest k: beyond it a pool would go to one person.</summary>
    public const decimal Highest = 10;

    private static readonly decimal[] Usual = [0, 0.5m, 1.0m, 1.5m];
    private readonly IReadOnlyList<decimal> _byPlace;

    private Coefficients(IReadOnlyList<decimal> byPlace) => _byPlace = byPlace;

    /// <summary>k of a grade by its place, 1 (the lowest) to 4 (优秀).</summary>
    public decimal this[int place] => _byPlace[place - 1];

    /// <summary>The grades' names as a scheme writes them, from the lowest.</summary>
    public static IReadOnlyList<string> Names(BonusPeriod period) => period.IsYear
        ? [.. Enum.GetNames<AnnualGrade>().Select(Camel)]
        : [.. Enum.GetNames<Grade>().Select(Camel)];

    /// <summary>
    /// A person's k in two-hundredths: the mean of one grade or two, which is then a whole number. k has at most two decimals.
    /// </summary>
    public int Weight(IReadOnlyList<int> places) => places.Count == 0 ? 0 : (int)(places.Sum(place => this[place]) * 200 / places.Count);

    /// <summary>Reads what a scheme says; a refusal cites the setting.</summary>
    public static Refusal? Check(IReadOnlyDictionary<string, decimal>? named, BonusPeriod period)
    {
        if (named is null)
            return null;
        var names = Names(period);
        if (named.Keys.FirstOrDefault(name => !names.Contains(name)) is { } unknown)
            return Refused("bonus-grade-unknown", $"没有名为“{unknown}”的等次；本方案的等次为 {string.Join("、", names)}。", $"There is no grade '{unknown}'; this scheme's grades are {string.Join(", ", names)}.");
        if (names.FirstOrDefault(name => !named.ContainsKey(name)) is { } missing)
            return Refused("bonus-grade-missing", $"缺少等次“{missing}”的系数。", $"The coefficient of '{missing}' is missing.");
        if (named.Any(each => each.Value is < 0 or > Highest || each.Value * 100 != decimal.Truncate(each.Value * 100)))
            return Refused("bonus-coefficient", $"系数应在 0 至 {Highest} 之间，最多两位小数，不得为负。", $"A coefficient lies between 0 and {Highest} with at most two decimals, and is never negative.");
        return names.Zip(names.Skip(1)).Any(pair => named[pair.First] > named[pair.Second])
            ? Refused("bonus-coefficient-order", "较高等次的系数不得小于较低等次的系数。", "No better grade has a smaller coefficient than a worse one.")
            : null;
    }

    /// <summary>The coefficients of accepted terms.</summary>
    public static Coefficients Of(BonusTerms terms, BonusPeriod period) =>
        new(terms.Coefficients is { } named ? [.. Names(period).Select(name => named[name])] : Usual);

    private static string Camel(string name) => char.ToLowerInvariant(name[0]) + name[1..];

    private static Refusal Refused(string code, string zh, string en) => new(code, new(zh, en), Cite.Setting("bonus.coefficients")) { Field = "terms.coefficients" };
}
