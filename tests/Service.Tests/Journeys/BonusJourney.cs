using System.Text;
using PerfServerless.Rules.YearEnd;
using static PerfServerless.Service.Tests.Harness.SeededYears;

namespace PerfServerless.Service.Tests.Journeys;

public class BonusJourney
{
    private const string Bonus = "/api/bonus/2026";

    [Fact]
    public async Task From_the_draft_to_a_list_that_adds_up_to_the_fen()
    {
        await using var county = await Locked();
        Assert.Null((await county.As("o1").Get(Bonus)).Ok()["terms"]);
        (await county.As("o1").Put(Bonus, Terms(0.09m))).Refused(422, "bonus-rate");
        (await county.As("o1").Put(Bonus, Terms(0.2m, coefficients: new { excellent = 2, good = 1, fair = 1, poor = 0 }))).Refused(422, "bonus-grade-unknown");
        (await county.As("p1").Put(Bonus, Terms())).Refused(403, "not-permitted");
        var drafted = (await county.As("o1").Put(Bonus, Terms())).Ok();
        (await county.As("o1").Put(Bonus, Terms(0.1m), "\"0\"")).Refused(412, "version-stale");
        (await county.As("o1").Put(Bonus, Terms(0.1m), drafted.ETag)).Ok();
        (await county.As("o1").Put(Bonus, Terms(), "\"2\"")).Ok();
        (await county.As("o1").Post($"{Bonus}/settle")).Refused(409, "bonus-not-frozen");
        (await county.As("o1").Post($"{Bonus}/freeze")).Ok();
        Assert.True(await county.HasNotice("o2", "awaits approval"));
        (await county.As("o1").Post($"{Bonus}/freeze/approve")).Refused(409, "bonus-approver");
        (await county.As("head").Post($"{Bonus}/freeze/approve")).Refused(403, "not-permitted");
        (await county.As("o2").Post($"{Bonus}/freeze/approve")).Ok();
        (await county.As("o1").Put(Bonus, Terms(0.1m), "\"5\"")).Refused(409, "bonus-frozen");
        var list = (await county.As("o1").Post($"{Bonus}/settle")).Ok();
        // Paid: p1 and p2 at 1.5, p3 and p4 at 1.0; p5 is below competent, p6 under investigation, admin away.
        Assert.Equal(("4000000", "4000000", "4", "3"), (list["settled.budget"], list["settled.paid"], list["settled.paidPeople"], list["settled.unpaidPeople"]));
        Assert.Equal("80000", list["settled.maxMinGap"]); // 1,040,000 and 960,000
        var before = await county.Versions();
        (await county.As("o2").Post($"{Bonus}/settle")).Ok();
        Assert.Equal(before, await county.Versions());
    }

    [Fact]
    public async Task Each_person_sees_their_own_with_where_it_comes_from()
    {
        await using var county = await Settled();
        Assert.True(await county.HasNotice("p1", "Your bonus of 2026 was computed"));
        Assert.DoesNotContain(await county.Inbox("p1"), text => text.Contains("10400"));
        await county.MustLeadSomewhere("p1", "p6", "o2");
        var own = (await county.As("p1").Get($"{Bonus}/people/p1")).Ok();
        Assert.Equal(("1040000", "10400", "1.5"), (own["line.pay"], own["explanation.value"], own["explanation.inputs.3.value"]));
        var unpaid = (await county.As("p6").Get($"{Bonus}/people/p6")).Ok();
        Assert.Equal(("0", "openCase", "28"), (unpaid["line.pay"], unpaid["line.unpaid"], unpaid["explanation.source.article"]));
        Assert.Equal("belowCompetent", (await county.As("o1").Get($"{Bonus}/people/p5")).Ok()["line.unpaid"]);
        (await county.As("p2").Get($"{Bonus}/people/p1")).Refused(403, "not-permitted");
        (await county.As("head").Get($"{Bonus}/people/p1")).Refused(403, "not-permitted");
        (await county.As("head").Get(Bonus)).Refused(403, "not-permitted");
        Assert.Null((await county.As("d1").Get($"{Bonus}/people/d1")).Ok()["line"]);
    }

