using PerfServerless.Service.Streams;
using static PerfServerless.Service.Tests.Harness.Years;

namespace PerfServerless.Service.Tests.Journeys;

public class AuditJourney
{
    [Fact]
    public async Task The_audit_administrator_reads_who_did_what_and_never_what_was_said()
    {
        await using var county = await Consolidated();
        var streams = (await county.As("auditor").Get("/api/audit/streams?partition=2026@town&take=200")).Ok();
        Assert.Contains("annual-round", streams.List("items").Select(each => each!["name"]!.ToString()));
        var marks = (await county.As("auditor").Get("/api/audit/events?partition=2026@town&stream=committee")).Ok();
        Assert.Equal(("CommitteeScored", "True"), (marks["items.0.name"], bool.Parse(marks["items.0.holds"]!).ToString()));
        Assert.DoesNotContain("scores", System.Text.Encoding.UTF8.GetString(marks.Bytes), StringComparison.OrdinalIgnoreCase);
        foreach (var other in (string[])["p1", "o1", "sysadmin", "security", "inspector"])
            (await county.As(other).Get("/api/audit/streams")).Refused(403, "not-permitted");
    }

    [Fact]
    public async Task Pages_follow_on_each_other_and_an_altered_event_is_seen()
    {
        await using var county = await Consolidated();
        var all = (await county.As("auditor").Get("/api/audit/events?partition=2026@town&stream=committee")).Ok().List("items");
        var first = (await county.As("auditor").Get("/api/audit/events?partition=2026@town&stream=committee&take=1")).Ok();
        var second = (await county.As("auditor").Get($"/api/audit/events?partition=2026@town&stream=committee&take=1&after={first["next"]}")).Ok();
        Assert.Equal(all[1]!["hash"]!.ToString(), second["items.0.hash"]);
        Assert.Equal("true", second["items.0.holds"], ignoreCase: true);

        var stream = new StreamId("test", "test/altered");
        var stored = new StoredEvent(1, "{\"$type\":\"Forged\"}"u8.ToArray(), county.Clock.GetUtcNow(), new("p1"), new string('0', 64));
        Assert.Equal(CommitResult.Written, await county.Store.Commit(new([new(0, [stored], new(stream, 1, 1, "{}"u8.ToArray(), stored.Hash, []))], [], [])));
        var forged = (await county.As("auditor").Get("/api/audit/events?partition=test&stream=test/altered")).Ok();
        Assert.Equal(("Forged", "false"), (forged["items.0.name"], forged["items.0.holds"]!.ToLowerInvariant()));
    }
}
