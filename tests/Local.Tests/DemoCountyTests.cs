using Microsoft.Extensions.DependencyInjection;
using PerfServerless.Local.Demo;
using PerfServerless.Local.Host;
using PerfServerless.Rules.Appraisal;
using PerfServerless.Rules.Calendar;
using PerfServerless.Service.Streams;
using PerfServerless.Stores.Local;

namespace PerfServerless.Local.Tests;

/// <summary>Whenever a newcomer starts it, the county is there and has something to show.</summary>
public sealed class DemoCountyTests : IDisposable
{
    private readonly string _directory = Directory.CreateTempSubdirectory("perf-demo-tests-").FullName;

    [Theory]
    [InlineData("2026-05-13", "2026Q1", true)]
    [InlineData("2026-01-02", "2025Q4", false)]
    [InlineData("2026-02-27", "2025Q4", true)]
    [InlineData("2031-08-06", "2026Q3", true)] // nobody has published a calendar that far: the county stands at the end of the last one
    public async Task The_quarter_before_was_lived_through_and_decided_where_it_was_time(string today, string before, bool decided)
    {
        var clock = new FakeClock(ChinaTime.At(DateOnly.Parse(today), new(10, 0)));
        await using var store = await SqliteEventStore.Open(_directory);
        using var files = new FolderFileStore(_directory);
        await using (var services = new ServiceCollection().AddCounty(store, files, clock).BuildServiceProvider())
            await DemoCounty.Create(services, new CountySize(4, 16, 7), _ => { }, default);
        var grades = new List<bool>();
        foreach (var unit in new CountyPlan(new(4, 16, 7)).Pools)
            await foreach (var head in store.All($"{before}@{unit.Id}", "appraisal/"))
                grades.Add(head.Read<AppraisalState>().Grade is not null);
        Assert.InRange(grades.Count, 14, 18);
        Assert.Equal(decided, grades.Contains(true));
    }

    public void Dispose() => Directory.Delete(_directory, recursive: true);
}
