using PerfServerless.Service.Streams;

namespace PerfServerless.Stores.Local.Tests;

/// <summary>A data directory of a test's own, with at most one store open for writing; gone when the test ends.</summary>
public sealed class Home : IDisposable
{
    private SqliteEventStore? open;

    public string Directory { get; } = System.IO.Directory.CreateTempSubdirectory("perfserverless-").FullName;

    public string Record => Path.Combine(Directory, SqliteEventStore.FileName);

    public string this[string sub] => Path.Combine(Directory, sub);

    /// <summary>Opens the store, after closing the one that was open.</summary>
    public async Task<SqliteEventStore> Open()
    {
        await Close();
        return open = await SqliteEventStore.Open(Directory);
    }

    public async Task<IEventStore> OpenPort() => await Open();

    public async Task Close()
    {
        if (open is not null)
        {
            await open.DisposeAsync();
            open = null;
        }
    }

    public void Dispose()
    {
        Close().GetAwaiter().GetResult();
        System.IO.Directory.Delete(Directory, recursive: true);
    }
}
