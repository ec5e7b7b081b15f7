using PerfServerless.Rules.Calendar;
using PerfServerless.Rules.Organisation;

namespace PerfServerless.Service.Tests.Harness;

/// <summary>
/// A county's year, taken as far as a test needs it: a town of seven civil servants with one place, and a pool of an office
/// and its centre, five civil servants with one place and two of the institution with none.
/// </summary>
internal static class Years
{
    public const string Year = "/api/years/2026", Town = $"{Year}/pools/town", Office = $"{Year}/pools/office", Box = "/api/ballots/2026/town";

    /// <summary>Who works under whom, and what everything says of them.</summary>
    public static readonly IReadOnlyDictionary<string, (string Leader, int Mark)> People = new Dictionary<string, (string, int)>
    {
        ["p1"] = ("leader", 95), ["p2"] = ("leader", 93), ["p3"] = ("leader", 91), ["p4"] = ("leader", 85), ["p5"] = ("leader", 75), ["p6"] = ("leader", 60), ["admin"] = ("leader", 80),
        ["d3"] = ("office-head", 84), ["d1"] = ("office-head", 90), ["d2"] = ("office-head", 82),
        ["centre-admin"] = ("centre-head", 81), ["q1"] = ("centre-head", 83), ["s1"] = ("centre-head", 88), ["s2"] = ("centre-head", 70),
    };

    private static readonly string[] TownPeople = ["p1", "p2", "p3", "p4", "p5", "p6", "admin"];

    private static readonly Prepared AlreadyReady = new(MakeReady), AlreadyRun = new(Run), AlreadyPublished = new(Publish);

    /// <summary>Four quarters confirmed, the annual box sealed, everyone scored: only the run is missing.</summary>
    public static Task<County> Ready() => AlreadyReady.Copy();

    /// <summary>The run was made: both pools' rounds are open.</summary>
    public static Task<County> Consolidated() => AlreadyRun.Copy();

    /// <summary>Decided as proposed, approved and published.</summary>
    public static Task<County> Published() => AlreadyPublished.Copy();

    public static string Of(string person) => $"/api/people/{person}/years/2026";

    public static string Objection(string person) => $"/api/people/{person}/objections/2026";

    public static object Decisions(params (string Person, string Grade, string? Reason)[] all) =>
        new { decisions = all.Select(each => new { person = each.Person, grade = each.Grade, reason = each.Reason }) };

    /// <summary>Bands for a year in which hardly a week was recorded.</summary>
    public static object Scheme => new
    {
        terms = new { bands = new { excellent = 75, good = 65, fair = 55 } },
        pools = new[] { new { id = "town", units = new[] { "town" } }, new { id = "office", units = new[] { "office", "centre" } } },
    };

    /// <summary>The county with three people more: one of the office, two who follow the institution rules.</summary>
    public static async Task<County> Peopled()
    {
        var county = await County.Peopled();
        (await county.As("o1").Post("/api/people", Founding.Person("d3", "office", "office-head", false))).Ok();
        foreach (var person in (string[])["s1", "s2"])
            (await county.As("o1").Post("/api/people", Founding.Person(person, "centre", "centre-head", false, kind: StaffKind.InstitutionManager))).Ok();
        return county;
    }

    /// <summary>A quarter's scheme, rosters, one week, one report and its review for everyone.</summary>
    public static async Task Quarter(this County county, int number)
    {
        var period = new Quarter(2026, number);
        await Founding.Scheme(county, period.ToString());
        if (county.Clock.Today < period.First)
            county.Clock.To(period.First);
        await Founding.Rosters(county, period.ToString());
        var month = period.Months[2];
        var week = month.Weeks[1];
        county.Clock.To(WorkCalendar.Published.LastWorkingDay(week)!.Value);
        foreach (var person in People.Keys)
            (await county.As(person).Post($"/api/weeks/{week}/close-out", Work.Items(Work.Item("a")))).Ok();
        county.Clock.To(WorkCalendar.Published.AddWorkingDays(month.Last, 1));
        foreach (var (person, (leader, mark)) in People)
        {
            (await county.As(person).Post($"/api/months/{month}/report", new { text = "本月完成了任务。" })).Ok();
            (await county.As(leader).Post($"/api/people/{person}/months/{month}/review", new { score = mark, comment = "点评" })).Ok();
        }
    }

