using PerfServerless.Rules.Law;

namespace PerfServerless.Rules.Grading;

/// <summary>What one component brings to a weighted score; the weight of what is missing is shared out and shown.</summary>
internal static class WeightShare
{
    /// <summary>The component's part, with the weight it has in effect.</summary>
    /// <param name="component">The component, 0–110; its value is <c>null</c> when it is missing.</param>
    /// <param name="weight">Its weight in the scheme, in percent.</param>
    /// <param name="present">The weights of all components that are there, added up.</param>
    /// <param name="weights">The setting that fixes the weights.</param>
    public static Explanation Of(Explanation component, decimal weight, decimal present, Citation weights)
    {
        var label = new Bilingual($"{component.Label.Zh}（折算）", $"{component.Label.En}, weighted");
        if (component.Value is not { } value)
            return new(label, null,
                new($"本项缺失，不按 0 分计；其权重 {weight:0.##}% 按比例分摊到其他项。", $"Missing, which is not 0: its weight of {weight:0.##}% is shared out among the others in proportion."),
                Cite.Setting("score.missing"), [component]);
        var redistributed = present != 100;
        var effective = Explanation.Leaf(new("实际权重(%)", "Weight in effect (%)"), weight * 100 / present,
            redistributed
                ? new($"方案权重 {weight:0.##}%，加上按比例分摊的缺项权重：{weight:0.##} ÷ {present:0.##}。", $"The scheme's {weight:0.##}% and its part of what is missing: {weight:0.##} ÷ {present:0.##}.")
                : new("方案规定的权重。", "The scheme's weight."),
            redistributed ? Cite.Setting("score.missing") : weights);
        return new(label, weight * value / present, new($"得分 × {weight:0.##} ÷ {present:0.##}。", $"Component × {weight:0.##} ÷ {present:0.##}."),
            weights, [component, effective]);
    }
}
