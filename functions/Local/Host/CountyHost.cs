using System.Net;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using PerfServerless.Local.Accounts;
using PerfServerless.Local.Alarm;
using PerfServerless.Service.Files;
using PerfServerless.Service.Http;
using PerfServerless.Service.Streams;
using PerfServerless.Stores.Local;

namespace PerfServerless.Local.Host;

/// <summary>One county in one process: the composition that the server, the simulation, the import and the tests share.</summary>
internal static class CountyHost
{
    /// <summary>A little more than the largest piece of evidence.</summary>
    private const long LargestBody = 11 * 1024 * 1024;

    /// <summary>Adds the use cases over a county's stores. The caller keeps and closes the stores.</summary>
    public static IServiceCollection AddCounty(this IServiceCollection services, SqliteEventStore store, FolderFileStore files, TimeProvider clock)
    {
        var signal = new CommitSignal();
        services.AddLogging();
        services.AddSingleton(signal);
        services.AddSingleton(store);
        services.AddSingleton<IEventStore>(new SignallingStore(store, signal));
        services.AddSingleton<IFileStore>(files);
        services.AddSingleton(clock);
        services.AddPerfService();
        return services.AddAccounts();
    }

    /// <summary>The web application over a county's stores, not yet started.</summary>
    public static WebApplication Build(CountySettings settings, SqliteEventStore store, FolderFileStore files, TimeProvider clock)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.Listen(IPAddress.Loopback, settings.Port);
            kestrel.Limits.MaxRequestBodySize = LargestBody;
            kestrel.AddServerHeader = false;
        });
        HostLogging.Configure(builder.Logging);
        builder.Services.AddDataProtection().SetApplicationName("PerfServerless").PersistKeysToFileSystem(DataDirectory.KeysOf(settings.Directory));
        builder.Services.AddCounty(store, files, clock);
        builder.Services.AddAuthentication(CookieAuthenticationDefaults.AuthenticationScheme).AddCookie(SignInCookie.Configure);
        builder.Services.AddAuthorization();
        builder.Services.AddHostedService<OutboxLoop>();
        if (settings.Alarm)
            builder.Services.AddAlarm();
        var app = builder.Build();
        Route(app);
        return app;
    }

    /// <summary>The order matters: the form needs nobody's name, problems are outermost of the rest, who it is before what they may, and what they must do first before what they ask.</summary>
    private static void Route(WebApplication app)
    {
        app.UseWebForm();
        app.UsePerfApi(authenticated =>
        {
            authenticated.UseAuthentication();
            authenticated.UseRouting();
            authenticated.UseAuthorization();
        });
        app.Use(SessionGate.Check);
        app.MapPerfApi();
        app.MapSessions();
        app.MapOpenApi();
        app.MapGet("/health", Health).ExcludeFromDescription();
    }

    private static async Task<IResult> Health(IEventStore store, CancellationToken cancel)
    {
        await store.List("county", "", null, 1, cancel);
        return Results.Json(new { status = "ok" });
    }

    private static IServiceCollection AddAccounts(this IServiceCollection services)
    {
        // Without a host there are no keys, and nobody enrols a second factor: what needs none works all the same.
        services.TryAddSingleton<IDataProtectionProvider>(_ => new EphemeralDataProtectionProvider());
        return services.AddSingleton<Passwords>().AddSingleton<SecondFactors>().AddSingleton<Sessions>()
            .AddSingleton<Accounts.Accounts>().AddSingleton<SessionViews>();
    }
}

/// <summary>Where and how a county is served.</summary>
/// <param name="Directory">The data directory.</param>
/// <param name="Port">On 127.0.0.1; 0 for any.</param>
/// <param name="Alarm">Whether deadlines are watched; a test does that itself.</param>
internal sealed record CountySettings(string Directory, int Port, bool Alarm = true);
