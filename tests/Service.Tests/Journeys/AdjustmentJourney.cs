namespace PerfServerless.Service.Tests.Journeys;

public class AdjustmentJourney
{
    private const string Entries = "/api/people/p1/adjustments";
    private static readonly object Praise = new Dictionary<string, object> { ["$type"] = "PointsSubject", ["value"] = 2.5 };

    [Fact]
    public async Task Points_are_proposed_told_heard_reviewed_and_approved_by_different_people()
    {
        await using var county = await InMay();
        var entry = await Propose(county, "admin");
        Assert.True(await county.HasNotice("p1", "A proposal (points) concerns you"));
        (await Decide(county, "o1", entry)).Refused(409, "adjustment-not-reviewed");
        (await Review(county, "o1", entry)).Refused(403, "not-permitted");
        (await Review(county, "discipline", entry)).Ok();
        (await Decide(county, "o1", entry)).Refused(409, "adjustment-not-heard");
        (await county.As("p2").Post($"{Entries}/{entry}/statement", new { text = "无意见" })).Refused(403, "not-permitted");
        (await county.As("p1").Post($"{Entries}/{entry}/statement", new { text = "无意见" })).Ok();
        (await Decide(county, "discipline", entry)).Refused(403, "not-permitted");
        var approved = (await Decide(county, "o1", entry)).Ok();
        Assert.Equal(("approved", "discipline", "o1"), (approved["state.status"], approved["state.review.by"], approved["state.decision.by"]));
        Assert.True(await county.HasNotice("p1", "was approved"));
    }

    [Fact]
    public async Task One_person_with_both_roles_does_not_act_twice()
    {
        await using var county = await InMay();
        (await county.As("security").Post("/api/people/o2/roles", new { roles = (string[])["organisationOfficer", "disciplineReviewer"] })).Ok();
        var entry = await Propose(county, "admin");
        (await county.As("p1").Post($"{Entries}/{entry}/statement", new { text = "无意见" })).Ok();
        (await Review(county, "o2", entry)).Ok();
        (await Decide(county, "o2", entry)).Refused(409, "adjustment-same-approver");
        var own = await Propose(county, "o1", "文〔2026〕2号");
        (await Review(county, "discipline", own)).Ok();
        county.Clock.WorkingDays(4); // silence until the end of the time to be heard is an answer too
        (await Decide(county, "o1", own)).Refused(409, "adjustment-own-proposal");
        (await Decide(county, "o3", own)).Ok();
    }

    [Fact]
    public async Task The_same_event_is_not_entered_twice_however_its_document_is_written()
    {
        await using var county = await InMay();
        await Propose(county, "admin");
        var versions = await county.Versions();
        (await county.As("leader").Post(Entries, Proposal("文 [2026] 1号"))).Refused(409, "adjustment-exists");
        (await county.As("admin").Post(Entries, Proposal("文〔2026〕3号", date: "2026-04-01"))).Refused(422, "adjustment-window");
        (await county.As("admin").Post(Entries, Proposal("文〔2026〕3号", date: "2026-05-09"))).Refused(422, "adjustment-future");
        (await county.As("admin").Post(Entries, Proposal("文〔2026〕3号", evidence: []))).Refused(422, "adjustment-evidence");
        (await county.As("admin").Post(Entries, Proposal("文〔2026〕3号", subject: new Dictionary<string, object> { ["$type"] = "PointsSubject", ["value"] = 10.5 }))).Refused(422, "points-range");
        Assert.Equal(versions, await county.Versions());
    }

    [Fact]
    public async Task A_negative_entry_goes_the_same_way_and_bars_from_Excellent()
    {
        await using var county = await InMay();
        var veto = Negative("veto", "2026-05-06", "2026-05-30");
        (await county.As("leader").Post(Entries, Proposal(subject: veto))).Refused(422, "negative-veto-span");
        var entry = await Propose(county, "leader", subject: Negative("veto", "2026-05-06", "2026-12-31"));
        Assert.True(await county.HasNotice("p1", "A proposal (negative list) concerns you"));
        (await county.As("p1").Post($"{Entries}/{entry}/statement", new { text = "情况说明" })).Ok();
        (await Review(county, "discipline", entry)).Ok();
        (await Decide(county, "o1", entry)).Ok();
        county.Clock.To(7, 1);
        await county.Vote();
        (await county.As("admin").Post($"{Rounds.Town}/score")).Ok();
        (await county.As("member").Post($"{Rounds.Town}/decisions", Rounds.Decisions(("p1", "excellent", "表现好")))).Refused(422, "grade-barred");
    }

    [Fact]
    public async Task A_veto_that_comes_after_the_decision_is_seen_at_the_approval_and_again_before_the_publication()
    {
        await using var county = await Rounds.Scored();
        (await county.As("member").Post($"{Rounds.Town}/decisions", await Proposed(county))).Ok();
        await Veto(county, "p1", "文〔2026〕8号");
        (await county.As("o1").Post($"{Rounds.Town}/approve")).Refused(409, "round-undecided");
        var round = (await county.As("member").Get(Rounds.Town)).Ok();
        Assert.Equal((null, "excellent"), (round["grades.p1"], round.List("proposals").Single(each => each!["person"]!.ToString() == "p3")!["grade"]!.ToString()));
        (await county.As("member").Post($"{Rounds.Town}/decisions", await Proposed(county))).Ok();
        (await county.As("o1").Post($"{Rounds.Town}/approve")).Ok();
        await Veto(county, "p2", "文〔2026〕9号");
        (await county.As("admin").Post($"{Rounds.Town}/publication", new { })).Refused(422, "grade-barred");
        (await county.As("o1").Post($"{Rounds.Town}/send-back", new { reason = "有人员受否决" })).Ok();
        (await county.As("admin").Post($"{Rounds.Town}/score")).Ok();
        (await county.As("member").Post($"{Rounds.Town}/decisions", await Proposed(county))).Ok();
        (await county.As("o1").Post($"{Rounds.Town}/approve")).Ok();
        (await county.As("admin").Post($"{Rounds.Town}/publication", new { })).Ok();
    }

