using System.Globalization;
using System.Text;
using PerfServerless.Service.Streams;

namespace PerfServerless.Stores.Azure.Tests;

/// <summary>The commits these tests write.</summary>
internal static class Samples
{
    public const string Partition = "pool/unit-1/2026-Q1";

    public static StreamId Id(string name) => new(Partition, name);

    public static Slip Paper(string box, string id) => new(Id(box), id, Encoding.UTF8.GetBytes("""{"vote":"excellent"}"""));

    public static OutboxMessage Message(string id, int bytes = 2) => new(id, Partition, Encoding.UTF8.GetBytes($"\"{new string('m', bytes - 2)}\""));

    /// <summary>One event on a stream.</summary>
    public static StreamWrite Write(string name, long expected, string mark = "", int noise = 100)
    {
        var version = expected + 1;
        var e = new StoredEvent(version, Encoding.UTF8.GetBytes($$"""{"mark":"{{mark}}"}"""), DateTimeOffset.UnixEpoch.AddDays(version), new("p1"), Hash(version));
        return new(expected, [e], new(Id(name), version, 1, Noise(noise), Hash(version), []));
    }

    public static Commit Commit(StreamWrite write, IReadOnlyList<Slip>? slips = null, IReadOnlyList<OutboxMessage>? outbox = null) =>
        new([write], slips ?? [], outbox ?? []);

    public static string Mark(StoredEvent e) => RecordJson.Read<Dictionary<string, string>>(e.Data)["mark"];

    public static async Task<List<T>> All<T>(IAsyncEnumerable<T> items)
    {
        var all = new List<T>();
        await foreach (var item in items)
        {
            all.Add(item);
        }

        return all;
    }

    /// <summary>A state that nothing makes shorter.</summary>
    private static byte[] Noise(int bytes)
    {
        var noise = new byte[bytes];
        new Random(bytes).NextBytes(noise);
        return noise;
    }

    private static string Hash(long version) => version.ToString("x64", CultureInfo.InvariantCulture);
}
