using PerfServerless.Rules.YearEnd;
using static PerfServerless.Service.Tests.Harness.SeededYears;

namespace PerfServerless.Service.Tests.Journeys;

public class HonoursJourney
{
    private const string Commendation = "/api/honours/2026/commendation", Merit = "/api/honours/2026/thirdClassMerit";

    [Fact]
    public async Task A_list_is_proposed_by_rule_adopted_by_an_officer_and_entered_in_the_archives()
    {
        await using var county = await Locked();
        (await county.As("head").Get(Commendation)).Refused(403, "not-permitted");
        var proposed = (await county.As("o1").Get(Commendation)).Ok();
        Assert.Equal(["p1", "p2"], proposed.List("candidates").Select(each => each!["person"]!.ToString()));
        (await county.As("o1").Post($"{Commendation}/adopt", List(["p1", "p3"]))).Refused(422, "honours-not-candidate");
        (await county.As("o1").Post($"{Commendation}/adopt", List(["p1"]))).Refused(422, "honours-left-out");
        (await county.As("o1").Post($"{Commendation}/add", new { person = "p1", documentNumber = "2" })).Refused(409, "honours-not-adopted");
        (await county.As("o1").Post($"{Commendation}/export")).Refused(409, "honours-not-adopted");
        (await county.As("o1").Post($"{Commendation}/adopt", List(["p1", "p2"]))).Ok();
        await county.MustLeadSomewhere("p1", "p2");
        (await county.As("head").Post($"{Commendation}/export")).Refused(403, "not-permitted");
        (await county.SignedIn("o2", "never").Post($"{Commendation}/export")).Refused(401, "sign-in-again");
        var file = (await county.As("o2").Post($"{Commendation}/export")).Ok();
        Assert.Contains("p1,人员 p1,town,演示奖〔2027〕1号", System.Text.Encoding.UTF8.GetString(file.Bytes));
        Assert.Equal("o2", (await county.As("o1").Get(Commendation)).Ok()["list.exports.0.by"]);
        Assert.Equal("Commendation of 2026", (await county.As("p1").Get("/api/people/p1/archive")).Ok()["entries.0.text.en"]);
        (await county.As("o1").Post($"{Commendation}/adopt", List(["p2"]))).Refused(409, "honours-adopted");
        await county.Correct("p3", AnnualGrade.Excellent);
        (await county.As("o1").Post($"{Commendation}/add", new { person = "p3", documentNumber = "演示奖〔2027〕2号" })).Ok();
        var struck = (await county.As("o1").Post($"{Commendation}/revoke", new { person = "p2", documentNumber = "演示奖〔2027〕3号", reason = "等次更正" })).Ok();
        Assert.Equal(["p1", "p3"], struck.List("list.people").Select(each => each!.ToString()));
        await county.Settle();
        Assert.Equal(2, (await county.As("p2").Get("/api/people/p2/archive")).Ok().List("entries").Count);
        foreach (var nothing in (string[])["1900/commendation", "2026/medal", "2026/1"])
            (await county.As("o1").Get($"/api/honours/{nothing}")).Refused(404, "not-found");
    }

    [Fact]
    public async Task Three_years_in_a_row_earn_a_merit_and_whoever_is_under_investigation_is_left_out_with_the_reason()
    {
        await using var county = await County.Peopled();
        county.Clock.To(new DateOnly(2027, 3, 1));
        var excellent = new Dictionary<string, AnnualGrade?> { ["p1"] = AnnualGrade.Excellent, ["p2"] = AnnualGrade.Excellent, ["p3"] = AnnualGrade.Competent };
        await county.Year(2024, excellent);
        await county.Year(2025, excellent);
        await county.Year(2026, excellent);
        (await county.As("discipline").Post("/api/people/p2/cases", new { number = "立1", on = "2027-02-01" })).Ok();
        var merit = (await county.As("o1").Get(Merit)).Ok();
        Assert.Equal(["p1", "p2"], merit.List("candidates").Select(each => each!["person"]!.ToString()));
        Assert.Equal("An investigation is open.", merit["candidates.1.excluded.reason.en"]);
        (await county.As("o1").Post($"{Merit}/adopt", List(["p1", "p2"]))).Refused(422, "honours-excluded");
        (await county.As("o1").Post($"{Merit}/adopt", List(["p1"]))).Ok();
    }

