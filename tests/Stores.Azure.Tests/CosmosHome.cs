using Microsoft.Azure.Cosmos;
using PerfServerless.Service.Streams;
using PerfServerless.Stores.Azure.Cosmos;
using PerfServerless.Stores.Azure.Tests.Double;

namespace PerfServerless.Stores.Azure.Tests;

/// <summary>
/// Where a test's record lies: an account double of its own, or the account that <c>COSMOS_ENDPOINT</c> names, with
/// <c>COSMOS_KEY</c>; there each test makes a container and removes it.
/// </summary>
public sealed class CosmosHome : IDisposable
{
    private readonly List<IDisposable> open = [];
    private CosmosClient? client;

    public CosmosDouble Account { get; } = new();

    internal ImmediateClock Clock { get; } = new();

    private static string? Real => Environment.GetEnvironmentVariable("COSMOS_ENDPOINT");

    public async Task<IEventStore> Fresh() => Real is null ? Open() : await OpenReal();

    public Task<IEventStore> Reopen() => Real is null ? Task.FromResult<IEventStore>(Open()) : Task.FromResult<IEventStore>(Store(client!.GetContainer("perf-tests", name)));

    /// <summary>Another process's store on the same account.</summary>
    public CosmosEventStore Open()
    {
        client = Kept(Account.Client());
        return Store(client.GetContainer(CosmosDouble.Database, RecordContainer.Name));
    }

    public void Dispose()
    {
        if (Real is not null && client is not null)
        {
            client.GetContainer("perf-tests", name).DeleteContainerAsync().GetAwaiter().GetResult();
        }

        open.ForEach(each => each.Dispose());
        Account.Dispose();
    }

    private readonly string name = $"record-{Guid.NewGuid():N}";

    private async Task<IEventStore> OpenReal()
    {
        var key = Environment.GetEnvironmentVariable("COSMOS_KEY") ?? throw new InvalidOperationException("COSMOS_ENDPOINT needs COSMOS_KEY.");
        client = Kept(new CosmosClient(Real, key, RecordContainer.ClientOptions()));
        Database database = await client.CreateDatabaseIfNotExistsAsync("perf-tests");
        var properties = RecordContainer.Properties();
        properties.Id = name;
        return Store(await database.CreateContainerAsync(properties));
    }

    private CosmosEventStore Store(Container container) => Kept(new CosmosEventStore(container, Real is null ? Clock : TimeProvider.System));

    private T Kept<T>(T each)
        where T : IDisposable
    {
        open.Add(each);
        return each;
    }
}
