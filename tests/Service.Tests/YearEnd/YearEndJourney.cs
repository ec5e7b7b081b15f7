using static PerfServerless.Service.Tests.Harness.Years;

namespace PerfServerless.Service.Tests.YearEnd;

public class YearEndJourney
{
    [Fact]
    public async Task A_year_is_consolidated_decided_published_and_locked()
    {
        await using var county = await Published();
        var town = (await county.As("o1").Get($"{Town}/round")).Ok();
        Assert.Equal(("7", "1"), (town["places.0.participants"], town["places.0.places"]));
        Assert.Equal(("excellent", "competent", "basicallyCompetent", "incompetent"), (GradeIn(town, "p1"), GradeIn(town, "p2"), GradeIn(town, "p5"), GradeIn(town, "p6")));
        Assert.True(await county.HasNotice("p6", "Your annual grade of 2026 is Incompetent"));
        Assert.True(await county.HasNotice("s2", "Your annual grade of 2026 is Basically qualified"));
        await county.MustLeadSomewhere("p1", "p6", "s2");

        var posted = (await county.As("q1").Get($"{Year}/publication")).Ok();
        Assert.Equal(["p1"], posted.List().SelectMany(pool => pool!["excellent"]!.AsArray()).Select(person => person!.ToString()));
        Assert.DoesNotContain("p6", System.Text.Encoding.UTF8.GetString(posted.Bytes));

        (await county.As("admin").Post($"{Of("p1")}/notice")).Ok();
        (await county.As("p2").Post($"{Of("p1")}/notice/sign")).Refused(403, "not-permitted");
        (await county.As("p1").Post($"{Of("p1")}/notice/sign")).Ok();
        (await county.As("admin").Post($"{Of("p2")}/notice")).Ok();
        (await county.As("admin").Post($"{Of("p2")}/notice/refused", new { witness = "见证人" })).Ok();

        (await county.As("o2").Post($"{Town}/round/lock")).Refused(409, "annual-publication-running");
        county.Clock.WorkingDays(8);
        Assert.Empty((await county.As("q1").Get($"{Year}/publication")).Ok().List());
        Assert.Equal("confirmed", (await county.As("o2").Post($"{Town}/round/lock")).Ok()["stage"]);
        Assert.Equal(("2", "2"), ((await county.As("o1").Get($"{Year}/run")).Ok()["done"], (await county.As("o1").Get($"{Year}/run"))["total"]));
    }

    [Fact]
    public async Task The_score_of_the_year_is_explained_and_the_bars_cite_their_articles()
    {
        await using var county = await Consolidated();
        var p1 = (await county.As("p1").Get($"{Of("p1")}/explanation")).Ok();
        Assert.Equal((3, "4"), (p1.List("inputs").Count, p1.List("inputs.0.inputs.0.inputs").Count.ToString()));
        Assert.Equal("95", p1["inputs.1.inputs.0.value"]);
        // The office held no evaluation: its fifth is shared out, and shown.
        var d1 = (await county.As("d1").Get($"{Of("d1")}/explanation")).Ok();
        Assert.Equal(("75", null, "25"), (d1["inputs.0.inputs.1.value"], d1["inputs.1.value"], d1["inputs.2.inputs.1.value"]));
        var p5 = (await county.As("p5").Get(Of("p5"))).Ok();
        Assert.Equal(["annual-few-good-quarters", "annual-weak-quarter"], p5.List("eligibility.noExcellent").Select(each => each!["code"]!.ToString()));
        Assert.Null(p5["grade"]);
    }

    [Fact]
    public async Task The_run_takes_two_factors_or_two_officers()
    {
        await using var county = await Ready();
        (await county.As("head").Post($"{Year}/run")).Refused(403, "not-permitted");
        (await county.Strongly("sysadmin").Post($"{Year}/run")).Refused(403, "not-permitted");
        (await county.As("o2").Post($"{Year}/run/approve")).Refused(409, "year-end-not-requested");
        var asked = (await county.As("o1").Post($"{Year}/run")).Ok();
        Assert.Equal(("o1", null, "0"), (asked["requestedBy"], asked["started"], asked["done"]));
        (await county.As("o1").Post($"{Year}/run/approve")).Refused(409, "year-end-own-request");
        (await county.As("o2").Post($"{Year}/run")).Refused(409, "year-end-requested");
        var approved = (await county.As("o2").Post($"{Year}/run/approve")).Ok();
        Assert.Equal(("o1", "o2", "2"), (approved["started.by"], approved["started.approvedBy"], approved["done"]));
    }

    [Fact]
    public async Task A_second_run_changes_nothing_and_answers_how_it_stands()
    {
        await using var county = await Consolidated();
        var versions = await county.Versions();
        Assert.Equal("2", (await county.Strongly("o2").Post($"{Year}/run")).Ok()["done"]);
        (await county.As("member").Post($"{Town}/committee", new { scores = new { p1 = 20 } })).Refused(409, "annual-committee-closed");
        (await county.As("o2").Post($"{Of("p6")}/refusal", new { warnedOn = "2026-12-01", reason = "拒绝述职" })).Refused(409, "annual-refusal-late");
        Assert.Equal(versions, await county.Versions());
    }

    [Fact]
    public async Task The_quota_and_the_bars_hold_over_http_with_their_citations()
    {
        await using var county = await Consolidated();
        var both = (await county.As("member").Post($"{Town}/round/decisions", Decisions(("p1", "excellent", null), ("p2", "excellent", "实绩突出")))).Refused(422, "annual-quota-exceeded");
        Assert.Equal("civil-servant-appraisal-rules", both["citation.instrument"]);
        var barred = (await county.As("member").Post($"{Town}/round/decisions", Decisions(("p5", "excellent", "实绩突出")))).Refused(422, "annual-grade-barred");
        Assert.Equal("annual.good-quarters", barred["citation.article"]);
        (await county.As("office-head").Post($"{Town}/round/decisions", Decisions(("p1", "excellent", null)))).Refused(403, "not-permitted");
        // What comes up after the round opened bars as well.
        (await county.As("discipline").Post("/api/people/p2/cases", new { number = "立〔2027〕1号", on = "2027-01-05" })).Ok();
        var openCase = (await county.As("member").Post($"{Town}/round/decisions", Decisions(("p2", "excellent", "实绩突出")))).Refused(422, "annual-grade-barred");
        Assert.Equal("28", openCase["citation.article"]);
        (await county.As("discipline").Post("/api/people/p1/admonitions", new { documentNumber = "诫〔2026〕1号", on = "2026-12-30" })).Ok();
        (await county.As("member").Post($"{Town}/round/decisions", Decisions(("p1", "excellent", null)))).Refused(422, "annual-grade-barred");
    }

    private static string? GradeIn(Reply round, string person) => round[$"grades.{person}.0.grade"];
}
