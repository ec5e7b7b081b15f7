using PerfServerless.Rules.Organisation;
using PerfServerless.Rules.Supervision;
using PerfServerless.Rules.Supervision.Planning;
using PerfServerless.Service.Supervision;
using static PerfServerless.Service.Tests.Harness.Supervised;

namespace PerfServerless.Service.Tests.Journeys;

public class SupervisionJourney
{
    [Fact]
    public async Task From_a_finding_to_its_closing_with_everyone_refused_who_may_not()
    {
        await using var county = await Staffed();
        var (inspector, second, head) = (county.As("inspector"), county.As("o3"), county.As("head"));
        var target = new { terms = Terms(), units = new[] { new { unit = "town", reason = "" } } };
        (await head.Post($"{Plan}/targets", target)).Refused(403, "not-permitted");
        (await inspector.Post($"{Plan}/targets", target)).Refused(422, "target-reason");
        (await inspector.Post($"{Plan}/inspections", Opening("inspector", "o3"))).Refused(409, "inspection-not-planned");
        (await inspector.Post($"{Plan}/targets", new { terms = Terms(), units = new[] { new { unit = "town", reason = "群众反映" } } })).Ok();

        (await county.As("o1").Post($"{Plan}/inspections", Opening("inspector", "o3"))).Refused(403, "not-permitted");
        (await inspector.Post($"{Plan}/inspections", Opening("inspector"))).Refused(422, "inspection-team-size");
        (await inspector.Post($"{Plan}/inspections", Opening("inspector", "o1"))).Refused(422, "inspection-team-role");
        (await inspector.Post($"{Plan}/inspections", Opening("inspector", "member"))).Refused(422, "inspection-own-unit");
        (await inspector.Post($"{Inspection}/items", Checked())).Refused(404, "not-found");
        var opened = (await inspector.Post($"{Plan}/inspections", Opening("inspector", "o3"))).Ok();
        Assert.Equal((12, "2026-04-1-town"), (opened.List("checklist").Count, opened["id"]));

        (await county.As("member").Post($"{Inspection}/items", Checked())).Refused(409, "inspection-not-yours");
        (await head.Post($"{Inspection}/items", Checked())).Refused(403, "not-permitted");
        (await second.Post($"{Inspection}/items", Checked())).Ok();
        (await second.Post($"{Inspection}/close", new { conclusion = "有问题" })).Refused(409, "inspection-finding-missing");
        (await second.Post($"{Inspection}/findings", new { text = "未按时填写" })).Refused(422, "inspection-finding-basis");
        var finding = (await second.Post($"{Inspection}/findings", Finding())).Ok()["findings.0.id"]!;
        (await second.Post($"{Inspection}/close", new { conclusion = "有问题" })).Ok();
        (await second.Post($"{Inspection}/findings", Finding())).Refused(409, "inspection-closed");
        (await county.As("centre-head").Get(Inspection)).Refused(403, "not-permitted");
        (await head.Get(Inspection)).Ok();

        (await county.As("member").Post($"{Inspection}/notices", Notice(finding))).Refused(409, "rectification-not-inspector");
        (await county.As("o1").Post($"{Inspection}/notices", Notice(finding))).Refused(403, "not-permitted");
        (await inspector.Post($"{Inspection}/notices", Notice("f9"))).Refused(422, "rectification-findings");
        (await inspector.Get($"{Register}/1")).Refused(404, "not-found");
        var notice = (await inspector.Post($"{Inspection}/notices", Notice(finding))).Ok();
        Assert.Equal(("太督改〔2026〕1号", "2026-04-16", "false", "week.deadline"),
            (notice["notice.issued.number"], notice["deadline.date"], notice["deadline.provisional"], notice["notice.issued.findings.0.basis.article"]));
        (await second.Post($"{Inspection}/notices", Notice(finding))).Refused(422, "rectification-already-noticed");
        Assert.True(await county.HasNotice("head", "Rectification notice") && await county.HasNotice("admin", "Rectification notice"));
        Assert.False(await county.HasNotice("p1", "Rectification notice"));

        await Rectify(county);
        var figures = (await inspector.Get("/api/supervision/figures/2026-04")).Ok();
        Assert.Equal(("town", "1", "1", "1", "1", "1", "1"), (figures["0.unit"], figures["0.inspections"], figures["0.findings"], figures["0.issued"], figures["0.closed"], figures["0.sentBack"], figures["0.deduction.value"]));
        (await head.Get("/api/supervision/figures/2026-04")).Refused(403, "not-permitted");
        await county.MustLeadSomewhere("head", "admin", "inspector", "o3");
    }

