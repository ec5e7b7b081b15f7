using static PerfServerless.Service.Tests.Harness.Years;

namespace PerfServerless.Service.Tests.YearEnd;

public class AppealJourney
{
    [Fact]
    public async Task From_incompetent_over_review_and_appeal_to_a_correction_and_nobody_worse()
    {
        await using var county = await Published();
        (await county.As("admin").Post($"{Of("p6")}/notice")).Ok();
        (await county.As("p6").Post($"{Of("p6")}/notice/sign")).Ok();
        (await county.As("p2").Post($"{Objection("p2")}/review", Grounds)).Refused(409, "statutory-review-out-of-scope");
        (await county.As("p5").Post($"{Objection("p5")}/review", Grounds)).Refused(409, "statutory-review-out-of-scope");
        (await county.As("p6").Post($"{Objection("p6")}/review", Grounds)).Ok();
        await county.Settle();
        Assert.True(await county.HasNotice("o3", "A review was requested"));
        (await county.As("p6").Post($"{Objection("p6")}/appeal", Grounds)).Refused(409, "appeal-review-open");
        (await county.As("o3").Post($"{Objection("p6")}/review/decision", Reject)).Ok();
        Assert.True(await county.HasNotice("p6", "Your review was not upheld"));
        (await county.As("o3").Post($"{Objection("p6")}/review/served", new { receivedOn = county.Clock.Today })).Ok();

        var appealed = (await county.As("p6").Post($"{Objection("p6")}/appeal", Grounds)).Ok();
        Assert.Equal("appeal", appealed["objection.stage"]);
        (await county.As("o2").Post($"{Objection("p6")}/appeal/accept")).Refused(409, "appeal-own-decision"); // o2 approved the grade
        (await county.As("o1").Post($"{Objection("p6")}/appeal/accept")).Ok();
        (await county.As("o1").Post($"{Objection("p6")}/appeal/decision", Uphold("poor"))).Refused(422, "ruling-same");
        (await county.As("o1").Post($"{Objection("p6")}/appeal/decision", Uphold("fair"))).Ok();
        (await county.As("o1").Post($"{Of("p6")}/objection-correction")).Refused(409, "correction-approver");
        (await county.As("o2").Post($"{Of("p6")}/objection-correction")).Ok();
        Assert.True(await county.HasNotice("p6", "was corrected to Basically competent"));
        var after = (await county.As("p6").Get(Of("p6"))).Ok();
        Assert.Equal(("basicallyCompetent", "2"), (after["grade"], after["gradeVersion"]));
        var round = (await county.As("o1").Get($"{Town}/round")).Ok();
        Assert.Equal(("incompetent", "basicallyCompetent", "objection/p6"), (round["grades.p6.0.grade"], round["grades.p6.1.grade"], round["grades.p6.1.objectionId"]));
    }

    [Fact]
    public async Task Institution_staff_may_appeal_from_basically_qualified_under_their_own_article()
    {
        await using var county = await Published();
        (await county.As("centre-admin").Post($"{Of("s2")}/notice")).Ok();
        (await county.As("s2").Post($"{Of("s2")}/notice/sign")).Ok();
        var lodged = (await county.As("s2").Post($"{Objection("s2")}/appeal", Grounds)).Ok();
        Assert.Equal("True", lodged["objection.appeal.direct"]![..1].ToUpperInvariant() + lodged["objection.appeal.direct"]![1..]);
        var refused = (await county.As("s1").Post($"{Objection("s1")}/appeal", Grounds)).Refused(409, "statutory-review-out-of-scope");
        Assert.Equal("36", refused["citation.article"]);
    }

    [Fact]
    public async Task An_internal_objection_holds_the_persons_own_result_open_until_it_is_settled()
    {
        await using var county = await Published();
        (await county.As("p4").Post(Objection("p4"), Grounds)).Ok();
        await county.Settle();
        county.Clock.WorkingDays(8);
        (await county.As("o2").Post($"{Town}/round/lock")).Ok();
        Assert.Equal((false, true), (await Final(county, "p4"), await Final(county, "p3")));
        (await county.As("p4").Post($"{Objection("p4")}/withdraw", new { stage = "internal" })).Ok();
        await county.Settle();
        Assert.True(await Final(county, "p4"));
    }

    [Fact]
    public async Task An_upheld_internal_objection_is_settled_by_its_correction()
    {
        await using var county = await Published();
        (await county.As("p5").Post(Objection("p5"), Grounds)).Ok();
        (await county.As("o1").Post($"{Objection("p5")}/reviewer", new { reviewer = "member" })).Refused(422, "reviewer-decided");
        (await county.As("o1").Post($"{Objection("p5")}/reviewer", new { reviewer = "inspector" })).Ok();
        (await county.As("inspector").Post($"{Objection("p5")}/answer", Uphold("good"))).Ok();
        await county.Settle();
        Assert.Single((await county.As("p5").Get(Of("p5"))).Ok().List("openObjections"));
        (await county.As("o2").Post($"{Of("p5")}/objection-correction")).Ok();
        await county.Settle();
        var after = (await county.As("p5").Get(Of("p5"))).Ok();
        Assert.Equal(("competent", 0), (after["grade"], after.List("openObjections").Count));
    }

    /// <summary>A move entered afterwards, though dated before, does not take a published grade to another pool.</summary>
    [Fact]
    public async Task What_a_round_decided_reaches_the_person_wherever_the_file_puts_them_since()
    {
        await using var county = await Consolidated();
        (await county.As("o1").Post("/api/people/p2/assignments", new { unit = "office", supervisor = "office-head", position = "干部", leading = false, from = "2026-12-01" })).Ok();
        var round = (await county.As("member").Get($"{Town}/round")).Ok();
        (await county.As("member").Post($"{Town}/round/decisions", Decisions([.. round.List("proposals").Select(each => (each!["person"]!.ToString(), each["grade"]!.ToString(), (string?)null))]))).Ok();
        (await county.As("o2").Post($"{Town}/round/approve")).Ok();
        (await county.As("admin").Post($"{Town}/round/publication", new { })).Ok();
        Assert.True(await county.HasNotice("p2", "Your annual grade of 2026 is Competent"));
        Assert.Empty(await county.Store.Outbox(1));
        Assert.Equal(("town", "competent"), ((await county.As("p2").Get(Of("p2"))).Ok()["unit"], (await county.As("p2").Get(Of("p2"))).Ok()["grade"]));
    }

    private static async Task<bool> Final(County county, string person) =>
        (await county.Get<Service.YearEnd.AnnualResults>().Of(new(person), 2026, default))!.Final;

    private static object Grounds => new { grounds = new { reason = "全年主要工作未计入", evidence = Array.Empty<string>() } };

    private static object Reject => new { ruling = new { upheld = false, reason = "原等次依据充分" } };

    private static object Uphold(string grade) => new { ruling = new { upheld = true, corrected = grade, reason = "漏计两项工作" } };
}
