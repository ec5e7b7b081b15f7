using System.Collections.Concurrent;
using Azure.Messaging.ServiceBus;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using PerfServerless.Cloud.Composition;
using PerfServerless.Cloud.Http;
using PerfServerless.Rules.Organisation;
using PerfServerless.Service.Files;
using PerfServerless.Service.Organisation;
using PerfServerless.Service.Streams;
using PerfServerless.Stores.Local;

namespace PerfServerless.Cloud.Tests;

/// <summary>The app's own composition over a store on this machine: what the worker hands a request to, without the worker.</summary>
public sealed class App : IAsyncDisposable
{
    private readonly string _directory;
    private readonly WebApplication _host;
    private readonly ConcurrentStack<AsyncServiceScope> _scopes = new();

    private App(string directory, SqliteEventStore store, Queue queue, Dictionary<string, string?> settings)
    {
        (_directory, Store, Queue) = (directory, store, queue);
        Files = new(new FolderFileStore(directory));
        var builder = WebApplication.CreateEmptyBuilder(new());
        builder.WebHost.UseKestrelCore();
        builder.Configuration.AddInMemoryCollection(settings);
        builder.Services.AddLogging().AddCounty(builder.Configuration)
            .AddSingleton<IEventStore>(store).AddSingleton<IFileStore>(Files).AddSingleton<ServiceBusSender>(queue);
        _host = builder.Build(); // never started: the worker brings its own server
    }

    public SqliteEventStore Store { get; }

    public Queue Queue { get; }

    public LinkedFiles Files { get; }

    public T Get<T>() where T : notnull => _host.Services.GetRequiredService<T>();

    /// <summary>With the platform's authentication on, unless a setting says otherwise.</summary>
    public static async Task<App> Start(params (string Name, string? Value)[] settings)
    {
        var all = new Dictionary<string, string?> { ["Identity:personClaim"] = "employeeid", ["WEBSITE_AUTH_ENABLED"] = "True" };
        foreach (var (name, value) in settings)
            all[name] = value;
        var directory = Directory.CreateTempSubdirectory("perf-cloud-tests-").FullName;
        var app = new App(directory, await SqliteEventStore.Open(directory), new(), all);
        await Found(app);
        return app;
    }

    /// <summary>Sends a POST as <see cref="Send"/> would.</summary>
    public Task<(int Status, string Body)> Post(string path, string? header) => Send(path, header, "POST", Guid.NewGuid().ToString("N"));

    /// <summary>Sends a GET through the shared pipeline, with the platform's header as given.</summary>
    public async Task<(int Status, string Body)> Send(string path, string? header = null, string method = "GET", string? key = null)
    {
        var http = Request(path, header, method);
        if (key is not null)
            http.Request.Headers["Idempotency-Key"] = key;
        await Get<SharedRoutes>().Answer(http, default);
        return (http.Response.StatusCode, System.Text.Encoding.UTF8.GetString(((MemoryStream)http.Response.Body).ToArray()));
    }

    /// <summary>A request as the worker has it.</summary>
    public HttpContext Request(string path, string? header, string method)
    {
        var scope = _host.Services.CreateAsyncScope(); // a scope a request, as the worker has it: handlers of a sign-in are kept in it
        _scopes.Push(scope);
        var http = new DefaultHttpContext { RequestServices = scope.ServiceProvider };
        (http.Request.Method, http.Request.Path, http.Response.Body) = (method, path, new MemoryStream());
        if (header is not null)
            http.Request.Headers[PlatformSignIn.Header] = header;
        return http;
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var scope in _scopes)
            await scope.DisposeAsync();
        await _host.DisposeAsync();
        await Store.DisposeAsync();
        Directory.Delete(_directory, recursive: true);
    }

    /// <summary>The two founders, put in as a host's founding does.</summary>
    private static async Task Found(App app)
    {
        var founded = await app.Get<People>().Found([Founder("o1", Role.OrganisationOfficer), Founder("security", Role.SecurityAdministrator)], default);
        Assert.Null(founded.Failure);
    }

    private static RegisterPerson Founder(string id, Role role) =>
        new(new(id), $"人员 {id}", StaffKind.CivilServant, new(2020, 1, 1), new("office"), null, "干部", true, [role]);
}

/// <summary>A queue that keeps what it is sent, or fails.</summary>
public sealed class Queue : ServiceBusSender
{
    public List<ServiceBusMessage> Sent { get; } = [];

    public bool Broken { get; set; }

    public override string EntityPath => "outbox";

    public override Task SendMessagesAsync(IEnumerable<ServiceBusMessage> messages, CancellationToken cancellationToken = default)
    {
        if (Broken)
            throw new ServiceBusException("The queue is away.", ServiceBusFailureReason.ServiceCommunicationProblem);
        Sent.AddRange(messages);
        return Task.CompletedTask;
    }

    public override Task SendMessageAsync(ServiceBusMessage message, CancellationToken cancellationToken = default) => SendMessagesAsync([message], cancellationToken);
}
