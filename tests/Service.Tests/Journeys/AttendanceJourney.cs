using PerfServerless.Rules.Calendar;
using static PerfServerless.Service.Tests.Harness.Sheets;

namespace PerfServerless.Service.Tests.Journeys;

public class AttendanceJourney
{
    private const string April = "/api/people/p1/attendance/2026-04";

    [Fact]
    public async Task A_sheet_is_put_told_and_confirmed_by_the_person()
    {
        await using var county = await InMay();
        (await county.As("p2").Put(April, Full)).Refused(403, "not-permitted");
        (await county.As("centre-admin").Put(April, Full)).Refused(403, "not-permitted");
        (await county.As("admin").Put(April, Sheet(late: ["2026-04-09"]))).Ok();
        Assert.True(await county.HasNotice("p1", "sheet of 2026-04 is to be confirmed"));
        (await county.As("p2").Post($"{April}/confirm")).Refused(403, "not-permitted");
        Assert.NotNull((await county.As("p1").Post($"{April}/confirm")).Ok()["confirmedAt"]);
        (await county.As("admin").Put(April, Full, (await county.As("admin").Get(April)).ETag)).Refused(409, "sheet-settled");
        (await county.As("p1").Post($"{April}/dispute", new { reason = "没有迟到" })).Refused(409, "sheet-confirmed");
    }

    [Fact]
    public async Task A_disputed_sheet_is_resolved_by_the_head_and_not_by_who_put_it()
    {
        await using var county = await InMay();
        (await county.As("admin").Put(April, Sheet(absent: ["2026-04-09"]))).Ok();
        (await county.As("p1").Post($"{April}/dispute", new { reason = "当日公出" })).Ok();
        Assert.True(await county.HasNotice("head", "is disputed"));
        (await county.As("p1").Post($"{April}/confirm")).Refused(409, "sheet-dispute-open");
        (await county.As("admin").Put(April, Full, (await county.As("admin").Get(April)).ETag)).Refused(409, "sheet-disputed");
        (await county.As("admin").Post($"{April}/resolve", new { corrected = Entries(), reason = "属实" })).Refused(403, "not-permitted");
        var resolved = (await county.As("head").Post($"{April}/resolve", new { corrected = Entries(), reason = "属实" })).Ok();
        Assert.Empty(resolved.List("entries.absent"));
        Assert.True(await county.HasNotice("p1", "was resolved"));
    }

    [Fact]
    public async Task A_dispute_in_an_institution_reaches_someone_who_can_resolve_it()
    {
        await using var county = await InMay();
        const string sheet = "/api/people/q1/attendance/2026-04";
        (await county.As("centre-admin").Put(sheet, Sheet(absent: ["2026-04-09"]))).Ok();
        (await county.As("q1").Post($"{sheet}/dispute", new { reason = "当日公出" })).Ok();
        Assert.True(await county.HasNotice("office-head", "is disputed"));
        (await county.As("office-head").Post($"{sheet}/resolve", new { corrected = Entries(), reason = "属实" })).Ok();
    }

    [Fact]
    public async Task What_is_settled_is_corrected_by_two_people()
    {
        await using var county = await InMay();
        (await county.As("admin").Put(April, Full)).Ok();
        county.Clock.WorkingDays(4); // the time to dispute has passed, and the sheet counts as confirmed
        (await county.As("p1").Post($"{April}/dispute", new { reason = "晚了" })).Refused(409, "sheet-dispute-late");
        (await county.As("admin").Post($"{April}/correction", new { entries = Entries(late: ["2026-04-09"]), reason = "漏记" })).Ok();
        (await county.As("admin").Post($"{April}/correction/decide", new { approve = true, reason = "是" })).Refused(403, "not-permitted");
        var corrected = (await county.As("head").Post($"{April}/correction/decide", new { approve = true, reason = "是" })).Ok();
        Assert.Equal("2", corrected["version"]);
        Assert.Equal("2026-04-09", corrected["entries.late.0"]);
    }

    [Fact]
    public async Task Maternity_leave_never_counts_against_anyone()
    {
        await using var county = await County.Peopled();
        await Founding.Scheme(county, "2026Q1"); // the leave began before the period, and its first week begins in March
        await Founding.Scheme(county);
        county.Clock.To(4, 1);
        await Founding.Rosters(county);
        await county.LivePeriod("p1"); // p1 is away all the time, everyone else works
        foreach (var (month, first, last) in ((string, string, string)[])[("2026-03", "2026-03-30", "2026-03-31"), ("2026-04", "2026-04-01", "2026-04-30"), ("2026-05", "2026-05-01", "2026-05-31"), ("2026-06", "2026-06-01", "2026-06-30")])
        {
            (await county.As("admin").Put($"/api/people/p1/attendance/{month}", Sheet([Leave("maternity", first, last)]))).Ok();
            (await county.As("p1").Post($"/api/people/p1/attendance/{month}/confirm")).Ok();
        }
        await county.Vote();
        (await county.As("admin").Post($"{Rounds.Town}/score")).Ok();
        var tree = (await county.As("p1").Get($"{Rounds.AppraisalOf("p1")}/explanation")).Ok();
        Assert.Equal(100m, decimal.Parse(Component(tree, "Attendance")));
        Assert.Null(tree["inputs.1.value"]); // no review was asked for, and none is counted as 0
        var duties = (await county.As("p1").Get($"{Rounds.AppraisalOf("p1")}/duties")).Ok().List();
        Assert.All(duties.Where(duty => duty!["procedure"]!.ToString() == "3"), duty => Assert.True(duty!["done"]!.GetValue<bool>()));
    }

    [Fact]
    public async Task Absence_beyond_what_the_law_bears_is_told_to_head_and_department_who_alone_act()
    {
        await using var county = await InMay();
        string[] days = [.. Enumerable.Range(1, 16).Select(n => WorkCalendar.Published.AddWorkingDays(new(2026, 4, 1), n).ToString("yyyy-MM-dd"))];
        (await county.As("admin").Put(April, Sheet(absent: days[..15]))).Ok();
        Assert.False(await county.HasNotice("head", "passed a legal limit"));
        Assert.Empty((await county.As("p1").Get("/api/people/p1/absence-warnings/2026")).Ok().List());
        (await county.As("admin").Put(April, Sheet(absent: days), (await county.As("admin").Get(April)).ETag)).Ok();
        Assert.True(await county.HasNotice("head", "passed a legal limit"));
        Assert.True(await county.HasNotice("o1", "passed a legal limit"));
        (await county.As("p2").Get("/api/people/p1/absence-warnings/2026")).Refused(403, "not-permitted");
        var warning = Assert.Single((await county.As("p1").Get("/api/people/p1/absence-warnings/2026")).Ok().List());
        Assert.Equal(("running", "16", "civil-servant-law"), (warning!["ground"]!.ToString(), warning["days"]!.ToString(), warning["source"]!["instrument"]!.ToString()));
        (await county.As("p1").Post($"{April}/dispute", new { reason = "因公外出" })).Ok();
        Assert.Empty((await county.As("head").Get("/api/people/p1/absence-warnings/2026")).Ok().List());
    }

    private static string Component(Reply tree, string name) =>
        tree.List("inputs").Select(share => share!["inputs"]![0]!).First(part => part["label"]!["en"]!.ToString() == name)["value"]!.ToString();

    private static async Task<County> InMay()
    {
        var county = await County.Started();
        county.Clock.To(5, 6);
        return county;
    }
}
