using static PerfServerless.Service.Tests.Harness.Years;

namespace PerfServerless.Service.Tests.YearEnd;

public class AfterTheRunJourney
{
    private const string Changed = "After a correction in 2026Q2 someone's annual figures";

    [Fact]
    public async Task Who_has_no_grade_is_told_why_when_the_others_are_told_theirs()
    {
        await using var county = await Ready();
        (await county.As("discipline").Post("/api/people/p4/cases", new { number = "立〔2026〕9号", on = "2026-12-20" })).Ok();
        (await county.Strongly("o1").Post($"{Year}/run")).Ok();
        var round = (await county.As("member").Get($"{Town}/round")).Ok();
        (await county.As("member").Post($"{Town}/round/decisions", Decisions([.. round.List("proposals").Select(each => (each!["person"]!.ToString(), each["grade"]!.ToString(), (string?)null))]))).Ok();
        (await county.As("o2").Post($"{Town}/round/approve")).Ok();
        await county.Settle();
        Assert.False(await county.HasNotice("p4", "You have no annual grade of 2026"));
        (await county.As("admin").Post($"{Town}/round/publication", new { })).Ok();
        await county.Settle();
        Assert.True(await county.HasNotice("p4", "You have no annual grade of 2026: A case is open"));
        Assert.False(await county.HasNotice("p3", "You have no annual grade of 2026"));
    }

    [Fact]
    public async Task A_quarter_corrected_before_a_grade_is_published_makes_the_figures_anew_and_tells_the_department()
    {
        await using var county = await Consolidated();
        Assert.Contains("annual-weak-quarter", await Bars(county, "p5"));
        await Correct(county, "p5", "good");
        Assert.DoesNotContain("annual-weak-quarter", await Bars(county, "p5"));
        Assert.True(await county.HasNotice("o2", Changed));
        Assert.False(await county.HasNotice("p5", Changed));
    }

    [Fact]
    public async Task A_grade_that_was_published_stands_until_people_correct_it()
    {
        await using var county = await Published();
        var before = (await county.As("p5").Get(Of("p5"))).Ok();
        await Correct(county, "p5", "good");
        var after = (await county.As("p5").Get(Of("p5"))).Ok();
        Assert.Equal((before["grade"], before["gradeVersion"], before["total"]), (after["grade"], after["gradeVersion"], after["total"]));
        Assert.True(await county.HasNotice("o2", Changed));
    }

    [Fact]
    public async Task A_quarter_corrected_before_the_run_is_nothing_to_tell_of()
    {
        await using var county = await Ready();
        await Correct(county, "p5", "good");
        Assert.False(await county.HasNotice("o2", Changed));
    }

    private static async Task<IReadOnlyList<string>> Bars(County county, string person) =>
        [.. (await county.As(person).Get(Of(person))).Ok().List("eligibility.noExcellent").Select(bar => bar!["code"]!.ToString())];

    private static async Task Correct(County county, string person, string grade)
    {
        var corrections = $"/api/people/{person}/appraisals/2026Q2/corrections";
        var change = (await county.As("head").Post(corrections, new { kind = "correction", grade, reason = "漏记一项实绩" })).Ok()["id"];
        (await county.As("o1").Post($"{corrections}/{change}/approve")).Ok();
        await county.Settle();
    }
}
