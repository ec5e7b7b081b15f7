namespace PerfServerless.Service.Import.Checking;

/// <summary>What can be said of things each of which points to at most one other: a person to a supervisor, a unit to its parent.</summary>
internal static class Chains
{
    /// <summary>The circles that start from these, each once, in the order in which one points to the next.</summary>
    public static IEnumerable<IReadOnlyList<T>> Circles<T>(IEnumerable<T> starts, Func<T, T?> next) where T : struct
    {
        var done = new HashSet<T>();
        foreach (var start in starts)
        {
            var path = new List<T>();
            var places = new Dictionary<T, int>();
            T? at = start;
            while (at is { } here && !done.Contains(here) && places.TryAdd(here, path.Count))
            {
                path.Add(here);
                at = next(here);
            }
            if (at is { } met && places.TryGetValue(met, out var first))
                yield return path[first..];
            done.UnionWith(path);
        }
    }

    /// <summary>How many stand above each: 0 for the top. There are no circles.</summary>
    public static IReadOnlyDictionary<T, int> Depths<T>(IEnumerable<T> all, Func<T, T?> next) where T : struct
    {
        var depths = new Dictionary<T, int>();
        foreach (var start in all)
        {
            var path = new Stack<T>();
            T? at = start;
            for (; at is { } here && !depths.ContainsKey(here); at = next(here))
                path.Push(here);
            var depth = at is { } known ? depths[known] : -1;
            while (path.TryPop(out var below))
                depths[below] = ++depth;
        }
        return depths;
    }
}
