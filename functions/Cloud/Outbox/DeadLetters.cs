using Azure.Messaging.ServiceBus;
using Microsoft.Extensions.Logging;

namespace PerfServerless.Cloud.Outbox;

/// <summary>
/// What the queue gave up on. Nothing is thrown away: each message is given back once a look, as many times as
/// <see cref="MostReturns"/>; what still fails then stays where it is and is reported at every look until somebody acts.
/// </summary>
internal sealed partial class DeadLetters(ServiceBusClient bus, ServiceBusSender queue, ILogger<DeadLetters> log)
{
    /// <summary>A week of daily looks: enough for a repair to be deployed.</summary>
    public const int MostReturns = 7;

    private const int Batch = 100;
    private const string ReturnsProperty = "returned";
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    /// <summary>Gives back what may be given back; answers how many remain.</summary>
    public async Task<int> Look(CancellationToken cancel)
    {
        await using var dead = bus.CreateReceiver(queue.EntityPath, new ServiceBusReceiverOptions { SubQueue = SubQueue.DeadLetter });
        var kept = new List<ServiceBusReceivedMessage>();
        while (await dead.ReceiveMessagesAsync(Batch, Patience, cancel) is { Count: > 0 } messages)
            foreach (var message in messages)
                if (ReturnsOf(message) < MostReturns)
                {
                    await queue.SendMessageAsync(Again(message), cancel);
                    await dead.CompleteMessageAsync(message, cancel);
                }
                else
                {
                    kept.Add(message); // stays locked while this looks, so that it is not received twice
                    LogDead(message.MessageId, message.DeadLetterReason, message.DeadLetterErrorDescription);
                }
        foreach (var message in kept)
            await dead.AbandonMessageAsync(message, cancellationToken: cancel);
        return kept.Count;
    }

    /// <summary>Under an id of its own: under its old one the queue would take it for a duplicate and drop it.</summary>
    internal static ServiceBusMessage Again(ServiceBusReceivedMessage message)
    {
        var returns = ReturnsOf(message) + 1;
        var again = new ServiceBusMessage(message) { MessageId = $"{message.MessageId.Split('~')[0]}~{returns}" };
        again.ApplicationProperties[ReturnsProperty] = returns;
        return again;
    }

    private static int ReturnsOf(ServiceBusReceivedMessage message) =>
        message.ApplicationProperties.TryGetValue(ReturnsProperty, out var returns) ? (int)returns : 0;

    [LoggerMessage(LogLevel.Error, "Message {Id} has failed for good and waits in the dead-letter queue: {Reason} {Description}")]
    private partial void LogDead(string id, string? reason, string? description);
}
