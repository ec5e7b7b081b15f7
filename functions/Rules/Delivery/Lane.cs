namespace PerfServerless.Rules.Delivery;

/// <summary>Messages whose effect failed, and those that have to wait for them: nothing is lost, nothing overtakes, nobody else waits.</summary>
public static class Lane
{
    /// <summary>Takes a message over from the outbox; one that waits already is not taken twice.</summary>
    public static Decision<LaneEvent> Hold(LaneState state, string id, string partition, string data, Occasion occasion) =>
        Find(state, id) is null ? new MessageHeld(id, partition, data, occasion.At) : Decision<LaneEvent>.Nothing;

    /// <summary>Takes over a message that has just failed.</summary>
    public static Decision<LaneEvent> HoldFailed(LaneState state, string id, string partition, string data, DeliveryError error, Occasion occasion) =>
        Find(state, id) is null
            ? Decision<LaneEvent>.Accept(new MessageHeld(id, partition, data, occasion.At), Failure(id, 0, error, occasion))
            : Decision<LaneEvent>.Nothing;

    /// <summary>The first message failed again.</summary>
    public static Decision<LaneEvent> Fail(LaneState state, string id, DeliveryError error, Occasion occasion) =>
        IsFirst(state, id) ? Failure(id, state.Waiting[0].Failures, error, occasion) : Decision<LaneEvent>.Nothing;

    /// <summary>The first message had its effect.</summary>
    public static Decision<LaneEvent> Deliver(LaneState state, string id, Occasion occasion) =>
        IsFirst(state, id) ? new HeldMessageDelivered(id, occasion.At) : Decision<LaneEvent>.Nothing;

    /// <summary>An administrator wants the first message tried now.</summary>
    public static Decision<LaneEvent> Retry(LaneState state, string id, Occasion occasion)
    {
        if (Find(state, id) is not { } message)
            return LaneRefusals.NotWaiting;
        if (!IsFirst(state, id))
            return LaneRefusals.BehindAnother;
        return message.NextTry <= occasion.At ? Decision<LaneEvent>.Nothing : new RetryAsked(id, occasion.By, occasion.At);
    }

    /// <summary>An administrator strikes a dead letter, saying why; the next of the lane is tried then.</summary>
    public static Decision<LaneEvent> Strike(LaneState state, string id, string reason, Occasion occasion)
    {
        if (Find(state, id) is not { } message)
            return LaneRefusals.NotWaiting;
        if (!message.Dead)
            return LaneRefusals.StillTried;
        return Wording.Unusable(reason) ? LaneRefusals.Reason : new MessageStruck(id, reason, occasion.By, occasion.At);
    }

    /// <summary>Folds an event into the state; an unknown event is a bug and throws.</summary>
    public static LaneState Evolve(LaneState state, LaneEvent happened) => happened switch
    {
        MessageHeld e => new([.. state.Waiting, new(e.Id, e.Partition, e.Data, e.At, 0, null, e.At)]),
        MessageFailed e => With(state, e.Id, message => message with { Failures = message.Failures + 1, Error = e.Error, NextTry = e.NextTry }),
        HeldMessageDelivered e => Without(state, e.Id),
        RetryAsked e => With(state, e.Id, message => message with { Failures = 0, NextTry = e.At }),
        MessageStruck e => Without(state, e.Id),
        _ => throw new InvalidOperationException($"Unknown event {happened.GetType().Name}."),
    };

    private static MessageFailed Failure(string id, int before, DeliveryError error, Occasion occasion) =>
        new(id, error, occasion.At, occasion.At + BackOff.Outbox.After(before + 1, id));

    private static HeldMessage? Find(LaneState state, string id) => state.Waiting.FirstOrDefault(message => message.Id == id);

    private static bool IsFirst(LaneState state, string id) => state.Waiting is [{ } first, ..] && first.Id == id;

    private static LaneState With(LaneState state, string id, Func<HeldMessage, HeldMessage> change) =>
        new([.. state.Waiting.Select(message => message.Id == id ? change(message) : message)]);

    private static LaneState Without(LaneState state, string id) => new([.. state.Waiting.Where(message => message.Id != id)]);
}