    [Fact]
    public async Task What_if_stores_nothing_and_shows_the_difference_to_another_rate()
    {
        await using var county = await Locked();
        (await county.As("o1").Post($"{Bonus}/preview", new { rate = 0.1 })).Refused(404, "not-found");
        (await county.As("o1").Put(Bonus, Terms())).Ok();
        var versions = await county.Versions();
        var low = (await county.As("o1").Post($"{Bonus}/preview", new { rate = 0.1, againstRate = 0.2 })).Ok();
        Assert.Equal(("4000000", "1020000", "-20000", "40000", "False"), (low["paid"], low.Node("lines")!.AsArray().Single(line => line!["person"]!.ToString() == "p1")!["pay"]!.ToString(),
            low.Node("lines")!.AsArray().Single(line => line!["person"]!.ToString() == "p1")!["difference"]!.ToString(), low["maxMinGap"], low.Node("provisional")!.GetValue<bool>().ToString()));
        var everyone = (await county.As("o1").Post($"{Bonus}/preview", new { @base = "participants" })).Ok();
        Assert.Equal("4600000", everyone["budget"]); // and 20% of the three who are not paid
        (await county.As("o1").Post($"{Bonus}/preview", new { rate = 0.25 })).Refused(422, "bonus-rate");
        (await county.As("o1").Post($"{Bonus}/preview", new { againstRate = 0.25 })).Refused(422, "bonus-rate");
        (await county.As("p1").Post($"{Bonus}/preview", new { })).Refused(403, "not-permitted");
        Assert.Equal(versions, await county.Versions());
    }

    [Fact]
    public async Task A_grade_corrected_afterwards_makes_a_supplement_and_never_an_edit()
    {
        await using var county = await Settled();
        (await county.As("o1").Post($"{Bonus}/supplements", new { documentNumber = "2" })).Refused(409, "bonus-supplement-nothing");
        await county.Correct("p1", AnnualGrade.Competent);
        await county.Correct("p6", AnnualGrade.Competent, 1);
        var drafted = (await county.As("o1").Post($"{Bonus}/supplements", new { documentNumber = "演示补〔2027〕1号" })).Ok();
        Assert.Equal(["-80000", "960000"], drafted.List("pending.lines").Select(line => line!["difference"]!.ToString()));
        (await county.As("o1").Post($"{Bonus}/supplements/approve")).Refused(409, "bonus-supplement-approver");
        var approved = (await county.As("o2").Post($"{Bonus}/supplements/approve")).Ok();
        Assert.Equal("4000000", approved["settled.paid"]);
        await county.MustLeadSomewhere("p1", "p6");
        var own = (await county.As("p1").Get($"{Bonus}/people/p1")).Ok();
        Assert.Equal(("960000", "-80000"), (own["line.pay"], own["supplements.0.difference"]));
    }

    [Fact]
    public async Task The_list_leaves_as_a_file_that_a_spreadsheet_opens_and_each_time_is_recorded()
    {
        await using var county = await Settled();
        (await county.As("head").Post($"{Bonus}/export")).Refused(403, "not-permitted");
        (await county.SignedIn("o2", "never").Post($"{Bonus}/export", null, "stale")).Refused(401, "sign-in-again");
        var file = (await county.As("o2").Post($"{Bonus}/export", null, "export")).Ok();
        Assert.Equal("text/csv", file.MediaType);
        Assert.Equal([0xEF, 0xBB, 0xBF], file.Bytes[..3]);
        var lines = Encoding.UTF8.GetString(file.Bytes).TrimStart('\uFEFF').Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(9, lines.Length); // a heading, seven people, the total
        Assert.Equal("town,p1,人员 p1,优秀,10000.00,1.5,10400.00,", lines[2]);
        Assert.Equal("合计,,4 人,,40000.00,,40000.00,不发放 3 人", lines[8]);
        (await county.As("o2").Post($"{Bonus}/export", null, "export")).Ok();
        Assert.Equal("o2", Assert.Single((await county.As("o1").Get(Bonus)).Ok().List("exports"))!["by"]!.ToString());
    }

