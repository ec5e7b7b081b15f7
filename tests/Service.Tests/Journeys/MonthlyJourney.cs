using static PerfServerless.Service.Tests.Harness.Work;

namespace PerfServerless.Service.Tests.Journeys;

public class MonthlyJourney
{
    private const string Report = "/api/months/2026-04/report", Month = "/api/people/p1/months/2026-04";

    [Fact]
    public async Task The_system_drafts_the_report_from_the_weeks()
    {
        await using var county = await Recorded();
        var draft = (await county.As("p1").Get("/api/months/2026-04/draft")).Ok();
        Assert.Contains("任务 a", draft["text"]!, StringComparison.Ordinal);
        Assert.Equal("1", draft["weeksClosed"]);
        (await county.As("p2").Post(Report, new { text = "没有周纪实" })).Refused(409, "month-without-weeks");
        (await county.As("p1").Post(Report, new { text = "  " })).Refused(422, "month-text");
    }

    [Fact]
    public async Task A_report_waits_is_reviewed_and_can_then_no_longer_change()
    {
        await using var county = await Sent();
        Assert.True(await county.HasNotice("leader", "awaits your review"));
        Assert.Equal("p1", (await county.As("leader").Get("/api/reviews/waiting?month=2026-04")).Ok()["0.person"]);
        (await Review(county, "leader", 96, "")).Refused(422, "review-comment");
        (await Review(county, "leader", 59.5m, " ")).Refused(422, "review-comment");
        (await Review(county, "leader", 100.5m, "好")).Refused(422, "review-score");
        (await Review(county, "leader", 60, "")).Ok();
        Assert.True(await county.HasNotice("p1", "was reviewed: 60"));
        Assert.Empty((await county.As("leader").Get("/api/reviews/waiting?month=2026-04")).Ok().List());
        (await county.As("p1").Post(Report, new { text = "改写" })).Refused(409, "month-reviewed");
        (await Review(county, "leader", 90, "")).Refused(409, "review-given");
    }

    [Fact]
    public async Task A_report_is_sent_back_twice_and_not_a_third_time()
    {
        await using var county = await Sent();
        (await SendBack(county, "")).Refused(422, "review-send-back-reason");
        for (var round = 1; round <= 2; round++)
        {
            (await SendBack(county, $"补充第 {round} 次")).Ok();
            Assert.True(await county.HasNotice("p1", $"was sent back: 补充第 {round} 次"));
            (await Review(county, "leader", 80, "")).Refused(409, "review-nothing-sent");
            (await county.As("p1").Post(Report, new { text = $"第 {round} 次修改" })).Ok();
        }
        (await SendBack(county, "再补充")).Refused(409, "review-send-back-limit");
        Assert.Equal("leader", (await Review(county, "leader", 80, "")).Ok()["review.by"]);
    }

    [Fact]
    public async Task Nobody_reviews_their_own_report_and_no_stranger_does()
    {
        await using var county = await Sent();
        foreach (var other in (string[])["p1", "p2", "deputy", "admin", "o1", "centre-head"])
            (await Review(county, other, 80, "")).Refused(403, "not-permitted");
        (await county.As("p2").Get(Month)).Refused(403, "not-permitted");
    }

    [Fact]
    public async Task A_delegate_reviews_while_the_leader_is_absent_and_not_before_or_after()
    {
        await using var county = await Sent();
        (await county.As("o1").Post("/api/people/leader/delegations", Delegation("2026-05-11", "2026-05-12"))).Refused(403, "not-permitted");
        (await county.As("leader").Post("/api/people/leader/delegations", Delegation("2026-05-11", "2026-05-12"))).Ok();
        (await Review(county, "deputy", 80, "")).Refused(403, "not-permitted");
        county.Clock.To(5, 11);
        Assert.Equal("p1", (await county.As("deputy").Get("/api/reviews/waiting?month=2026-04")).Ok()["0.person"]);
        Assert.Equal("deputy", (await Review(county, "deputy", 80, "")).Ok()["review.by"]);
        county.Clock.To(5, 13);
        (await county.As("deputy").Get(Month)).Refused(403, "not-permitted");
    }

    private static object Delegation(string first, string last) => new { to = "deputy", first, last };

    private static Task<Reply> Review(County county, string by, decimal score, string comment) =>
        county.As(by).Post($"{Month}/review", new { score, comment });

    private static Task<Reply> SendBack(County county, string reason) => county.As("leader").Post($"{Month}/send-back", new { reason });

    private static async Task<County> Recorded()
    {
        var county = await County.Started();
        county.Clock.To(4, 3);
        (await county.As("p1").Post("/api/weeks/2026-W14/close-out", Items(Item("a")))).Ok();
        county.Clock.To(5, 6);
        return county;
    }

    private static async Task<County> Sent()
    {
        var county = await Recorded();
        (await county.As("p1").Post(Report, new { text = "四月工作" })).Ok();
        return county;
    }
}
