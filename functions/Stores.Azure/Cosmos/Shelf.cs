using System.Net;
using System.Runtime.CompilerServices;
using System.Text.Json;
using Microsoft.Azure.Cosmos;

namespace PerfServerless.Stores.Azure.Cosmos;

/// <summary>Reads documents: one by its key, or a range of ids in their order.</summary>
internal sealed class Shelf(Container container, Attempts attempts)
{
    private static readonly Found Nothing = new(default, "");

    /// <summary>A document with its ETag; <c>null</c> when there is none.</summary>
    public async Task<Found?> Read(string partition, string id, CancellationToken cancel = default)
    {
        var found = await attempts.Until(async () =>
        {
            using var response = await container.ReadItemStreamAsync(id, new PartitionKey(partition), null, cancel);
            return Attempts.IsStumble(response.StatusCode, Detail(response)) ? null
                : response.StatusCode == HttpStatusCode.NotFound ? Nothing
                : new Found(await Json(response, cancel), response.Headers.ETag);
        }, cancel);
        return ReferenceEquals(found, Nothing) ? null : found;
    }

    /// <summary>Documents whose ids lie in a range, in ascending order, page by page as they are asked for.</summary>
    /// <param name="partition">The one partition, or <c>null</c> for all of them.</param>
    /// <param name="range">The ids.</param>
    /// <param name="take">About how many documents will be wanted.</param>
    /// <param name="cancel">Stops reading.</param>
    public async IAsyncEnumerable<JsonElement> Range(
        string? partition, IdRange range, int take = MostAtOnce, [EnumeratorCancellation] CancellationToken cancel = default)
    {
        var place = new Place(range);
        FeedIterator? pages = null;
        try
        {
            do
            {
                var page = await attempts.Until(async () =>
                {
                    pages ??= Open(partition, place.Rest, Math.Clamp(take, 1, MostAtOnce));
                    var answer = await Next(pages, cancel);
                    if (answer is null)
                    {
                        Close(ref pages); // an iterator that stumbled is not to be trusted: the rest is asked for anew
                    }

                    return answer;
                }, cancel);
                foreach (var document in page.Where(place.Reaches))
                {
                    yield return document;
                }
            }
            while (pages!.HasMoreResults);
        }
        finally
        {
            Close(ref pages);
        }
    }

    private const int MostAtOnce = 500;

    private FeedIterator Open(string? partition, IdRange range, int atOnce)
    {
        var from = range.Exclusive ? ">" : ">=";
        var query = new QueryDefinition($"SELECT * FROM c WHERE c.id {from} @from AND c.id < @to ORDER BY c.id")
            .WithParameter("@from", range.From).WithParameter("@to", range.To);
        return container.GetItemQueryStreamIterator(query, requestOptions: new()
        {
            PartitionKey = partition is null ? null : new PartitionKey(partition),
            MaxItemCount = atOnce,
        });
    }

    private static async Task<List<JsonElement>?> Next(FeedIterator pages, CancellationToken cancel)
    {
        try
        {
            using var response = await pages.ReadNextAsync(cancel);
            return Attempts.IsStumble(response.StatusCode, Detail(response)) ? null
                : [.. (await Json(response, cancel)).GetProperty("Documents").EnumerateArray()];
        }
        catch (Exception failure) when (Attempts.IsStumble(failure) && !cancel.IsCancellationRequested)
        {
            return null;
        }
    }

    private static void Close(ref FeedIterator? pages)
    {
        pages?.Dispose();
        pages = null;
    }

    private static async Task<JsonElement> Json(ResponseMessage response, CancellationToken cancel)
    {
        response.EnsureSuccessStatusCode();
        using var document = await JsonDocument.ParseAsync(response.Content, default, cancel);
        return document.RootElement.Clone();
    }

    private static int Detail(ResponseMessage response) => int.TryParse(response.Headers["x-ms-substatus"], out var detail) ? detail : 0;

    /// <summary>How far a range was read. The same id may stand in several partitions.</summary>
    private sealed class Place(IdRange range)
    {
        private readonly HashSet<string> partitions = [];
        private string? last;

        public IdRange Rest => last is null ? range : range with { From = last, Exclusive = false };

        /// <summary>Goes to a document; <c>false</c> when it was there before.</summary>
        public bool Reaches(JsonElement document)
        {
            var id = Documents.Id(document);
            if (id != last)
            {
                last = id;
                partitions.Clear();
            }

            return partitions.Add(Documents.Partition(document));
        }
    }
}

/// <summary>A document as it was read.</summary>
internal sealed record Found(JsonElement Json, string ETag);
