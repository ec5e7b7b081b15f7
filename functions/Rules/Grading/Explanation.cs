using PerfServerless.Rules.Law;

namespace PerfServerless.Rules.Grading;

/// <summary>
/// A number that says where it comes from (个人信息保护法 art. 24): its value, the rule that made it, what that rule rests
/// on, and the numbers that went in, down to what a person did on a day.
/// </summary>
/// <param name="Label">What the number is.</param>
/// <param name="Value">The number; <c>null</c> when there was nothing to count, which is not 0.</param>
/// <param name="Rule">How it was made from <paramref name="Inputs"/>, with the figures in it.</param>
/// <param name="Source">The article or the setting.</param>
/// <param name="Inputs">What went in.</param>
public sealed record Explanation(
    Bilingual Label, decimal? Value, Bilingual Rule, Citation Source, IReadOnlyList<Explanation> Inputs)
{
    /// <summary>Whether both say the same, down to the last leaf: records compare their lists by reference.</summary>
    public bool SameAs(Explanation other) =>
        Label == other.Label && Value == other.Value && Rule == other.Rule && Source == other.Source
        && Inputs.Count == other.Inputs.Count && Inputs.Zip(other.Inputs).All(pair => pair.First.SameAs(pair.Second));

    /// <summary>A number that stands by itself.</summary>
    public static Explanation Leaf(Bilingual label, decimal? value, Bilingual rule, Citation source) => new(label, value, rule, source, []);
}
