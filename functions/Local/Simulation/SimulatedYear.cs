using System.Diagnostics;
using PerfServerless.Local.Commands;
using PerfServerless.Local.Demo;
using PerfServerless.Local.Host;
using PerfServerless.Rules.Calendar;
using PerfServerless.Service.Outbox;
using PerfServerless.Stores.Local;

namespace PerfServerless.Local.Simulation;

/// <summary>A whole year of a county in an empty data directory, and the verification of what it left.</summary>
internal static class SimulatedYear
{
    public static async Task<Summary> Run(string data, CountySize size, int year, Action<double> progress, CancellationToken cancel)
    {
        var watch = Stopwatch.StartNew();
        IReadOnlyList<Quarter> quarters = [new(year, 1), new(year, 2), new(year, 3), new(year, 4)];
        var (start, end) = (CountyYear.StartOf(quarters[0]), CountyYear.EndOf(quarters[^1]));
        var clock = new VirtualClock(start);
        await using var store = await SqliteEventStore.Open(data);
        using var files = new FolderFileStore(data);
        await using var services = new ServiceCollection().AddCounty(store, files, clock).BuildServiceProvider();
        var county = new CountyYear(services, new CountyPlan(size), year, clock);
        await county.Live(quarters, end, at =>
        {
            cancel.ThrowIfCancellationRequested();
            progress((at - start) / (end - start));
        });
        var summary = await Summary.Of(county.World, store, quarters);
        var undelivered = (await store.Outbox(1, cancel)).Count + (await services.GetRequiredService<Undelivered>().Waiting(cancel)).Count;
        var report = await VerifyCommand.Verify(store, cancel);
        return summary with { AuditIntact = report.Intact && undelivered == 0, Seconds = Math.Round(watch.Elapsed.TotalSeconds, 1) };
    }
}
