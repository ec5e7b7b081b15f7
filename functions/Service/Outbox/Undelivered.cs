using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using PerfServerless.Rules;
using PerfServerless.Rules.Delivery;
using PerfServerless.Rules.Organisation;
using PerfServerless.Service.Streams;

namespace PerfServerless.Service.Outbox;

/// <summary>
/// Messages taken off the outbox because their effect failed, or because they wait behind one of their lane. A lane is a stream: it is written
/// before the outbox is struck, so that whatever dies in between, a message is in one of the two.
/// </summary>
public sealed class Undelivered(IEventStore store, Transact transact)
{
    /// <summary>The partition of all lanes.</summary>
    internal const string Partition = "outbox";

    internal const string Prefix = "lane/";

    internal static Aggregate<LaneState, LaneEvent> Kind { get; } = new("lane", 1, LaneState.None, Lane.Evolve);

    private static readonly byte[] Empty = RecordJson.Write(LaneState.None).ToArray();

    /// <summary>Every lane in which something waits, by the name of its stream.</summary>
    public ValueTask<IReadOnlyDictionary<string, LaneState>> Waiting(CancellationToken cancel) => Waiting(store, cancel);

    /// <summary>Whether anything that follows from a partition's events has still to have its effect.</summary>
    internal static async ValueTask<bool> IsUnderWay(IEventStore store, string partition, CancellationToken cancel) =>
        (await store.Outbox(int.MaxValue, cancel)).Any(message => message.Partition == partition)
        || (await Waiting(store, cancel)).Values.Any(lane => lane.Waiting.Any(message => message.Partition == partition));

    private static async ValueTask<IReadOnlyDictionary<string, LaneState>> Waiting(IEventStore store, CancellationToken cancel)
    {
        var waiting = new Dictionary<string, LaneState>();
        await foreach (var head in store.All(Partition, Prefix, cancel))
            if (!head.State.Span.SequenceEqual(Empty))
                waiting.Add(head.Id.Name, head.Read<LaneState>());
        return waiting;
    }

    /// <summary>Takes over a message that has to wait for others.</summary>
    internal Task Hold(string lane, OutboxMessage message, CancellationToken cancel) =>
        Write(lane, (state, occasion) => Lane.Hold(state, message.Id, message.Partition, Text(message), occasion), cancel);

    /// <summary>Takes over a message whose effect failed.</summary>
    internal Task HoldFailed(string lane, OutboxMessage message, Exception failure, CancellationToken cancel) =>
        Write(lane, (state, occasion) => Lane.HoldFailed(state, message.Id, message.Partition, Text(message), StoredError.Of(failure), occasion), cancel);

    /// <summary>
    /// Tries lanes whose time has come, those that have waited longest first, and answers how many messages had their effect. A few at a time, so
    /// that what is new is never kept waiting by what failed.
    /// </summary>
    internal async Task<int> Retry(Func<OutboxMessage, CancellationToken, Task> apply, int atMost, CancellationToken cancel)
    {
        var now = transact.Occasion(PersonId.System).At;
        var due = (await Waiting(cancel)).Where(lane => lane.Value.NextTry <= now).OrderBy(lane => lane.Value.NextTry).Take(atMost);
        var done = new ConcurrentBag<int>();
        await Parallel.ForEachAsync(due, new ParallelOptions { MaxDegreeOfParallelism = atMost, CancellationToken = cancel },
            async (lane, token) => done.Add(await RetryLane(lane.Key, lane.Value, apply, token)));
        return done.Sum();
    }

    /// <summary>The name of the stream in which a lane's messages wait.</summary>
    internal static string NameOf(string lane) => $"{Prefix}{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(lane)), 0, 12)}";

    /// <summary>In order, until one fails.</summary>
    private async Task<int> RetryLane(string name, LaneState lane, Func<OutboxMessage, CancellationToken, Task> apply, CancellationToken cancel)
    {
        var done = 0;
        foreach (var message in lane.Waiting.TakeWhile(message => !message.Dead))
        {
            try
            {
                await apply(new(message.Id, message.Partition, Encoding.UTF8.GetBytes(message.Data)), cancel);
            }
            catch (Exception failure) when (failure is not OperationCanceledException)
            {
                await Change(name, (state, occasion) => Lane.Fail(state, message.Id, StoredError.Of(failure), occasion), cancel);
                break;
            }
            await Change(name, (state, occasion) => Lane.Deliver(state, message.Id, occasion), cancel);
            done++;
        }
        return done;
    }

    private Task Write(string lane, Func<LaneState, Occasion, Decision<LaneEvent>> decide, CancellationToken cancel) => Change(NameOf(lane), decide, cancel);

    private async Task Change(string name, Func<LaneState, Occasion, Decision<LaneEvent>> decide, CancellationToken cancel) =>
        _ = (await transact.Run(Kind, new(Partition, name), Request.BySystem, decide, cancel)).Value;

    private static string Text(OutboxMessage message) => Encoding.UTF8.GetString(message.Data.Span);
}
