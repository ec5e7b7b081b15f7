using PerfServerless.Local.Host;
using PerfServerless.Local.Simulation;
using PerfServerless.Rules.Calendar;
using PerfServerless.Rules.Organisation;
using PerfServerless.Service.Files;
using PerfServerless.Stores.Local;

namespace PerfServerless.Local.Demo;

/// <summary>
/// The county a newcomer meets: invented, in the middle of a quarter, with the quarter before it lived through as well, and with
/// one password for everyone.
/// </summary>
internal static class DemoCounty
{
    /// <summary>The demonstration accounts' password; whoever serves real people starts from an import instead.</summary>
    public const string Password = "Demo-2026";

    /// <summary>Lives through the quarter before this one and through this one up to now, and opens everyone's account.</summary>
    public static async Task Create(IServiceProvider services, CountySize size, Action<double> progress, CancellationToken cancel)
    {
        var (quarter, until) = Now(services.GetRequiredService<TimeProvider>());
        IReadOnlyList<Quarter> lived = WorkCalendar.Published.IsPublished(quarter.Previous.Year) ? [quarter.Previous, quarter] : [quarter];
        var start = CountyYear.StartOf(lived[0]);
        var clock = new VirtualClock(start);
        await using var past = new ServiceCollection()
            .AddCounty(services.GetRequiredService<SqliteEventStore>(), (FolderFileStore)services.GetRequiredService<IFileStore>(), clock).BuildServiceProvider();
        var plan = new CountyPlan(size);
        await new CountyYear(past, plan, quarter.Year, clock).Live(lived, until, at =>
        {
            cancel.ThrowIfCancellationRequested();
            progress((at - start) / (until - start));
        });
        await past.GetRequiredService<Accounts.Accounts>().OpenDemo(plan.Everyone.Select(person => person.Id), Password, cancel);
    }

    /// <summary>Whom to sign in as, by role. The same size makes the same people, so nothing has to be remembered.</summary>
    public static IReadOnlyList<DemoSignIn> SignIns(CountySize size) => [.. SignIns(new CountyPlan(size))];

    /// <summary>A year whose holidays are not published has no scheme: then the county stands at the end of the last one that has.</summary>
    private static (Quarter Quarter, DateTimeOffset Until) Now(TimeProvider time)
    {
        var now = time.GetUtcNow();
        var quarter = Quarter.Of(ChinaTime.DateOf(now));
        if (WorkCalendar.Published.IsPublished(quarter.Year))
            return (quarter, now);
        while (!WorkCalendar.Published.IsPublished(quarter.Year))
            quarter = quarter.Previous;
        return (quarter, ChinaTime.EndOf(quarter.Last));
    }

    private static IEnumerable<DemoSignIn> SignIns(CountyPlan plan)
    {
        var unit = plan.Units[1].Id;
        yield return new("工作人员 staff", plan.Participants.First(person => person.Unit == unit && person.Roles.Count == 0).Id);
        yield return new("主管领导 supervisor", plan.Leaders.Last(leader => leader.Unit == unit).Id);
        yield return new("主要负责人 unit head", plan.Head(unit).Id);
        yield return new("管理员 unit administrator", plan.Administrator(unit).Id);
        yield return new("纪检/人事 discipline reviewer", plan.Holder(Role.DisciplineReviewer));
        yield return new("组织部 organisation officer", plan.Holder(Role.OrganisationOfficer));
        yield return new("专班 inspector", plan.Holder(Role.Inspector));
        yield return new("系统管理员 system administrator", plan.Holder(Role.SystemAdministrator));
        yield return new("安全管理员 security administrator", plan.Holder(Role.SecurityAdministrator));
        yield return new("审计管理员 audit administrator", plan.Holder(Role.AuditAdministrator));
    }
}

/// <summary>A demonstration account.</summary>
internal sealed record DemoSignIn(string Role, PersonId Person);
