using PerfServerless.Rules.Calendar;
using PerfServerless.Rules.Organisation;
using PerfServerless.Service.Streams;

namespace PerfServerless.Service.Outbox;

/// <summary>
/// Messages of the outbox one by one, for a host that lets a queue carry them: the queue keeps the order within a lane, tries
/// again and keeps apart what never succeeds.
/// </summary>
public sealed class MessageDelivery(MessageEffects effects)
{
    /// <summary>What has to keep its order with this message; a message without a lane has one of its own.</summary>
    public static string LaneOf(OutboxMessage stored) => RecordJson.Read<Message>(stored.Data).Lane is { } lane ? $"lane/{lane}" : stored.Id;

    /// <summary>The appraisal that a message opens or changes, so that its clock can be told; <c>null</c> for all others.</summary>
    public static (PersonId Person, Quarter Period)? AppraisalOf(OutboxMessage stored) => RecordJson.Read<Message>(stored.Data) switch
    {
        OpenAppraisal open => (open.Entry.Person, open.Period),
        TellAppraisal tell => (tell.Person, tell.Period),
        _ => null,
    };

    /// <summary>Lets a message have its effect; a second time it has no further one. A failure is an exception, for the queue to try again.</summary>
    public Task Apply(OutboxMessage stored, CancellationToken cancel = default) =>
        effects.Apply(stored.Id, RecordJson.Read<Message>(stored.Data), cancel);
}
