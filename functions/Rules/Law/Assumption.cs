namespace PerfServerless.Rules.Law;

/// <summary>A setting that no law fixes, and that the product therefore names as its own.</summary>
/// <param name="Key">As in <see cref="Cite.Setting"/>.</param>
/// <param name="Text">What is assumed, without a full stop, so that it can stand in a sentence.</param>
/// <param name="Default">The value unless a scheme sets another, for people to read.</param>
/// <param name="Why">Why it is needed, and why so.</param>
public sealed record Assumption(string Key, Bilingual Text, string Default, Bilingual Why);
