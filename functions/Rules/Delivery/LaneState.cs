namespace PerfServerless.Rules.Delivery;

/// <summary>A lane as it stands: what waits, in the order in which it has to have its effect.</summary>
/// <param name="Waiting">The first is tried; the others wait for it.</param>
public sealed record LaneState(IReadOnlyList<HeldMessage> Waiting)
{
    /// <summary>Nothing waits.</summary>
    public static LaneState None { get; } = new([]);

    /// <summary>When the first is tried again; <c>null</c>: nothing waits, or the first is a dead letter.</summary>
    public DateTimeOffset? NextTry => Waiting is [{ } first, ..] ? first.NextTry : null;
}

/// <summary>A message that waits.</summary>
/// <param name="Id">Its id in the outbox.</param>
/// <param name="Partition">The partition of the commit it came with.</param>
/// <param name="Data">The message, JSON.</param>
/// <param name="Since">When it was taken over from the outbox.</param>
/// <param name="Failures">How often it failed since it came, or since an administrator wanted it tried again.</param>
/// <param name="Error">What failed last, or <c>null</c>.</param>
/// <param name="NextTry">When it is tried at the earliest; <c>null</c>: a dead letter.</param>
public sealed record HeldMessage(
    string Id, string Partition, string Data, DateTimeOffset Since, int Failures, DeliveryError? Error, DateTimeOffset? NextTry)
{
    /// <summary>死信: not tried again by itself.</summary>
    public bool Dead => NextTry is null;
}
