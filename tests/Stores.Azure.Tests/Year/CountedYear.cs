using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using PerfServerless.Local.Demo;
using PerfServerless.Local.Simulation;
using PerfServerless.Rules.Appraisal;
using PerfServerless.Rules.Calendar;
using PerfServerless.Service.Appraisal;
using PerfServerless.Service.Files;
using PerfServerless.Service.Http;
using PerfServerless.Service.Streams;
using PerfServerless.Service.Sweeps;
using PerfServerless.Stores.Local;

namespace PerfServerless.Stores.Azure.Tests.Year;

/// <summary>
/// The year that <c>simulate</c> lives, on the Cosmos store over the account double: every request on documents is counted and charged to
/// what it was for.
/// </summary>
internal sealed class CountedYear : IAsyncDisposable
{
    private readonly CosmosHome home = new();
    private readonly string files = Directory.CreateTempSubdirectory("perf-year-").FullName;
    private readonly VirtualClock clock = new(CountyYear.StartOf(Quarters(4)[0]));
    private readonly ServiceProvider services;
    private readonly FolderFileStore blobs;

    private CountedYear()
    {
        blobs = new(files);
        Store = new(home.Open());
        services = new ServiceCollection().AddLogging(log => log.SetMinimumLevel(LogLevel.None)).AddPerfService()
            .AddSingleton<IEventStore>(Store).AddSingleton<IFileStore>(blobs).AddSingleton<TimeProvider>(clock).BuildServiceProvider();
    }

    /// <summary>What the service asked of the store.</summary>
    public CountingStore Store { get; }

    /// <summary>What the account was asked for, by what it was for.</summary>
    public Ledger Ledger { get; } = new();

    /// <summary>Times a clock has to look at an appraisal at most: once a moment at which something is due, and once a change.</summary>
    public int Looks { get; private set; }

    /// <summary>Request units of one look at the whole county in the middle of its last quarter: the watchdog's, and the recurring sweeps'.</summary>
    public (double Watchdog, double Sweeps) Scan { get; private set; }

    /// <summary>Documents as the account holds them, by partition.</summary>
    public ILookup<string, int> Documents => home.Account.Container.All.ToLookup(kept => kept.Partition, kept => kept.Json.Length);

    /// <summary>Bytes of files: bulletins and what they hold.</summary>
    public long FileBytes => new DirectoryInfo(files).EnumerateFiles("*", SearchOption.AllDirectories).Sum(file => file.Length);

    /// <summary>Lives through the first quarters of 2026; all four are the whole year with its end.</summary>
    public static async Task<CountedYear> Of(CountySize size, int quarters)
    {
        var year = new CountedYear();
        var periods = Quarters(quarters);
        var county = new CountyYear(year.services, new CountyPlan(size), 2026, year.clock);
        await county.Live(periods, CountyYear.EndOf(periods[^1]), at => year.Note(at, ChinaTime.StartOf(periods[^1].First.AddDays(45))));
        foreach (var period in periods)
            await year.CountLooks(period);
        year.home.Account.TakeMeter();
        return year;
    }

    public async ValueTask DisposeAsync()
    {
        await services.DisposeAsync();
        blobs.Dispose();
        home.Dispose();
        Directory.Delete(files, recursive: true);
    }

    private static List<Quarter> Quarters(int count) => [.. Enumerable.Range(1, count).Select(number => new Quarter(2026, number))];

    private T Get<T>()
        where T : notnull => services.GetRequiredService<T>();

    private void Note(DateTimeOffset at, DateTimeOffset middle)
    {
        Ledger.Enter(at, home.Account.TakeMeter());
        if (at >= middle && Scan == default)
            Scan = (Cost(LookAtEveryAppraisal).GetAwaiter().GetResult(), Cost(() => Get<CountySweep>().Run(at.AddMinutes(-30), default)).GetAwaiter().GetResult());
    }

    private async Task<double> Cost(Func<Task> act)
    {
        home.Account.TakeMeter();
        await act();
        return home.Account.TakeMeter().Sum(request => request.Charge);
    }

    private async Task LookAtEveryAppraisal()
    {
        await foreach (var _ in Get<LiveAppraisals>().All())
        {
        }
    }

    private async Task CountLooks(Quarter period)
    {
        var plan = (await Get<Schemes>().InForce(period, default)).Value;
        var moments = plan.Flow.Duties.Select(duty => duty.Due).Distinct().Count();
        foreach (var pool in plan.Scheme.Pools)
            await foreach (var head in Store.All(plan.PartitionOf(pool), "appraisal/"))
                Looks += (int)head.Version + (head.Read<AppraisalState>().Participation == Participation.Graded ? moments : 0);
    }
}
