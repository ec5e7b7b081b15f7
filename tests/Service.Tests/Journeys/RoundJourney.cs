using System.Text.Json.Nodes;
using static PerfServerless.Service.Tests.Harness.Rounds;

namespace PerfServerless.Service.Tests.Journeys;

public class RoundJourney
{
    [Fact]
    public async Task The_round_opens_when_all_its_inputs_are_closed()
    {
        await using var county = await County.Started();
        (await county.As("admin").Post($"{Town}/score")).Refused(409, "inputs-open");
        county.Clock.To(7, 1);
        await county.OpenBox();
        (await county.As("admin").Post($"{Town}/score")).Refused(409, "inputs-open");
        (await county.As("centre-admin").Post($"{Town}/score")).Refused(403, "not-permitted");
        (await county.As("member").Post($"{Town}/decisions", Decisions(("p1", "good", null)))).Refused(409, "round-not-open");
    }

    [Fact]
    public async Task The_explanation_of_a_score_adds_up_to_it_down_to_what_was_counted()
    {
        await using var county = await Scored();
        var tree = (await county.As("p1").Get($"{AppraisalOf("p1")}/explanation")).Ok();
        var total = decimal.Parse(tree["value"]!);
        Assert.Equal(total, Math.Round(tree.List("inputs").Sum(part => part!["value"]!.GetValue<decimal>()), 2, MidpointRounding.AwayFromZero));
        Assert.Equal(20 + 95 * 0.35m + 95 * 0.30m + 10 + 5, total);
        Assert.All(Nodes(tree.Json!), node => Assert.True(node["rule"]!["zh"]!.ToString().Length > 0 && node["source"]!["article"]!.ToString().Length > 0));
        Assert.Equal(total, decimal.Parse((await county.As("leader").Get(AppraisalOf("p1"))).Ok()["total"]!));
        (await county.As("p2").Get($"{AppraisalOf("p1")}/explanation")).Refused(403, "not-permitted");
    }

    [Fact]
    public async Task The_committee_decides_within_the_quota_and_gives_reasons()
    {
        await using var county = await Scored();
        var round = (await county.As("member").Get(Town)).Ok();
        Assert.Equal(("7", "2"), (round["participants"], round["places"]));
        var versions = await county.Versions();
        var breach = (await county.As("member").Post($"{Town}/decisions", Decisions(("p1", "excellent", null), ("p2", "excellent", null), ("p3", "excellent", "同样出色")))).Refused(422, "quota-exceeded");
        Assert.Equal("pilot", breach["citation.instrument"]);
        (await county.As("member").Post($"{Town}/decisions", Decisions(("p4", "excellent", null)))).Refused(422, "grade-change-needs-reason");
        (await county.As("member").Post($"{Town}/decisions", Decisions(("q1", "good", null)))).Refused(422, "grade-not-candidate");
        (await county.As("p1").Post($"{Town}/decisions", Decisions(("p2", "poor", "x")))).Refused(403, "not-permitted");
        Assert.Equal(versions, await county.Versions());
        (await county.As("member").Post($"{Town}/decisions", Decisions(("p1", "excellent", null), ("p3", "excellent", "破格,委员会讨论")))).Ok();
        (await county.As("head").Post($"{Town}/decisions", Decisions(("p2", "excellent", null)))).Refused(422, "quota-exceeded");
        (await county.As("o1").Post($"{Town}/approve")).Refused(409, "round-undecided");
    }

    [Fact]
    public async Task Whoever_is_recused_takes_no_part_and_whoever_decided_does_not_approve()
    {
        await using var county = await Scored();
        (await county.As("member").Post($"{Town}/recusals", new { person = "p1" })).Ok();
        (await county.As("member").Post($"{Town}/decisions", Decisions(("p1", "excellent", null)))).Refused(409, "grade-recused");
        (await county.As("head").Post($"{Town}/decisions", Decisions(("p1", "excellent", null)))).Ok();
        (await county.As("security").Post("/api/people/member/roles", new { roles = (string[])["committeeMember", "organisationOfficer"] })).Ok();
        var rest = (await county.As("member").Get(Town)).Ok().List("proposals").Where(each => each!["person"]!.ToString() != "p1")
            .Select(each => (each!["person"]!.ToString(), each["grade"]!.ToString(), (string?)null)).ToArray();
        (await county.As("member").Post($"{Town}/decisions", Decisions(rest))).Ok();
        (await county.As("member").Post($"{Town}/approve")).Refused(409, "round-approver-decided");
        (await county.As("o1").Post($"{Town}/send-back", new { reason = "请复核 p5" })).Ok();
        (await county.As("o1").Post($"{Town}/approve")).Refused(409, "round-sent-back");
        (await county.As("member").Post($"{Town}/decisions", Decisions(("p5", "fair", "复核后调整")))).Ok();
        Assert.Equal("o1", (await county.As("o1").Post($"{Town}/approve")).Ok()["approvedBy"]);
        (await county.As("head").Post($"{Town}/decisions", Decisions(("p5", "good", null)))).Refused(409, "round-approved");
    }

    [Fact]
    public async Task Grades_are_published_for_five_working_days_told_and_then_confirmed()
    {
        await using var county = await Scored();
        (await county.As("admin").Post($"{Town}/publication", new { })).Refused(409, "round-not-approved");
        await county.DecideAndApprove();
        (await county.As("admin").Post($"{Town}/publication", new { workingDays = 4 })).Refused(422, "publication-days");
        var published = (await county.As("admin").Post($"{Town}/publication", new { workingDays = 5 })).Ok();
        Assert.Equal(("2026-07-08", "2026-07-10"), (published["publication.endsOn"], published["publication.objectionUntil"]));
        Assert.True(await county.HasNotice("p3", "Your grade of 2026Q2 is Good, published until 2026-07-08"));
        county.Clock.To(7, 10, 23, 59);
        (await county.As("admin").Post($"{Town}/confirm")).Refused(409, "publication-running");
        Assert.Null((await county.Advance("p1"))["state.confirmedAt"]);
        county.Clock.To(7, 11, 0);
        Assert.Equal("2026-07-11", (await county.As("admin").Post($"{Town}/confirm")).Ok()["confirmedOn"]);
        Assert.NotNull((await county.Advance("p1"))["state.confirmedAt"]);
    }

    private static IEnumerable<JsonNode> Nodes(JsonNode node) => node["inputs"]!.AsArray().SelectMany(input => Nodes(input!)).Prepend(node);
}
