using PerfServerless.Rules.Law;

namespace PerfServerless.Rules;

/// <summary>A refusal is a value: a stable code, a sentence for the person who is refused, and what refuses.</summary>
/// <param name="Code">Stable, kebab-case, unique in the product; clients may switch on it.</param>
/// <param name="Sentence">The reason, complete and addressed to the person, in Chinese and English.</param>
/// <param name="Source">The article or the setting that refuses.</param>
public sealed record Refusal(string Code, Bilingual Sentence, Citation Source)
{
    /// <summary>The field of the command that is at fault, in the API's spelling, or <c>null</c> for the whole.</summary>
    public string? Field { get; init; }
}
