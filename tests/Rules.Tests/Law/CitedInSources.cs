using System.Globalization;
using System.Reflection;
using System.Text.RegularExpressions;
using PerfServerless.Rules.Law;

namespace PerfServerless.Rules.Tests.Law;

/// <summary>What the rules cite, read from their source: a citation in a branch that no test takes is checked as well.</summary>
internal static partial class CitedInSources
{
    private static readonly Dictionary<string, MethodInfo> ByName = typeof(Cite)
        .GetMethods(BindingFlags.Public | BindingFlags.Static)
        .Where(method => method.GetParameters() is [{ ParameterType: var type }] && type == typeof(int))
        .ToDictionary(method => method.Name);

    /// <summary>What comes before the dot in the keys of settings: <c>week</c>, <c>ballots</c>, …</summary>
    private static readonly HashSet<string> Families = [.. Unwritten.All.Select(known => known.Key.Split('.')[0])];

    /// <summary>The forms of <see cref="Cite"/> that take an article's number.</summary>
    public static IReadOnlyCollection<MethodInfo> ShortForms => ByName.Values;

    /// <summary>The citations in a source whose number or key is a literal, be the key passed on through a helper.</summary>
    public static IEnumerable<Citation> In(string source)
    {
        foreach (Match setting in SettingLiteral().Matches(source))
            yield return Cite.Setting(setting.Groups["key"].Value);
        foreach (Match passed in KeyLiteral().Matches(source))
            if (Families.Contains(passed.Groups["family"].Value))
                yield return Cite.Setting(passed.Groups["key"].Value);
        foreach (Match article in ArticleLiteral().Matches(source))
            if (ByName.TryGetValue(article.Groups["form"].Value, out var form))
                yield return (Citation)form.Invoke(null, [int.Parse(article.Groups["number"].Value, CultureInfo.InvariantCulture)])!;
    }

    [GeneratedRegex("""\bCite\.Setting\(\s*"(?<key>[^"]*)"\s*\)""")]
    private static partial Regex SettingLiteral();

    [GeneratedRegex("""(?<!\bCite\.Setting\(\s*)"(?<key>(?<family>[a-z]+)\.[a-z-]+)["]""")]
    private static partial Regex KeyLiteral();

    [GeneratedRegex("""\bCite\.(?<form>\w+)\(\s*(?<number>\d+)\s*\)""")]
    private static partial Regex ArticleLiteral();
}
