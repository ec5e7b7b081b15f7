using Microsoft.Extensions.DependencyInjection;
using PerfServerless.Local.Alarm;
using PerfServerless.Local.Demo;
using PerfServerless.Local.Host;
using PerfServerless.Rules.Appraisal;
using PerfServerless.Rules.Calendar;
using PerfServerless.Rules.Organisation;
using PerfServerless.Rules.Supervision;
using PerfServerless.Rules.Supervision.Inspecting;
using PerfServerless.Rules.Supervision.Planning;
using PerfServerless.Rules.Supervision.Rectifying;
using PerfServerless.Service.Http;
using PerfServerless.Service.Streams;
using PerfServerless.Service.Supervision;
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
            await DemoCounty.Create(services, new CountySize(4, 16, 7), _ => { }, default);
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

    [Fact]
    public async Task A_rectification_notice_that_nobody_answers_rises_to_the_department()
    {
        var clock = new FakeClock(ChinaTime.At(new(2026, 5, 13), new(10, 0)));
        await using var store = await SqliteEventStore.Open(_directory);
        using var files = new FolderFileStore(_directory);
        await using var services = Services(store, files, clock);
        await DemoCounty.Create(services, new CountySize(4, 16, 7), _ => { }, default);
        await IssueNotice(services, new CountyPlan(new(4, 16, 7)));
        clock.Pass(TimeSpan.FromDays(35));
        for (var sweep = 0; sweep < 2; sweep++)
            await services.GetRequiredService<AlarmClock>().Sweep(default);
        var register = RecordJson.Read<RegisterState>((await store.Load(new("supervision@2026", "rectification/2026")))!.State);
        Assert.Equal(ResponsibilityLevel.OrganisationDepartment, Assert.Single(register.Notices[0].Overdue).Level);
    }

    /// <summary>One of the invented inspectors' own, on a unit that is not theirs.</summary>
    private static async Task IssueNotice(IServiceProvider services, CountyPlan plan)
    {
        var (first, second, unit) = (plan.Holder(Role.Inspector), plan.Holder(Role.Inspector, 1), plan.Units[1].Id);
        var (caller, may) = (new Caller(new(first, plan.Units[0].Id, [Role.Inspector]), new(first)), new Month(2026, 5));
        var target = new TargetUnits("t", new(InspectionKind.Special, "专项", [], []), [new(unit, "群众反映")]);
        _ = (await services.GetRequiredService<Plans>().Act(caller, may, target, default)).Value;
        var inspections = services.GetRequiredService<Inspections>();
        var id = (await inspections.Open(caller, may, new(1, unit, [first, second]), default)).Value.State.Id;
        _ = (await inspections.Act(caller, id, new RecordFinding("f", "台账不全", "3", null), default)).Value;
        _ = (await services.GetRequiredService<Rectifications>().Issue(caller, id, new(["f"], "限期整改"), default)).Value;
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
