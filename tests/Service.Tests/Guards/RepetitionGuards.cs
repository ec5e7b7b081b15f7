using static PerfServerless.Service.Tests.Harness.Rounds;
using static PerfServerless.Service.Tests.Harness.Work;

namespace PerfServerless.Service.Tests.Guards;

public class RepetitionGuards
{
    [Fact]
    public async Task The_same_request_again_is_answered_as_before_and_writes_nothing()
    {
        await using var county = await County.Started();
        county.Clock.To(4, 3);
        var first = (await county.As("p1").Post("/api/weeks/2026-W14/close-out", Items(Item("a")), "once")).Ok();
        var versions = await county.Versions();
        var again = (await county.As("p1").Post("/api/weeks/2026-W14/close-out", Items(Item("a")), "once")).Ok();
        Assert.Equal(first.ETag, again.ETag);
        Assert.Equal(first.Bytes, again.Bytes);
        (await county.As("p1").Post("/api/weeks/2026-W14/close-out", Items(Item("b")), "once")).Refused(422, "idempotency-key-reused");
        Assert.Equal(versions, await county.Versions());
    }

    [Fact]
    public async Task A_key_is_a_persons_own_and_belongs_to_one_act()
    {
        await using var county = await Scored();
        (await county.As("member").Post($"{Town}/recusals", new { person = "p1" }, "k")).Ok();
        var other = (await county.As("head").Post($"{Town}/recusals", new { person = "p1" }, "k")).Ok();
        Assert.Equal(["member", "head"], other.List("recusals").Select(each => each!["member"]!.ToString()));
        (await county.As("member").Post($"{Town}/decisions", Decisions([.. Marks.Keys.Skip(1).Select(id => (id, "good", (string?)"委员会讨论"))]))).Ok();
        (await county.As("head").Post($"{Town}/decisions", Decisions(("p1", "excellent", null)))).Refused(409, "grade-recused");
        (await county.As("o1").Post($"{Town}/approve", null, "same")).Refused(409, "round-undecided");
    }

    [Fact]
    public async Task Two_acts_without_a_body_are_two_acts_even_under_one_key()
    {
        await using var county = await Published();
        (await county.As("admin").Post($"{AppraisalOf("p1")}/notice", null, "k")).Ok();
        county.Clock.To(7, 13);
        await county.Advance("p1");
        (await county.As("admin").Post($"{Town}/confirm", null, "c")).Ok();
        (await county.As("p1").Post($"{AppraisalOf("p1")}/notice/sign", null, "s")).Ok();
        (await county.As("security").Post("/api/people/admin/roles", new { roles = (string[])["unitAdministrator", "organisationOfficer"] })).Ok();
        (await county.As("admin").Post($"{AppraisalOf("p1")}/file", null, "k")).Refused(422, "idempotency-key-reused");
        Assert.NotNull((await county.As("admin").Post($"{AppraisalOf("p1")}/file")).Ok()["filedAt"]);
    }

    [Fact]
    public async Task Every_message_delivered_twice_has_its_effect_once()
    {
        await using var county = await Published();
        (await county.As("p5").Post(Objection("p5"), new { grounds = new { reason = "漏计", evidence = Array.Empty<string>() } })).Ok();
        await county.Settle();
        await county.Advance("q1");
        var versions = await county.Versions();
        Assert.True(await county.SettleAgain() > 100);
        Assert.Equal(versions, await county.Versions());
        Assert.Empty(await county.Store.Outbox(1));
    }

    /// <summary>A client that never hears an answer tries again, even much later: whatever it is told, it changes nothing.</summary>
    [Fact]
    public async Task Everything_posted_in_a_period_posted_again_changes_nothing()
    {
        await using var county = await Published();
        var versions = await county.Versions();
        var posted = county.Past.Posted.ToList();
        Assert.True(posted.Count > 150);
        foreach (var (person, path, body, key) in posted)
            Assert.True((int)(await county.As(person).Post(path, body, key)).Status is 200 or 403 or 409 or 422, $"{person} {path}");
        Assert.Equal(versions, await county.Versions());
    }

    [Fact]
    public async Task Of_two_who_edit_the_same_version_one_is_told_to_look_again()
    {
        await using var county = await County.Started();
        var replies = await Task.WhenAll(Enumerable.Range(0, 8).Select(number =>
            county.As("p1").Put("/api/weeks/2026-W14", Items(Item($"item-{number}", "open")), "\"0\"")));
        Assert.Single(replies, reply => (int)reply.Status == 200);
        Assert.All(replies.Where(reply => (int)reply.Status != 200), reply => reply.Refused(412, "version-stale"));
    }
}
