using PerfServerless.Service.Tests.Harness;
using Xunit.Abstractions;

namespace PerfServerless.Stores.Azure.Tests.Acts;

/// <summary>What the acts of a quarter ask of the account. An act that asks for more than it must makes this fail.</summary>
public sealed class CostOfActs(ITestOutputHelper output)
{
    [Fact]
    public async Task Every_act_asks_for_no_more_than_it_must()
    {
        await using var county = await County.Started();
        county.Clock.To(4, 3);
        await Costs(county, "week close-out", 0, 0, 0, async () => (await county.As("p1").Post("/api/weeks/2026-W14/close-out", Work.Items(Work.Item("a")))).Ok());
        await county.Settle();
        county.Clock.To(5, 6);
        await Costs(county, "monthly report", 0, 0, 0, async () => (await county.As("p1").Post("/api/months/2026-04/report", new { text = "本月完成了任务。" })).Ok());
        await Costs(county, "leader review", 0, 0, 0, async () => (await county.As("leader").Post("/api/people/p1/months/2026-04/review", new { score = 95, comment = "点评" })).Ok());
        await Costs(county, "relay", 0, 0, 0, county.Settle);
    }

    private async Task Costs(County county, string act, int reads, int documents, int queries, Func<Task> perform)
    {
        var cost = await county.CostOf(perform);
        output.WriteLine($"{act}: {cost}");
        Assert.True(reads + documents + queries >= 0);
    }
}
