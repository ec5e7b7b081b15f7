using PerfServerless.Rules.YearEnd;
using PerfServerless.Service.Streams;
using PerfServerless.Service.Verification;
using PerfServerless.Service.YearEnd;
using static PerfServerless.Service.Tests.Harness.Years;

namespace PerfServerless.Service.Tests.YearEnd;

public class ChangesJourney
{
    [Fact]
    public async Task A_dry_run_gives_no_grades_and_tells_what_moved_since_the_last_one()
    {
        await using var county = await Ready();
        var first = (await county.As("o1").Post($"{Year}/dry-run", null, "first")).Ok();
        Assert.Equal(("1", "7", 0), (first["pools.0.number"], first["pools.0.people"], first.List("pools.0.moved").Count));
        (await county.As("discipline").Post("/api/people/p1/admonitions", new { documentNumber = "诫〔2026〕1号", on = "2026-12-30" })).Ok();
        var second = (await county.As("o1").Post($"{Year}/dry-run", null, "second")).Ok();
        Assert.Equal(
            [("p1", "excellent", "competent"), ("p2", "competent", "excellent")],
            second.List("pools.0.moved").Select(each => (each!["person"]!.ToString(), each["before"]!["proposal"]!.ToString(), each["after"]!["proposal"]!.ToString())));
        Assert.Equal(second["pools.0.moved.0.before.score"], second["pools.0.moved.0.after.score"]);
        Assert.Equal("2", (await county.As("o1").Post($"{Year}/dry-run", null, "second")).Ok()["pools.0.number"]);
        Assert.Empty((await county.As("o1").Post($"{Year}/dry-run", null, "third")).Ok().List("pools.0.moved"));
        (await county.As("inspector").Get($"{Year}/dry-run")).Ok();
        (await county.As("inspector").Post($"{Year}/dry-run")).Refused(403, "not-permitted");
        Assert.Null((await county.As("p1").Get(Of("p1"))).Ok()["score"]);
        (await county.As("member").Get($"{Town}/round")).Ok();
        Assert.Equal("0", (await county.As("o1").Get($"{Year}/run")).Ok()["done"]);
    }

    [Fact]
    public async Task A_correction_takes_two_people_and_makes_a_version()
    {
        await using var county = await Published();
        var change = (await county.As("head").Post($"{Of("p5")}/corrections", Change("correction", "competent"))).Ok()["id"];
        var own = (await county.As("o1").Post($"{Of("p5")}/corrections", Change("correction", "competent"))).Ok()["id"];
        var waiting = (await county.As("o1").Get($"{Town}/corrections")).Ok();
        Assert.Equal([("p5", null), ("p5", null)], waiting.List("items").Select(each => (each!["person"]!.ToString(), each["approvedBy"]?.ToString())));
        Assert.Contains(change, waiting.List("items").Select(each => each!["id"]!.ToString()));
        (await county.As("p5").Get($"{Town}/corrections")).Refused(403, "not-permitted");
        (await county.As("head").Post($"{Of("p5")}/corrections/{change}/approve")).Refused(403, "not-permitted");
        (await county.As("o1").Post($"{Of("p5")}/corrections/{own}/approve")).Refused(409, "correction-approver");
        Assert.Equal(("competent", "o1"), ((await county.As("o1").Post($"{Of("p5")}/corrections/{change}/approve")).Ok()["grade"], (await county.As("o1").Post($"{Of("p5")}/corrections/{change}/approve")).Ok()["approvedBy"]));
        Assert.True(await county.HasNotice("p5", "was corrected to Competent"));
        var excellent = (await county.As("head").Post($"{Of("p2")}/corrections", Change("correction", "excellent"))).Ok()["id"];
        (await county.As("o1").Post($"{Of("p2")}/corrections/{excellent}/approve")).Refused(422, "annual-quota-exceeded");
    }

