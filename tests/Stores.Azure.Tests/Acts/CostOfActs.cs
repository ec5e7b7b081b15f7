using PerfServerless.Service.Tests.Harness;
using Xunit.Abstractions;

namespace PerfServerless.Stores.Azure.Tests.Acts;

/// <summary>
/// What the acts of a quarter ask of the account, over HTTP and through the whole service. An act that comes to ask for more makes
/// this fail. Everyone's own file is read at each request, because a role that is withdrawn is withdrawn at once.
/// </summary>
public sealed class CostOfActs(ITestOutputHelper output)
{
    private const string Round = $"/api/rounds/{County.Period}/town";
    private static readonly int People = Work.Marks.Count;

    [Fact]
    public async Task Every_act_asks_for_no_more_than_it_must()
    {
        await using var county = await County.Started();
        await county.LivePeriod("p1");

        // Read: caller, week, the week before, the month's sheet. Written: head, events.
        await Costs(county, "draft of a week", new(4, 1, 2, 0), () => county.As("p1").Put("/api/weeks/2026-W26", Work.Items(Work.Item("a"))));
        await Costs(county, "week close-out", new(4, 1, 2, 0), () => county.As("p1").Post("/api/weeks/2026-W26/close-out", Work.Items(Work.Item("a"))));

        // What the form asks for when somebody looks in: the caller, and what is asked for.
        await Costs(county, "visit: oneself", new(2, 0, 0, 0), () => county.As("p1").Get("/api/people/me"));
        await Costs(county, "visit: notices", new(1, 0, 0, 1), () => county.As("p1").Get("/api/notices?take=50"));
        await Costs(county, "visit: weeks", new(1, 0, 0, 1), () => county.As("p1").Get($"/api/people/p1/weeks?period={County.Period}"));
        await Costs(county, "visit: a week", new(3, 0, 0, 0), () => county.As("p1").Get("/api/people/p1/weeks/2026-W26"));

        // Read: caller, month. Asked: the quarter's weeks. Written: head, events, messages.
        await Costs(county, "monthly report", new(2, 1, 3, 1), () => county.As("p1").Post("/api/months/2026-06/report", new { text = "本月完成了任务。" }));
        await Costs(county, "leader review", new(3, 1, 3, 0), () => county.As("leader").Post("/api/people/p1/months/2026-06/review", new { score = 95, comment = "点评" }));
        await Ballots(county);

        // Each person: file, placement, appraisal; months, weeks, sheets and points are asked for; one batch.
        await Costs(county, "score", new(4 + (4 * People), 1 + People, 2 + (2 * People), 1 + (4 * People)), () => county.As("admin").Post($"{Round}/score"));
        var proposals = (await county.As("member").Get(Round)).Ok().List("proposals");
        var decisions = proposals.Select(each => new { person = each!["person"]!.ToString(), grade = each["grade"]!.ToString() }).ToList();
        await Costs(county, "decisions", new(2, 1, 2, 0), () => county.As("member").Post($"{Round}/decisions", new { decisions }));
        // Everyone is scored again (scoring.renewal); what is as it was is not written again.
        await Costs(county, "approval", new(6 + (4 * People), 1, 2, 1 + (4 * People)), () => county.As("o1").Post($"{Round}/approve"));
    }

    private async Task Ballots(County county)
    {
        var invitations = Work.Voters.Select(each => new { voter = each.Voter, @class = each.Class });
        await Costs(county, "ballot box opened", new(2, 1, 3, 0), () => county.As("admin").Post($"{Work.Box}/open", new { subjects = Work.Marks.Keys, invitations }));
        foreach (var (voter, @class) in Work.Voters)
        {
            // One document a slip: a torn ballot stays torn.
            var subjects = Work.Marks.Keys.Count(subject => subject != voter);
            await Costs(county, $"ballot on {subjects}", new(2, 1, 2 + subjects, 0), () => county.As(voter).Post($"{Work.Box}/mine", Work.Ballot(voter, @class)));
        }

        var slips = Work.Voters.Sum(each => Work.Marks.Keys.Count(subject => subject != each.Voter));
        await Costs(county, $"box of {slips} slips sealed", new(3, 2, 2 + 1 + slips, 2), () => county.As("admin").Post($"{Work.Box}/close"));
    }

    private async Task Costs(County county, string act, Limits most, Func<Task<Reply>> perform)
    {
        var cost = await county.CostOf(async () => (await perform()).Ok());
        output.WriteLine($"{act}: {cost}");
        Assert.True(
            cost.Reads <= most.Reads && cost.Batches <= most.Batches && cost.Documents <= most.Documents && cost.Queries <= most.Queries,
            $"{act} costs {cost}, more than {most}:\n{string.Join('\n', cost.Requests)}");
    }

    /// <summary>The most of each: point reads, batches, documents in them, queries.</summary>
    private sealed record Limits(int Reads, int Batches, int Documents, int Queries);
}
