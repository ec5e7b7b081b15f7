using PerfServerless.Service.Streams;
using PerfServerless.Stores.Contracts;

namespace PerfServerless.Stores.Azure.Tests;

public sealed class CosmosStreams : StreamsContract, IDisposable
{
    private readonly CosmosHome home = new();

    public void Dispose() => home.Dispose();

    protected override Task<IEventStore> Fresh() => home.Fresh();

    protected override Task<IEventStore> Reopen() => home.Reopen();
}

public sealed class CosmosRefusals : RefusalsContract, IDisposable
{
    private readonly CosmosHome home = new();

    public void Dispose() => home.Dispose();

    protected override Task<IEventStore> Fresh() => home.Fresh();

    protected override Task<IEventStore> Reopen() => home.Reopen();
}

public sealed class CosmosConcurrency : ConcurrencyContract, IDisposable
{
    private readonly CosmosHome home = new();

    public void Dispose() => home.Dispose();

    protected override Task<IEventStore> Fresh() => home.Fresh();

    protected override Task<IEventStore> Reopen() => home.Reopen();
}

public sealed class CosmosList : ListContract, IDisposable
{
    private readonly CosmosHome home = new();

    public void Dispose() => home.Dispose();

    protected override Task<IEventStore> Fresh() => home.Fresh();

    protected override Task<IEventStore> Reopen() => home.Reopen();
}

public sealed class CosmosSlips : SlipsContract, IDisposable
{
    private readonly CosmosHome home = new();

    public void Dispose() => home.Dispose();

    protected override Task<IEventStore> Fresh() => home.Fresh();

    protected override Task<IEventStore> Reopen() => home.Reopen();
}

public sealed class CosmosOutbox : OutboxContract, IDisposable
{
    private readonly CosmosHome home = new();

    public void Dispose() => home.Dispose();

    protected override Task<IEventStore> Fresh() => home.Fresh();

    protected override Task<IEventStore> Reopen() => home.Reopen();
}
