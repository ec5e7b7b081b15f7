namespace PerfServerless.Service.Tests.Harness;

/// <summary>One county for a class whose tests leave it as it was: most of a county's cost is building its routes.</summary>
public sealed class StartedCounty : IAsyncLifetime
{
    public County County { get; private set; } = null!;

    public async Task InitializeAsync() => County = await County.Started();

    public async Task DisposeAsync() => await County.DisposeAsync();
}
