using static PerfServerless.Service.Tests.Harness.SeededYears;

namespace PerfServerless.Service.Tests.Journeys;

public class PromotionJourney
{
    private const string Archive = "/api/people/p1/archive";

    [Fact]
    public async Task An_inspection_closes_only_after_its_officers_have_read_the_archive()
    {
        await using var county = await Locked();
        (await county.As("head").Post($"{Archive}/inspections", Inspection())).Refused(403, "not-permitted");
        (await county.As("o1").Post($"{Archive}/inspections", Inspection("o1", "head"))).Refused(422, "inspection-officer");
        (await county.As("o1").Post($"{Archive}/inspections", Inspection("o1"))).Refused(422, "inspection-team");
        (await county.As("o1").Post("/api/people/nobody/archive/inspections", Inspection())).Refused(404, "not-found");
        var opened = (await county.As("o1").Post($"{Archive}/inspections", Inspection())).Ok();
        var id = opened["inspections.0.inspection.opened.id"];
        await county.MustLeadSomewhere("o2");
        var close = new { recommended = true, conclusion = "建议晋升" };
        var unread = (await county.As("o1").Post($"{Archive}/inspections/{id}/conclusion", close)).Refused(409, "inspection-archive-unread");
        Assert.Equal("promotion.archive-reading", unread["citation.article"]);
        (await county.As("o3").Post($"{Archive}/readings", new { purpose = "干部考察", inspection = id })).Refused(409, "inspection-not-inspector");
        (await county.As("o1").Post($"{Archive}/readings", new { purpose = "干部考察", inspection = id })).Ok();
        (await county.As("o1").Post($"{Archive}/inspections/{id}/conclusion", close)).Refused(409, "inspection-archive-unread");
        (await county.As("o2").Post($"{Archive}/readings", new { purpose = "干部考察", inspection = id })).Ok();
        var closed = (await county.As("o1").Post($"{Archive}/inspections/{id}/conclusion", close)).Ok();
        Assert.Equal(("True", "preference"), (closed.Node("inspections.0.inspection.concluded.recommended")!.GetValue<bool>().ToString(), closed["hints.0.kind"]));
    }

    [Fact]
    public async Task Each_reading_is_logged_and_the_person_sees_who_when_and_why()
    {
        await using var county = await Locked();
        (await county.As("head").Get(Archive)).Refused(403, "not-permitted");
        (await county.As("p2").Post($"{Archive}/readings", new { purpose = "看看" })).Refused(403, "not-permitted");
        (await county.As("office-head").Post($"{Archive}/readings", new { purpose = "看看" })).Refused(403, "not-permitted");
        (await county.As("head").Post($"{Archive}/readings", new { purpose = " " })).Refused(422, "archive-purpose");
        (await county.As("head").Post($"{Archive}/readings", new { purpose = "年度谈心" }, "read")).Ok();
        (await county.As("head").Post($"{Archive}/readings", new { purpose = "年度谈心" }, "read")).Ok();
        (await county.As("head").Post($"{Archive}/readings", new { purpose = "年度谈心" })).Ok();
        var log = (await county.As("p1").Get($"{Archive}/readings")).Ok().List("readings");
        Assert.Equal(2, log.Count);
        Assert.Equal(("head", "年度谈心"), (log[0]!["by"]!.ToString(), log[0]!["purpose"]!.ToString()));
        (await county.As("auditor").Get($"{Archive}/readings")).Ok();
        (await county.As("head").Get($"{Archive}/readings")).Refused(403, "not-permitted");
    }

    [Fact]
    public async Task The_archive_shows_the_years_and_masks_sanctions_from_those_without_the_right()
    {
        await using var county = await Locked();
        (await county.As("discipline").Post("/api/people/p1/sanctions", new { sanction = "warning", documentNumber = "处1", effectiveOn = "2027-02-01" })).Ok();
        var own = (await county.As("p1").Get(Archive)).Ok();
        Assert.Equal(("excellent", "warning", "bar"), (own["years.0.grade"], own["sanctions.0.sanction"], own["hints.0.kind"]));
        var ofHead = (await county.As("head").Post($"{Archive}/readings", new { purpose = "了解情况" })).Ok();
        Assert.True(ofHead.Node("masked")!.GetValue<bool>());
        Assert.Empty(ofHead.List("sanctions"));
        Assert.DoesNotContain(ofHead.List("hints"), hint => hint!["kind"]!.ToString() == "bar");
        Assert.Single((await county.As("o1").Post($"{Archive}/readings", new { purpose = "了解情况" })).Ok().List("sanctions"));
        var masked = (await county.As("head").Post("/api/people/p6/archive/readings", new { purpose = "了解情况" })).Ok();
        Assert.Null(masked["years.0.whyNone"]);
        Assert.Equal("openCase", (await county.As("p6").Get("/api/people/p6/archive")).Ok()["years.0.whyNone"]);
    }

    [Fact]
    public async Task A_sanction_bars_the_recommendation_with_its_article()
    {
        await using var county = await Locked();
        (await county.As("discipline").Post("/api/people/p1/sanctions", new { sanction = "warning", documentNumber = "处1", effectiveOn = "2027-02-01" })).Ok();
        var id = (await county.As("o1").Post($"{Archive}/inspections", Inspection())).Ok()["inspections.0.inspection.opened.id"];
        foreach (var officer in (string[])["o1", "o2"])
            (await county.As(officer).Post($"{Archive}/readings", new { purpose = "干部考察", inspection = id })).Ok();
        var barred = (await county.As("o1").Post($"{Archive}/inspections/{id}/conclusion", new { recommended = true, conclusion = "建议晋升" })).Refused(409, "promotion-barred");
        Assert.Equal(("civil-servant-law", "64"), (barred["citation.instrument"], barred["citation.article"]));
        (await county.As("o1").Post($"{Archive}/inspections/{id}/abandon", new { reason = "" })).Refused(422, "inspection-reason");
        (await county.As("o1").Post($"{Archive}/inspections/{id}/abandon", new { reason = "处分期内" })).Ok();
        (await county.As("o1").Post($"{Archive}/inspections", Inspection())).Ok();
    }

    [Fact]
    public async Task The_quarters_of_a_lived_period_are_in_it()
    {
        await using var county = await Rounds.Published();
        var own = (await county.As("p1").Get(Archive)).Ok();
        Assert.Equal(("2026Q2", "excellent", "town"), (own["quarters.0.period"], own["quarters.0.grade"], own["quarters.0.unit"]));
        Assert.NotNull(own["quarters.0.score"]);
        await using var unpublished = await Rounds.Scored();
        Assert.Null((await unpublished.As("p1").Get(Archive)).Ok()["quarters.0.score"]); // not before its grade
    }

    private static object Inspection(params string[] officers) =>
        new { post = "四级主任科员", documentNumber = "演示考〔2027〕1号", inspectors = officers.Length == 0 ? ["o1", "o2"] : officers };
}