    private static async Task Rectify(County county)
    {
        var (inspector, head, admin) = (county.As("inspector"), county.As("head"), county.As("admin"));
        (await head.Post($"{Register}/1/report", Report("已整改"))).Refused(409, "rectification-not-signed");
        (await county.As("p1").Post($"{Register}/1/sign")).Refused(403, "not-permitted");
        (await county.As("office-head").Post($"{Register}/1/sign")).Refused(403, "not-permitted");
        (await inspector.Post($"{Register}/1/sign")).Refused(403, "not-permitted");
        (await admin.Post($"{Register}/1/sign")).Ok();
        (await head.Post($"{Register}/1/sign")).Refused(409, "rectification-signed");
        (await inspector.Post($"{Register}/1/close", new { report = 1, remark = "到位" })).Refused(409, "rectification-not-reported");
        (await head.Post($"{Register}/1/report", new { text = "已整改", evidence = Array.Empty<string>() })).Refused(422, "rectification-evidence");
        (await head.Post($"{Register}/1/report", Report("已整改"))).Ok();
        Assert.True(await county.HasNotice("inspector", "waits to be checked") && await county.HasNotice("o3", "waits to be checked"));
        (await head.Post($"{Register}/1/report", Report("再整改"))).Refused(409, "rectification-reported");
        (await head.Post($"{Register}/1/close", new { report = 1, remark = "到位" })).Refused(403, "not-permitted");
        (await county.As("member").Post($"{Register}/1/close", new { report = 1, remark = "到位" })).Refused(409, "rectification-own-unit");
        (await inspector.Post($"{Register}/1/send-back", new { report = 1, reason = " " })).Refused(422, "rectification-reason");
        var back = (await inspector.Post($"{Register}/1/send-back", new { report = 1, reason = "照片与事实不符", days = 5 })).Ok();
        Assert.Equal(("Sent back", "2026-04-09"), (back["status.en"], back["deadline.date"]));
        Assert.True(await county.HasNotice("head", "was sent back"));
        (await head.Post($"{Register}/1/report", Report("已整改"))).Refused(422, "rectification-same-report");
        (await head.Post($"{Register}/1/report", Report("已重新核实并补齐"))).Ok();
        (await inspector.Post($"{Register}/1/close", new { report = 1, remark = "到位" })).Refused(409, "rectification-other-report");
        (await inspector.Post($"{Register}/1/close", new { report = 2, remark = "到位" })).Ok();
        (await inspector.Post($"{Register}/1/send-back", new { report = 2, reason = "不实" })).Refused(409, "rectification-closed");
        Assert.Equal("closed", (await admin.Get(Register)).Ok()["0.notice.status"]);
        Assert.Empty((await county.As("centre-head").Get(Register)).Ok().List());
        (await county.As("p1").Get(Register)).Refused(403, "not-permitted");
    }

