using PerfServerless.Rules.Calendar;

namespace PerfServerless.Local.Simulation;

/// <summary>提醒: every morning the clock looks at attendance sheets, the steps of the year-end, and annual notices to sign for, as it does in every host.</summary>
internal sealed class ReminderActs(World world, Agenda agenda)
{
    private DateTimeOffset? _looked;

    /// <summary>From the year's first day until the next year's first months, in which the year is closed.</summary>
    public void Plan(int year)
    {
        for (var date = new DateOnly(year, 1, 1); date <= new DateOnly(year + 1, 3, 31); date = date.AddDays(1))
            if (world.Calendar.IsWorkingDay(date))
                agenda.Put(ChinaTime.At(date, new(9, 0)), Look);
    }

    private async Task Look()
    {
        await world.SheetReminders.Sweep(_looked);
        await world.AnnualReminders.Sweep(_looked);
        _looked = world.Clock.GetUtcNow();
    }
}
