using static PerfServerless.Service.Tests.Harness.Years;

namespace PerfServerless.Service.Tests.YearEnd;

public class DismissalJourney
{
    private const string Before = "/api/years/2025";

    /// <summary>No quarter of 2025 was held here: whoever refused to take part is the only one with a grade of that year.</summary>
    [Fact]
    public async Task Two_lowest_grades_running_warn_the_organisation_department_and_a_person_acts()
    {
        await using var county = await Consolidated();
        (await county.As("o1").Put($"{Before}/scheme", Scheme)).Ok();
        (await county.As("o1").Post($"{Before}/scheme/freeze")).Ok();
        (await county.As("head").Post("/api/people/p6/years/2025/refusal", new { warnedOn = "2025-12-01", reason = "拒绝述职" })).Ok();
        foreach (var (member, pool) in (ValueTuple<string, string>[])[("head", "town"), ("member", "town"), ("office-head", "office"), ("centre-head", "office")])
            (await county.As(member).Post($"{Before}/pools/{pool}/committee", Marks(pool == "town" ? Town : Office))).Ok();
        (await county.Strongly("o1").Post($"{Before}/run")).Ok();
        Assert.Equal("other", (await county.As("p1").Get("/api/people/p1/years/2025")).Ok()["eligibility.whyNone"]);
        await Publish(county, $"{Before}/pools/town");
        Assert.Null((await county.As("o1").Get("/api/people/p6/years/2025")).Ok()["warning"]);
        Assert.False(await county.HasNotice("o3", "lowest annual grade two years running"));

        await Publish(county, Town);
        var warned = (await county.As("o1").Get(Of("p6"))).Ok();
        Assert.Equal(("civil-servant-law", "88"), (warned["warning.source.instrument"], warned["warning.source.article"]));
        Assert.True(await county.HasNotice("o3", "lowest annual grade two years running"));
        Assert.Null((await county.As("o1").Get(Of("p5"))).Ok()["warning"]);

        var change = (await county.As("head").Post($"{Of("p6")}/corrections", new { kind = "correction", grade = "basicallyCompetent", reason = "核实" })).Ok()["id"];
        (await county.As("o1").Post($"{Of("p6")}/corrections/{change}/approve")).Ok();
        await county.Settle();
        Assert.Null((await county.As("o1").Get(Of("p6"))).Ok()["warning"]);
    }

    private static async Task Publish(County county, string pool)
    {
        var round = (await county.As("member").Get($"{pool}/round")).Ok();
        (await county.As("member").Post($"{pool}/round/decisions", Decisions([.. round.List("proposals").Select(each => (each!["person"]!.ToString(), each["grade"]!.ToString(), (string?)null))]))).Ok();
        (await county.As("o2").Post($"{pool}/round/approve")).Ok();
        (await county.As("admin").Post($"{pool}/round/publication", new { })).Ok();
        await county.Settle();
    }
}
