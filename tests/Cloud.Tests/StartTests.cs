using Microsoft.DurableTask.Client;
using PerfServerless.Cloud.Clocks;
using PerfServerless.Rules.Calendar;
using PerfServerless.Service.Appraisal;
using PerfServerless.Service.Objections;

namespace PerfServerless.Cloud.Tests;

/// <summary>There is one clock an appraisal, whoever asks for it and however often.</summary>
public class StartTests
{
    private const string Instance = "AppraisalClock-2026Q2-e1de441e-p1";
    private static readonly LiveAppraisal Appraisal = new("2026Q2@town", new("p1"), new(2026, 2), 7);
    private static readonly ClockOf Clock = ClockOf.Appraisal(Appraisal);

    [Fact]
    public async Task An_appraisals_clock_is_started_once_under_a_name_that_follows_from_the_appraisal()
    {
        var hub = new Hub();
        Assert.True(await hub.Start(Clock, default));
        Assert.False(await hub.Start(Clock, default));
        Assert.Equal([Instance], hub.Started);
    }

    [Fact]
    public async Task Of_two_who_ask_at_the_same_moment_one_starts_and_the_other_is_content()
    {
        var hub = new Hub { Blind = true };
        Assert.True(await hub.Start(Clock, default));
        Assert.False(await hub.Start(Clock, default));
        Assert.Equal([Instance], hub.Started);
    }

    [Theory]
    [InlineData(OrchestrationRuntimeStatus.Failed)]
    [InlineData(OrchestrationRuntimeStatus.Terminated)]
    [InlineData(OrchestrationRuntimeStatus.Completed)]
    public async Task A_clock_that_stopped_is_started_anew(OrchestrationRuntimeStatus stopped)
    {
        var hub = new Hub();
        hub.Put(Instance, stopped);
        Assert.True(await hub.Start(Clock, default));
    }

    [Theory]
    [InlineData(OrchestrationRuntimeStatus.Pending)]
    [InlineData(OrchestrationRuntimeStatus.Suspended)]
    public async Task A_clock_that_waits_its_turn_or_is_held_is_left_alone(OrchestrationRuntimeStatus there)
    {
        var hub = new Hub();
        hub.Put(Instance, there);
        Assert.False(await hub.Start(Clock, default));
        Assert.Empty(hub.Started);
    }

    [Fact]
    public async Task A_change_starts_a_clock_that_is_missing_and_wakes_one_that_runs()
    {
        var hub = new Hub();
        await hub.Wake(Clock, default);
        Assert.Empty(hub.Raised);
        await hub.Wake(Clock, default);
        Assert.Equal(Instance, Assert.Single(hub.Raised).Instance);
    }

    [Fact]
    public void An_appraisal_its_objection_and_the_years_have_clocks_of_their_own_whatever_a_pools_id_holds()
    {
        var odd = Appraisal with { Partition = "2026Q2@" + new string('单', 300) + "/#?" };
        ClockOf[] clocks = [Clock, ClockOf.Appeal(Appraisal), ClockOf.Appeal(new LiveObjection("2026@town", new("p1"), AppraisalPeriod.OfYear(2026), 7)), ClockOf.Appraisal(odd)];
        Assert.Distinct(clocks.Select(clock => clock.Instance));
        Assert.All(clocks, clock => Assert.Matches("^[A-Za-z0-9-]{1,100}$", clock.Instance));
        Assert.StartsWith(ClockOf.PrefixOf(nameof(AppealClock), "2026@town", AppraisalPeriod.OfYear(2026)), clocks[2].Instance, StringComparison.Ordinal);
    }
}
