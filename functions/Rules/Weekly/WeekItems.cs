namespace PerfServerless.Rules.Weekly;

/// <summary>Comparing lists of items by value: records compare their lists by reference.</summary>
internal static class WeekItems
{
    public static bool Same(IReadOnlyList<WeekItem> one, IReadOnlyList<WeekItem> other) =>
        one.Count == other.Count && one.Zip(other).All(pair => Same(pair.First, pair.Second));

    private static bool Same(WeekItem one, WeekItem other) =>
        one.Evidence.SequenceEqual(other.Evidence) && one with { Evidence = other.Evidence } == other;
}
