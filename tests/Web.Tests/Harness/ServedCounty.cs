using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using PerfServerless.Local.Accounts;
using PerfServerless.Local.Demo;
using PerfServerless.Local.Host;
using PerfServerless.Local.Simulation;
using PerfServerless.Rules.Appraisal;
using PerfServerless.Rules.Calendar;
using PerfServerless.Rules.Organisation;
using PerfServerless.Service.Outbox;
using PerfServerless.Service.Streams;
using PerfServerless.Stores.Local;

namespace PerfServerless.Web.Tests.Harness;

/// <summary>A small invented county that has lived through the year up to a moment, served on a free port as people meet it.</summary>
internal sealed class ServedCounty : IAsyncDisposable
{
    private static readonly CountySize Size = new(Units: 4, People: 80, Seed: 7);

    private readonly string _root = Directory.CreateTempSubdirectory("perf-web-").FullName;
    private SqliteEventStore _store = null!;
    private FolderFileStore _files = null!;
    private WebApplication _app = null!;

    private ServedCounty(DateTimeOffset now) => Clock = new(now);

    public RunningClock Clock { get; }

    public CountyPlan Plan { get; } = new(Size);

    public Uri Address => new(_app.Urls.Single());

    /// <summary>A unit with nothing of the county's own in it.</summary>
    public UnitId Unit => Plan.Units[1].Id;

    /// <summary>A county in the first half of 2026.</summary>
    public static Task<ServedCounty> Start(DateOnly day, int hour) => Start(day, hour, [new(2026, 1), new(2026, 2)]);

    /// <summary>A county that has lived through some quarters of one year up to a moment.</summary>
    public static async Task<ServedCounty> Start(DateOnly day, int hour, IReadOnlyList<Quarter> quarters)
    {
        var now = ChinaTime.At(day, new(hour, 0));
        var county = new ServedCounty(now);
        await county.Open(now, quarters);
        return county;
    }

    /// <summary>A person of the unit who takes part and has no role; each number is another.</summary>
    public PersonId Staff(int number) => Plan.Participants.Where(person => person.Unit == Unit && person.Roles.Count == 0).ElementAt(number).Id;

    public PersonId SupervisorOf(PersonId person) => Plan.Participants.Single(each => each.Id == person).Supervisor!.Value;

    /// <summary>A message of which nothing can come, as if it followed from an event: it concerns nobody who is registered.</summary>
    public async Task LeaveUndelivered()
    {
        var stream = new StreamId("test", $"test/{Guid.NewGuid():N}");
        var head = new StreamHead(stream, 1, 1, "{}"u8.ToArray(), "", []);
        var message = new OutboxMessage($"{stream}#0", stream.Partition, RecordJson.Write<Message>(new TellAppraisal(new("ghost"), new(2026, 1), new ObjectionNoted("objection/ghost"))));
        var written = new StreamWrite(0, [new(1, "{}"u8.ToArray(), Clock.GetUtcNow(), PersonId.System, "")], head);
        Assert.Equal(CommitResult.Written, await _store.Commit(new([written], [], [message])));
    }

    public async ValueTask DisposeAsync()
    {
        await _app.StopAsync();
        await _app.DisposeAsync();
        _files.Dispose();
        await _store.DisposeAsync();
        Directory.Delete(_root, recursive: true);
    }

    private async Task Open(DateTimeOffset now, IReadOnlyList<Quarter> quarters)
    {
        _store = await SqliteEventStore.Open(_root);
        _files = new FolderFileStore(_root);
        await Live(now, quarters);
        _app = CountyHost.Build(new(_root, 0, Alarm: false), _store, _files, Clock);
        await _app.StartAsync();
    }

    private async Task Live(DateTimeOffset until, IReadOnlyList<Quarter> quarters)
    {
        var past = new VirtualClock(CountyYear.StartOf(quarters[0]));
        await using var services = new ServiceCollection().AddCounty(_store, _files, past).BuildServiceProvider();
        await new CountyYear(services, Plan, quarters[0].Year, past).Live(quarters, until, _ => { });
        await services.GetRequiredService<Accounts>().OpenDemo(Plan.Everyone.Select(person => person.Id), DemoCounty.Password, default);
    }
}
