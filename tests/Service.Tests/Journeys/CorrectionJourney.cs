using static PerfServerless.Service.Tests.Harness.Rounds;

namespace PerfServerless.Service.Tests.Journeys;

public class CorrectionJourney
{
    [Fact]
    public async Task An_objection_upheld_is_corrected_by_an_approver_in_a_new_version()
    {
        await using var county = await Published();
        (await county.As("p2").Post(Objection("p6"), Grounds)).Refused(403, "not-permitted");
        (await county.As("p6").Post(Objection("p6"), new { grounds = new { reason = " ", evidence = Array.Empty<string>() } })).Refused(422, "objection-reason");
        (await county.As("p6").Post(Objection("p6"), Grounds)).Ok();
        Assert.True(await county.HasNotice("o2", "An objection was lodged"));
        (await county.As("o1").Post($"{Objection("p6")}/reviewer", new { reviewer = "member" })).Refused(422, "reviewer-decided");
        (await county.As("o1").Post($"{Objection("p6")}/reviewer", new { reviewer = "inspector" })).Ok();
        Assert.True(await county.HasNotice("inspector", "was given to you"));
        (await county.As("o2").Post($"{Objection("p6")}/answer", Upheld("good"))).Refused(403, "not-permitted");
        (await county.As("o2").Post($"{AppraisalOf("p6")}/objection-correction")).Refused(409, "objection-not-upheld");
        (await county.As("inspector").Post($"{Objection("p6")}/answer", Upheld("poor"))).Refused(422, "ruling-worse");
        (await county.As("inspector").Post($"{Objection("p6")}/answer", Upheld("good"))).Ok();
        Assert.True(await county.HasNotice("p6", "Your objection was upheld"));
        (await county.As("inspector").Post($"{AppraisalOf("p6")}/objection-correction")).Refused(403, "not-permitted");
        var round = (await county.As("o2").Post($"{AppraisalOf("p6")}/objection-correction")).Ok();
        Assert.Equal(("2", "good", "inspector", "o2"), Version(round, "p6", 1));
        await county.Settle();
        var appraisal = (await county.As("p6").Get(AppraisalOf("p6"))).Ok();
        Assert.Equal(("good", "2"), (appraisal["grade"], appraisal["gradeVersion"]));
        Assert.True(await county.HasNotice("p6", "was corrected to Good"));
    }

    [Fact]
    public async Task While_an_objection_is_open_nothing_is_confirmed_or_filed_and_a_late_one_is_refused()
    {
        await using var county = await Published();
        (await county.As("p5").Post(Objection("p5"), Grounds)).Ok();
        await county.Settle();
        county.Clock.To(7, 13);
        (await county.As("p4").Post(Objection("p4"), Grounds)).Refused(409, "objection-late");
        Assert.Null((await county.Advance("p5"))["state.confirmedAt"]);
        (await county.As("o1").Post($"{AppraisalOf("p5")}/file")).Refused(409, "appraisal-objection-open");
        (await county.As("p5").Post($"{Objection("p5")}/withdraw", new { stage = "internal" })).Ok();
        await county.Settle();
        Assert.NotNull((await county.Advance("p5"))["state.confirmedAt"]);
    }

    [Fact]
    public async Task Two_people_are_corrected_each_by_two_people()
    {
        await using var county = await Published();
        var first = await Propose(county, "p6", "good", "计分遗漏");
        var second = await Propose(county, "p4", "fair", "材料有误");
        (await county.As("head").Post($"{AppraisalOf("p6")}/corrections/{first}/approve")).Refused(403, "not-permitted");
        (await county.As("o1").Post($"{AppraisalOf("p6")}/corrections/{second}/approve")).Refused(404, "not-found");
        Assert.Equal("o1", (await county.As("o1").Post($"{AppraisalOf("p6")}/corrections/{first}/approve")).Ok()["change.approvedBy"]);
        (await county.As("o2").Post($"{AppraisalOf("p4")}/corrections/{second}/approve")).Ok();
        (await county.As("o2").Post($"{AppraisalOf("p4")}/corrections/{second}/approve")).Ok();
        await county.Settle();
        var round = (await county.As("o1").Get(Town)).Ok();
        Assert.Equal((("2", "good", "head", "o1"), ("2", "fair", "head", "o2")), (Version(round, "p6", 1), Version(round, "p4", 1)));
        Assert.Equal(2, round.List("grades.p4.versions").Count);
        Assert.Equal(("fair", "2"), ((await county.As("p4").Get(AppraisalOf("p4"))).Ok()["grade"], (await county.As("p4").Get(AppraisalOf("p4")))["gradeVersion"]));
    }

    [Fact]
    public async Task A_correction_keeps_the_quota_and_its_proposer_does_not_approve_it()
    {
        await using var county = await Published();
        var third = await Propose(county, "p3", "excellent", "补充材料");
        var versions = await county.Versions();
        (await county.As("o1").Post($"{AppraisalOf("p3")}/corrections/{third}/approve")).Refused(422, "quota-exceeded");
        var own = (await county.As("o1").Post($"{AppraisalOf("p4")}/corrections", Change("correction", "fair", "材料有误"))).Ok()["id"];
        (await county.As("o1").Post($"{AppraisalOf("p4")}/corrections/{own}/approve")).Refused(409, "correction-approver");
        Assert.Equal(versions.Count + 1, (await county.Versions()).Count); // the second proposal, and nothing else
    }

    private static object Grounds => new { grounds = new { reason = "漏计一次表彰", evidence = Array.Empty<string>() } };

    private static object Upheld(string grade) => new { ruling = new { upheld = true, corrected = grade, reason = "材料属实" } };

    internal static object Change(string kind, string grade, string reason) => new { kind, grade, reason };

    private static async Task<string> Propose(County county, string person, string grade, string reason) =>
        (await county.As("head").Post($"{AppraisalOf(person)}/corrections", Change("correction", grade, reason))).Ok()["id"]!;

    private static (string?, string?, string?, string?) Version(Reply round, string person, int index) =>
        (round[$"grades.{person}.versions.{index}.number"], round[$"grades.{person}.versions.{index}.grade"],
            round[$"grades.{person}.versions.{index}.by"], round[$"grades.{person}.versions.{index}.approvedBy"]);
}
