using System.Text;
using PerfServerless.Service.Streams;
using static PerfServerless.Service.Tests.Harness.Work;

namespace PerfServerless.Service.Tests.Journeys;

public class BallotJourney
{
    [Fact]
    public async Task Each_invited_person_votes_once_and_the_turnout_is_visible()
    {
        await using var county = await Opened();
        Assert.True(await county.HasNotice("q1", "democratic evaluation of 2026Q2 is open"));
        var own = (await county.As("p1").Get($"{Box}/mine")).Ok();
        Assert.Equal(("b", 6, "false"), (own["class"], own.List("subjects").Count, own["handedIn"]));
        (await county.As("p1").Post($"{Box}/mine", Ballot("p1", "b"))).Ok();
        (await county.As("p1").Post($"{Box}/mine", Ballot("p1", "b"))).Refused(409, "ballot-already-cast");
        Assert.Equal("true", (await county.As("p1").Get($"{Box}/mine")).Ok()["handedIn"]);
        var turnout = (await county.As("admin").Get(Box)).Ok();
        Assert.Equal(("13", "1"), (turnout["invited"], turnout["taken"]));
        Assert.DoesNotContain(turnout.List("waiting"), voter => voter!.ToString() == "p1");
        (await county.As("p1").Get(Box)).Refused(403, "not-permitted");
    }

    [Fact]
    public async Task A_ballot_is_refused_whole_and_leaves_nothing()
    {
        await using var county = await Opened();
        var versions = await county.Versions();
        (await county.As("o1").Post($"{Box}/mine", Ballot("o1", "a"))).Refused(409, "ballot-not-invited");
        (await county.As("p1").Post($"{Box}/mine", Ballot("nobody", "b"))).Refused(422, "ballot-own-mark");
        (await county.As("p1").Post($"{Box}/mine", Ballot("p1", "a"))).Refused(422, "ballot-class");
        (await county.As("p1").Post($"{Box}/mine", Ballot("p1", "b", "p6"))).Refused(422, "ballot-subjects");
        (await county.As("p1").Post($"{Box}/mine", Marked([100, 100, 100, 100]))).Refused(422, "ballot-marks");
        (await county.As("p1").Post($"{Box}/mine", Marked([100, 100, 100, 100, 101]))).Refused(422, "ballot-marks");
        (await county.As("p1").Post($"{Box}/mine", Marked(null))).Refused(422, "ballot-marks");
        (await county.As("admin").Post($"{Box}/close")).Refused(409, "box-window-open");
        Assert.Equal(versions, await county.Versions());
        Assert.Empty(await county.Store.Slips(Stream));
    }

    [Fact]
    public async Task The_window_is_extended_once_and_then_closes()
    {
        await using var county = await Opened();
        Assert.Equal("2026-07-08", ClosesOn((await county.As("admin").Get(Box)).Ok()));
        (await county.As("admin").Post($"{Box}/extend", new { reason = "" })).Refused(422, "box-extension-reason");
        Assert.Equal("2026-07-13", ClosesOn((await county.As("admin").Post($"{Box}/extend", new { reason = "多人出差" })).Ok()));
        (await county.As("admin").Post($"{Box}/extend", new { reason = "再延" })).Refused(409, "box-extended-once");
        county.Clock.To(7, 14, 0);
        (await county.As("p1").Post($"{Box}/mine", Ballot("p1", "b"))).Refused(409, "ballot-window-closed");
        var closed = (await county.As("admin").Post($"{Box}/close")).Ok();
        Assert.Equal("false", closed["result.quorum"]);
    }

    [Fact]
    public async Task No_route_shows_a_ballot_and_the_record_does_not_say_whose_it_is()
    {
        await using var county = await Opened();
        const string secretKey = "p1-secret-key";
        (await county.As("p1").Post($"{Box}/mine", Ballot("p1", "b"), secretKey)).Ok();
        (await county.As("p2").Post($"{Box}/mine", Ballot("p2", "b"))).Ok();
        var slips = await county.Store.Slips(Stream);
        Assert.Equal(12, slips.Count);
        Assert.All(slips, slip => Assert.DoesNotContain("voter", Text(slip.Data), StringComparison.OrdinalIgnoreCase));
        Assert.All(slips, slip => Assert.Equal(["class", "marks", "subject"], RecordJson.Read<Dictionary<string, object>>(slip.Data).Keys.Order()));
        var head = (await county.Store.Load(Stream))!;
        Assert.DoesNotContain(head.Requests, request => request.Contains(secretKey, StringComparison.Ordinal));
        Assert.Single(head.Requests); // of the opening
        await foreach (var stored in county.Store.History(Stream))
            Assert.DoesNotContain("marks", Text(stored.Data), StringComparison.OrdinalIgnoreCase);
        foreach (var reader in (string[])["p1", "admin", "head", "o1", "inspector", "auditor", "sysadmin"])
            foreach (var route in (string[])[Box, $"{Box}/mine", $"{Box}/slips", $"{Box}/close", $"/api/rounds/{County.Period}/town", Rounds.AppraisalOf("p1")])
                Assert.DoesNotContain("\"marks\"", Encoding.UTF8.GetString((await county.As(reader).Get(route)).Bytes), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_box_no_one_could_fill_is_not_opened()
    {
        await using var county = await County.Started();
        county.Clock.To(7, 1);
        var few = new { subjects = (string[])["p1"], invitations = (object[])[new { voter = "p2", @class = "b" }] };
        (await county.As("admin").Post($"{Box}/open", few)).Refused(422, "box-quorum-unreachable");
        (await county.As("p1").Post($"{Box}/open", few)).Refused(403, "not-permitted");
        (await county.As("centre-admin").Post($"{Box}/open", few)).Refused(403, "not-permitted");
    }

    private static StreamId Stream => new($"{County.Period}@town", "box/town");

    private static object Marked(int[]? marks) =>
        new { @class = "b", marks = Marks.Keys.Where(id => id != "p1").ToDictionary(id => id, _ => marks) };

    private static string ClosesOn(Reply turnout) => $"{DateTimeOffset.Parse(turnout["closes"]!).ToOffset(TimeSpan.FromHours(8)).AddTicks(-1):yyyy-MM-dd}";

    private static string Text(ReadOnlyMemory<byte> data) => Encoding.UTF8.GetString(data.Span);

    private static async Task<County> Opened()
    {
        var county = await County.Started();
        county.Clock.To(7, 1);
        await county.OpenBox();
        await county.Settle();
        return county;
    }
}
