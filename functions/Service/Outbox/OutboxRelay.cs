using System.Collections.Concurrent;
using System.Text.Json;
using Microsoft.Extensions.Logging;
using PerfServerless.Service.Streams;

namespace PerfServerless.Service.Outbox;

/// <summary>
/// Delivers the outbox: side by side what has no order, and in order what concerns one person's appraisal. What fails is set aside in its lane and
/// tried again later. A message may be delivered twice, when the process dies between its effect and its striking; every effect is keyed so that
/// it happens once.
/// </summary>
public sealed partial class OutboxRelay(IEventStore store, MessageEffects effects, Undelivered undelivered, ILogger<OutboxRelay> log)
{
    private const int Batch = 1024, AtOnce = 64;

    /// <summary>Delivers until the outbox is empty, then some of what failed before and is due again; answers how many were delivered.</summary>
    public async Task<int> Drain(CancellationToken cancel = default)
    {
        var total = 0;
        while (await store.Outbox(Batch, cancel) is { Count: > 0 } pending)
        {
            var (delivered, struck) = await Deliver(pending, cancel);
            total += delivered;
            if (struck == 0)
                break;
        }
        return total + await undelivered.Retry(Apply, AtOnce, cancel);
    }

    private async Task<(int Delivered, int Struck)> Deliver(IReadOnlyList<OutboxMessage> pending, CancellationToken cancel)
    {
        // Looked up after the outbox was read: what another relay has struck since is seen here, in its lane.
        var waiting = await undelivered.Waiting(cancel);
        var (delivered, done) = (0, new ConcurrentBag<OutboxMessage>());
        await Parallel.ForEachAsync(
            pending.Select(stored => (Stored: stored, Message: Read(stored))).GroupBy(each => each.Message?.Lane ?? each.Stored.Id),
            new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = cancel },
            async (lane, token) =>
            {
                // A later message of a lane may build on the effect of an earlier one.
                var free = !waiting.ContainsKey(Undelivered.NameOf(lane.Key));
                foreach (var (stored, message) in lane)
                {
                    var failure = free ? await Try(stored, message, token) : null;
                    if (free && failure is null)
                        Interlocked.Increment(ref delivered);
                    else if (!await SetAside(lane.Key, stored, failure, token))
                        break;
                    free &= failure is null;
                    done.Add(stored);
                }
            });
        await store.Delivered([.. done], cancel);
        return (delivered, done.Count);
    }

    private async ValueTask<Exception?> Try(OutboxMessage stored, Message? message, CancellationToken cancel)
    {
        try
        {
            await effects.Apply(stored.Id, message ?? RecordJson.Read<Message>(stored.Data), cancel);
            return null;
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            LogFailure(failure, stored.Id);
            return failure;
        }
    }

    /// <summary>What cannot even be set aside stays in the outbox, and its lane with it.</summary>
    private async ValueTask<bool> SetAside(string lane, OutboxMessage stored, Exception? because, CancellationToken cancel)
    {
        try
        {
            await (because is null ? undelivered.Hold(lane, stored, cancel) : undelivered.HoldFailed(lane, stored, because, cancel));
            return true;
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            LogStuck(failure, stored.Id);
            return false;
        }
    }

    private async Task Apply(OutboxMessage stored, CancellationToken cancel) => await effects.Apply(stored.Id, RecordJson.Read<Message>(stored.Data), cancel);

    /// <summary>A message that cannot be read, such as one of a later release, has a lane of its own.</summary>
    private static Message? Read(OutboxMessage stored)
    {
        try
        {
            return RecordJson.Read<Message>(stored.Data);
        }
        catch (Exception failure) when (failure is JsonException or NotSupportedException)
        {
            return null;
        }
    }

    [LoggerMessage(LogLevel.Error, "Outbox message {Id} could not be delivered; it is set aside and will be tried again.")]
    private partial void LogFailure(Exception failure, string id);

    [LoggerMessage(LogLevel.Error, "Outbox message {Id} could not be set aside; it stays in the outbox.")]
    private partial void LogStuck(Exception failure, string id);
}
