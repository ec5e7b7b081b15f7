using Azure.Messaging.ServiceBus;
using Microsoft.DurableTask.Client;
using PerfServerless.Cloud.Clocks;
using PerfServerless.Cloud.Composition;
using PerfServerless.Cloud.Outbox;
using PerfServerless.Service.Outbox;

namespace PerfServerless.Cloud.Triggers.ServiceBus;

/// <summary>
/// Lets each message have its effect and tells the clock of the appraisal it opened or changed. A session holds what concerns one
/// person's appraisal, so that it happens in order; a failure lets the queue try again, and after the queue's own number of tries
/// the message waits as a dead letter.
/// </summary>
internal sealed class OutboxDelivery(MessageDelivery delivery)
{
    [Function(nameof(OutboxDelivery))]
    public async Task Run(
        [ServiceBusTrigger(Queues.Outbox, Connection = Connections.ServiceBus, IsSessionsEnabled = true)] ServiceBusReceivedMessage received,
        [DurableClient] DurableTaskClient client, CancellationToken cancel)
    {
        var message = OutboxQueue.Unpack(received);
        await delivery.Apply(message, cancel);
        if (MessageDelivery.AppraisalOf(message) is var (person, period))
            await client.Wake(ClockOf.Appraisal(new(message.Partition, person, period, 0)), cancel);
    }
}
