namespace PerfServerless.Stores.Azure.Tests.Double;

/// <summary>What goes wrong with a request, and whether it happened all the same.</summary>
public enum Fault
{
    None,

    /// <summary>429: not done.</summary>
    Throttled,

    /// <summary>449: not done, a race inside the service.</summary>
    RetryWith,

    /// <summary>503: not done.</summary>
    Unavailable,

    /// <summary>408: not done, or done; nobody knows.</summary>
    TimedOut,
    TimedOutAfterwards,

    /// <summary>412 or 404 although nothing was wrong would be a lie; what is left is a connection that fails before or after the deed.</summary>
    NotReached,
    ReplyLost,
}

/// <summary>Faults drawn from a seed, for requests on documents; what a client reads of the account is spared.</summary>
public sealed class FaultPlan(int seed, double share)
{
    private static readonly Fault[] Kinds = [.. Enum.GetValues<Fault>().Where(fault => fault != Fault.None)];
    private readonly Random random = new(seed);

    public static FaultPlan None { get; } = new(0, 0);

    /// <summary>How many faults of each kind were drawn.</summary>
    public Dictionary<Fault, int> Drawn { get; } = [];

    public Fault Next()
    {
        lock (random)
        {
            if (random.NextDouble() >= share)
            {
                return Fault.None;
            }

            var fault = Kinds[random.Next(Kinds.Length)];
            Drawn[fault] = Drawn.GetValueOrDefault(fault) + 1;
            return fault;
        }
    }
}
