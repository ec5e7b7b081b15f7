using PerfServerless.Service.Streams;
using PerfServerless.Stores.Local;

namespace PerfServerless.Service.Tests.Harness;

/// <summary>A county brought to a point once; every test that starts there gets a copy of its own.</summary>
internal sealed class Prepared(Func<Task<County>> prepare)
{
    private readonly Lazy<Task<Snapshot>> _taken = new(() => Take(prepare));

    public async Task<County> Copy()
    {
        var taken = await _taken.Value;
        var directory = County.NewDirectory();
        await File.WriteAllBytesAsync(Path.Combine(directory, SqliteEventStore.FileName), taken.Record);
        return await County.In(directory, taken.Now, taken.Past);
    }

    private static async Task<Snapshot> Take(Func<Task<County>> prepare)
    {
        await using var county = await prepare();
        await county.Settle();
        return new(await county.BackUp(), county.Clock.GetUtcNow(), county.Past);
    }

    private sealed record Snapshot(byte[] Record, DateTimeOffset Now, Past Past);
}

/// <summary>What was delivered and what was posted, to do it all a second time.</summary>
public sealed record Past(List<OutboxMessage> Delivered, List<Posted> Posted)
{
    public Past Copy() => new([.. Delivered], [.. Posted]);
}

/// <summary>A post that was accepted.</summary>
public sealed record Posted(string Person, string Path, object? Body, string Key);
