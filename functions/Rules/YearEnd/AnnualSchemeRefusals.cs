using PerfServerless.Rules.Appraisal;
using PerfServerless.Rules.Law;

namespace PerfServerless.Rules.YearEnd;

/// <summary>Every reason for which a year's scheme is refused.</summary>
internal static class AnnualSchemeRefusals
{
    private const int LastYear = 2100, MostScores = 20, LongestNumber = 60, LongestDeadline = 120;

    public static Refusal Frozen(int year) =>
        new("annual-scheme-frozen", new($"{year} 年的年度考核方案已启动，不能再改。", $"The annual scheme of {year} is frozen and cannot change."), Cite.Setting("annual.scheme"));

    public static Refusal? Drafting(AnnualSchemeDrafted drafted) =>
        Year(drafted.Year) ?? Terms(drafted.Terms) ?? SchemeRefusals.Pools(drafted.Pools) ?? Variations(drafted);

    public static Refusal? Freezing(AnnualSchemeState state, Occasion occasion)
    {
        if (state.Year == 0)
            return new("annual-scheme-not-drafted", new("还没有年度考核方案草案。", "There is no draft of an annual scheme to freeze."), Cite.Setting("annual.scheme"));
        if (state.Pools.Count == 0)
            return new("annual-scheme-pools", new("年度考核方案还没有划分考核单元。", "The annual scheme has no pools yet."), Cite.Setting("quota.pools")) { Field = "pools" };
        return occasion.Calendar.IsPublished(state.Year) ? null
            : new("annual-calendar-unpublished", new($"{state.Year} 年放假安排未发布，年度考核方案不能启动。", $"The holidays of {state.Year} are not published: the annual scheme cannot be frozen."), Cite.Setting("annual.scheme"));
    }

    /// <summary>A year whose figures the law book does not have is not guessed at.</summary>
    private static Refusal? Year(int year) =>
        year is >= 1 and <= LastYear && AnnualQuota.Parameters.All(parameter => LawBook.Current.Knows(parameter, new(year, 12, 31))) ? null
            : new("annual-scheme-year", new($"本平台没有适用于 {year} 年的年度考核规定。", $"The law book has no rules on annual appraisal for {year}."), Cite.InstitutionRules(15)) { Field = "year" };

    private static Refusal? Terms(AnnualTerms terms)
    {
        if (Weights(terms.Weights) is { } refusal)
            return refusal;
        if (!Descend(terms.Bands))
            return new("annual-scheme-bands", new("年度等次分数线应由高到低，且在 0 至 100 之间。", "The annual bands descend and lie between 0 and 100."), Cite.Setting("annual.bands")) { Field = "terms.bands" };
        if (terms.CommitteeScores is < 1 or > MostScores || !Enum.IsDefined(terms.AbsenceBasis))
            return new("annual-scheme-terms", new($"委员会评价人数应为 1 至 {MostScores}，缺勤口径应为工作日或者日历日。", $"1 to {MostScores} members score each person, and absence is counted in working or calendar days."), Cite.Setting("annual.committee")) { Field = "terms" };
        if (!Follow(terms.Deadlines))
            return new("annual-scheme-deadlines", new($"测评、评价、汇总、评定的期限应依次不早于前一项，且为年度结束后 1 至 {LongestDeadline} 个工作日。", $"Ballots, marks, the run and the decision are due in this order, 1 to {LongestDeadline} working days after the year."), Cite.Setting("annual.deadlines")) { Field = "terms.deadlines" };
        return SchemeRanges.Of(new SchemeTerms { Ballots = terms.Ballots, TimeLimits = terms.TimeLimits });
    }

    /// <summary>Each is looked at before they are added up: a sum of absurd figures is no figure.</summary>
    private static Refusal? Weights(AnnualWeights weights)
    {
        if (new[] { weights.Quarters, weights.Ballots, weights.Committee }.Any(weight => weight is < 0 or > 100))
            return new("annual-scheme-weights", new("年度得分各项权重应在 0 至 100 之间。", "Each annual weight lies between 0 and 100."), Cite.Setting("annual.weights")) { Field = "terms.weights" };
        return weights.Sum() == 100 ? null
            : new("annual-scheme-weights", new($"年度得分各项权重之和应为 100，现为 {weights.Sum():0.##}。", $"The annual weights sum to 100; these sum to {weights.Sum():0.##}."), Cite.Setting("annual.weights")) { Field = "terms.weights" };
    }

    private static bool Descend(Bands bands) =>
        bands is { Fair: > 0, Excellent: <= 100 } && bands.Excellent > bands.Good && bands.Good > bands.Fair;

    private static bool Follow(AnnualLimits limits) => limits is { Ballots: >= 1, Decision: <= LongestDeadline }
        && limits.Ballots <= limits.Committee && limits.Committee <= limits.Run && limits.Run <= limits.Decision;

    private static Refusal? Variations(AnnualSchemeDrafted drafted)
    {
        var units = drafted.Pools.SelectMany(pool => pool.Units).ToHashSet();
        var wrong = drafted.Variations.Any(one => !units.Contains(one.Unit) || !Enum.IsDefined(one.Ground) || Wording.Unusable(one.DocumentNumber, LongestNumber));
        return !wrong && drafted.Variations.Select(one => one.Unit).Distinct().Count() == drafted.Variations.Count ? null
            : new("annual-scheme-variation", new("优秀比例例外须针对列入方案的单位，每个单位一项，并写明文号。", "A variation of the share concerns a unit of the scheme, one each, and names its document."), Cite.InstitutionRules(15)) { Field = "variations" };
    }
}
