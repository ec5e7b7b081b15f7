using System.Globalization;
using System.Text;
using PerfServerless.Service.Streams;

namespace PerfServerless.Stores.Local.Tests;

/// <summary>The commits these tests write.</summary>
internal static class Samples
{
    public const string Partition = "pool/unit-1/2026-Q1";

    public static StreamId Id(string name) => new(Partition, name);

    /// <summary>One event on a stream, with a message that tells which.</summary>
    public static Commit Commit(string name, long expected, int stateBytes = 100) =>
        new([Write(name, expected, stateBytes)], [], [new OutboxMessage($"{name}-{expected + 1}", Partition, "{}"u8.ToArray())]);

    public static Commit Pair(string one, string other, long expected) => new([Write(one, expected), Write(other, expected)], [], []);

    public static StreamWrite Write(string name, long expected, int stateBytes = 100)
    {
        var version = expected + 1;
        var e = new StoredEvent(version, Encoding.UTF8.GetBytes($$"""{"v":{{version}}}"""), DateTimeOffset.UnixEpoch.AddDays(version), new("p1"), Hash(version));
        return new(expected, [e], new(Id(name), version, 1, new byte[stateBytes], Hash(version), [$"r{version}"]));
    }

    public static async Task<List<T>> All<T>(IAsyncEnumerable<T> items)
    {
        var all = new List<T>();
        await foreach (var item in items)
        {
            all.Add(item);
        }

        return all;
    }

    private static string Hash(long version) => version.ToString("x64", CultureInfo.InvariantCulture);
}