    [Fact]
    public async Task A_report_that_waits_is_shown_to_the_inspectors_reminded_of_once_and_then_told_to_the_department()
    {
        var (county, findings) = await Inspected(1);
        await using var _ = county;
        Assert.Null((await county.As("inspector").Post($"{Inspection}/notices", Notice(findings[0]))).Ok()["recheck"]);
        (await county.As("admin").Post($"{Register}/1/sign")).Ok();
        (await county.As("head").Post($"{Register}/1/report", Report("已整改"))).Ok();
        var last = Rules.Calendar.WorkCalendar.Published.AddWorkingDays(county.Clock.Today, 5);
        Assert.Equal($"{last:yyyy-MM-dd}", (await county.As("inspector").Get($"{Register}/1")).Ok()["recheck.date"]);
        Assert.Contains((await county.As("o3").Get("/api/deadlines")).Ok().List(), each => each!["key"]!.ToString() == "recheck/2026/1");
        Assert.DoesNotContain((await county.As("o1").Get("/api/deadlines")).Ok().List(), each => each!["key"]!.ToString() == "recheck/2026/1");
        foreach (var (days, hour, reminded, overdue) in (ValueTuple<int, int, int, int>[])[(4, 8, 0, 0), (0, 9, 1, 0), (1, 23, 1, 0), (1, 0, 1, 1)])
        {
            county.Clock.To(Rules.Calendar.WorkCalendar.Published.AddWorkingDays(county.Clock.Today, days), hour);
            await county.Sweep();
            await county.Sweep();
            Assert.Equal((reminded, overdue), (await Told("inspector", "is to be checked again by"), await Told("o1", "was not checked again in time")));
        }
        (await county.As("inspector").Post($"{Register}/1/close", new { report = 1, remark = "到位" })).Ok();
        Assert.DoesNotContain((await county.As("o3").Get("/api/deadlines")).Ok().List(), each => each!["key"]!.ToString() == "recheck/2026/1");

        async Task<int> Told(string person, string words) => (await county.Inbox(person)).Count(text => text.Contains(words, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_draw_is_open_to_everyone_and_comes_out_as_published()
    {
        await using var county = await Staffed();
        var draw = new { seed = "4月督导", figure = "4月2日公布的数字", candidates = (string[])["town", "office", "centre"], count = 2 };
        (await county.As("p1").Post($"{Plan}/draws", new { terms = Terms(), draw })).Refused(403, "not-permitted");
        (await county.As("o1").Post($"{Plan}/draws", new { terms = Terms("jointSpecial"), draw })).Refused(422, "plan-joint-bodies");
        (await county.As("o1").Post($"{Plan}/draws", new { terms = Terms("jointSpecial", "县委督查室", "县政府督查室"), draw })).Ok();
        var announced = (await county.As("p1").Get($"{Plan}/draws")).Ok();
        Assert.Equal(("4月督导", null), (announced["0.terms.seed"], announced["0.held"]));
        (await county.As("inspector").Post($"{Plan}/inspections", Opening("inspector", "o3"))).Refused(409, "inspection-not-planned");
        (await county.As("inspector").Post($"{Plan}/draws/1/hold", new { figure = "3108" })).Ok();
        (await county.As("inspector").Post($"{Plan}/draws/1/hold", new { figure = "3109" })).Refused(409, "draw-held");
        var drawn = (await county.As("p1").Get($"{Plan}/draws")).Ok().List("0.held.units").Select(unit => unit!.ToString());
        Assert.Equal(Draw.Choose("4月督导", "3108", draw.candidates.Select(id => new UnitId(id)), 2).Select(unit => unit.Value), drawn);
        (await county.As("p1").Get(Plan)).Refused(403, "not-permitted");
    }

    [Fact]
    public async Task Two_dozen_notices_issued_at_once_get_numbers_without_a_gap()
    {
        var (county, findings) = await Inspected(24);
        await using var _ = county;
        var replies = await Task.WhenAll(findings.Select((finding, number) =>
            Task.Run(() => county.As(number % 2 == 0 ? "inspector" : "o3").Post($"{Inspection}/notices", Notice(finding)))));
        var numbers = replies.Select(reply => int.Parse(reply.Ok()["notice.issued.sequence"]!)).Order();
        Assert.Equal(Enumerable.Range(1, 24), numbers);
        Assert.Equal(findings.Order(), replies.Select(reply => reply["notice.issued.findings.0.id"]!).Order());
    }

    [Fact]
    public async Task What_is_overdue_is_told_once_at_each_level_and_named_until_it_is_reported()
    {
        var (county, findings) = await Inspected(1);
        await using var _ = county;
        (await county.As("inspector").Post($"{Inspection}/notices", Notice([.. findings]))).Ok();
        await Swept(county, new(2026, 4, 16), "admin", "head", 0); // the last day is still in time
        await Swept(county, new(2026, 4, 17), "admin", "head", 1);
        Assert.DoesNotContain(await county.Inbox("head"), text => text.Contains("is overdue", StringComparison.Ordinal));
        await Swept(county, new(2026, 4, 22), "head", "o1", 1);
        await Swept(county, new(2026, 4, 30), "o1", "p1", 1);
        var named = (await county.Get<SupervisionFigures>().Of(ReportingPeriod.Parse("2026-04", null), default)).Single();
        Assert.Equal((1, 2m, "太督改〔2026〕1号"), (named.Overdue, named.Deduction.Value, named.Named.Single().Number));
        (await county.As("admin").Post($"{Register}/1/sign")).Ok();
        (await county.As("head").Post($"{Register}/1/report", Report("已整改"))).Ok();
        Assert.Empty((await county.Get<SupervisionFigures>().Of(ReportingPeriod.Parse("2026-04", null), default)).Single().Named);
        await Swept(county, new(2026, 6, 30), "admin", "p1", 1);
    }

    /// <summary>Sweeps twice, delivers twice: what one was told stays as many as expected, and the other was told nothing.</summary>
    private static async Task Swept(County county, DateOnly date, string told, string other, int times)
    {
        county.Clock.To(date);
        await county.Sweep();
        await county.Settle();
        var versions = await county.Versions();
        await county.Sweep();
        await county.SettleAgain();
        Assert.Equal(versions, await county.Versions());
        Assert.Equal(times, await Overdue(county, told));
        Assert.Equal(0, await Overdue(county, other));
    }

    private static async Task<int> Overdue(County county, string person) =>
        (await county.Inbox(person)).Count(text => text.Contains("is overdue", StringComparison.Ordinal) && text.Contains("太督改", StringComparison.Ordinal));

    [Fact]
    public async Task The_close_out_board_shows_a_units_items_to_those_who_may_read_its_weeks()
    {
        await using var county = await County.Started();
        county.Clock.To(4, 3);
        (await county.As("p1").Post("/api/weeks/2026-W14/close-out", Work.Items(Work.Item("a"), Work.Item("b", "carried", "等待批复")))).Ok();
        (await county.As("p2").Put("/api/weeks/2026-W14", Work.Items(Work.Item("c", "open")))).Ok();
        const string board = "/api/units/town/weeks/2026-W14/board", next = "/api/units/town/weeks/2026-W15/board";
        foreach (var reader in (string[])["head", "admin", "o1", "inspector"])
        {
            var read = (await county.As(reader).Get(board)).Ok();
            Assert.Equal(("1", "1", "1", 7), (read["open"], read["carried"], read["closed"], read.List("people").Count));
        }
        foreach (var stranger in (string[])["p1", "office-head", "centre-head", "discipline", "sysadmin"])
            (await county.As(stranger).Get(board)).Refused(403, "not-permitted");
        (await county.As("office-head").Get("/api/units/centre/weeks/2026-W14/board")).Ok(); // the head above an institution
        var carried = (await county.As("head").Get(next)).Ok();
        Assert.Equal(("任务 b", "open", "2"), (carried["longest.0.task"], carried["longest.0.outcome"], carried["longest.0.weeksOpen"]));
        (await county.As("o1").Get("/api/units/nowhere/weeks/2026-W14/board")).Refused(404, "not-found");
        (await county.As("o1").Get("/api/units/town/weeks/2026-W40/board")).Refused(409, "scheme-not-in-force");
    }

    [Fact]
    public async Task Signals_come_from_the_units_figures_and_are_kept_with_the_choice()
    {
        await using var county = await Staffed();
        county.Clock.To(5, 12);
        var signals = (await county.As("inspector").Get("/api/supervision/signals/2026-04")).Ok();
        Assert.Contains("week-completion", signals.List("0.signals").Select(signal => signal!["code"]!.ToString()));
        (await county.As("head").Get("/api/supervision/signals/2026-04")).Refused(403, "not-permitted");
        var plan = (await county.As("inspector").Post("/api/supervision/plans/2026-05/targets", new { terms = Terms(), units = new[] { new { unit = "town" } } })).Ok();
        Assert.Equal(("2026-04", "week-completion", "0"), (plan["arrangements.0.figures"], plan["arrangements.0.targets.0.signals.0.code"], plan["arrangements.0.targets.0.signals.0.figure"]));
    }
}
