using PerfServerless.Cloud.Composition;
using PerfServerless.Cloud.Outbox;

namespace PerfServerless.Cloud.Triggers.Cosmos;

/// <summary>
/// Hands the outbox over as soon as something was written. What was written does not matter: the outbox is read from the store,
/// which knows how it keeps it.
/// </summary>
internal sealed class RecordFeed(OutboxQueue outbox)
{
    [Function(nameof(RecordFeed))]
    [ExponentialBackoffRetry(5, "00:00:02", "00:01:00")]
    public Task Run([CosmosDBTrigger(Containers.Database, Containers.Record, Connection = Connections.Cosmos, LeaseContainerName = Containers.Leases)] string written, CancellationToken cancel) =>
        outbox.Send(cancel);
}
