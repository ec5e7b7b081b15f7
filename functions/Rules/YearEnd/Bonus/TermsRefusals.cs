using PerfServerless.Rules.Law;

namespace PerfServerless.Rules.YearEnd.Bonus;

/// <summary>Every reason for which the terms of a bonus are refused.</summary>
internal static class TermsRefusals
{
    public static Refusal? Of(BonusTerms terms, BonusPeriod period)
    {
        if (!LawBook.Current.Knows("bonus-pool-minimum", period.First))
            return new("bonus-period", new($"{period} 的统筹比例未知，不能制定奖金方案。", $"No pool is known for {period}: it can have no bonus scheme."), Cite.Pilot(5));
        if (Wording.Unusable(terms.DocumentNumber, 60))
            return Standard("bonus-document", "terms.documentNumber", "奖金方案应有文号（不超过 60 字）。", "A bonus scheme has a document number (up to 60 characters).");
        return Rate(terms.Rate, period) ?? Coefficients.Check(terms.Coefficients, period) ?? Base(terms.Base) ?? Standards(terms);
    }

    /// <summary>r outside what the pilot allows.</summary>
    public static Refusal? Rate(decimal rate, BonusPeriod period)
    {
        var (least, most) = (LawBook.Current.Value("bonus-pool-minimum", period.First), LawBook.Current.Value("bonus-pool-maximum", period.First));
        if (rate < least.Value || rate > most.Value)
            return new("bonus-rate", new($"统筹比例应在 {least.Value:P0} 至 {most.Value:P0} 之间。", $"The pooled part lies between {least.Value:P0} and {most.Value:P0}."), least.Source) { Field = "terms.rate" };
        return rate * 10_000 == decimal.Truncate(rate * 10_000) ? null
            : new("bonus-rate-places", new("统筹比例最多四位小数。", "The pooled part has at most four decimals."), Cite.Setting("bonus.rounding")) { Field = "terms.rate" };
    }

    private static Refusal? Base(PoolBase basis) =>
        Enum.IsDefined(basis) ? null
            : new("bonus-base", new("请说明统筹总额以谁的标准计算。", "Say whose standards make the pool."), Cite.Setting("bonus.base")) { Field = "terms.base" };

    private static Refusal? Standards(BonusTerms terms)
    {
        if (terms.Standards.Count is 0 or > BonusTerms.MostRows)
            return Standard("bonus-standards", "terms.standards", $"标准表应有 1 至 {BonusTerms.MostRows} 行。", $"The table of standards has 1 to {BonusTerms.MostRows} rows.");
        if (terms.Standards.GroupBy(row => row.Person).FirstOrDefault(rows => rows.Count() > 1) is { } twice)
            return Standard("bonus-standard-twice", "terms.standards", $"人员 {twice.Key} 在标准表中出现两次。", $"{twice.Key} has two rows in the table.");
        if (terms.Standards.FirstOrDefault(row => (row.Fen is null) == (row.Class is null) || row.Class is { } name && !terms.Classes.ContainsKey(name)) is { } unclear)
            return Standard("bonus-standard-unclear", "terms.standards", $"人员 {unclear.Person} 的标准应是一个金额，或者方案中列出的一个档次。", $"The standard of {unclear.Person} is an amount, or a class that the scheme lists.");
        return terms.Standards.Select(row => row.Fen ?? terms.Classes[row.Class!]).Concat(terms.Classes.Values).Any(fen => fen is < 0 or > BonusTerms.HighestStandard)
            ? Standard("bonus-standard-amount", "terms.standards", $"标准以分计，应在 0 至 {BonusTerms.HighestStandard} 之间。", $"A standard is in fen, from 0 to {BonusTerms.HighestStandard}.")
            : null;
    }

    private static Refusal Standard(string code, string field, string zh, string en) => new(code, new(zh, en), Cite.Setting("bonus.standards")) { Field = field };
}
