using PerfServerless.Rules.Calendar;
using PerfServerless.Service.Appraisal;

namespace PerfServerless.Service.Tests.Journeys;

public class RosterReminderJourney
{
    [Fact]
    public async Task A_roster_nobody_locks_rises_to_the_department_and_each_level_is_told_once()
    {
        await using var county = await Scheduled();
        foreach (var (workingDays, told) in ((int, string)[])[(5, "admin"), (8, "head"), (14, "o1")])
        {
            county.Clock.To(ChinaTime.EndOf(WorkCalendar.Published.AddWorkingDays(new(2026, 4, 1), workingDays)).AddTicks(-1));
            await Sweep(county);
            Assert.Equal(0, await Reminders(county, told));
            county.Clock.To(ChinaTime.EndOf(WorkCalendar.Published.AddWorkingDays(new(2026, 4, 1), workingDays)));
            await Sweep(county);
            await Sweep(county);
            Assert.Equal(told == "o1" ? 3 : 1, await Reminders(county, told)); // three units, and the officer answers for all
        }
        await county.MustLeadSomewhere("admin", "head", "o1");
    }

    [Fact]
    public async Task A_roster_that_is_locked_reminds_nobody()
    {
        await using var county = await County.Started();
        county.Clock.To(5, 20);
        await Sweep(county);
        Assert.Equal(0, await Reminders(county, "admin"));
    }

    private static async Task<County> Scheduled()
    {
        var county = await County.Peopled();
        await Founding.Scheme(county);
        return county;
    }

    private static Task Sweep(County county) => county.Get<RosterReminders>().Sweep(Quarter.Parse(County.Period, null));

    private static async Task<int> Reminders(County county, string person) =>
        (await county.Inbox(person)).Count(text => text.Contains("roster of 2026Q2 is overdue", StringComparison.Ordinal));
}
