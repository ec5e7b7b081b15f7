using System.Collections.Concurrent;
using System.Text.Json;
using Microsoft.Azure.Cosmos;
using PerfServerless.Service.Streams;

namespace PerfServerless.Stores.Azure.Cosmos;

/// <summary>The messages that wait: one document a commit, in the partition of the commit, gone with its last message.</summary>
internal sealed class OutboxShelf(Container container, Shelf shelf, Attempts attempts) : IDisposable
{
    // Where a message was read, so that striking it needs neither a search nor a second look.
    private readonly ConcurrentDictionary<(string Partition, string Message), IReadOnlyList<Waiting>> places = new();
    private readonly SemaphoreSlim striking = new(1);

    public async Task<IReadOnlyList<OutboxMessage>> Read(int take, CancellationToken cancel)
    {
        var messages = new List<OutboxMessage>();
        if (take == 0)
        {
            return messages;
        }

        var seen = new HashSet<(string, string)>();
        await foreach (var document in shelf.Range(null, DocumentId.Messages, take, cancel))
        {
            var waiting = Waiting.In(document);
            foreach (var message in waiting.Messages)
            {
                Note(message, waiting);
                if (seen.Add((message.Partition, message.Id)) && messages.Count < take)
                {
                    messages.Add(message);
                }
            }

            if (messages.Count == take)
            {
                break;
            }
        }

        return messages;
    }

    public async Task Strike(IReadOnlyList<OutboxMessage> messages, CancellationToken cancel)
    {
        // Two hands of one process on one document would only take turns at losing.
        await striking.WaitAsync(cancel);
        try
        {
            var partitions = messages.GroupBy(message => message.Partition);
            await Parallel.ForEachAsync(partitions, new ParallelOptions { MaxDegreeOfParallelism = 16, CancellationToken = cancel }, async (partition, token) =>
                await Strike(partition.Key, partition.Select(message => message.Id).ToHashSet(StringComparer.Ordinal), token));
        }
        finally
        {
            striking.Release();
        }
    }

    public void Dispose() => striking.Dispose();

    private async Task Strike(string partition, HashSet<string> struck, CancellationToken cancel)
    {
        var known = new Dictionary<string, Waiting?>(StringComparer.Ordinal);
        foreach (var waiting in struck.SelectMany(id => places.TryRemove((partition, id), out var noted) ? noted : Unknown))
        {
            known[waiting.Id] = waiting;
        }

        if (known.Remove(""))
        {
            await foreach (var document in shelf.Range(partition, DocumentId.Messages, cancel: cancel))
            {
                known[Documents.Id(document)] = Waiting.In(document);
            }
        }

        foreach (var (id, noted) in known)
        {
            var waiting = noted;
            await attempts.Until(async () =>
            {
                var done = waiting is not null && await Take(partition, waiting, struck);
                if (!done)
                {
                    waiting = await shelf.Read(partition, id, cancel) is { } found ? Waiting.In(found.Json) : null;
                }

                return done || waiting is null ? id : null;
            }, cancel);
        }
    }

    /// <summary>Takes messages out of a document as it was read; <c>false</c> when it is not so any more, or nobody knows.</summary>
    private async Task<bool> Take(string partition, Waiting waiting, HashSet<string> struck)
    {
        var left = waiting.Messages.Where(message => !struck.Contains(message.Id)).ToList();
        if (left.Count == waiting.Messages.Count)
        {
            return true;
        }

        var batch = new Batch(partition);
        _ = left.Count == 0 ? batch.Delete(waiting.Id, waiting.ETag) : batch.Replace(Documents.Messages(waiting.Id, partition, left), waiting.ETag);
        if (await batch.Send(container) is not { Done: true } answer)
        {
            return false;
        }

        foreach (var message in left)
        {
            Note(message, new(waiting.Id, answer.ETags[0] ?? "", left));
        }

        return true;
    }

    private void Note(OutboxMessage message, Waiting waiting) => places.AddOrUpdate(
        (message.Partition, message.Id), [waiting], (_, noted) => [.. noted.Where(other => other.Id != waiting.Id), waiting]);

    private static readonly IReadOnlyList<Waiting> Unknown = [new("", "", [])];

    /// <summary>A document of messages as it was read.</summary>
    private sealed record Waiting(string Id, string ETag, IReadOnlyList<OutboxMessage> Messages)
    {
        public static Waiting In(JsonElement document) => new(Documents.Id(document), Documents.Text(document, "_etag"), Documents.ReadMessages(document));
    }
}
