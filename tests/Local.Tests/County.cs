using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using PerfServerless.Local.Host;
using PerfServerless.Rules.Organisation;
using PerfServerless.Service.Http;
using PerfServerless.Service.Organisation;
using PerfServerless.Service.Streams;
using PerfServerless.Stores.Local;

namespace PerfServerless.Local.Tests;

/// <summary>A small county, served on a free port from a directory of its own; gone when the test ends.</summary>
internal sealed class County : IAsyncDisposable
{
    /// <summary>What everyone signs in with; each account is opened as a demonstration's.</summary>
    public const string Password = "Spring-2026";

    /// <summary>An address of a test's own, whose answer takes as long as a test wants.</summary>
    public const string Slow = "/api/slow";

    public static readonly PersonId Staff = new("p1"), Officer = new("o1"), Security = new("s1"), NoAccount = new("p2"), Gone = new("p3");

    private readonly string _root = System.IO.Directory.CreateTempSubdirectory("perf-county-").FullName;
    private readonly List<IDisposable> _clients = [];
    private SqliteEventStore _store = null!;
    private FolderFileStore _files = null!;
    private WebApplication _app = null!;

    private County() => Directory = Path.Combine(_root, "data");

    /// <summary>A Monday morning in China.</summary>
    public FakeClock Clock { get; } = new(new(2026, 4, 13, 1, 0, 0, TimeSpan.Zero));

    public string Directory { get; }

    /// <summary>What happens while the host answers at <see cref="Slow"/>, who asks being known by then.</summary>
    public Func<Task> Meanwhile { get; set; } = () => Task.CompletedTask;

    public IServiceProvider Services => _app.Services;

    public SqliteEventStore Store => _store;

    public string this[string beside] => Path.Combine(_root, beside);

    public static async Task<County> Start()
    {
        var county = new County();
        await county.Open();
        await county.Settle();
        return county;
    }

    /// <summary>Stops and starts on the same data.</summary>
    public async Task Restart()
    {
        await Close();
        await Reopen();
    }

    /// <summary>Starts again after <see cref="Close"/>.</summary>
    public Task Reopen() => Open();

    /// <summary>A browser of somebody's, with its own cookies.</summary>
    public Browser Browser()
    {
        var browser = new Browser(new Uri(_app.Urls.Single()));
        _clients.Add(browser);
        return browser;
    }

    public async ValueTask DisposeAsync()
    {
        _clients.ForEach(client => client.Dispose());
        await Close();
        System.IO.Directory.Delete(_root, recursive: true);
    }

    /// <summary>Stops, so that the data directory is free.</summary>
    public async Task Close()
    {
        await _app.StopAsync(); // disposing alone does not wait for what runs in the background
        await _app.DisposeAsync();
        _files.Dispose();
        await _store.DisposeAsync();
    }

    private async Task Open()
    {
        _store = await SqliteEventStore.Open(Directory);
        _files = new FolderFileStore(Directory);
        _app = CountyHost.Build(new(Directory, 0, Alarm: false), _store, _files, Clock);
        _app.MapGet(Slow, () => Meanwhile()).RequireAuthorization();
        await _app.StartAsync();
    }

    private async Task Settle()
    {
        var officer = new Caller(new Person(PersonId.System, new("u1"), [Role.OrganisationOfficer, Role.SecurityAdministrator]), Request.BySystem);
        _ = (await Services.GetRequiredService<Units>().Register(officer, new(new("u1"), "演示一局", UnitKind.Department, null), default)).Value;
        await Register(officer, Staff);
        await Register(officer, NoAccount);
        await Register(officer, Gone);
        await Register(officer, Officer, Role.OrganisationOfficer);
        await Register(officer, Security, Role.SecurityAdministrator);
        var left = await Services.GetRequiredService<People>().Change(officer, Gone, new LeaveService(new(2026, 3, 31), "调出"), default);
        _ = left.Value;
        await Services.GetRequiredService<Accounts.Accounts>().OpenDemo([Staff, Officer, Security, Gone], Password, default);
    }

    private async Task Register(Caller by, PersonId id, params IReadOnlyList<Role> roles)
    {
        var register = new RegisterPerson(id, $"演示{id}", StaffKind.CivilServant, new(2020, 1, 1), new("u1"), null, "科员", false, roles);
        _ = (await Services.GetRequiredService<People>().Change(by, id, register, default)).Value;
    }
}
