using Microsoft.Extensions.Logging;
using PerfServerless.Service.Streams;

namespace PerfServerless.Service.Outbox;

/// <summary>
/// Delivers the outbox: partitions side by side, one partition's messages in order. A message may be delivered twice, when
/// the process dies between its effect and its striking; every effect is keyed so that it happens once.
/// </summary>
public sealed partial class OutboxRelay(IEventStore store, MessageEffects effects, ILogger<OutboxRelay> log)
{
    private const int Batch = 1024, Lanes = 64;

    /// <summary>Delivers until the outbox is empty, or only messages are left whose effect fails; answers how many were delivered.</summary>
    public async Task<int> Drain(CancellationToken cancel = default)
    {
        var total = 0;
        while (await store.Outbox(Batch, cancel) is { Count: > 0 } pending)
        {
            var delivered = await Deliver(pending, cancel);
            total += delivered;
            if (delivered == 0)
                break;
        }
        return total;
    }

    private async Task<int> Deliver(IReadOnlyList<OutboxMessage> pending, CancellationToken cancel)
    {
        var delivered = 0;
        await Parallel.ForEachAsync(
            pending.GroupBy(message => message.Partition),
            new ParallelOptions { MaxDegreeOfParallelism = Lanes, CancellationToken = cancel },
            async (lane, token) =>
            {
                var done = await DeliverLane(lane, token);
                if (done.Count > 0)
                    await store.Delivered(done, token);
                Interlocked.Add(ref delivered, done.Count);
            });
        return delivered;
    }

    /// <summary>Stops at the first message whose effect fails: later ones of the partition may build on it.</summary>
    private async Task<List<OutboxMessage>> DeliverLane(IEnumerable<OutboxMessage> lane, CancellationToken cancel)
    {
        var done = new List<OutboxMessage>();
        foreach (var message in lane)
        {
            try
            {
                await effects.Apply(message.Id, RecordJson.Read<Message>(message.Data), cancel);
                done.Add(message);
            }
            catch (Exception failure) when (failure is not OperationCanceledException)
            {
                LogFailure(failure, message.Id);
                break;
            }
        }
        return done;
    }

    [LoggerMessage(LogLevel.Error, "Outbox message {Id} could not be delivered and will be tried again.")]
    private partial void LogFailure(Exception failure, string id);
}