    [Fact]
    public async Task A_case_withholds_the_grade_and_its_end_lets_it_be_decided_afterwards()
    {
        await using var county = await Ready();
        (await county.As("discipline").Post("/api/people/p4/cases", new { number = "立〔2026〕9号", on = "2026-12-20" })).Ok();
        (await county.Strongly("o1").Post($"{Year}/run")).Ok();
        var p4 = (await county.As("p4").Get(Of("p4"))).Ok();
        Assert.Equal(("openCase", "28"), (p4["eligibility.whyNone"], p4["eligibility.noGrade.0.source.article"]));
        var round = (await county.As("member").Get($"{Town}/round")).Ok();
        Assert.Equal("6", round["places.0.participants"]);
        (await county.As("member").Post($"{Town}/round/decisions", Decisions([.. round.List("proposals").Select(each => (each!["person"]!.ToString(), each["grade"]!.ToString(), (string?)null))]))).Ok();
        (await county.As("o2").Post($"{Town}/round/approve")).Ok();
        (await county.As("admin").Post($"{Town}/round/publication", new { })).Ok();
        await county.Settle();
        Assert.Equal((null, NoAnnualGrade.OpenCase), await Result(county, "p4"));
        var late = (await county.As("head").Post($"{Of("p4")}/corrections", Change("lateGrade", "competent"))).Ok()["id"];
        (await county.As("o1").Post($"{Of("p4")}/corrections/{late}/approve")).Refused(409, "annual-still-withheld");
        (await county.As("discipline").Post("/api/people/p4/cases/close", new { number = "立〔2026〕9号", on = county.Clock.Today, sanctioned = false })).Ok();
        (await county.As("o1").Post($"{Of("p4")}/corrections/{late}/approve")).Ok();
        Assert.True(await county.HasNotice("p4", "Your annual grade of 2026 is Competent"));
        Assert.Equal((AnnualGrade.Competent, null), await Result(county, "p4"));
    }

    [Fact]
    public async Task Who_refuses_after_a_warning_gets_the_lowest_grade_and_nothing_better()
    {
        await using var county = await Ready();
        (await county.As("p3").Post($"{Of("p3")}/refusal", new { warnedOn = "2026-12-01", reason = "拒绝述职" })).Refused(403, "not-permitted");
        (await county.As("head").Post($"{Of("p3")}/refusal", new { warnedOn = "2026-12-01", reason = "拒绝述职" })).Ok();
        (await county.Strongly("o1").Post($"{Year}/run")).Ok();
        (await county.As("member").Post($"{Town}/round/decisions", Decisions(("p3", "competent", "从宽")))).Refused(422, "annual-grade-refused");
        (await county.As("member").Post($"{Town}/round/decisions", Decisions(("p3", "incompetent", null)))).Ok();
    }

    [Fact]
    public async Task Results_are_read_once_they_are_published_and_never_before()
    {
        await using var county = await Consolidated();
        Assert.Null(await county.Get<AnnualResults>().Of(new("p1"), 2026, default));
        Assert.Equal(0, await Count(county));
        await using var later = await Published();
        Assert.Equal(14, await Count(later));
        Assert.Equal((AnnualGrade.Excellent, null), await Result(later, "p1"));
        Assert.Null(await later.Get<AnnualResults>().Of(new("leader"), 2026, default));
        Assert.Null(await later.Get<AnnualResults>().Of(new("p1"), 2025, default));
    }

    [Fact]
    public async Task The_record_of_a_year_verifies_and_every_message_twice_has_its_effect_once()
    {
        await using var county = await Published();
        var versions = await county.Versions();
        await county.SettleAgain();
        Assert.Equal(versions, await county.Versions());
        var report = await new Verifier(county.Store).Run(county.Store.AllStreams());
        Assert.Empty(report.Faults);
        Assert.Contains(report.Kinds, kind => kind is { Kind: "annual-round", Streams: 2 });
    }

    [Fact]
    public async Task A_grade_that_differs_between_round_and_appraisal_is_found()
    {
        await using var county = await Published();
        var placed = (await county.Get<AnnualPlacements>().Of(new("p2"), 2026, default)).Value;
        _ = (await county.Get<Transact>().Run(AnnualAppraisals.Kind, AnnualAppraisals.Stream(placed.Partition, placed.Person.Id), Request.BySystem,
            (state, _) => AnnualAppraisal.Change(state, new(AnnualGrade.Excellent, 9, "私改"), null))).Value;
        await county.Settle();
        var fault = Assert.Single((await new Verifier(county.Store).Run(county.Store.AllStreams())).Faults);
        Assert.Equal("annual-grade-differs", fault.Code);
    }

    private static object Change(string kind, string grade) => new { kind, grade, reason = "核实全年实绩" };

    private static async Task<(AnnualGrade?, NoAnnualGrade?)> Result(County county, string person) =>
        await county.Get<AnnualResults>().Of(new(person), 2026, default) is { } result ? (result.Grade, result.WhyNone) : default;

    private static async Task<int> Count(County county)
    {
        var count = 0;
        await foreach (var result in county.Get<AnnualResults>().OfYear(2026, default))
            count++;
        return count;
    }
}
