using Microsoft.Extensions.Logging.Abstractions;
using PerfServerless.Cloud.Clocks;
using PerfServerless.Rules.Appraisal;
using PerfServerless.Rules.Calendar;
using PerfServerless.Service.Appraisal;
using PerfServerless.Service.Objections;

namespace PerfServerless.Cloud.Tests;

/// <summary>From the record alone the watchdog finds which clocks should run.</summary>
public class WatchdogTests
{
    private static readonly Quarter Period = Quarter.Of(ChinaTime.DateOf(DateTimeOffset.UtcNow));

    [Fact]
    public async Task Every_live_appraisal_without_a_clock_gets_one_and_a_second_round_starts_none()
    {
        await using var app = await WithPools(30);
        var hub = new Hub();
        Assert.Equal(30 * 2, await Round(app, hub));
        Assert.Equal(30 * 2, hub.Started.Distinct().Count());
        Assert.Equal(0, await Round(app, hub));
        Assert.Empty(hub.Raised);
    }

    [Fact]
    public async Task One_ring_looks_at_one_share_of_the_pools()
    {
        await using var app = await WithPools(30);
        var watchdog = Of(app);
        Assert.Equal(2 * 2, await watchdog.Look(new Hub(), 0, default)); // pools 0 and 24 of 30
        Assert.Equal(2 * 1, await watchdog.Look(new Hub(), 23, default));
    }

    [Fact]
    public void Rings_take_turns_and_one_that_is_a_little_early_or_late_is_the_same_ring()
    {
        var ring = new DateTimeOffset(2026, 5, 1, 10, 0, 0, TimeSpan.Zero);
        Assert.Equal(Enumerable.Range(0, Watchdog.Shares).Order(), Enumerable.Range(0, Watchdog.Shares).Select(each => Watchdog.ShareAt(ring.AddMinutes(10 * each))).Order());
        Assert.Equal([Watchdog.ShareAt(ring), Watchdog.ShareAt(ring)], [Watchdog.ShareAt(ring.AddSeconds(-2)), Watchdog.ShareAt(ring.AddMinutes(2))]);
    }

    [Fact]
    public async Task A_clock_that_was_not_told_of_a_change_is_told_and_an_objection_has_its_own()
    {
        await using var app = await WithPools(1);
        var hub = new Hub();
        await Round(app, hub);
        await app.Put($"{Period}@pool0", "appraisal/a0", Appraisal("a0") with { OpenObjections = ["objection/a0"] }, 5);
        Assert.Equal(1, await Round(app, hub));
        Assert.StartsWith(nameof(AppealClock), hub.Started[^1], StringComparison.Ordinal);
        Assert.Equal(5L, Assert.Single(hub.Raised).Payload);
    }

    private static async Task<int> Round(App app, Hub hub)
    {
        var started = 0;
        for (var share = 0; share < Watchdog.Shares; share++)
            started += await Of(app).Look(hub, share, default);
        return started;
    }

    private static Watchdog Of(App app) => new(app.Get<LiveAppraisals>(), app.Get<LiveObjections>(), TimeProvider.System, NullLogger<Watchdog>.Instance);

    /// <summary>A scheme in force with pools of two people each.</summary>
    private static async Task<App> WithPools(int count)
    {
        var app = await App.Start();
        var pools = Enumerable.Range(0, count).Select(number => new Pool($"pool{number}", [new($"u{number}")])).ToList();
        await app.Put("county", $"scheme/{Period}", new SchemeState { Period = Period, Pools = pools, FrozenOn = Period.First });
        foreach (var number in Enumerable.Range(0, count))
            foreach (var person in (string[])[$"a{number}", $"b{number}"])
                await app.Put($"{Period}@pool{number}", $"appraisal/{person}", Appraisal(person));
        return app;
    }

    private static AppraisalState Appraisal(string person) => new() { Person = new(person), Unit = new("u"), Pool = "p", Period = Period, Participation = Participation.Graded };
}
