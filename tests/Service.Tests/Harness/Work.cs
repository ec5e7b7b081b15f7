using PerfServerless.Rules.Calendar;

namespace PerfServerless.Service.Tests.Harness;

/// <summary>The work of a period, done by those whose work it is.</summary>
internal static class Work
{
    /// <summary>What reviews and ballots say of each; p1 to p3 reach the band of Excellent, which has two places.</summary>
    public static readonly IReadOnlyDictionary<string, int> Marks = new Dictionary<string, int>
    {
        ["p1"] = 95, ["p2"] = 93, ["p3"] = 91, ["p4"] = 85, ["p5"] = 75, ["p6"] = 60, ["admin"] = 80,
    };

    public static readonly IReadOnlyList<(string Voter, string Class)> Voters =
    [
        ("head", "a"), ("member", "a"), ("leader", "a"),
        .. Marks.Keys.Select(id => (id, "b")),
        ("q1", "c"), ("d1", "c"), ("d2", "c"),
    ];

    public static object Item(string id, string outcome = "closed", string? carryReason = null) =>
        new { id, task = $"任务 {id}", result = "完成", progress = outcome == "closed" ? 100 : 40, outcome, carryReason };

    public static object Items(params object[] items) => new { items };

    /// <summary>Everyone in the town works through the whole period: weeks, reports, reviews, attendance.</summary>
    public static async Task LivePeriod(this County county, params string[] idle)
    {
        var working = Marks.Keys.Except(idle).ToList();
        var period = Quarter.Parse(County.Period, null);
        foreach (var month in period.Months)
        {
            foreach (var week in month.Weeks)
            {
                county.Clock.To(WorkCalendar.Published.LastWorkingDay(week)!.Value);
                foreach (var person in working)
                    (await county.As(person).Post($"/api/weeks/{week}/close-out", Items(Item("a")))).Ok();
            }
            county.Clock.To(WorkCalendar.Published.AddWorkingDays(month.Last, 1));
            foreach (var person in working)
                await county.LiveMonth(person, month.ToString());
        }
        await county.Settle();
    }

    public static async Task LiveMonth(this County county, string person, string month)
    {
        (await county.As(person).Post($"/api/months/{month}/report", new { text = "本月完成了任务。" })).Ok();
        (await county.As("leader").Post($"/api/people/{person}/months/{month}/review", new { score = Marks[person], comment = "点评" })).Ok();
        (await county.As("admin").Put($"/api/people/{person}/attendance/{month}", Sheets.Full)).Ok();
        (await county.As(person).Post($"/api/people/{person}/attendance/{month}/confirm")).Ok();
    }

    public const string Box = $"/api/ballots/{County.Period}/town";

    public static async Task OpenBox(this County county, params string[] without)
    {
        var invitations = Voters.Select(each => new { voter = each.Voter, @class = each.Class });
        (await county.As("admin").Post($"{Box}/open", new { subjects = Marks.Keys.Except(without), invitations })).Ok();
    }

    public static object Ballot(string voter, string @class, params string[] without) =>
        new { @class, marks = Marks.Where(each => each.Key != voter && !without.Contains(each.Key)).ToDictionary(each => each.Key, each => Enumerable.Repeat(each.Value, 5)) };

    public static async Task Vote(this County county, params string[] without)
    {
        await county.OpenBox(without);
        foreach (var (voter, @class) in Voters)
            (await county.As(voter).Post($"{Box}/mine", Ballot(voter, @class, without))).Ok();
        (await county.As("admin").Post($"{Box}/close")).Ok();
    }
}

/// <summary>Attendance sheets.</summary>
internal static class Sheets
{
    public static object Full => Sheet();

    public static object Entries(object[]? leaves = null, string[]? late = null, string[]? absent = null) =>
        new { leaves = leaves ?? [], late = late ?? [], leftEarly = Array.Empty<string>(), absent = absent ?? [] };

    public static object Sheet(object[]? leaves = null, string[]? late = null, string[]? absent = null) => new { entries = Entries(leaves, late, absent) };

    public static object Leave(string type, string first, string last) => new { type, first, last };
}
