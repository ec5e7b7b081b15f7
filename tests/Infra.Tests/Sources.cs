using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;

namespace PerfServerless.Infra.Tests;

/// <summary>The repository's sources, as texts.</summary>
internal static partial class Sources
{
    public static string Root { get; } = Path.GetFullPath(Path.Combine(Path.GetDirectoryName(Here())!, "..", ".."));

    public static string Read(string path) => File.ReadAllText(Path.Combine(Root, path));

    public static IEnumerable<string> Files(string folder, string pattern) =>
        Directory.EnumerateFiles(Path.Combine(Root, folder), pattern, SearchOption.AllDirectories)
            .Where(file => !file.Contains("/obj/", StringComparison.Ordinal) && !file.Contains("/bin/", StringComparison.Ordinal));

    /// <summary>Every C# file of the Functions app, one after the other.</summary>
    public static string Cloud { get; } = string.Join('\n', Files("functions/Cloud", "*.cs").Order().Select(File.ReadAllText));

    /// <summary>Every Bicep file, one after the other.</summary>
    public static string Bicep { get; } = string.Join('\n', Files("infra", "*.bicep").Order().Select(File.ReadAllText));

    /// <summary>The text constants of a class in the app, by name.</summary>
    public static IReadOnlyDictionary<string, string> Constants(string type)
    {
        var body = Regex.Match(Cloud, $@"static class {type}\b.*?\n\}}", RegexOptions.Singleline).Value;
        return Constant().Matches(body).ToDictionary(match => match.Groups[1].Value, match => match.Groups[2].Value);
    }

    public static IReadOnlyList<string> All(string text, [StringSyntax(StringSyntaxAttribute.Regex)] string pattern) =>
        [.. Regex.Matches(text, pattern).Select(match => match.Groups[1].Value)];

    private static string Here([CallerFilePath] string path = "") => path;

    [GeneratedRegex("const string (\\w+) = \"([^\"]*)\";")]
    private static partial Regex Constant();
}
