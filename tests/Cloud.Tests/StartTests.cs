using Microsoft.DurableTask.Client;
using PerfServerless.Cloud.Clocks;
using PerfServerless.Service.Appraisal;

namespace PerfServerless.Cloud.Tests;

/// <summary>There is one clock an appraisal, whoever asks for it and however often.</summary>
public class StartTests
{
    private const string Instance = "appraisal-2026Q2-p1";
    private static readonly LiveAppraisal Appraisal = new(new("p1"), new(2026, 2), 7);

    [Fact]
    public async Task An_appraisals_clock_is_started_once_under_a_name_that_follows_from_the_appraisal()
    {
        var hub = new Hub();
        Assert.True(await AppraisalClocks.Start(hub, Appraisal, default));
        Assert.False(await AppraisalClocks.Start(hub, Appraisal, default));
        Assert.Equal([Instance], hub.Started);
    }

    [Fact]
    public async Task Of_two_who_ask_at_the_same_moment_one_starts_and_the_other_is_content()
    {
        var hub = new Hub { Blind = true };
        Assert.True(await AppraisalClocks.Start(hub, Appraisal, default));
        Assert.False(await AppraisalClocks.Start(hub, Appraisal, default));
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
        Assert.True(await AppraisalClocks.Start(hub, Appraisal, default));
    }

    [Theory]
    [InlineData(OrchestrationRuntimeStatus.Pending)]
    [InlineData(OrchestrationRuntimeStatus.Suspended)]
    public async Task A_clock_that_waits_its_turn_or_is_held_is_left_alone(OrchestrationRuntimeStatus there)
    {
        var hub = new Hub();
        hub.Put(Instance, there);
        Assert.False(await AppraisalClocks.Start(hub, Appraisal, default));
        Assert.Empty(hub.Started);
    }

    [Fact]
    public async Task A_change_starts_a_clock_that_is_missing_and_wakes_one_that_runs()
    {
        var hub = new Hub();
        await AppraisalClocks.Wake(hub, Appraisal.Person, Appraisal.Period, default);
        Assert.Empty(hub.Raised);
        await AppraisalClocks.Wake(hub, Appraisal.Person, Appraisal.Period, default);
        Assert.Equal(Instance, Assert.Single(hub.Raised).Instance);
    }
}
