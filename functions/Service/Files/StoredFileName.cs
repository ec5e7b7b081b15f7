using System.Text.RegularExpressions;

namespace PerfServerless.Service.Files;

/// <summary>What a stored file may be called. Anything else never reaches a store.</summary>
public static partial class StoredFileName
{
    private const int Longest = 200;

    /// <summary>Refuses a name that is not one.</summary>
    /// <exception cref="ArgumentException">The name has other characters, or too many.</exception>
    public static void Check(string name)
    {
        if (name.Length > Longest || !Pattern().IsMatch(name))
        {
            throw new ArgumentException(
                $"'{name}' cannot name a file: lower-case letters, digits, hyphens, dots and single slashes, at most {Longest} characters.", nameof(name));
        }
    }

    // A part neither begins nor ends with a dot: that excludes "..", hidden files, and what Windows silently renames.
    [GeneratedRegex(@"\A[a-z0-9-](?:[a-z0-9.-]*[a-z0-9-])?(?:/[a-z0-9-](?:[a-z0-9.-]*[a-z0-9-])?)*\z", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant)]
    private static partial Regex Pattern();
}
