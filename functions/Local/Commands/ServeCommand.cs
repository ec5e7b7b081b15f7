using System.CommandLine;
using PerfServerless.Local.Host;
using PerfServerless.Stores.Local;

namespace PerfServerless.Local.Commands;

/// <summary><c>serve</c>: the county's host, until it is stopped.</summary>
internal static class ServeCommand
{
    private const int UsualPort = 5080;

    public static Command Create()
    {
        var command = new Command("serve", "Serves a county on this machine.");
        Configure(command);
        return command;
    }

    /// <summary>Makes a command serve.</summary>
    public static void Configure(Command command)
    {
        var data = DataOption.Usual();
        var port = new Option<int>("--port") { Description = "On 127.0.0.1.", DefaultValueFactory = _ => UsualPort };
        command.Options.Add(port);
        command.Options.Add(data);
        command.SetAction((parsed, cancel) =>
            Serve(new(parsed.GetRequiredValue(data), parsed.GetRequiredValue(port)), parsed.InvocationConfiguration.Output, cancel));
    }

    private static async Task<int> Serve(CountySettings settings, TextWriter output, CancellationToken cancel)
    {
        await using var store = await SqliteEventStore.Open(settings.Directory);
        using var files = new FolderFileStore(settings.Directory);
        await using var app = CountyHost.Build(settings, store, files, TimeProvider.System);
        await FirstRun.Prepare(app.Services, output, cancel);
        await app.StartAsync(cancel);
        foreach (var address in app.Urls)
            await output.WriteLineAsync($"PerfServerless serves {settings.Directory} on {address.Replace("127.0.0.1", "localhost", StringComparison.Ordinal)} (Ctrl+C stops it).");
        await app.WaitForShutdownAsync(cancel);
        return CommandLine.Done;
    }
}
