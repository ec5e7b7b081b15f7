using System.Security.Cryptography;
using System.Text;
using Azure.Messaging.ServiceBus;
using PerfServerless.Service.Outbox;
using PerfServerless.Service.Streams;

namespace PerfServerless.Cloud.Outbox;

/// <summary>
/// Hands the outbox over to the queue. A message is struck from the outbox once the queue has it; when the process dies between
/// the two it is sent again under the same id, which the queue takes as the same message, and so do the effects.
/// </summary>
internal sealed class OutboxQueue(IEventStore store, ServiceBusSender queue)
{
    private const int Batch = 200;
    private const string IdProperty = "outbox-id", PartitionProperty = "outbox-partition";

    /// <summary>Sends until the outbox is empty; answers how many were sent.</summary>
    public async Task<int> Send(CancellationToken cancel)
    {
        var total = 0;
        while (await store.Outbox(Batch, cancel) is { Count: > 0 } pending)
        {
            await queue.SendMessagesAsync(pending.Select(Pack), cancel); // in one call, so that a lane's messages arrive in their order
            await store.Delivered(pending, cancel);
            total += pending.Count;
        }
        return total;
    }

    /// <summary>A message for the queue: its id and its session depend on nothing but the message.</summary>
    public static ServiceBusMessage Pack(OutboxMessage message) => new(BinaryData.FromBytes(message.Data))
    {
        MessageId = Digest(message.Id),
        SessionId = Digest(MessageDelivery.LaneOf(message)),
        ContentType = "application/json",
        ApplicationProperties = { [IdProperty] = message.Id, [PartitionProperty] = message.Partition },
    };

    /// <summary>The message as the outbox had it.</summary>
    public static OutboxMessage Unpack(ServiceBusReceivedMessage received) => new(
        (string)received.ApplicationProperties[IdProperty], (string)received.ApplicationProperties[PartitionProperty], received.Body.ToMemory());

    /// <summary>A queue's ids have at most 128 characters; the outbox's may have more.</summary>
    private static string Digest(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
}
