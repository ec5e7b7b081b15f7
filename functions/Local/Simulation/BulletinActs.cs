using PerfServerless.Rules.Calendar;

namespace PerfServerless.Local.Simulation;

/// <summary>月通报、季通报和年度总结: the clock makes each when it is due, and an officer publishes what was made.</summary>
internal sealed class BulletinActs(World world, Agenda agenda)
{
    /// <summary>The last quarter and the year are reported on in the next year's first months.</summary>
    private const int DaysAfterYear = 74;

    /// <summary>Every working day of the year and of what follows it.</summary>
    public void Plan(int year)
    {
        for (var date = new DateOnly(year, 2, 1); date <= new DateOnly(year, 12, 31).AddDays(DaysAfterYear); date = date.AddDays(1))
            if (world.Calendar.IsWorkingDay(date))
                agenda.Put(ChinaTime.At(date, new(16, 0)), () => Look(year));
    }

    private async Task Look(int year)
    {
        foreach (var made in await world.BulletinClock.Sweep())
        {
            if (made.Period.Year != year)
                continue;
            World.Accepted(await world.Bulletins.Publish(world.Officer(0), made, default), $"Publishing the bulletin of {made.Period}");
            world.Counts.Bulletin();
        }
    }
}
