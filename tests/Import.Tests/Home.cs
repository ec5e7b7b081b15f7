using Microsoft.Extensions.DependencyInjection;
using PerfServerless.Rules.Organisation;
using PerfServerless.Service.Files;
using PerfServerless.Service.Http;
using PerfServerless.Service.Import;
using PerfServerless.Service.Organisation;
using PerfServerless.Service.Streams;
using PerfServerless.Stores.Local;

namespace PerfServerless.Import.Tests;

/// <summary>A county of a test's own: the real use cases on a real store in a directory that goes when the test ends.</summary>
public sealed class Home : IAsyncDisposable
{
    private readonly string _directory;
    private readonly SqliteEventStore _sqlite;
    private readonly ServiceProvider _services;

    private Home(string directory, SqliteEventStore sqlite)
    {
        (_directory, _sqlite, Store) = (directory, sqlite, new FragileStore(sqlite));
        _services = new ServiceCollection().AddLogging().AddSingleton<IEventStore>(Store).AddSingleton<IFileStore>(new FolderFileStore(directory))
            .AddSingleton<TimeProvider>(Clock).AddPerfService().BuildServiceProvider();
    }

    /// <summary>Monday, 2 March 2026, in the morning in China, unless a test sets it on.</summary>
    public SetClock Clock { get; } = new() { Now = new(2026, 3, 2, 1, 0, 0, TimeSpan.Zero) };

    public FragileStore Store { get; }

    public CountyImport Import => _services.GetRequiredService<CountyImport>();

    public People People => _services.GetRequiredService<People>();

    public Units Units => _services.GetRequiredService<Units>();

    public static async Task<Home> Empty()
    {
        var directory = Directory.CreateTempSubdirectory("perf-import-").FullName;
        return new(directory, await SqliteEventStore.Open(directory));
    }

    /// <summary>A department with its head, one member of staff and one who has left; and an institution of it.</summary>
    public static async Task<Home> WithDepartment()
    {
        var home = await Empty();
        await home.MustImport("单位编号,单位名称,类别,上级单位\nD1,财政局,部门,\nD2,国库中心,事业单位,D1\n");
        await home.MustImport(PeopleFile.Of(PeopleFile.Boss, PeopleFile.Staff, "GONE,孙五,公务员,2012-03-01,D1,BOSS,科员,否,,"));
        var officer = home.CallerAs(Role.OrganisationOfficer);
        Assert.Null((await home.People.Change(officer, new("GONE"), new LeaveService(new(2025, 12, 31), "退休"), default)).Failure);
        return home;
    }

    public Caller CallerAs(params Role[] roles) => new(new Person(new("officer"), new("D1"), roles), new Request(new("officer"), "key:0123456789abcdef"));

    public async Task<ImportReport> Run(byte[] file, bool dryRun = false) =>
        await Import.ApplyAsOperator(await CountyImport.Read(new MemoryStream(file), "file.csv"), dryRun);

    public Task<ImportReport> Run(string csv, bool dryRun = false) => Run(System.Text.Encoding.UTF8.GetBytes(csv), dryRun);

    public async Task<ImportReport> MustImport(string csv)
    {
        var report = await Run(csv);
        Assert.Empty(report.Errors);
        Assert.Equal(ImportOutcome.Completed, report.Outcome);
        return report;
    }

    public async Task<PersonState> Person(string id) => await People.Find(new(id), default) ?? throw new InvalidOperationException($"{id} is not there.");

    /// <summary>Every stream with its hash: equal only where the record is the same to the byte.</summary>
    public async Task<List<string>> Record()
    {
        var all = new List<string>();
        await foreach (var id in _sqlite.AllStreams())
            all.Add($"{id} {(await _sqlite.Load(id))!.Version} {(await _sqlite.Load(id))!.Hash}");
        return all;
    }

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        await _sqlite.DisposeAsync();
        Directory.Delete(_directory, recursive: true);
    }
}

/// <summary>A clock that stands where it is set.</summary>
public sealed class SetClock : TimeProvider
{
    public DateTimeOffset Now { get; set; }

    public override DateTimeOffset GetUtcNow() => Now;
}

/// <summary>Files of people, a line each.</summary>
public static class PeopleFile
{
    public const string Headings = "人员编号,姓名,人员类别,进入日期,单位编号,主管领导编号,职务,是否领导职务,角色,生效日期";
    public const string Boss = "BOSS,王局长,公务员,2010-01-01,D1,,局长,是,主要负责人,";
    public const string Staff = "STAFF,李四,公务员,2015-07-01,D1,BOSS,科员,否,,";

    public static string Of(params IEnumerable<string> rows) => string.Join('\n', rows.Prepend(Headings)) + "\n";
}
