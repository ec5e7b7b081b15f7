using Azure.Messaging.ServiceBus;
using PerfServerless.Cloud.Composition;
using PerfServerless.Cloud.Outbox;
using PerfServerless.Service.Outbox;

namespace PerfServerless.Cloud.Triggers.ServiceBus;

/// <summary>
/// Lets each message have its effect. A session holds what concerns one person's appraisal, so that it happens in order; a
/// failure lets the queue try again, and after the queue's own number of tries the message waits as a dead letter.
/// </summary>
internal sealed class OutboxDelivery(MessageDelivery delivery)
{
    [Function(nameof(OutboxDelivery))]
    public Task Run([ServiceBusTrigger(Queues.Outbox, Connection = Connections.ServiceBus, IsSessionsEnabled = true)] ServiceBusReceivedMessage message, CancellationToken cancel) =>
        delivery.Apply(OutboxQueue.Unpack(message), cancel);
}
