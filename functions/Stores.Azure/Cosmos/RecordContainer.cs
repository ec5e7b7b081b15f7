using Microsoft.Azure.Cosmos;

namespace PerfServerless.Stores.Azure.Cosmos;

/// <summary>The one container of the record, as the infrastructure has to make it.</summary>
public static class RecordContainer
{
    /// <summary>The container's id.</summary>
    public const string Name = "record";

    /// <summary>The partition key: <see cref="Service.Streams.StreamId.Partition"/>, in its long form (version 2).</summary>
    public const string PartitionKeyPath = "/p";

    /// <summary>
    /// Nothing is indexed but the id, which always is: every question is asked of a range of ids, and each further path would be
    /// paid for at every write.
    /// </summary>
    public const string IndexingPolicy = """{"indexingMode":"consistent","automatic":true,"includedPaths":[],"excludedPaths":[{"path":"/*"}]}""";

    /// <summary>The most operations of one transactional batch. Source: Azure Cosmos DB service quotas, per-request limits.</summary>
    public const int MostOperations = 100;

    /// <summary>The most bytes of one transactional batch, and of one document. Source: as <see cref="MostOperations"/>.</summary>
    public const int MostBytes = 2 * 1024 * 1024;

    /// <summary>The container as code, for an emulator and for tests.</summary>
    public static ContainerProperties Properties() => new(Name, PartitionKeyPath)
    {
        PartitionKeyDefinitionVersion = PartitionKeyDefinitionVersion.V2,
        IndexingPolicy = new()
        {
            IndexingMode = IndexingMode.Consistent,
            Automatic = true,
            ExcludedPaths = { new ExcludedPath { Path = "/*" } },
        },
    };

    /// <summary>
    /// How a client should be set up: session consistency, throttled requests tried again by the SDK itself, answers to writes
    /// without the document. The host adds its credential and its endpoint.
    /// </summary>
    public static CosmosClientOptions ClientOptions() => new()
    {
        ApplicationName = "PerfServerless",
        EnableContentResponseOnWrite = false,
        MaxRetryAttemptsOnRateLimitedRequests = 9,
        MaxRetryWaitTimeOnRateLimitedRequests = TimeSpan.FromSeconds(30),
        RequestTimeout = TimeSpan.FromSeconds(10),
    };
}
