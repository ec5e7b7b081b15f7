using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using PerfServerless.Rules.Calendar;
using PerfServerless.Service.Files;
using PerfServerless.Service.Http;
using PerfServerless.Service.Outbox;
using PerfServerless.Service.Streams;
using PerfServerless.Stores.Local;

namespace PerfServerless.Service.Tests.Harness;

/// <summary>A county in one process: the real routes, use cases and store, and a clock that a test sets.</summary>
public sealed class County : IAsyncDisposable
{
    public const string Period = "2026Q2";
    private WebApplication _app = null!;

    private static readonly Prepared AlreadyPeopled = new(People), AlreadyStarted = new(Start);
    private readonly string _directory;

    private County(string directory, DateTimeOffset now) => (_directory, Clock) = (directory, new(now));

    public SettableClock Clock { get; }

    internal Past Past { get; private init; } = new([], []);

    public SqliteEventStore Store { get; private set; } = null!;

    public IReadOnlyList<Endpoint> Endpoints => _app.Services.GetRequiredService<EndpointDataSource>().Endpoints;

    /// <summary>With its people, and nothing else.</summary>
    public static Task<County> Peopled() => AlreadyPeopled.Copy();

    /// <summary>In the first days of the period, its scheme frozen and its rosters locked.</summary>
    public static Task<County> Started() => AlreadyStarted.Copy();

    private static async Task<County> People()
    {
        var county = await In(NewDirectory(), ChinaTime.At(new(2026, 3, 9), new(9, 0)));
        await Founding.People(county);
        return county;
    }

    /// <summary>A county in a data directory, which is deleted with it.</summary>
    internal static async Task<County> In(string directory, DateTimeOffset now, Past? past = null)
    {
        var county = new County(directory, now) { Store = await SqliteEventStore.Open(directory), Past = past?.Copy() ?? new([], []) };
        county._app = county.Build();
        await county._app.StartAsync();
        return county;
    }

    internal static string NewDirectory() => Directory.CreateTempSubdirectory("perf-service-tests-").FullName;

    /// <summary>The record as it is now; a county in preparation keeps no files.</summary>
    internal async Task<byte[]> BackUp()
    {
        var copy = Path.Combine(_directory, "copy");
        await LocalBackup.Backup(_directory, copy);
        return await File.ReadAllBytesAsync(Path.Combine(copy, SqliteEventStore.FileName));
    }

    private static async Task<County> Start()
    {
        var county = await Peopled();
        await Founding.Scheme(county);
        county.Clock.To(4, 1);
        await Founding.Rosters(county);
        return county;
    }

    public Actor As(string person) => new(_app.GetTestClient(), person, Past.Posted);

    /// <summary>Someone whose sign-in had two factors.</summary>
    public Actor Strongly(string person) => new(_app.GetTestClient(), person, Past.Posted, twoFactors: true);

    /// <summary>Someone who signed in a while ago, or of whom the sign-in does not say when.</summary>
    public Actor SignedIn(string person, string at) => new(_app.GetTestClient(), person, Past.Posted, signedIn: at);

    public Actor Nobody => new(_app.GetTestClient(), null, []);

    public T Get<T>() where T : notnull => _app.Services.GetRequiredService<T>();

    /// <summary>Delivers every message there is.</summary>
    public async Task Settle()
    {
        while (await Store.Outbox(1000) is { Count: > 0 } pending)
        {
            Past.Delivered.AddRange(pending);
            Assert.NotEqual(0, await Get<OutboxRelay>().Drain());
            Assert.Empty(await Get<Undelivered>().Waiting(default));
        }
    }

    /// <summary>Delivers everything a second time, as after a crash between a message's effect and its striking.</summary>
    public async Task<int> SettleAgain()
    {
        foreach (var message in Past.Delivered)
            await Get<MessageEffects>().Apply(message.Id, RecordJson.Read<Message>(message.Data), default);
        return Past.Delivered.Count;
    }

    /// <summary>Whether someone's inbox holds a notice with these words.</summary>
    public async Task<bool> HasNotice(string person, string words) =>
        (await Inbox(person)).Any(text => text.Contains(words, StringComparison.Ordinal));

    public async Task<IReadOnlyList<string>> Inbox(string person)
    {
        await Settle();
        var page = (await As(person).Get("/api/notices?take=200")).Ok();
        return [.. page.List("items").Select(item => item!["text"]!["en"]!.ToString())];
    }

    /// <summary>Every stream with its version: what refusals must leave as it was.</summary>
    public async Task<IReadOnlyDictionary<StreamId, long>> Versions()
    {
        var versions = new Dictionary<StreamId, long>();
        await foreach (var stream in Store.AllStreams())
            versions[stream] = (await Store.Load(stream))!.Version;
        return versions;
    }

    /// <summary>The process ends and starts again: over the same record, with other settings, or with a store that misbehaves.</summary>
    public async Task Restart(IReadOnlyDictionary<string, string?> settings, Func<IEventStore, IEventStore>? over = null)
    {
        await _app.DisposeAsync();
        _app = Build(settings, over?.Invoke(Store));
        await _app.StartAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await _app.DisposeAsync();
        await Store.DisposeAsync();
        Directory.Delete(_directory, recursive: true);
    }

    private WebApplication Build(IReadOnlyDictionary<string, string?>? settings = null, IEventStore? store = null)
    {
        var builder = WebApplication.CreateEmptyBuilder(new());
        builder.Configuration.AddInMemoryCollection(settings);
        builder.WebHost.UseTestServer();
        builder.Services.AddRouting().AddLogging(log => log.SetMinimumLevel(LogLevel.None)).AddPerfService();
        builder.Services.AddSingleton(store ?? Store).AddSingleton<TimeProvider>(Clock).AddSingleton<IFileStore>(new FolderFileStore(_directory));
        builder.Services.AddAuthentication(TestSignIn.Name).AddScheme<AuthenticationSchemeOptions, TestSignIn>(TestSignIn.Name, null);
        builder.Services.AddAuthorization();
        var app = builder.Build();
        app.UseRouting();
        app.UsePerfApi(inner => inner.UseAuthentication().UseAuthorization());
        app.MapPerfApi();
        return app;
    }
}
