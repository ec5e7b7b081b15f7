using PerfServerless.Stores.Azure.Tests.Double;

namespace PerfServerless.Stores.Azure.Tests.Year;

/// <summary>Request units, by the kind of request and the kind of partition, and by the moment at which they were asked for.</summary>
internal sealed class Ledger
{
    private readonly Dictionary<(string Kind, string Partition), (int Count, double Units)> lines = [];
    private readonly Dictionary<DateTimeOffset, double> moments = [];

    /// <summary>What was asked for of each kind of partition; <c>*</c> is a question to all of them.</summary>
    public IReadOnlyDictionary<(string Kind, string Partition), (int Count, double Units)> Lines => lines;

    public double Units => lines.Values.Sum(line => line.Units);

    /// <summary>What the county's own work costs: without the host's looks at the outbox, which depend on the host and not on the county.</summary>
    public double Work => Units - lines.Where(line => IsHosts(line.Key.Partition)).Sum(line => line.Value.Units);

    /// <summary>The moments that cost most, the dearest first.</summary>
    public IEnumerable<(DateTimeOffset At, double Units)> Dearest => moments.OrderByDescending(moment => moment.Value).Select(moment => (moment.Key, moment.Value));

    public void Enter(DateTimeOffset at, IReadOnlyList<Metered> requests)
    {
        foreach (var request in requests)
        {
            var key = (request.Kind, KindOf(request.About.Split(' ')[0]));
            var (count, units) = lines.GetValueOrDefault(key);
            lines[key] = (count + 1, units + request.Charge);
            if (!IsHosts(key.Item2))
                moments[at] = moments.GetValueOrDefault(at) + request.Charge;
        }
    }

    private static bool IsHosts(string partition) => partition is "*" or "outbox";

    /// <summary><c>2026Q1@u01</c> is a quarter's, <c>inbox/p0001</c> an inbox's.</summary>
    private static string KindOf(string partition) => partition switch
    {
        "" => "*",
        _ when char.IsAsciiDigit(partition[0]) && partition[4] == 'Q' => "quarter",
        _ when char.IsAsciiDigit(partition[0]) => "year",
        _ => partition.Split('/', '@')[0],
    };
}
