using System.Security.Cryptography;
using System.Text;
using PerfServerless.Service.Files;
using PerfServerless.Service.Supervision.Bulletins;
using static PerfServerless.Service.Tests.Harness.Rounds;

namespace PerfServerless.Service.Tests.Journeys;

public class BulletinJourney
{
    private const string June = "/api/bulletins/2026-06", Quarter = "/api/bulletins/2026Q2";

    [Fact]
    public async Task A_bulletin_is_made_published_kept_and_never_changes()
    {
        await using var county = await Published();
        var made = (await county.As("inspector").Post($"{June}/produce")).Ok();
        Assert.Null(made["number"]);
        Assert.Contains("未编号", Text((await county.As("inspector").Get($"{June}/1/html")).Ok()), StringComparison.Ordinal);
        (await county.As("p1").Get($"{June}/1")).Refused(403, "not-permitted");
        (await county.As("inspector").Post($"{June}/1/publish")).Refused(403, "not-permitted");

        var published = (await county.As("o1").Post($"{June}/1/publish")).Ok();
        Assert.Equal("太绩通〔2026〕1号", published["number"]);
        await county.Settle();
        foreach (var format in (string[])["docx", "html", "xlsx"])
        {
            var name = $"bulletins/2026/2026-06-monthly-1.{format}";
            Assert.NotNull(await county.Get<IFileStore>().Open(name));
            var file = (await county.As("p1").Get($"{June}/1/{format}")).Ok();
            Assert.Equal(published.List("files").Single(each => each!["name"]!.ToString() == name)!["hash"]!.ToString(), Convert.ToHexStringLower(SHA256.HashData(file.Bytes)));
        }
        (await county.As("o1").Get($"{June}/1/pdf")).Refused(404, "not-found");
        var versions = await county.Versions();
        (await county.As("o1").Post($"{June}/produce")).Refused(409, "bulletin-published");
        Assert.Equal(published["number"], (await county.As("o2").Post($"{June}/1/publish")).Ok()["number"]);
        Assert.Equal(versions, await county.Versions());
    }

    [Fact]
    public async Task A_correction_is_a_further_number_that_names_the_one_it_replaces()
    {
        await using var county = await Published();
        (await county.As("o1").Post($"{June}/produce")).Ok();
        (await county.As("o1").Post($"{June}/1/correct", new { reason = "数据有误" })).Refused(409, "bulletin-not-published");
        (await county.As("o1").Post($"{June}/1/publish")).Ok();
        (await county.As("o1").Post($"{June}/1/correct", new { reason = " " })).Refused(422, "bulletin-correction-reason");
        var draft = (await county.As("o1").Post($"{June}/1/correct", new { reason = "镇数据有误" })).Ok();
        Assert.Equal(("2", "太绩通〔2026〕1号"), (draft["edition"], draft["replaces"]));
        Assert.Equal("太绩通〔2026〕2号", (await county.As("o1").Post($"{June}/2/publish")).Ok()["number"]);
        (await county.As("o1").Post($"{June}/1/correct", new { reason = "又有误" })).Refused(409, "bulletin-superseded");
        var page = Text((await county.As("p1").Get($"{June}/2/html")).Ok());
        Assert.Contains("太绩通〔2026〕1号通报需要更正，原因是：镇数据有误", page, StringComparison.Ordinal);
        Assert.Equal(2, (await county.As("p1").Get("/api/bulletins/years/2026")).Ok().List().Count);
    }

