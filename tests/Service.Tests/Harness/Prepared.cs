using PerfServerless.Service.Streams;
using PerfServerless.Stores.Local;

namespace PerfServerless.Service.Tests.Harness;

/// <summary>A county brought to a point once; every test that starts there gets a copy of its own.</summary>
internal sealed class Prepared
{
    private readonly Lazy<Task<Snapshot>> _taken;

    public Prepared(Func<Task<County>> prepare)
    {
        _taken = new(() => Take(prepare));
        AppDomain.CurrentDomain.ProcessExit += (_, _) => Delete();
    }

    public async Task<County> Copy()
    {
        var taken = await _taken.Value;
        var directory = County.NewDirectory();
        await LocalBackup.Restore(taken.Directory, directory);
        return await County.In(directory, taken.Now, taken.Delivered);
    }

    private static async Task<Snapshot> Take(Func<Task<County>> prepare)
    {
        await using var county = await prepare();
        await county.Settle();
        var directory = County.NewDirectory();
        await county.BackUp(directory);
        return new(directory, county.Clock.GetUtcNow(), county.Delivered);
    }

    private void Delete()
    {
        if (_taken is { IsValueCreated: true, Value.IsCompletedSuccessfully: true })
            Directory.Delete(_taken.Value.Result.Directory, recursive: true);
    }

    private sealed record Snapshot(string Directory, DateTimeOffset Now, IReadOnlyList<OutboxMessage> Delivered);
}
