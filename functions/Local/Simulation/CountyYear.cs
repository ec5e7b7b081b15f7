using PerfServerless.Local.Demo;
using PerfServerless.Rules.Appraisal;
using PerfServerless.Rules.Calendar;
using PerfServerless.Service.Outbox;

namespace PerfServerless.Local.Simulation;

/// <summary>A county living through time: every act goes through the use cases that the API serves.</summary>
internal sealed class CountyYear
{
    private readonly Agenda _agenda;
    private readonly YearActs _year;

    public CountyYear(IServiceProvider services, CountyPlan plan, int year, VirtualClock clock)
    {
        World = new(services, plan, year, clock);
        _agenda = new(clock, services.GetRequiredService<OutboxRelay>());
        _year = new(World, _agenda);
    }

    public World World { get; }

    /// <summary>When a year's preparations begin: before the first scheme is due.</summary>
    public static DateTimeOffset StartOf(Quarter first) => ChinaTime.StartOf(first.First.AddDays(-35));

    /// <summary>When the last quarter has been filed.</summary>
    public static DateTimeOffset EndOf(Quarter last) => ChinaTime.StartOf(last.Last.AddDays(75));

    /// <summary>Founds the county and lives through some quarters until a moment.</summary>
    public async Task Live(IReadOnlyList<Quarter> quarters, DateTimeOffset until, Action<DateTimeOffset> progress)
    {
        await _year.Found();
        _year.Plan();
        foreach (var quarter in quarters)
            Plan(quarter);
        if (quarters is [{ Number: 1 }, .., { Number: 4 } last] && quarters.Count == 4)
        {
            new SupervisionActs(World, _agenda).Plan(last.Year);
            new ReminderActs(World, _agenda).Plan(last.Year);
            new BulletinActs(World, _agenda).Plan(last.Year);
            new YearEndActs(World, _agenda).Plan(last.Year);
            new LinkageActs(World, _agenda).Plan(last.Year);
        }
        await _agenda.RunUntil(until, progress);
    }

    private void Plan(Quarter quarter)
    {
        var limits = new TimeLimits();
        new RoundActs(World, _agenda).Plan(quarter, limits);
        new WeekActs(World, _agenda).Plan(quarter, limits);
        new MonthActs(World, _agenda).Plan(quarter, limits);
        new AdjustmentActs(World, _agenda).Plan(quarter);
        new TalkActs(World, _agenda).Plan(quarter);
    }
}
