namespace PerfServerless.Service.Tests.Journeys;

public class SchemeAndRosterJourney
{
    private const string Scheme = $"/api/schemes/{County.Period}", Roster = $"/api/rosters/{County.Period}/town";

    [Fact]
    public async Task A_scheme_is_drafted_frozen_in_time_and_then_never_changes()
    {
        await using var county = await County.Peopled();
        var none = (await county.As("p1").Get(Scheme)).Ok();
        Assert.Equal(("\"0\"", County.Period, "40"), (none.ETag, none["period"], none["terms.ballots.weightA"]));
        Assert.Empty(none.List("pools"));
        (await county.As("p1").Get("/api/people/p1/weeks/2026-W14")).Refused(409, "scheme-not-in-force");
        (await county.As("admin").Put(Scheme, Terms(new { }))).Refused(403, "not-permitted");
        (await county.As("o1").Put(Scheme, Terms(new { weights = Weights(21) }))).Refused(422, "scheme-weights");
        var tooMany = (await county.As("o1").Put(Scheme, Terms(new { excellentShare = 0.41 }))).Refused(422, "scheme-excellent-share");
        Assert.NotEqual("setting", tooMany["citation.instrument"]);
        (await county.As("o1").Post($"{Scheme}/freeze")).Refused(409, "scheme-not-drafted");
        var draft = (await county.As("o1").Put(Scheme, Terms(new { }))).Ok();
        (await county.As("o2").Put(Scheme, Terms(new { excellentShare = 0.3 }))).Refused(412, "version-stale");
        (await county.As("o2").Put(Scheme, Terms(new { excellentShare = 0.3 }), draft.ETag)).Ok();
        Assert.Equal("false", (await county.As("o1").Post($"{Scheme}/freeze")).Ok()["late"]);
        var frozen = (await county.As("p1").Get(Scheme)).Ok();
        (await county.As("o1").Put(Scheme, Terms(new { }), frozen.ETag)).Refused(409, "scheme-frozen");
        (await county.As("o1").Put("/api/schemes/2027Q1", Terms(new { }))).Ok();
        (await county.As("o1").Post("/api/schemes/2027Q1/freeze")).Refused(409, "calendar-unpublished");
    }

    [Theory]
    [InlineData("weekHour", 24), InlineData("weekHour", -1), InlineData("roster", -5), InlineData("escalationInterval", 2_000_000_000)]
    [InlineData("weekGrace", 400), InlineData("publication", 4)]
    public async Task A_scheme_with_a_time_limit_nobody_can_keep_is_refused(string limit, int value)
    {
        await using var county = await County.Peopled();
        (await county.As("o1").Put(Scheme, Terms(new { timeLimits = new Dictionary<string, int> { [limit] = value } }))).Refused(422, "scheme-time-limits");
    }

    [Fact]
    public async Task The_administrator_proposes_everyone_with_one_status_and_the_department_locks()
    {
        await using var county = await County.Peopled();
        await Founding.Scheme(county);
        (await county.As("o1").Post("/api/people", Founding.Person("p7", "town", "leader", false, "2026-02-01"))).Ok();
        (await county.As("discipline").Post("/api/people/p6/cases", new { number = "立〔2026〕1号", on = "2026-03-10" })).Ok();
        county.Clock.To(4, 1);
        var entries = (await county.As("admin").Get($"{Roster}/suggestion")).Ok().List();
        var status = entries.ToDictionary(entry => entry!["person"]!.ToString(), entry => entry!["participation"]!.ToString());
        Assert.Equal(("commentOnly", "noGrade", "graded", 8), (status["p7"], status["p6"], status["p1"], status.Count));
        (await county.As("centre-admin").Put(Roster, new { entries })).Refused(403, "not-permitted");
        (await county.As("admin").Put(Roster, new { entries = entries.Skip(1) })).Refused(422, "roster-missing");
        (await county.As("admin").Put(Roster, new { entries = (object?[])[.. entries, new { person = "head", participation = "graded" }] })).Refused(422, "roster-leader");
        (await county.As("admin").Put(Roster, new { entries = (object?[])[.. entries, new { person = "q1", participation = "graded" }] })).Refused(422, "roster-stranger");
        (await county.As("admin").Put(Roster, new { entries = (object?[])[.. entries, entries[0]] })).Refused(422, "roster-twice");
        (await county.As("admin").Put(Roster, new { entries })).Ok();
        (await county.As("admin").Post($"{Roster}/lock")).Refused(403, "not-permitted");
        (await county.As("o1").Post($"{Roster}/lock")).Ok();
        await county.Settle();
        Assert.Equal("openCase", (await county.As("p6").Get(Rounds.AppraisalOf("p6"))).Ok()["reason"]);
        (await county.As("admin").Put(Roster, new { entries = entries.Skip(1) }, (await county.As("admin").Get(Roster)).ETag)).Refused(409, "roster-locked");
        (await county.As("p1").Get(Roster)).Refused(403, "not-permitted");
    }

    private static object Weights(decimal records) => new { records, review = 35, ballots = 30, attendance = 10, discipline = 5 };

    private static object Terms(object terms) => new { terms, pools = (object[])[new { id = "town", units = (string[])["town"] }] };
}
