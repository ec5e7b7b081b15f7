using System.Diagnostics;
using PerfServerless.Local.Demo;
using PerfServerless.Rules.Calendar;
using PerfServerless.Service.Files;
using PerfServerless.Service.Http;
using PerfServerless.Service.Streams;
using PerfServerless.Stores.Local;

namespace PerfServerless.Local.Simulation;

/// <summary>A whole year of a county in an empty data directory, under a virtual clock.</summary>
internal static class Simulation
{
    public static async Task<Summary> Run(string data, CountySize size, int year, Action<double> progress)
    {
        var watch = Stopwatch.StartNew();
        IReadOnlyList<Quarter> quarters = [new(year, 1), new(year, 2), new(year, 3), new(year, 4)];
        var (start, end) = (CountyYear.StartOf(quarters[0]), CountyYear.EndOf(quarters[^1]));
        var clock = new VirtualClock(start);
        await using var store = await SqliteEventStore.Open(data);
        using var files = new FolderFileStore(data);
        await using var services = Services(store, files, clock);
        var county = new CountyYear(services, new CountyPlan(size), clock);
        await county.Live(quarters, end, at => progress((at - start) / (end - start)));
        var summary = await Summary.Of(county.World, store, quarters);
        return summary with { Seconds = Math.Round(watch.Elapsed.TotalSeconds, 1) };
    }

    private static ServiceProvider Services(IEventStore store, IFileStore files, VirtualClock clock) =>
        new ServiceCollection()
            .AddLogging(log => log.SetMinimumLevel(LogLevel.Error).AddConsole())
            .AddSingleton(store).AddSingleton(files).AddSingleton<TimeProvider>(clock)
            .AddPerfService()
            .BuildServiceProvider();
}
