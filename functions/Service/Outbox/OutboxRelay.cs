using System.Collections.Concurrent;
using System.Text.Json;
using Microsoft.Extensions.Logging;
using PerfServerless.Service.Streams;

namespace PerfServerless.Service.Outbox;

/// <summary>
/// Delivers the outbox: side by side what has no order, and in order what concerns one person's appraisal. A message may be delivered twice, when
/// the process dies between its effect and its striking; every effect is keyed so that it happens once.
/// </summary>
public sealed partial class OutboxRelay(IEventStore store, MessageEffects effects, ILogger<OutboxRelay> log)
{
    private const int Batch = 1024, AtOnce = 64;

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
        var done = new ConcurrentBag<OutboxMessage>();
        await Parallel.ForEachAsync(
            pending.Select(stored => (Stored: stored, Message: Read(stored))).GroupBy(each => each.Message?.Lane ?? each.Stored.Id),
            new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = cancel },
            async (lane, token) =>
            {
                // A later message of a lane may build on the effect of an earlier one.
                foreach (var (stored, message) in lane)
                    if (message is not null && await TryApply(stored.Id, message, token))
                        done.Add(stored);
                    else
                        break;
            });
        await store.Delivered([.. done], cancel);
        return done.Count;
    }

    private async ValueTask<bool> TryApply(string id, Message message, CancellationToken cancel)
    {
        try
        {
            await effects.Apply(id, message, cancel);
            return true;
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            LogFailure(failure, id);
            return false;
        }
    }

    private Message? Read(OutboxMessage stored)
    {
        try
        {
            return RecordJson.Read<Message>(stored.Data);
        }
        catch (Exception failure) when (failure is JsonException or NotSupportedException)
        {
            LogFailure(failure, stored.Id);
            return null;
        }
    }

    [LoggerMessage(LogLevel.Error, "Outbox message {Id} could not be delivered and will be tried again.")]
    private partial void LogFailure(Exception failure, string id);
}
