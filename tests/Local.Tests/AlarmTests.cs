using Microsoft.Extensions.DependencyInjection;
using PerfServerless.Local.Alarm;
using PerfServerless.Local.Demo;
using PerfServerless.Local.Host;
using PerfServerless.Rules.Appraisal;
using PerfServerless.Rules.Calendar;
using PerfServerless.Service.Streams;
using PerfServerless.Stores.Local;

namespace PerfServerless.Local.Tests;

public sealed class AlarmTests : IDisposable
{
    private readonly string _directory = Directory.CreateTempSubdirectory("perf-alarm-").FullName;

    [Fact]
    public async Task What_should_have_rung_while_the_process_was_away_is_made_up_for_and_only_once()
    {
        var clock = new FakeClock(ChinaTime.At(new(2026, 5, 13), new(10, 0)));
        await using var store = await SqliteEventStore.Open(_directory);
        using var files = new FolderFileStore(_directory);
        await using (var services = Services(store, files, clock))
        {
            await DemoCounty.Create(services, new CountySize(4, 16, 7), default);
            await services.GetRequiredService<AlarmClock>().Sweep(default);
        }
        var before = await Overdue(store);
        clock.Pass(TimeSpan.FromDays(28));
        await using (var services = Services(store, files, clock))
        {
            var next = await services.GetRequiredService<AlarmClock>().Sweep(default);
            Assert.True(next > clock.Now);
        }
        var after = await Overdue(store);
        Assert.All(after, person => Assert.True(person.Value > before[person.Key], $"Nothing was said of the four weeks that {person.Key} left out."));
        var versions = await Versions(store);
        await using (var services = Services(store, files, clock))
            await services.GetRequiredService<AlarmClock>().Sweep(default);
        Assert.Equal(versions, await Versions(store));
    }

    public void Dispose() => Directory.Delete(_directory, recursive: true);

    private static ServiceProvider Services(SqliteEventStore store, FolderFileStore files, TimeProvider clock) =>
        new ServiceCollection().AddCounty(store, files, clock).AddSingleton<AlarmClock>().BuildServiceProvider();

    private static async Task<Dictionary<string, int>> Overdue(SqliteEventStore store)
    {
        var overdue = new Dictionary<string, int>();
        await foreach (var id in store.AllStreams())
            if (id.Name.StartsWith("appraisal/", StringComparison.Ordinal))
                overdue[id.Name] = RecordJson.Read<AppraisalState>((await store.Load(id))!.State).Overdue.Count;
        return overdue;
    }

    private static async Task<Dictionary<StreamId, long>> Versions(SqliteEventStore store)
    {
        var versions = new Dictionary<StreamId, long>();
        await foreach (var id in store.AllStreams())
            versions[id] = (await store.Load(id))!.Version;
        return versions;
    }
}
