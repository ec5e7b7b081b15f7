using PerfServerless.Local.Demo;
using PerfServerless.Local.Simulation;
using PerfServerless.Rules.Supervision;
using PerfServerless.Rules.Supervision.Inspecting;
using PerfServerless.Rules.Supervision.Rectifying;
using PerfServerless.Service.Streams;
using PerfServerless.Stores.Local;

namespace PerfServerless.Local.Tests;

public sealed class SimulationTests
{
    [Fact]
    public async Task The_same_seed_lives_the_same_year_and_leaves_an_intact_record()
    {
        var (one, again) = (await Year(seed: 3), await Year(seed: 3));
        Assert.Equal(Line(one), Line(again));
        Assert.True(one.AuditIntact);
        Assert.Equal(0, one.QuotaBreaches);
        Assert.Equal((0, one.Bonus.Total), (one.Bonus.DifferenceFen, one.Bonus.Paid));
        Assert.InRange(one.Bonus.MaxMinGap, 1, one.Bonus.Total);
        Assert.Equal((16, 4), (one.People, one.Units));
        Assert.InRange(one.WeeklyRecords, 16 * 40, 16 * 53);
        Assert.InRange(one.Filed, 4 * 12, one.Appraisals);
        Assert.InRange(one.AnnualGrades, 12, 18);
        Assert.Equal(one.AnnualGrades, one.GradesOfYear.Where(grade => grade.Key != "无等次").Sum(grade => grade.Value));
        Assert.Equal(["2026Q1", "2026Q2", "2026Q3", "2026Q4"], one.GradesByQuarter.Keys);
    }

    [Fact]
    public async Task Supervision_is_lived_at_the_pilots_order_of_magnitude_and_every_notice_is_closed()
    {
        var directory = Directory.CreateTempSubdirectory("perf-simulation-tests-").FullName;
        try
        {
            var summary = await SimulatedYear.Run(directory, new CountySize(4, 16, 3), 2026, _ => { }, default);
            Assert.Equal((15, 12), (summary.Inspections, summary.Rectifications));
            await using var store = await SqliteEventStore.Open(directory);
            var notices = (await store.Load(new("supervision@2026", "rectification/2026")))!.Read<RegisterState>().Notices;
            Assert.All(notices, notice => Assert.NotNull(notice.Closed));
            Assert.Equal((12, 1, 1), (notices.Count, notices.Count(notice => notice.Overdue.Count > 0), notices.Count(notice => notice.SentBack.Count > 0)));
            Assert.Equal(2, await CountOf(store, InspectionKind.JointSpecial));
        }
        finally
        {
            Directory.Delete(directory, recursive: true);
        }
    }

    private static async Task<int> CountOf(SqliteEventStore store, InspectionKind kind)
    {
        var count = 0;
        await foreach (var head in store.All("supervision@2026", "inspection/"))
            if (head.Read<InspectionState>().Kind == kind)
                count++;
        return count;
    }

    [Fact]
    public async Task Another_seed_lives_another_year() => Assert.NotEqual(Line(await Year(seed: 4)), Line(await Year(seed: 5)));

    private static string Line(Summary summary) => System.Text.Json.JsonSerializer.Serialize(summary with { Seconds = 0, Seed = 0 });

    private static async Task<Summary> Year(int seed)
    {
        var directory = Directory.CreateTempSubdirectory("perf-simulation-tests-").FullName;
        try
        {
            return await SimulatedYear.Run(directory, new CountySize(4, 16, seed), 2026, _ => { }, default);
        }
        finally
        {
            Directory.Delete(directory, recursive: true);
        }
    }
}
