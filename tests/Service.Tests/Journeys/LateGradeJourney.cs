using static PerfServerless.Service.Tests.Harness.Rounds;

namespace PerfServerless.Service.Tests.Journeys;

/// <summary>补定: a grade withheld during an investigation is decided after it closed without a sanction (art. 42).</summary>
public class LateGradeJourney
{
    [Fact]
    public async Task A_case_closed_without_sanction_lets_the_withheld_grade_be_decided_like_any_other()
    {
        await using var county = await Withheld();
        county.Clock.To(8, 3);
        var change = (await county.As("head").Post($"{AppraisalOf("p4")}/corrections", CorrectionJourney.Change("lateGrade", "good", "结案未处分"))).Ok()["id"];
        (await county.As("o1").Post($"{AppraisalOf("p4")}/corrections/{change}/approve")).Refused(409, "late-case-open");
        (await county.As("discipline").Post("/api/people/p4/cases/close", new { number = "立〔2026〕1号", on = "2026-08-03", sanctioned = false })).Ok();
        (await county.As("o1").Post($"{AppraisalOf("p4")}/corrections/{change}/approve")).Ok();
        await county.Settle();

        var round = (await county.As("o1").Get(Town)).Ok();
        Assert.Equal(("7", "2"), (round["participants"], round["places"]));
        var appraisal = (await county.As("p4").Get(AppraisalOf("p4"))).Ok();
        Assert.Equal(("good", "graded", "2026-08-10"), (appraisal["grade"], appraisal["participation"], appraisal["publicationEnds"]));
        Assert.Equal(appraisal["total"], (await county.As("p4").Get($"{AppraisalOf("p4")}/explanation")).Ok()["value"]);
        Assert.True(await county.HasNotice("p4", "Your grade of 2026Q2 is Good"));
        (await county.As("o1").Post($"{AppraisalOf("p4")}/file")).Refused(409, "appraisal-not-confirmed");
    }

    [Fact]
    public async Task A_grade_is_withheld_while_the_case_is_open()
    {
        await using var county = await Withheld();
        Assert.DoesNotContain((await county.As("o1").Get(Town)).Ok().List("proposals"), each => each!["person"]!.ToString() == "p4");
        Assert.Null((await county.As("p4").Get(AppraisalOf("p4"))).Ok()["grade"]);
        (await county.As("p4").Get($"{AppraisalOf("p4")}/explanation")).Refused(404, "not-found");
    }

    private static async Task<County> Withheld()
    {
        var county = await County.Peopled();
        await Founding.Scheme(county);
        (await county.As("discipline").Post("/api/people/p4/cases", new { number = "立〔2026〕1号", on = "2026-03-10" })).Ok();
        county.Clock.To(4, 1);
        await Founding.Rosters(county);
        await county.LivePeriod();
        await county.Vote();
        (await county.As("admin").Post($"{Town}/score")).Ok();
        await county.DecideAndApprove();
        (await county.As("admin").Post($"{Town}/publication", new { })).Ok();
        await county.Settle();
        return county;
    }
}
