using System.Runtime.CompilerServices;

namespace PerfServerless.Service.Streams;

/// <summary>Reading a partition through.</summary>
public static class EventStoreExtensions
{
    private const int PageSize = 500;

    /// <summary>All heads of a partition whose names start with a prefix, page by page.</summary>
    public static async IAsyncEnumerable<StreamHead> All(
        this IEventStore store, string partition, string prefix, [EnumeratorCancellation] CancellationToken cancel = default)
    {
        string? after = null;
        while (await store.List(partition, prefix, after, PageSize, cancel) is { Count: > 0 } page)
        {
            foreach (var head in page)
                yield return head;
            after = page[^1].Id.Name;
            if (page.Count < PageSize)
                yield break;
        }
    }
}
