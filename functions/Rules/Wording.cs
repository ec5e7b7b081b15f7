namespace PerfServerless.Rules;

/// <summary>Whether a text that someone must write was written.</summary>
internal static class Wording
{
    /// <summary>The longest reason or statement, in characters.</summary>
    public const int Longest = 2000;

    /// <summary>Nothing but blanks, or too long to be read.</summary>
    public static bool Unusable(string? text, int longest = Longest) => string.IsNullOrWhiteSpace(text) || text.Length > longest;
}