    [Fact]
    public async Task Before_the_year_is_locked_it_may_be_previewed_and_is_not_frozen()
    {
        await using var county = await County.Peopled();
        county.Clock.To(new DateOnly(2027, 1, 15));
        await county.Year(2026, Town, locked: false);
        (await county.As("o1").Put(Bonus, Terms())).Ok();
        Assert.True((await county.As("o1").Post($"{Bonus}/preview", new { })).Ok().Node("provisional")!.GetValue<bool>());
        (await county.As("o1").Post($"{Bonus}/freeze")).Refused(409, "bonus-results-open");
    }

    [Fact]
    public async Task Half_a_year_is_paid_by_the_grades_of_its_quarters()
    {
        await using var county = await Rounds.Published();
        const string half = "/api/bonus/2026H1";
        var standards = Work.Marks.Keys.Concat(["d1", "d2", "office-admin", "q1", "centre-admin"]).Select(person => new { person, fen = 500_000 }).ToList();
        (await county.As("o1").Put(half, new { terms = new { documentNumber = "1", rate = 0.15, standards } })).Ok();
        var provisional = (await county.As("o1").Post($"{half}/preview", new { })).Ok();
        var pay = provisional.List("lines").ToDictionary(line => line!["person"]!.ToString(), line => long.Parse(line!["pay"]!.ToString()));
        Assert.True(pay["p1"] > pay["p4"] && pay["p4"] > pay["p6"]); // 优秀, 良好, 一般
        Assert.Equal(provisional["budget"], pay.Values.Sum().ToString());
        (await county.As("o1").Post($"{half}/freeze")).Refused(409, "bonus-results-open");
        (await county.As("o1").Put("/api/bonus/2021H1", new { terms = new { documentNumber = "1", rate = 0.15, standards } })).Refused(409, "bonus-period");
        (await county.As("o1").Get("/api/bonus/2026H3")).Refused(400, "request-malformed");
    }

    [Theory]
    [InlineData("编号,姓名,标准（元）,档次\np1,某人,\"10,000.50\",\np2,某人,,一级科员\n", 200, "[{\"person\":\"p1\",\"fen\":1000050},{\"person\":\"p2\",\"class\":\"一级科员\"}]")]
    [InlineData("编号,姓名\np1,某人\n", 422, "Row 1: The headings are id, and standard (in yuan) or class.")]
    [InlineData("id,standard,class\np1,100,x\n", 422, "Row 2: Either a standard or a class is given.")]
    [InlineData("id,standard\np1,1\np2,1.005\n", 422, "Row 3: A standard is an amount in yuan with at most two decimals.")]
    [InlineData("id,standard\np1,-1\n", 422, "Row 2: A standard is an amount in yuan with at most two decimals.")]
    [InlineData("id,standard\np 1,1\n", 422, "Row 2: The id is not valid.")]
    public async Task A_table_of_standards_is_read_whole_or_not_at_all(string file, int status, string says)
    {
        await using var county = await County.Peopled();
        var versions = await county.Versions();
        var reply = await county.As("o1").Post("/api/bonus/standards", Encoding.UTF8.GetBytes(file));
        if (status == 200)
            Assert.Equal(says, Encoding.UTF8.GetString(reply.Ok().Bytes));
        else
            Assert.Equal(says, reply.Refused(status, "bonus-standards-file")["titleEn"]);
        (await county.As("head").Post("/api/bonus/standards", Encoding.UTF8.GetBytes(file))).Refused(403, "not-permitted");
        Assert.Equal(versions, await county.Versions());
    }

    private static object Terms(decimal rate = 0.2m, object? coefficients = null) => new
    {
        terms = new
        {
            documentNumber = "演示发〔2027〕1号", rate, coefficients, classes = new Dictionary<string, long> { ["科员"] = 1_000_000 },
            standards = Town.Keys.Select(person => new { person, @class = "科员" }),
        },
    };

    private static async Task<County> Settled()
    {
        var county = await Locked();
        (await county.As("o1").Put(Bonus, Terms())).Ok();
        foreach (var (officer, act) in new[] { ("o1", "freeze"), ("o2", "freeze/approve"), ("o1", "settle") })
            (await county.As(officer).Post($"{Bonus}/{act}")).Ok();
        await county.Settle();
        return county;
    }
}
