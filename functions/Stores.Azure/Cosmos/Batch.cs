using System.Net;
using Microsoft.Azure.Cosmos;

namespace PerfServerless.Stores.Azure.Cosmos;

/// <summary>Operations on documents of one partition that all happen or none.</summary>
internal sealed class Batch(string partition)
{
    // What the protocol adds to each operation, generously.
    private const int Overhead = 256;
    private static readonly TransactionalBatchItemRequestOptions Plain = new() { EnableContentResponseOnWrite = false };
    private readonly List<(Action<TransactionalBatch> Add, int Bytes)> operations = [];

    public string Partition => partition;

    public int Count => operations.Count;

    /// <summary>Writes a document that is not there yet.</summary>
    public Batch Create(Document document) => Add(batch => batch.CreateItemStream(Content(document), Plain), document.Json.Length);

    /// <summary>Writes a document in the place of the one that was read.</summary>
    public Batch Replace(Document document, string etag) =>
        Add(batch => batch.ReplaceItemStream(document.Id, Content(document), On(etag)), document.Json.Length);

    /// <summary>Removes a document, as it was read or as it is.</summary>
    public Batch Delete(string id, string? etag = null) => Add(batch => batch.DeleteItem(id, etag is null ? Plain : On(etag)), 0);

    /// <summary>Sends it once.</summary>
    /// <returns><c>null</c> when its fate is unknown.</returns>
    /// <exception cref="CommitTooLargeException">It is larger than a transaction can be.</exception>
    /// <exception cref="InvalidOperationException">The service refuses it for a reason that is neither the state nor the moment.</exception>
    public async Task<BatchAnswer?> Send(Container container)
    {
        var bytes = operations.Sum(operation => (long)operation.Bytes + Overhead);
        if (Count > RecordContainer.MostOperations || bytes > RecordContainer.MostBytes)
        {
            throw new CommitTooLargeException(
                $"{Count} documents of {bytes} bytes to '{partition}' do not fit into one transaction of {RecordContainer.MostOperations} documents and {RecordContainer.MostBytes} bytes.");
        }

        var batch = container.CreateTransactionalBatch(new PartitionKey(partition));
        operations.ForEach(operation => operation.Add(batch));
        using var response = await batch.ExecuteAsync(CancellationToken.None); // half-way there is nothing to stop: its fate would only be unknown
        return response.StatusCode switch
        {
            _ when response.IsSuccessStatusCode => new(true, [.. response.Select(result => result.ETag)]),
            HttpStatusCode.Conflict or HttpStatusCode.PreconditionFailed or HttpStatusCode.NotFound => new(false, []),
            _ when Attempts.IsStumble(response.StatusCode) => null,
            _ => throw new InvalidOperationException($"Azure Cosmos DB refused a batch to '{partition}': {(int)response.StatusCode} {response.ErrorMessage}"),
        };
    }

    private Batch Add(Action<TransactionalBatch> add, int bytes)
    {
        operations.Add((add, bytes));
        return this;
    }

    private static MemoryStream Content(Document document) => new(document.Json.ToArray(), writable: false);

    private static TransactionalBatchItemRequestOptions On(string etag) => new() { EnableContentResponseOnWrite = false, IfMatchEtag = etag };
}

/// <summary>What became of a batch.</summary>
/// <param name="Done">All of it happened; otherwise nothing, because something was there already, or was not as it was read.</param>
/// <param name="ETags">One an operation, when it is done.</param>
internal sealed record BatchAnswer(bool Done, IReadOnlyList<string?> ETags);
