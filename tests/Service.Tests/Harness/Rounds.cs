namespace PerfServerless.Service.Tests.Harness;

/// <summary>The town's round of grades, taken as far as a test needs it.</summary>
internal static class Rounds
{
    public const string Town = $"/api/rounds/{County.Period}/town";

    // A lived period is hundreds of requests: it is lived once, and each test gets a copy of its own.
    private static readonly Prepared AlreadyScored = new(Score), AlreadyPublished = new(Publish);

    public static Task<County> Published() => AlreadyPublished.Copy();

    public static string AppraisalOf(string person) => $"/api/people/{person}/appraisals/{County.Period}";

    public static string Objection(string person) => $"/api/people/{person}/objections/{County.Period}";

    public static object Decisions(params (string Person, string Grade, string? Reason)[] all) =>
        new { decisions = all.Select(each => new { person = each.Person, grade = each.Grade, reason = each.Reason }) };

    /// <summary>Lived, voted and scored: the round is open.</summary>
    public static Task<County> Scored() => AlreadyScored.Copy();

    private static async Task<County> Score()
    {
        var county = await County.Started();
        await county.LivePeriod();
        await county.Vote();
        (await county.As("admin").Post($"{Town}/score")).Ok();
        await county.Settle();
        return county;
    }

    /// <summary>Each graded as proposed by the committee's member, and approved by an officer.</summary>
    public static async Task DecideAndApprove(this County county)
    {
        var round = (await county.As("member").Get(Town)).Ok();
        var proposed = round.List("proposals").Select(each => (each!["person"]!.ToString(), each["grade"]!.ToString(), (string?)null)).ToArray();
        (await county.As("member").Post($"{Town}/decisions", Decisions(proposed))).Ok();
        (await county.As("o1").Post($"{Town}/approve")).Ok();
    }

    private static async Task<County> Publish()
    {
        var county = await Scored();
        await county.DecideAndApprove();
        (await county.As("admin").Post($"{Town}/publication", new { })).Ok();
        await county.Settle();
        return county;
    }

    /// <summary>Each of these has been told something, and every notice's link opens for them.</summary>
    public static async Task MustLeadSomewhere(this County county, params string[] readers)
    {
        await county.Settle();
        foreach (var reader in readers)
        {
            var notices = (await county.As(reader).Get("/api/notices?take=200")).Ok().List("items");
            Assert.True(notices.Count > 0, $"{reader} was told nothing.");
            foreach (var link in notices.Select(notice => notice!["link"]!.ToString()).Distinct())
                (await county.As(reader).Get(link)).Ok();
        }
    }

    public static async Task<Reply> Advance(this County county, string person)
    {
        var reply = (await county.As("o1").Post($"{AppraisalOf(person)}/advance")).Ok();
        await county.Settle();
        return reply;
    }
}
