namespace PerfServerless.Rules.Law;

/// <summary>An article of an instrument.</summary>
/// <param name="Number">
/// Its number; <see cref="Whole"/> for what the instrument says in an article whose number we could not verify.
/// </param>
/// <param name="Gist">What it says, in one sentence of our own: never the statute's text.</param>
public sealed record Article(string Number, Bilingual Gist)
{
    /// <summary>The number that stands for the instrument as a whole.</summary>
    public const string Whole = "0";
}
