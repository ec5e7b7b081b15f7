using Microsoft.Extensions.DependencyInjection;
using PerfServerless.Local.Alarm;
using PerfServerless.Local.Demo;
using PerfServerless.Local.Host;
using PerfServerless.Local.Simulation;
using PerfServerless.Rules.Appraisal;
using PerfServerless.Rules.Calendar;
using PerfServerless.Rules.Grading;
using PerfServerless.Rules.Objections;
using PerfServerless.Rules.Organisation;
using PerfServerless.Rules.Supervision;
using PerfServerless.Rules.Supervision.Inspecting;
using PerfServerless.Rules.Supervision.Planning;
using PerfServerless.Rules.Supervision.Rectifying;
using PerfServerless.Service.Http;
using PerfServerless.Service.Notices;
using PerfServerless.Service.Outbox;
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
        var register = (await store.Load(new("supervision@2026", "rectification/2026")))!.Read<RegisterState>();
        Assert.Equal(ResponsibilityLevel.OrganisationDepartment, Assert.Single(register.Notices[0].Overdue).Level);
    }

    [Fact]
    public async Task An_objection_that_nobody_answers_is_called_to_mind_and_then_told_as_overdue_each_once()
    {
        var quarter = new Quarter(2026, 1);
        var (plan, clock) = (new CountyPlan(new(4, 16, 7)), new VirtualClock(CountyYear.StartOf(quarter)));
        await using var store = await SqliteEventStore.Open(_directory);
        using var files = new FolderFileStore(_directory);
        await using var services = Services(store, files, clock);
        var county = new CountyYear(services, plan, 2026, clock);
        var published = WorkCalendar.Published.AddWorkingDays(quarter.Last, 18);
        await county.Live([quarter], ChinaTime.At(published, new(12, 0)), _ => { });
        var person = await SomeoneBelowExcellent(county.World, quarter);
        _ = (await county.World.Objections.Act(county.World.As(person), person, quarter, new LodgeObjection(new("漏计", [])), default)).Value;
        await services.GetRequiredService<OutboxRelay>().Drain();
        foreach (var days in (int[])[4, 4, 6, 6])
        {
            clock.GoTo(ChinaTime.At(WorkCalendar.Published.AddWorkingDays(published, days), new(10, 0)));
            await services.GetRequiredService<AlarmClock>().Sweep(default);
        }
        var inbox = await services.GetRequiredService<Notices>().Inbox(county.World.Officer(0), new(null, 200), default);
        var told = inbox.Items.Select(notice => notice.Text.En).Where(text => text.Contains("Answer the objection", StringComparison.Ordinal)).ToList();
        Assert.Equal(2, told.Count);
        Assert.Contains("is overdue", told[0], StringComparison.Ordinal);
        Assert.Contains("ends soon", told[1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_failed_once_is_looked_at_again_at_the_next_sweep()
    {
        var clock = new FakeClock(ChinaTime.At(new(2026, 5, 13), new(10, 0)));
        await using var store = await SqliteEventStore.Open(_directory);
        using var files = new FolderFileStore(_directory);
        await using (var services = Services(store, files, clock))
            await DemoCounty.Create(services, new CountySize(4, 16, 7), _ => { }, default);
        clock.Pass(TimeSpan.FromDays(28));
        var failing = new FailingStore(store);
        await using (var services = new ServiceCollection().AddCounty(store, files, clock).AddSingleton<IEventStore>(failing).AddSingleton<AlarmClock>().BuildServiceProvider())
        {
            var alarm = services.GetRequiredService<AlarmClock>();
            failing.Fails = true;
            await alarm.Sweep(default);
            var missed = await Overdue(store);
            failing.Fails = false;
            await alarm.Sweep(default);
            Assert.All(await Overdue(store), person => Assert.True(person.Value > missed[person.Key], $"{person.Key} was not looked at again."));
        }
    }

    private static async Task<PersonId> SomeoneBelowExcellent(World world, Quarter quarter)
    {
        foreach (var person in world.Graded(quarter))
            if ((await world.Appraisals.Get(world.As(person), person, quarter, default)).Value.State.Grade is not (null or Grade.Excellent))
                return person;
        throw new InvalidOperationException("Everyone is excellent.");
    }

    /// <summary>A store that reads and does not write, while it fails.</summary>
    private sealed class FailingStore(IEventStore store) : IEventStore
    {
        public bool Fails { get; set; }

        public ValueTask<CommitResult> Commit(Commit commit, CancellationToken cancel = default) =>
            Fails ? throw new IOException("The disk is full.") : store.Commit(commit, cancel);

        public ValueTask<StreamHead?> Load(StreamId id, CancellationToken cancel = default) => store.Load(id, cancel);

        public IAsyncEnumerable<StoredEvent> History(StreamId id, CancellationToken cancel = default) => store.History(id, cancel);

        public ValueTask<IReadOnlyList<StreamHead>> List(string partition, string prefix, string? after, int take, CancellationToken cancel = default) =>
            store.List(partition, prefix, after, take, cancel);

        public ValueTask<IReadOnlyList<Slip>> Slips(StreamId box, CancellationToken cancel = default) => store.Slips(box, cancel);

        public ValueTask Seal(StreamId box, CancellationToken cancel = default) => store.Seal(box, cancel);

        public ValueTask<IReadOnlyList<OutboxMessage>> Outbox(int take, CancellationToken cancel = default) => store.Outbox(take, cancel);

        public ValueTask Delivered(IReadOnlyList<OutboxMessage> messages, CancellationToken cancel = default) => store.Delivered(messages, cancel);
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
                overdue[id.Name] = (await store.Load(id))!.Read<AppraisalState>().Overdue.Count;
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
