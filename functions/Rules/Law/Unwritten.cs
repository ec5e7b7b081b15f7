using System.Collections.Frozen;

namespace PerfServerless.Rules.Law;

/// <summary>
/// What neither the law nor the pilot fixes and the product had to assume: all in one place, so that it can be shown to
/// its users and changed by whoever may.
/// </summary>
public static class Unwritten
{
    /// <summary>Every assumption, in the order of the procedures.</summary>
    public static IReadOnlyList<Assumption> All { get; } = EmbeddedJson.Read("Law.unwritten.json", LawJson.Default.AssumptionArray);

    // ToDictionary, because it throws on a key that is listed twice; the frozen one would keep the last.
    private static readonly FrozenDictionary<string, Assumption> ByKey = All.ToDictionary(known => known.Key).ToFrozenDictionary();

    /// <summary>The assumption of a key; an unknown key is a bug and throws.</summary>
    public static Assumption Find(string key) =>
        ByKey.TryGetValue(key, out var found) ? found : throw new KeyNotFoundException($"No assumption is listed as '{key}'.");
}