    /// <summary>The two best of a pool are good, whoever is last is average once.</summary>
    public static async Task CloseQuarter(this County county, int number)
    {
        foreach (var (pool, decider, administrator) in (ValueTuple<string, string, string>[])[("town", "member", "admin"), ("office", "office-head", "office-admin")])
        {
            var round = $"/api/rounds/2026Q{number}/{pool}";
            var opened = (await county.As("o1").Post($"{round}/score")).Ok();
            var best = opened.List("proposals").Select(each => each!["person"]!.ToString()).Take(2).ToList();
            var decisions = opened.List("proposals").Select(each => each!["person"]!.ToString())
                .Select(person => (person, best.Contains(person) ? "excellent" : person == "p5" && number == 2 ? "fair" : "good", (string?)"委员会讨论")).ToArray();
            (await county.As(decider).Post($"{round}/decisions", Rounds.Decisions(decisions))).Ok();
            (await county.As("o1").Post($"{round}/approve")).Ok();
            (await county.As(administrator).Post($"{round}/publication", new { })).Ok();
        }
        await county.Settle();
        county.Clock.WorkingDays(8);
        foreach (var (pool, administrator) in (ValueTuple<string, string>[])[("town", "admin"), ("office", "office-admin")])
            (await county.As(administrator).Post($"/api/rounds/2026Q{number}/{pool}/confirm")).Ok();
    }

    public static async Task AnnualScheme(this County county)
    {
        (await county.As("o1").Put($"{Year}/scheme", Scheme)).Ok();
        (await county.As("o1").Post($"{Year}/scheme/freeze")).Ok();
    }

    public static async Task OpenAnnualBox(this County county) => (await county.As("admin").Post($"{Box}/open", new
    {
        subjects = Work.Marks.Keys, invitations = Work.Voters.Select(each => new { voter = each.Voter, @class = each.Class }),
    })).Ok();

    public static async Task VoteForTheYear(this County county)
    {
        foreach (var (voter, @class) in Work.Voters)
            (await county.As(voter).Post($"{Box}/mine", Work.Ballot(voter, @class))).Ok();
        (await county.As("admin").Post($"{Box}/close")).Ok();
    }

    public static async Task Committee(this County county)
    {
        foreach (var (member, pool) in (ValueTuple<string, string>[])[("head", Town), ("member", Town), ("office-head", Office), ("centre-head", Office)])
            (await county.As(member).Post($"{pool}/committee", Marks(pool))).Ok();
    }

    public static object Marks(string pool) => new
    {
        scores = People.Where(each => TownPeople.Contains(each.Key) == (pool == Town)).ToDictionary(each => each.Key, each => each.Value.Mark),
    };

    private static async Task<County> MakeReady()
    {
        var county = await Peopled();
        for (var number = 1; number <= 4; number++)
        {
            await county.Quarter(number);
            await county.CloseQuarter(number);
        }
        await county.AnnualScheme();
        await county.OpenAnnualBox();
        await county.VoteForTheYear();
        await county.Committee();
        return county;
    }

    private static async Task<County> Run()
    {
        var county = await Ready();
        (await county.Strongly("o1").Post($"{Year}/run")).Ok();
        return county;
    }

    private static async Task<County> Publish()
    {
        var county = await Consolidated();
        foreach (var (pool, decider, administrator) in (ValueTuple<string, string, string>[])[(Town, "member", "admin"), (Office, "office-head", "office-admin")])
        {
            var round = (await county.As(decider).Get($"{pool}/round")).Ok();
            var proposed = round.List("proposals").Select(each => (each!["person"]!.ToString(), each["grade"]!.ToString(), (string?)null)).ToArray();
            (await county.As(decider).Post($"{pool}/round/decisions", Decisions(proposed))).Ok();
            (await county.As("o2").Post($"{pool}/round/approve")).Ok();
            (await county.As(administrator).Post($"{pool}/round/publication", new { })).Ok();
        }
        await county.Settle();
        return county;
    }
}
