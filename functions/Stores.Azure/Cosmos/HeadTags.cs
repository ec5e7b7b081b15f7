using System.Collections.Concurrent;
using PerfServerless.Service.Streams;

namespace PerfServerless.Stores.Azure.Cosmos;

/// <summary>
/// The ETags of heads that were read or written here lately. A decision names the version it was taken on, and Cosmos DB compares
/// ETags; what is forgotten here costs one more read and nothing else.
/// </summary>
internal sealed class HeadTags
{
    private const int Most = 10_000;
    private readonly ConcurrentDictionary<StreamId, (long Version, string ETag)> tags = new();

    public void Keep(StreamId stream, long version, string etag)
    {
        if (tags.Count >= Most)
        {
            tags.Clear(); // dropping all is rare, and cheaper than keeping an order of use at every read
        }

        tags[stream] = (version, etag);
    }

    public void Forget(StreamId stream) => tags.TryRemove(stream, out _);

    /// <summary>The ETag of a stream's head at a version; <c>null</c> when it is not known here.</summary>
    public string? Of(StreamId stream, long version) => tags.TryGetValue(stream, out var kept) && kept.Version == version ? kept.ETag : null;
}
