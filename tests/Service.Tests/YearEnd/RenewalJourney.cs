using PerfServerless.Rules.YearEnd;
using PerfServerless.Service.Streams;
using PerfServerless.Service.YearEnd;
using static PerfServerless.Service.Tests.Harness.Years;

namespace PerfServerless.Service.Tests.YearEnd;

public class RenewalJourney
{
    private const string Told = "After a change in someone's file their annual figures of 2026 are others";

    [Fact]
    public async Task A_case_opened_before_the_approval_withholds_the_grade_by_itself()
    {
        await using var county = await Decided();
        await OpenCase(county, "p4");
        var round = (await county.As("member").Get($"{Town}/round")).Ok();
        Assert.Equal(("6", null), (round["places.0.participants"], round["grades.p4"]));
        Assert.DoesNotContain("p4", Candidates(round));
        Assert.Equal("openCase", (await county.As("p4").Get(Of("p4"))).Ok()["eligibility.whyNone"]);
        Assert.True(await county.HasNotice("o2", Told));
        Assert.False(await county.HasNotice("p4", Told));
    }

    [Fact]
    public async Task A_case_opened_after_the_approval_stops_the_publication_until_the_round_was_sent_back()
    {
        await using var county = await Decided();
        (await county.As("o2").Post($"{Town}/round/approve")).Ok();
        await OpenCase(county, "p4");
        Assert.Contains("p4", Candidates((await county.As("member").Get($"{Town}/round")).Ok()));
        (await county.As("admin").Post($"{Town}/round/publication", new { })).Refused(409, "annual-publish-withheld");
        (await county.As("o2").Post($"{Town}/round/send-back", new { reason = "有人员被立案" })).Ok();
        await county.Settle();
        Assert.DoesNotContain("p4", Candidates((await county.As("member").Get($"{Town}/round")).Ok()));
        await Decide(county, Town, "member");
        (await county.As("o2").Post($"{Town}/round/approve")).Ok();
        (await county.As("admin").Post($"{Town}/round/publication", new { })).Ok();
        await county.Settle();
        Assert.True(await county.HasNotice("p4", "You have no annual grade of 2026: A case is open"));
        (await county.As("o2").Post($"{Town}/round/send-back", new { reason = "再议" })).Refused(409, "annual-round-published");
    }

    [Fact]
    public async Task The_end_of_a_case_before_the_approval_makes_the_person_a_candidate()
    {
        await using var county = await Decided();
        await OpenCase(county, "p4");
        (await county.As("discipline").Post("/api/people/p4/cases/close", new { number = "立〔2026〕9号", on = county.Clock.Today, sanctioned = false })).Ok();
        await county.Settle();
        Assert.Contains("p4", Candidates((await county.As("member").Get($"{Town}/round")).Ok()));
        Assert.Null((await county.As("p4").Get(Of("p4"))).Ok()["eligibility.whyNone"]);
    }

    [Fact]
    public async Task A_move_entered_before_the_approval_takes_the_person_from_one_round_to_the_other()
    {
        await using var county = await Decided();
        await Move(county, "p5");
        Assert.DoesNotContain("p5", Candidates((await county.As("member").Get($"{Town}/round")).Ok()));
        Assert.Contains("p5", Candidates((await county.As("office-head").Get($"{Office}/round")).Ok()));
        await Decide(county, Town, "member");
        await Decide(county, Office, "office-head");
        foreach (var (pool, administrator) in ((string, string)[])[(Town, "admin"), (Office, "office-admin")])
        {
            (await county.As("o2").Post($"{pool}/round/approve")).Ok();
            (await county.As(administrator).Post($"{pool}/round/publication", new { })).Ok();
        }
        await county.Settle();
        var results = new List<AnnualResult>();
        await foreach (var result in county.Get<AnnualResults>().OfYear(2026, default))
            results.Add(result);
        Assert.Equal("office", Assert.Single(results, one => one.Person == new Rules.Organisation.PersonId("p5")).Unit.Value);
    }

    [Fact]
    public async Task A_move_entered_after_the_approval_leaves_the_year_where_it_was_decided()
    {
        await using var county = await Published();
        var before = (await county.As("p5").Get(Of("p5"))).Ok();
        await Move(county, "p5");
        var after = (await county.As("p5").Get(Of("p5"))).Ok();
        Assert.Equal((before["grade"], "town", before.ETag), (after["grade"], after["unit"], after.ETag));
        Assert.False(await county.HasNotice("o2", Told));
    }

