using PerfServerless.Rules.Grading;

namespace PerfServerless.Service.Documents.Forms;

/// <summary>A score's explanation in a few lines: each component as it was counted, its weight, and the points.</summary>
internal static class ScoreLines
{
    public static IReadOnlyList<(string Label, decimal? Value, string Rule)> Of(Explanation? score) => score is null
        ? [("尚未计分", null, "")]
        : [.. score.Inputs.Select(Line)];

    /// <summary>A weighted part holds the component first and then its weight; the points, and what was not scored, stand by themselves.</summary>
    private static (string, decimal?, string) Line(Explanation part) => part.Inputs is [var component, ..] && part.Label.Zh.StartsWith(component.Label.Zh, StringComparison.Ordinal)
        ? (component.Label.Zh, component.Value, component.Value is null ? part.Rule.Zh : component.Rule.Zh)
        : (part.Label.Zh, part.Value, part.Rule.Zh);
}