    [Fact]
    public async Task Years_that_earned_a_merit_do_not_earn_another()
    {
        await using var county = await County.Peopled();
        county.Clock.To(new DateOnly(2027, 3, 1));
        foreach (var year in (int[])[2023, 2024, 2025, 2026])
            await county.Year(year, new Dictionary<string, AnnualGrade?> { ["p1"] = AnnualGrade.Excellent, ["p2"] = AnnualGrade.Excellent });
        (await county.As("o1").Post("/api/honours/2025/thirdClassMerit/adopt", new
        {
            documentNumber = "演示奖〔2026〕1号", people = (string[])["p1"], leftOut = (object[])[new { person = "p2", reason = "本人放弃" }],
        })).Ok();
        Assert.Equal(["p2"], (await county.As("o1").Get(Merit)).Ok().List("candidates").Select(each => each!["person"]!.ToString()));
    }

    [Fact]
    public async Task A_reminder_talk_is_suggested_held_and_signed_or_refused()
    {
        await using var county = await Locked();
        (await county.As("office-head").Get("/api/units/town/talks/suggested?basis=2026")).Refused(403, "not-permitted");
        (await county.As("head").Get("/api/units/town/talks/suggested?basis=2026-03")).Refused(404, "not-found");
        Assert.Empty((await county.As("o1").Get("/api/units/office/talks/suggested?basis=2026")).Ok().List());
        Assert.Equal("p5", Assert.Single((await county.As("head").Get("/api/units/town/talks/suggested?basis=2026")).Ok().List())!["person"]!.ToString());
        var talk = new { ground = "weakGrade", on = "2027-02-26", content = "谈话内容", reply = "将努力改进" };
        (await county.As("p4").Post("/api/people/p5/talks", talk)).Refused(403, "not-permitted");
        (await county.As("leader").Post("/api/people/p5/talks", new { ground = "weakGrade", on = "2027-03-02", content = "谈话内容", reply = "将改进" })).Refused(422, "talk-in-future");
        var held = (await county.As("leader").Post("/api/people/p5/talks", talk)).Ok()["id"];
        await county.MustLeadSomewhere("p5");
        (await county.As("leader").Post($"/api/people/p5/talks/{held}/sign")).Refused(403, "not-permitted");
        (await county.As("p5").Post($"/api/people/p5/talks/{held}/refused", new { witness = "见证人" })).Refused(403, "not-permitted");
        (await county.As("p5").Post($"/api/people/p5/talks/none/sign")).Refused(409, "talk-not-held");
        (await county.As("p5").Post($"/api/people/p5/talks/{held}/sign")).Ok();
        var second = (await county.As("head").Post("/api/people/p4/talks", talk)).Ok()["id"];
        (await county.As("head").Post($"/api/people/p4/talks/{second}/refused", new { witness = "见证人" })).Ok();
        (await county.As("p5").Get("/api/people/p4/talks")).Refused(403, "not-permitted");
        Assert.Equal("见证人", (await county.As("p4").Get("/api/people/p4/talks")).Ok()["items.0.state.refused.witness"]);
        Assert.Equal("weakGrade", (await county.As("p5").Get("/api/people/p5/archive")).Ok()["talks.0.held.ground"]);
    }

    [Fact]
    public async Task A_shortcoming_is_followed_up_until_it_is_closed()
    {
        await using var county = await Locked();
        var note = new { what = "公文写作不规范", due = "2027-06-30" };
        (await county.As("p4").Post("/api/people/p5/shortcomings", note)).Refused(403, "not-permitted");
        (await county.As("leader").Post("/api/people/p5/shortcomings", new { what = "不足", due = "2027-02-01" })).Refused(422, "shortcoming-due");
        var id = (await county.As("leader").Post("/api/people/p5/shortcomings", note)).Ok()["id"];
        var one = $"/api/people/p5/shortcomings/{id}";
        (await county.As("leader").Post($"{one}/plan", new { plan = "代拟" })).Refused(403, "not-permitted");
        (await county.As("leader").Post($"{one}/follow-up", new { finding = "尚可" })).Refused(409, "shortcoming-no-plan");
        (await county.As("p5").Post($"{one}/plan", new { plan = "每周练习一篇" })).Ok();
        Assert.True(await county.HasNotice("leader", "A plan was given"));
        (await county.As("leader").Post($"{one}/close", new { mended = true, outcome = "已改进" })).Refused(409, "shortcoming-not-followed");
        (await county.As("leader").Post($"{one}/follow-up", new { finding = "有进步" })).Ok();
        (await county.As("head").Post($"{one}/close", new { mended = true, outcome = "已改进" })).Ok();
        await county.MustLeadSomewhere("p5");
        Assert.Equal("已改进", (await county.As("p5").Get("/api/people/p5/archive")).Ok()["shortcomings.0.closed.outcome"]);
    }

    private static object List(string[] people) => new { documentNumber = "演示奖〔2027〕1号", people, leftOut = Array.Empty<object>() };
}
