namespace PerfServerless.Stores.Azure.Tests.Double;

/// <summary>What goes wrong with a request, and whether it was done all the same.</summary>
public enum Fault
{
    None,

    /// <summary>429: not done.</summary>
    Throttled,

    /// <summary>449: not done, because of a race inside the service.</summary>
    RetryWith,

    /// <summary>503: not done.</summary>
    Unavailable,

    /// <summary>408: not done.</summary>
    TimedOut,

    /// <summary>408: done.</summary>
    TimedOutAfterwards,

    /// <summary>The connection fails: not done.</summary>
    NotReached,

    /// <summary>The connection fails before the answer comes: done.</summary>
    ReplyLost,
}

/// <summary>Faults for requests on documents, one after the other; what a client reads of the account is spared.</summary>
public sealed class FaultPlan
{
    private static readonly Fault[] Kinds = [.. Enum.GetValues<Fault>().Where(fault => fault != Fault.None)];
    private readonly Lock gate = new();
    private readonly Func<Fault> next;

    private FaultPlan(Func<Fault> next) => this.next = next;

    public static FaultPlan None { get; } = new(() => Fault.None);

    /// <summary>How many faults there were.</summary>
    public int Count { get; private set; }

    /// <summary>A share of the requests meets a fault of any kind.</summary>
    public static FaultPlan Drawn(int seed, double share)
    {
        var random = new Random(seed);
        return new(() => random.NextDouble() < share ? Kinds[random.Next(Kinds.Length)] : Fault.None);
    }

    /// <summary>These, and then none.</summary>
    public static FaultPlan Exactly(params Fault[] faults)
    {
        var queue = new Queue<Fault>(faults);
        return new(() => queue.TryDequeue(out var fault) ? fault : Fault.None);
    }

    public Fault Next()
    {
        lock (gate)
        {
            var fault = next();
            Count += fault == Fault.None ? 0 : 1;
            return fault;
        }
    }
}
