using PerfServerless.Rules.Calendar;
using PerfServerless.Rules.Law;

namespace PerfServerless.Rules.Appraisal;

/// <summary>Every reason for which a scheme is refused.</summary>
internal static class SchemeRefusals
{
    public static Refusal Frozen(Quarter period) =>
        new("scheme-frozen", new($"{period} 的方案已启动，不能再改。", $"The scheme of {period} is frozen and cannot change."), Cite.Setting("scheme.lead-time"));

    public static Refusal? Terms(Quarter period, SchemeTerms terms, IReadOnlyList<Pool> pools, Occasion occasion)
    {
        if ((Period(period, occasion) ?? SchemeRanges.Of(terms)) is { } refusal)
            return refusal;
        var weights = terms.Weights;
        if (weights.Sum() != 100 || new[] { weights.Records, weights.Review, weights.Ballots, weights.Attendance, weights.Discipline }.Any(weight => weight < 0))
            return new("scheme-weights", new($"各项权重之和应为 100，现为 {weights.Sum():0.##}。", $"The weights sum to 100; these sum to {weights.Sum():0.##}."), Cite.Setting("scheme.weights-sum")) { Field = "terms.weights" };
        var cap = LawBook.Current.Value("quarterly-excellent-cap", period.First);
        if (terms.ExcellentShare < 0 || terms.ExcellentShare > cap.Value)
            return new("scheme-excellent-share", new($"优秀比例不得超过 {cap.Value:P0}。", $"At most {cap.Value:P0} may be graded Excellent."), cap.Source) { Field = "terms.excellentShare" };
        if (!(terms.Bands.Excellent > terms.Bands.Good && terms.Bands.Good > terms.Bands.Fair && terms.Bands.Fair > 0 && terms.Bands.Excellent <= 100))
            return new("scheme-bands", new("等次分数线应由高到低，且在 0 至 100 之间。", "The bands descend and lie between 0 and 100."), Cite.Setting("grade.bands")) { Field = "terms.bands" };
        return Pools(pools);
    }

    public static Refusal? Freezing(SchemeState state, Occasion occasion)
    {
        if (state.Period == default)
            return new("scheme-not-drafted", new("还没有方案草案。", "There is no draft to freeze."), Cite.Setting("scheme.lead-time"));
        if (state.Pools.Count == 0)
            return new("scheme-pools", new("方案还没有划分考核单元。", "The scheme has no pools yet."), Cite.Setting("quota.pools")) { Field = "pools" };
        return occasion.Calendar.IsPublished(state.Period.Year) ? Period(state.Period, occasion)
            : new("calendar-unpublished", new($"{state.Period.Year} 年放假安排未发布，方案不能启动。", $"The holidays of {state.Period.Year} are not published: the scheme cannot be frozen."), Cite.Setting("scheme.lead-time"));
    }

    public static Refusal? Pools(IReadOnlyList<Pool> pools)
    {
        if (pools.Any(pool => pool.Units.Count == 0) || pools.Select(pool => pool.Id).Distinct(StringComparer.Ordinal).Count() < pools.Count)
            return new("scheme-pool", new("每个考核单元应有各自的编号和至少一个单位。", "Each pool has an id of its own and at least one unit."), Cite.Setting("quota.pools")) { Field = "pools" };
        var twice = pools.SelectMany(pool => pool.Units).GroupBy(unit => unit).FirstOrDefault(group => group.Count() > 1);
        return twice is null ? null
            : new("scheme-unit-twice", new($"单位 {twice.Key} 同时划入了两个考核单元。", $"Unit {twice.Key} is in two pools."), Cite.Setting("quota.pools")) { Field = "pools" };
    }

    private static Refusal? Period(Quarter period, Occasion occasion) =>
        period.Last >= occasion.Today ? null
            : new("scheme-period-over", new($"{period} 已经结束，不能再制定方案。", $"{period} is over: it can have no scheme any more."), Cite.Setting("scheme.lead-time"));
}
