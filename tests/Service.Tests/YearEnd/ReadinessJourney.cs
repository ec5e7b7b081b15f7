using static PerfServerless.Service.Tests.Harness.Years;

namespace PerfServerless.Service.Tests.YearEnd;

public class ReadinessJourney
{
    [Fact]
    public async Task What_is_missing_is_named_and_nothing_is_done()
    {
        await using var county = await Peopled();
        await county.Quarter(1);
        (await county.Strongly("o1").Post($"{Year}/run")).Refused(409, "annual-scheme-not-in-force");
        await county.AnnualScheme();
        (await county.Strongly("o1").Post($"{Year}/run")).Refused(409, "year-end-too-early");
        county.Clock.To(new DateOnly(2027, 1, 4));
        await county.OpenAnnualBox();
        (await county.As("member").Post($"{Town}/committee", Marks(Town))).Ok();
        await county.Settle();
        var versions = await county.Versions();

        var refusal = (await county.Strongly("o1").Post($"{Year}/run")).Refused(409, "year-end-not-ready");
        Assert.All((string[])["town 的 2026Q1", "office 的 2026Q1", "town 的年度民主测评", "p1、p2、p3", "centre-admin"], words => Assert.Contains(words, refusal["title"]));
        (await county.As("o1").Post($"{Year}/run")).Refused(409, "year-end-not-ready");
        var missing = (await county.As("o1").Get($"{Year}/readiness")).Ok();
        Assert.Equal(
            ["roundUnfinished town True", "roundUnfinished office True", "boxOpen town True", "committeeScores town True", "noBallots office False", "noBallots centre False", "committeeScores office True"],
            missing.List().Select(each => $"{each!["kind"]} {each["where"]} {bool.Parse(each["stops"]!.ToString())}"));
        Assert.Equal(versions, await county.Versions());
    }

    [Theory]
    [InlineData("""{"terms":{"weights":{"quarters":60,"ballots":20,"committee":30}},"pools":[]}""", 422, "annual-scheme-weights")]
    [InlineData("""{"terms":{"bands":{"excellent":60,"good":70,"fair":50}},"pools":[]}""", 422, "annual-scheme-bands")]
    [InlineData("""{"terms":{},"pools":[{"id":"a","units":["town"]},{"id":"b","units":["town"]}]}""", 422, "scheme-unit-twice")]
    [InlineData("""{"terms":{},"pools":[{"id":"a","units":["town"]}],"variations":[{"unit":"town","ground":"approved","documentNumber":""}]}""", 422, "annual-scheme-variation")]
    [InlineData("""{"terms":{}}""", 400, "body-malformed")]
    public async Task A_wrong_scheme_is_refused_with_what_refuses_it(string body, int status, string code)
    {
        await using var county = await County.Peopled();
        (await county.As("o1").Put($"{Year}/scheme", body)).Refused(status, code);
        (await county.As("head").Put($"{Year}/scheme", Scheme)).Refused(403, "not-permitted");
        Assert.Equal(("2026", 0), ((await county.As("o1").Get($"{Year}/scheme")).Ok()["year"], (await county.As("o1").Get($"{Year}/scheme")).List("pools").Count));
    }

    [Theory]
    [InlineData("/api/years/2026/run", 409, "annual-scheme-not-in-force")]
    [InlineData("/api/years/-7/run", 409, "annual-scheme-not-in-force")]
    [InlineData("/api/years/99999/readiness", 409, "annual-scheme-not-in-force")]
    [InlineData("/api/years/next/run", 400, "request-malformed")]
    [InlineData("/api/people/p1/years/1", 409, "annual-scheme-not-in-force")]
    [InlineData("/api/people/nobody/years/2026", 404, "not-found")]
    [InlineData("/api/ballots/2026/town", 409, "annual-scheme-not-in-force")]
    [InlineData("/api/people/p1/objections/2026", 409, "annual-scheme-not-in-force")]
    [InlineData("/api/people/p1/objections/26", 400, "request-malformed")]
    public async Task A_year_without_a_scheme_is_told_apart(string address, int status, string code)
    {
        await using var county = await County.Peopled();
        (await county.As("o1").Get(address)).Refused(status, code);
    }

    [Fact]
    public async Task The_committee_scores_each_person_once_and_sees_only_its_own_marks()
    {
        await using var county = await County.Peopled();
        await county.AnnualScheme();
        (await county.As("member").Post($"{Town}/committee", new { scores = new { p1 = 90, p2 = 80 } })).Ok();
        (await county.As("member").Post($"{Town}/committee", new { scores = new { p1 = 91 } })).Refused(422, "annual-committee-scored");
        (await county.As("member").Post($"{Town}/committee", new { scores = new { q1 = 91 } })).Refused(422, "annual-committee-person");
        (await county.As("member").Post($"{Town}/committee/recusals", new { person = "p2" })).Ok();
        (await county.As("p1").Post($"{Town}/committee", new { scores = new { p2 = 91 } })).Refused(403, "not-permitted");
        (await county.As("office-head").Get($"{Town}/committee")).Refused(403, "not-permitted");
        var other = (await county.As("head").Get($"{Town}/committee")).Ok();
        Assert.Equal((null, "1", "0"), (other["own.p1"], other["given.p1"], other["given.p2"]));
        Assert.DoesNotContain("90", System.Text.Encoding.UTF8.GetString(other.Bytes));
    }
}
