using System.Threading.Channels;
using Microsoft.DurableTask.Client;
using Microsoft.DurableTask.Testing;
using PerfServerless.Cloud.Clocks;

namespace PerfServerless.Cloud.Tests;

/// <summary>The orchestrator itself, on a hub in memory: it looks, waits for the first of two, and begins again.</summary>
public class ClockTests
{
    private static readonly DateTimeOffset Far = new(2099, 1, 1, 0, 0, 0, TimeSpan.Zero);
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    [Fact]
    public async Task It_ends_when_there_is_nothing_left_to_watch()
    {
        var looks = new Looks(_ => new(false, Far, null));
        await using var hub = await looks.Hub();
        Assert.Equal(OrchestrationRuntimeStatus.Completed, (await Finished(hub)).RuntimeStatus);
        Assert.Null((await looks.Next()).Since);
    }

    [Fact]
    public async Task A_change_wakes_it_before_the_moment_it_waits_for()
    {
        var looks = new Looks(watch => watch.Seen == 9 ? new(false, Far, null) : new(true, Far, Far));
        await using var hub = await looks.Hub();
        var id = await Start(hub);
        Assert.Equal(1, (await looks.Next()).Seen);
        await hub.Client.RaiseEventAsync(id, Alarm.Changed, 9L);
        var second = await looks.Next();
        Assert.Equal((9, Far), (second.Seen, second.Since));
        await hub.Client.WaitForInstanceCompletionAsync(id, new CancellationTokenSource(Patience).Token);
    }

    [Fact]
    public async Task It_looks_again_when_the_moment_has_come()
    {
        var looks = new Looks(watch => watch.Since is null ? new(true, Far, DateTimeOffset.UnixEpoch) : new(false, Far, null));
        await using var hub = await looks.Hub();
        Assert.Equal(OrchestrationRuntimeStatus.Completed, (await Finished(hub)).RuntimeStatus);
        Assert.Equal([null, Far], [(await looks.Next()).Since, (await looks.Next()).Since]);
    }

    [Fact]
    public async Task Without_a_next_moment_only_a_change_wakes_it()
    {
        var looks = new Looks(watch => watch.Seen == 2 ? new(false, Far, null) : new(true, Far, null));
        await using var hub = await looks.Hub();
        var id = await Start(hub);
        await looks.Next();
        await hub.Client.RaiseEventAsync(id, Alarm.Changed, 2L);
        Assert.Equal(2, (await looks.Next()).Seen);
    }

    [Fact]
    public async Task An_appeals_clock_is_woken_by_its_limit_and_by_a_change_and_ends_with_its_last()
    {
        var looks = new Looks(watch => watch.Seen == 9 ? new(false, Far, null) : new(true, Far, watch.Since is null ? DateTimeOffset.UnixEpoch : Far));
        await using var hub = await looks.Hub();
        var id = await hub.Client.ScheduleNewOrchestrationInstanceAsync(nameof(AppealClock), new Watch("p1", "2026", 1));
        Assert.Equal([null, Far], [(await looks.Next()).Since, (await looks.Next()).Since]);
        await hub.Client.RaiseEventAsync(id, Alarm.Changed, 9L);
        Assert.Equal(9, (await looks.Next()).Seen);
        Assert.Equal(OrchestrationRuntimeStatus.Completed, (await hub.Client.WaitForInstanceCompletionAsync(id, new CancellationTokenSource(Patience).Token)).RuntimeStatus);
    }

    [Fact]
    public void No_orchestrator_is_longer_than_forty_lines()
    {
        var files = Directory.EnumerateFiles(Path.Combine(Repository(), "functions", "Cloud"), "*.cs", SearchOption.AllDirectories)
            .Where(file => File.ReadAllText(file).Contains("[OrchestrationTrigger]", StringComparison.Ordinal)).ToList();
        Assert.NotEmpty(files);
        Assert.All(files, file =>
        {
            var lines = File.ReadLines(file).SkipWhile(line => !line.Contains("[OrchestrationTrigger]", StringComparison.Ordinal)).ToList();
            Assert.InRange(lines.Count, 1, 40);
        });
    }

    private static string Repository([System.Runtime.CompilerServices.CallerFilePath] string here = "") => Path.Combine(Path.GetDirectoryName(here)!, "..", "..");

    private static Task<string> Start(DurableTaskTestHost hub) =>
        hub.Client.ScheduleNewOrchestrationInstanceAsync(nameof(AppraisalClock), new Watch("p1", "2026Q2", 1));

    private static async Task<OrchestrationMetadata> Finished(DurableTaskTestHost hub) =>
        await hub.Client.WaitForInstanceCompletionAsync(await Start(hub), new CancellationTokenSource(Patience).Token);

    /// <summary>The activity, answering as the test says and telling with what it was asked.</summary>
    private sealed class Looks(Func<Watch, Looked> answer)
    {
        private readonly Channel<Watch> _asked = Channel.CreateUnbounded<Watch>();

        public ValueTask<Watch> Next() => _asked.Reader.ReadAsync(new CancellationTokenSource(Patience).Token);

        public Task<DurableTaskTestHost> Hub() => DurableTaskTestHost.StartAsync(tasks =>
        {
            tasks.AddOrchestratorFunc<Watch>(nameof(AppraisalClock), AppraisalClock.Run);
            tasks.AddOrchestratorFunc<Watch>(nameof(AppealClock), AppealClock.Run);
            foreach (var look in (string[])[nameof(AppraisalLook), nameof(AppealLook)])
                tasks.AddActivityFunc<Watch, Looked>(look, (_, watch) =>
                {
                    _asked.Writer.TryWrite(watch);
                    return answer(watch);
                });
        }, Ports.Free());
    }
}
