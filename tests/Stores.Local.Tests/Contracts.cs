using PerfServerless.Service.Files;
using PerfServerless.Service.Streams;
using PerfServerless.Stores.Contracts;

namespace PerfServerless.Stores.Local.Tests;

public sealed class SqliteStreams : StreamsContract, IDisposable
{
    private readonly Home home = new();

    public void Dispose() => home.Dispose();

    protected override Task<IEventStore> Fresh() => home.OpenPort();

    protected override Task<IEventStore> Reopen() => home.OpenPort();
}

public sealed class SqliteRefusals : RefusalsContract, IDisposable
{
    private readonly Home home = new();

    public void Dispose() => home.Dispose();

    protected override Task<IEventStore> Fresh() => home.OpenPort();

    protected override Task<IEventStore> Reopen() => home.OpenPort();
}

public sealed class SqliteConcurrency : ConcurrencyContract, IDisposable
{
    private readonly Home home = new();

    public void Dispose() => home.Dispose();

    protected override Task<IEventStore> Fresh() => home.OpenPort();

    protected override Task<IEventStore> Reopen() => home.OpenPort();
}

public sealed class SqliteList : ListContract, IDisposable
{
    private readonly Home home = new();

    public void Dispose() => home.Dispose();

    protected override Task<IEventStore> Fresh() => home.OpenPort();

    protected override Task<IEventStore> Reopen() => home.OpenPort();
}

public sealed class SqliteSlips : SlipsContract, IDisposable
{
    private readonly Home home = new();

    public void Dispose() => home.Dispose();

    protected override Task<IEventStore> Fresh() => home.OpenPort();

    protected override Task<IEventStore> Reopen() => home.OpenPort();
}

public sealed class SqliteOutbox : OutboxContract, IDisposable
{
    private readonly Home home = new();

    public void Dispose() => home.Dispose();

    protected override Task<IEventStore> Fresh() => home.OpenPort();

    protected override Task<IEventStore> Reopen() => home.OpenPort();
}

public sealed class FolderFiles : FileStoreContract, IDisposable
{
    private readonly Home home = new();

    public void Dispose() => home.Dispose();

    protected override Task<IFileStore> Fresh() => Task.FromResult<IFileStore>(new FolderFileStore(home.Directory));

    protected override Task<IFileStore> Reopen() => Fresh();

    [Fact]
    public async Task A_broken_save_leaves_no_file_behind()
    {
        var store = await Fresh();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(
            () => store.Save("a/b", new MemoryStream([1]), "text/plain", new CancellationToken(true)));
        await store.Save("a/c", new MemoryStream([1]), "text/plain");
        await Assert.ThrowsAsync<InvalidOperationException>(() => store.Save("a/c", new MemoryStream([2]), "text/plain"));
        var left = Directory.EnumerateFiles(home[FolderFileStore.FolderName], "*", SearchOption.AllDirectories).Select(Path.GetFileName);
        Assert.Equal(["c", "c~type"], left.Order(StringComparer.Ordinal));
    }
}