    [Fact]
    public async Task A_case_entered_after_the_approval_stops_the_publication()
    {
        await using var county = await Rounds.Scored();
        await county.DecideAndApprove();
        (await county.As("discipline").Post("/api/people/p5/cases", new { number = "立〔2026〕3号", on = "2026-06-29" })).Ok();
        (await county.As("admin").Post($"{Rounds.Town}/publication", new { })).Refused(409, "publish-withheld");
        (await county.As("o1").Post($"{Rounds.Town}/send-back", new { reason = "有人员被立案" })).Ok();
        (await county.As("member").Post($"{Rounds.Town}/decisions", await Proposed(county))).Ok();
        (await county.As("o1").Post($"{Rounds.Town}/approve")).Ok();
        var round = (await county.As("o1").Get(Rounds.Town)).Ok();
        Assert.Equal(("6", null), (round["participants"], round["grades.p5"]));
        (await county.As("admin").Post($"{Rounds.Town}/publication", new { })).Ok();
    }

    private static async Task<object> Proposed(County county) => Rounds.Decisions([.. (await county.As("member").Get(Rounds.Town)).Ok().List("proposals")
        .Select(each => (each!["person"]!.ToString(), each["grade"]!.ToString(), (string?)"按初评建议"))]);

    private static async Task Veto(County county, string person, string number)
    {
        var entries = $"/api/people/{person}/adjustments";
        var entry = (await county.As("leader").Post(entries, Proposal(number, "2026-06-26", Negative("veto", "2026-06-26", "2026-12-31")))).Ok()["id"];
        (await county.As(person).Post($"{entries}/{entry}/statement", new { text = "情况说明" })).Ok();
        (await county.As("discipline").Post($"{entries}/{entry}/review", new { accept = true, reason = "证据充分" })).Ok();
        (await county.As("o2").Post($"{entries}/{entry}/decision", new { approve = true, reason = "同意" })).Ok();
    }

    [Fact]
    public async Task An_approved_entry_is_revoked_by_two_people_and_stays_in_the_record()
    {
        await using var county = await InMay();
        var entry = await Propose(county, "admin");
        (await county.As("admin").Post($"{Entries}/{entry}/revocation", new { reason = "误报" })).Refused(409, "revocation-not-approved");
        (await county.As("p1").Post($"{Entries}/{entry}/statement", new { text = "无意见" })).Ok();
        (await Review(county, "discipline", entry)).Ok();
        (await Decide(county, "o1", entry)).Ok();
        (await county.As("o2").Post($"{Entries}/{entry}/revocation/approve", new { reason = "属实" })).Refused(409, "revocation-not-asked");
        (await county.As("admin").Post($"{Entries}/{entry}/revocation", new { reason = "误报" })).Ok();
        (await county.As("o1").Post($"{Entries}/{entry}/revocation/approve", new { reason = "属实" })).Refused(409, "revocation-approver");
        Assert.Equal("revoked", (await county.As("o2").Post($"{Entries}/{entry}/revocation/approve", new { reason = "属实" })).Ok()["state.status"]);
        Assert.True(await county.HasNotice("p1", "was revoked"));
        Assert.Equal("revoked", (await county.As("p1").Get(Entries)).Ok()["items.0.state.status"]);
        await Propose(county, "admin"); // a dead entry leaves room for the same event, entered anew
    }

    [Fact]
    public async Task Only_the_proposer_withdraws()
    {
        await using var county = await InMay();
        var entry = await Propose(county, "admin");
        (await county.As("leader").Post($"{Entries}/{entry}/withdraw")).Refused(409, "adjustment-not-proposer");
        Assert.Equal("withdrawn", (await county.As("admin").Post($"{Entries}/{entry}/withdraw")).Ok()["state.status"]);
        (await county.As("admin").Post($"{Entries}/none/withdraw")).Refused(404, "not-found");
    }

    private static object Negative(string level, string first, string last) =>
        new Dictionary<string, object> { ["$type"] = "NegativeEntry", ["level"] = level, ["first"] = first, ["last"] = last };

    private static object Proposal(string number = "文〔2026〕1号", string date = "2026-05-06", object? subject = null, string[]? evidence = null) =>
        new { subject = subject ?? Praise, @event = "获市级表彰", eventDate = date, documentNumber = number, evidence = evidence ?? ["admin/表彰决定.pdf"] };

    private static async Task<string> Propose(County county, string by, string number = "文〔2026〕1号", object? subject = null) =>
        (await county.As(by).Post(Entries, Proposal(number, subject: subject))).Ok()["id"]!;

    private static Task<Reply> Review(County county, string by, string entry) =>
        county.As(by).Post($"{Entries}/{entry}/review", new { accept = true, reason = "证据充分" });

    private static Task<Reply> Decide(County county, string by, string entry) =>
        county.As(by).Post($"{Entries}/{entry}/decision", new { approve = true, reason = "同意" });

    private static async Task<County> InMay()
    {
        var county = await County.Started();
        county.Clock.To(5, 8);
        return county;
    }
}
