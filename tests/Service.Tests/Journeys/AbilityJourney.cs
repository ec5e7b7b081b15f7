using static PerfServerless.Service.Tests.Harness.SeededYears;

namespace PerfServerless.Service.Tests.Journeys;

public class AbilityJourney
{
    private static readonly string[] Sessions = ["2027-02-22", "2027-02-24", "2027-02-26"];

    [Fact]
    public async Task A_targeted_course_from_the_proposal_to_the_archive()
    {
        await using var county = await Locked();
        (await county.As("head").Post("/api/programmes", SetUp("nightSchool", "2026"))).Refused(403, "not-permitted");
        (await county.As("o1").Post("/api/programmes", SetUp("nightSchool", "2026-03"))).Refused(422, "programme-basis");
        var set = (await county.As("o1").Post("/api/programmes", SetUp("nightSchool", "2026"))).Ok();
        Assert.Equal("p5", Assert.Single(set.List("candidates"))!["person"]!.ToString()); // 基本称职
        var one = $"/api/programmes/2026/{set["id"]}";
        (await county.As("o1").Post($"{one}/sessions", Present(Sessions[0], "p5"))).Refused(409, "programme-not-adopted");
        (await county.As("o1").Post($"{one}/export")).Refused(409, "programme-not-adopted");
        (await county.As("o1").Post($"{one}/roster", Roster("p1"))).Refused(422, "programme-not-candidate");
        (await county.As("o1").Post($"{one}/roster", Roster("p5"))).Ok();
        await county.MustLeadSomewhere("p5");
        (await county.As("p1").Get($"{one}/mine")).Refused(404, "not-found");
        (await county.As("p5").Get(one)).Refused(403, "not-permitted");
        (await county.As("inspector").Get(one)).Ok();
        foreach (var session in Sessions)
            (await county.As("o1").Post($"{one}/sessions", Present(session, "p5"))).Ok();
        (await county.As("inspector").Post($"{one}/complete")).Refused(403, "not-permitted");
        (await county.As("o1").Post($"{one}/complete")).Ok();
        (await county.As("inspector").Post($"{one}/export")).Refused(403, "not-permitted");
        (await county.SignedIn("o1", "never").Post($"{one}/export")).Refused(401, "sign-in-again");
        Assert.Contains("p5,人员 p5,3/3,是", System.Text.Encoding.UTF8.GetString((await county.As("o1").Post($"{one}/export")).Ok().Bytes));
        await county.Settle();
        Assert.True((await county.As("p5").Get($"{one}/mine")).Ok().Node("completed")!.GetValue<bool>());
        Assert.Equal("Night school, basis 2026: 3 of 3 sessions, completed", (await county.As("p5").Get("/api/people/p5/archive")).Ok()["entries.0.text.en"]);
        Assert.Single((await county.As("inspector").Get("/api/programmes/2026")).Ok().List("items"));
    }

    [Fact]
    public async Task A_secondment_is_for_the_excellent_and_goes_by_batches()
    {
        await using var county = await Locked();
        var set = (await county.As("o1").Post("/api/programmes", SetUp("secondment", "2026"))).Ok();
        Assert.Equal(["p1", "p2"], set.List("candidates").Select(each => each!["person"]!.ToString()));
        (await county.As("o1").Post($"/api/programmes/2026/{set["id"]}/roster", Roster("p2"))).Ok();
        (await county.As("o1").Post("/api/programmes/2026/none/roster", Roster("p2"))).Refused(409, "programme-not-set-up");
        (await county.As("o1").Get("/api/programmes/2026/none")).Refused(404, "not-found");
    }

    [Fact]
    public async Task A_quarter_counts_once_its_grades_are_confirmed()
    {
        await using var county = await Rounds.Published();
        var set = (await county.As("o1").Post("/api/programmes", SetUp("training", "2026Q2"))).Ok();
        Assert.Empty(set.List("candidates"));
        county.Clock.To(7, 20);
        foreach (var person in Work.Marks.Keys)
            await county.Advance(person);
        var confirmed = (await county.As("o1").Get($"/api/programmes/2026/{set["id"]}")).Ok();
        Assert.Equal(["p1", "p2"], confirmed.List("candidates").Select(each => each!["person"]!.ToString()));
    }

    private static object SetUp(string kind, string basis) => new { kind, title = "公文写作", basis, sessions = Sessions };

    private static object Roster(params string[] people) => new { documentNumber = "演示培〔2027〕1号", people, leftOut = Array.Empty<object>() };

    private static object Present(string session, params string[] present) => new { session, present };
}