    [Fact]
    public async Task A_sanction_that_lay_before_the_publication_is_told_and_a_case_that_came_after_it_is_not()
    {
        await using var county = await Published();
        county.Clock.WorkingDays(1);
        await OpenCase(county, "p1");
        Assert.False(await county.HasNotice("o2", Told));
        (await county.As("discipline").Post("/api/people/p1/admonitions", new { documentNumber = "诫〔2026〕1号", on = "2026-12-30" })).Ok();
        await county.Settle();
        Assert.True(await county.HasNotice("o2", Told));
        Assert.Equal("excellent", (await county.As("p1").Get(Of("p1"))).Ok()["grade"]);
    }

    [Fact]
    public async Task A_quarter_corrected_before_the_approval_makes_the_proposals_anew()
    {
        await using var county = await Decided();
        var before = Proposal((await county.As("member").Get($"{Town}/round")).Ok(), "p5");
        var corrections = "/api/people/p5/appraisals/2026Q2/corrections";
        var change = (await county.As("head").Post(corrections, new { kind = "correction", grade = "good", reason = "漏记一项实绩" })).Ok()["id"];
        (await county.As("o1").Post($"{corrections}/{change}/approve")).Ok();
        await county.Settle();
        var after = Proposal((await county.As("member").Get($"{Town}/round")).Ok(), "p5");
        Assert.Contains("annual-weak-quarter", before);
        Assert.DoesNotContain("annual-weak-quarter", after);
    }

    [Fact]
    public async Task A_refusal_to_take_part_goes_along_with_whoever_moves_before_the_run_or_after_it()
    {
        await using var county = await Ready();
        foreach (var person in (string[])["p3", "p5"])
            (await county.As("head").Post($"{Of(person)}/refusal", new { warnedOn = "2026-12-01", reason = "拒绝述职" })).Ok();
        await Move(county, "p3");
        foreach (var member in (string[])["office-head", "centre-head"])
            (await county.As(member).Post($"{Office}/committee", new { scores = new { p3 = 85m } })).Ok();
        (await county.Strongly("o1").Post($"{Year}/run")).Ok();
        await county.Settle();
        await Move(county, "p5");
        foreach (var person in (string[])["p3", "p5"])
        {
            var appraisal = (await county.As(person).Get(Of(person))).Ok();
            Assert.Equal(("office", "true"), (appraisal["unit"], appraisal["eligibility.lowest"]));
            (await county.As("office-head").Post($"{Office}/round/decisions", Decisions((person, "competent", "从宽")))).Refused(422, "annual-grade-refused");
        }
    }

    [Fact]
    public async Task Every_message_twice_has_its_effect_once()
    {
        await using var county = await Decided();
        await OpenCase(county, "p4");
        await Move(county, "p5");
        var versions = await county.Versions();
        await county.SettleAgain();
        // Whom a notice reaches is looked up when it arrives, and p5 has another head now.
        Assert.Equal(Without(versions), Without(await county.Versions()));
    }

    /// <summary>The run was made, and both pools decided as proposed.</summary>
    private static async Task<County> Decided()
    {
        var county = await Consolidated();
        await Decide(county, Town, "member");
        await Decide(county, Office, "office-head");
        return county;
    }

    private static async Task Decide(County county, string pool, string decider)
    {
        var round = (await county.As(decider).Get($"{pool}/round")).Ok();
        var proposed = round.List("proposals").Select(each => (each!["person"]!.ToString(), each["grade"]?.ToString() ?? "competent", (string?)"按建议")).ToArray();
        (await county.As(decider).Post($"{pool}/round/decisions", Decisions(proposed))).Ok();
    }

    private static async Task OpenCase(County county, string person)
    {
        (await county.As("discipline").Post($"/api/people/{person}/cases", new { number = "立〔2026〕9号", on = county.Clock.Today })).Ok();
        await county.Settle();
    }

    private static async Task Move(County county, string person)
    {
        (await county.As("o1").Post($"/api/people/{person}/assignments", new { unit = "office", supervisor = "office-head", position = "干部", leading = false, from = "2026-12-20" })).Ok();
        await county.Settle();
    }

    private static SortedDictionary<string, long> Without(IReadOnlyDictionary<StreamId, long> versions) =>
        new(versions.Where(stream => !stream.Key.Partition.StartsWith("inbox/", StringComparison.Ordinal)).ToDictionary(stream => stream.Key.ToString(), stream => stream.Value));

    private static IEnumerable<string> Candidates(Reply round) => round.List("proposals").Select(each => each!["person"]!.ToString());

    private static string Proposal(Reply round, string person) => round.List("proposals").Single(each => each!["person"]!.ToString() == person)!.ToJsonString();
}
