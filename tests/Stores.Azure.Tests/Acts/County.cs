using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using PerfServerless.Rules.Calendar;
using PerfServerless.Service.Files;
using PerfServerless.Service.Http;
using PerfServerless.Service.Outbox;
using PerfServerless.Service.Streams;
using PerfServerless.Stores.Azure;
using PerfServerless.Stores.Azure.Tests;
using PerfServerless.Stores.Azure.Tests.Double;

// The people and the work of tests/Service.Tests/Harness are compiled in here; they know a county by this name.
namespace PerfServerless.Service.Tests.Harness;

/// <summary>The county of the service's tests, on the Cosmos store and an account double that meters.</summary>
public sealed class County : IAsyncDisposable
{
    public const string Period = "2026Q2";
    private readonly CosmosHome home = new();
    private readonly CosmosEventStore store;
    private readonly WebApplication app;

    private County()
    {
        store = home.Open();
        app = Build();
    }

    public SettableClock Clock { get; } = new(ChinaTime.At(new(2026, 3, 9), new(9, 0)));

    /// <summary>In the first days of the period, its scheme frozen and its rosters locked.</summary>
    public static async Task<County> Started()
    {
        var county = new County();
        await county.app.StartAsync();
        await Founding.People(county);
        await Founding.Scheme(county);
        county.Clock.To(4, 1);
        await Founding.Rosters(county);
        return county;
    }

    public Actor As(string person) => new(app.GetTestClient(), person, []);

    public T Get<T>()
        where T : notnull => app.Services.GetRequiredService<T>();

    public async Task Settle()
    {
        while ((await store.Outbox(1000)).Count > 0)
        {
            Assert.NotEqual(0, await Get<OutboxRelay>().Drain());
        }
    }

    /// <summary>What an act asked of the account, and what it cost; its messages are delivered afterwards and not counted.</summary>
    internal async Task<Cost> CostOf(Func<Task> act)
    {
        await Settle();
        home.Account.TakeMeter();
        await act();
        return new(home.Account.TakeMeter());
    }

    public async ValueTask DisposeAsync()
    {
        await app.DisposeAsync();
        home.Dispose();
    }

    private WebApplication Build()
    {
        var builder = WebApplication.CreateEmptyBuilder(new());
        builder.WebHost.UseTestServer();
        builder.Services.AddRouting().AddLogging(log => log.SetMinimumLevel(LogLevel.None)).AddPerfService();
        builder.Services.AddSingleton<IEventStore>(store).AddSingleton<TimeProvider>(Clock).AddSingleton<IFileStore, NoFiles>();
        builder.Services.AddAuthentication(TestSignIn.Name).AddScheme<AuthenticationSchemeOptions, TestSignIn>(TestSignIn.Name, null);
        builder.Services.AddAuthorization();
        var built = builder.Build();
        built.UseRouting();
        built.UsePerfApi(inner => inner.UseAuthentication().UseAuthorization());
        built.MapPerfApi();
        return built;
    }

    private sealed class NoFiles : IFileStore
    {
        public Task Save(string name, Stream content, string contentType, CancellationToken cancel = default) => throw new NotSupportedException();

        public Task<StoredFile?> Open(string name, CancellationToken cancel = default) => Task.FromResult<StoredFile?>(null);
    }
}

/// <summary>A post that was accepted.</summary>
public sealed record Posted(string Person, string Path, object? Body, string Key);

/// <summary>What an act asked of the account.</summary>
internal sealed record Cost(IReadOnlyList<Metered> Requests)
{
    public int Reads => Count("read");

    public int Batches => Count("batch");

    public int Queries => Count("query");

    /// <summary>Documents in the batches.</summary>
    public int Documents => Requests.Where(request => request.Kind == "batch").Sum(request => request.Operations);

    public double Units => Requests.Sum(request => request.Charge);

    public override string ToString() => $"{Reads} read, {Batches} batch of {Documents}, {Queries} query: {Units:0.0} RU";

    private int Count(string kind) => Requests.Count(request => request.Kind == kind);
}