    [Fact]
    public async Task Numbers_have_no_gap_however_many_are_published_at_once()
    {
        await using var county = await Published();
        string[] periods = ["2026-04", "2026-05", "2026-06", "2026Q2"];
        foreach (var period in periods)
            (await county.As("o1").Post($"/api/bulletins/{period}/produce")).Ok();
        var replies = await Task.WhenAll(periods.SelectMany(period => (string[])["o1", "o2"], (period, officer) => county.As(officer).Post($"/api/bulletins/{period}/1/publish")));
        Assert.All(replies, reply => reply.Ok());
        Assert.Equal(["太绩通〔2026〕1号", "太绩通〔2026〕2号", "太绩通〔2026〕3号", "太绩通〔2026〕4号"], replies.Select(reply => reply["number"]!).Distinct().Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task A_period_without_figures_or_still_running_is_said_and_not_made()
    {
        await using var county = await Published();
        var versions = await county.Versions();
        (await county.As("o1").Post("/api/bulletins/2026-01/produce")).Refused(409, "bulletin-no-data");
        (await county.As("o1").Post("/api/bulletins/2026-12/produce")).Refused(409, "bulletin-period-running");
        Assert.Contains("没有可供统计的数据", Text((await county.As("inspector").Post("/api/bulletins/2026-01/preview")).Ok()), StringComparison.Ordinal);
        Assert.Contains("全县参评单位3个", Text((await county.As("o1").Post($"{Quarter}/preview")).Ok()), StringComparison.Ordinal);
        foreach (var stranger in (string[])["p1", "head", "admin", "sysadmin"])
        {
            (await county.As(stranger).Post($"{Quarter}/preview")).Refused(403, "not-permitted");
            (await county.As(stranger).Post($"{June}/produce")).Refused(403, "not-permitted");
        }
        Assert.Equal(versions, await county.Versions());
    }

    [Fact]
    public async Task The_clock_makes_what_is_due_once_and_publishes_nothing()
    {
        await using var county = await Published();
        county.Clock.To(7, 7);
        Assert.Equal(["2026-04/1", "2026-05/1"], (await county.Get<BulletinClock>().Sweep()).Select(each => $"{each}"));
        county.Clock.To(7, 8); // the sixth working day
        Assert.Equal(["2026-06/1"], (await county.Get<BulletinClock>().Sweep()).Select(each => $"{each}"));
        Assert.Empty(await county.Get<BulletinClock>().Sweep());
        Assert.All((await county.As("o1").Get("/api/bulletins/years/2026")).Ok().List(), each => Assert.Null(each!["number"]));
        county.Clock.To(8, 18); // the 35th working day: not all grades are published, and the quarter's is made all the same
        Assert.Equal(["2026Q2/1"], (await county.Get<BulletinClock>().Sweep()).Select(each => $"{each}"));
    }

    [Fact]
    public async Task Files_lost_before_they_were_kept_are_written_again_as_they_were()
    {
        await using var county = await Published();
        (await county.As("o1").Post($"{June}/produce")).Ok();
        var published = (await county.As("o1").Post($"{June}/1/publish")).Ok(); // its message is not delivered
        var file = (await county.As("head").Get($"{June}/1/docx")).Ok();
        Assert.Contains(published.List("files"), each => each!["hash"]!.ToString() == Convert.ToHexStringLower(SHA256.HashData(file.Bytes)));
        await county.Settle();
        await county.SettleAgain();
    }

    [Fact]
    public async Task The_letterhead_is_an_officers_to_set_and_what_is_published_keeps_its_own()
    {
        await using var county = await Published();
        (await county.As("o1").Post($"{June}/produce")).Ok();
        (await county.As("o1").Post($"{June}/1/publish")).Ok();
        var letterhead = (await county.As("o1").Get("/api/bulletins/letterhead")).Ok();
        var other = letterhead.Json!.AsObject();
        other["issuer"] = "中共示范县委组织部文件";
        (await county.As("inspector").Put("/api/bulletins/letterhead", other.ToJsonString(), letterhead.ETag)).Refused(403, "not-permitted");
        (await county.As("o1").Put("/api/bulletins/letterhead", other.ToJsonString(), letterhead.ETag ?? "*")).Ok();
        Assert.Contains("中共太白县委组织部文件", Text((await county.As("p1").Get($"{June}/1/html")).Ok()), StringComparison.Ordinal);
        Assert.Contains("中共示范县委组织部文件", Text((await county.As("o1").Post($"{Quarter}/preview")).Ok()), StringComparison.Ordinal);
        other["prefix"] = "";
        (await county.As("o1").Put("/api/bulletins/letterhead", other.ToJsonString(), (await county.As("o1").Get("/api/bulletins/letterhead")).ETag)).Refused(422, "letterhead-text");
    }

    internal static string Text(Reply reply) => Encoding.UTF8.GetString(reply.Bytes);
}
