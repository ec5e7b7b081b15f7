using static PerfServerless.Service.Tests.Harness.Rounds;

namespace PerfServerless.Service.Tests.Journeys;

public class TwelveProceduresJourney
{
    [Fact]
    public async Task One_person_goes_through_all_twelve_procedures()
    {
        await using var county = await Published();
        (await county.As("admin").Post($"{AppraisalOf("p1")}/notice")).Ok();
        Assert.True(await county.HasNotice("p1", "notice of your grade of 2026Q2 was served"));
        (await county.As("o1").Post($"{AppraisalOf("p1")}/file")).Refused(409, "appraisal-not-confirmed");
        county.Clock.To(7, 13);
        await county.Advance("p1");
        (await county.As("o1").Post($"{AppraisalOf("p1")}/file")).Refused(409, "appraisal-not-signed");
        (await county.As("admin").Post($"{AppraisalOf("p1")}/notice/sign")).Refused(403, "not-permitted");
        (await county.As("p1").Post($"{AppraisalOf("p1")}/notice/sign")).Ok();
        (await county.As("admin").Post($"{AppraisalOf("p1")}/file")).Refused(403, "not-permitted");
        var filed = (await county.As("o1").Post($"{AppraisalOf("p1")}/file")).Ok();
        Assert.Equal(("excellent", "96.75"), (filed["grade"], filed["total"]));
        Assert.NotNull(filed["filedAt"]);

        var duties = (await county.As("p1").Get($"{AppraisalOf("p1")}/duties")).Ok().List();
        Assert.Equal(Enumerable.Range(1, 12), duties.Select(duty => duty!["procedure"]!.GetValue<int>()).Distinct().Order());
        Assert.All(duties, duty => Assert.True(duty!["done"]!.GetValue<bool>(), duty.ToJsonString()));
        Assert.Equal(["11/sign"], filed.Node("overdue")!.AsObject().Select(duty => duty.Key)); // the notice was signed for only after the publication
    }

    [Fact]
    public async Task A_refusal_to_sign_is_witnessed_and_then_the_appraisal_is_filed()
    {
        await using var county = await Published();
        (await county.As("p6").Post($"{AppraisalOf("p6")}/notice/sign")).Refused(409, "appraisal-not-served");
        (await county.As("admin").Post($"{AppraisalOf("p6")}/notice")).Ok();
        (await county.As("admin").Post($"{AppraisalOf("p6")}/notice/refused", new { witness = "" })).Refused(422, "appraisal-no-witness");
        (await county.As("admin").Post($"{AppraisalOf("p6")}/notice/refused", new { witness = "王五" })).Ok();
        county.Clock.To(7, 13);
        await county.Advance("p6");
        Assert.Equal("王五", (await county.As("o1").Post($"{AppraisalOf("p6")}/file")).Ok()["notice.refusalWitness"]);
    }

    /// <summary>Faults 8 and 10 of the peers: an invitation that cannot be acted on, a reminder nobody sends.</summary>
    [Fact]
    public async Task Every_notice_of_a_whole_period_leads_its_reader_somewhere()
    {
        await using var county = await Published();
        (await county.As("p5").Post(Objection("p5"), new { grounds = new { reason = "漏计", evidence = Array.Empty<string>() } })).Ok();
        (await county.As("admin").Post($"{AppraisalOf("p1")}/notice")).Ok();
        await county.MustLeadSomewhere("p1", "p5", "leader", "head", "o1", "q1", "d1");
    }
}
