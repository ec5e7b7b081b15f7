namespace PerfServerless.Stores.Azure.Tests.Double;

/// <summary>
/// Request units as Microsoft documents them, not as they are billed: a point read of 1 KB is 1 RU and of 100 KB 10 RU; an
/// insert of 1 KB without indexing about 5.5 RU; a replacement twice an insert; a query begins at about 2.3 RU for each physical
/// partition it looks into. Source: Microsoft Learn, "Request Units in Azure Cosmos DB" and "Optimize request cost in Azure Cosmos DB".
/// A deletion is counted as an insert. Between the documented sizes the line is straight.
/// </summary>
internal static class Charges
{
    public static double Read(int bytes) => Sized(bytes, 1, 10);

    public static double Insert(int bytes) => Sized(bytes, 5.5, 50);

    public static double Replace(int bytes) => 2 * Insert(bytes);

    public static double Delete(int bytes) => Insert(bytes);

    public static double Query(int documents, int bytes) => 2.3 + (0.05 * documents) + (0.09 * bytes / 1024);

    private static double Sized(int bytes, double one, double hundred) =>
        one + (Math.Max(0, (bytes / 1024.0) - 1) * (hundred - one) / 99);
}

/// <summary>A request that the double answered.</summary>
/// <param name="Kind"><c>read</c>, <c>batch</c>, <c>query</c> or <c>plan</c>.</param>
/// <param name="About">The partition, and the id that was read.</param>
/// <param name="Operations">In a batch.</param>
/// <param name="Charge">Request units.</param>
public sealed record Metered(string Kind, string About, int Operations, double Charge);
