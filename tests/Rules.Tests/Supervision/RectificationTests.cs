using PerfServerless.Rules.Calendar;
using PerfServerless.Rules.Organisation;
using PerfServerless.Rules.Supervision.Rectifying;
using static PerfServerless.Rules.Tests.Supervision.SupervisionStory;

namespace PerfServerless.Rules.Tests.Supervision;

public class RectificationTests
{
    private static readonly DateTimeOffset Due = ChinaTime.EndOf(new(2026, 4, 27)); // ten working days after Monday the 13th

    [Fact]
    public void A_notice_takes_the_next_number_and_a_finding_is_noticed_once()
    {
        Assert.Equal("太督改〔2026〕1号", Issued.Notices[0].Issued.Number);
        Issue(Issued, "f1").MustChangeNothing();
        Issue(Issued, "f1", "f2").MustRefuse("rectification-already-noticed");
        Assert.Equal(2, Issue(Issued, "f2").MustAccept()[0].Sequence);
        Issue(Issued, "f9").MustRefuse("rectification-findings");
        Issue(Issued).MustRefuse("rectification-findings");
        RectificationRegister.Issue(Issued, new(["f2"], " "), Found, Terms, By(First)).MustRefuse("rectification-requirement");
        RectificationRegister.Issue(Issued, new(["f2"], "整改", 61), Found, Terms, By(First)).MustRefuse("rectification-days");
        RectificationRegister.Issue(Issued, new(["f2"], "整改", 0), Found, Terms, By(First)).MustRefuse("rectification-days");
        RectificationRegister.Issue(Issued, new(["f2"], "整改"), Found, Terms, By(new("i3"))).MustRefuse("rectification-not-inspector");
    }

    [Fact]
    public void It_is_signed_for_reported_on_and_closed_by_another_unit()
    {
        Issued.Asks(Report("已整改"), Head).MustRefuse("rectification-not-signed");
        Issued.Asks(new CloseNotice(1, "到位"), First).MustRefuse("rectification-not-reported");
        var signed = Issued.Does(new SignForNotice(), Head);
        signed.Asks(new SignForNotice(), Head).MustChangeNothing();
        signed.Asks(new SignForNotice(), new("a1")).MustRefuse("rectification-signed");
        signed.Asks(Report(" "), Head).MustRefuse("rectification-report-text");
        signed.Asks(new ReportRectification("已整改", []), Head).MustRefuse("rectification-evidence");
        var reported = signed.Does(Report("已整改"), Head);
        reported.Asks(Report("已整改"), Head).MustChangeNothing();
        reported.Asks(Report("又整改"), Head).MustRefuse("rectification-reported");
        reported.Asks(new CloseNotice(1, "到位"), First, facts: new(Town, Terms)).MustRefuse("rectification-own-unit");
        reported.Asks(new CloseNotice(2, "到位"), First).MustRefuse("rectification-other-report");
        reported.Asks(new CloseNotice(1, ""), First).MustRefuse("rectification-remark");
        var closed = reported.Does(new CloseNotice(1, "到位"), First);
        closed.Asks(new CloseNotice(1, "到位"), First).MustChangeNothing();
        closed.Asks(Report("已整改"), Head).MustChangeNothing();
        closed.Asks(Report("再整改"), Head).MustRefuse("rectification-closed");
        closed.Asks(new SendReportBack(1, "不到位"), First).MustRefuse("rectification-closed");
        Assert.Equal(NoticeStatus.Closed, closed.Notices[0].Status);
    }

    [Fact]
    public void A_report_sent_back_gets_a_new_time_and_has_to_say_something_new()
    {
        Reported.Asks(new SendReportBack(1, " "), First).MustRefuse("rectification-reason");
        Reported.Asks(new SendReportBack(1, "材料不符", 61), First).MustRefuse("rectification-days");
        var back = Reported.Does(new SendReportBack(1, "材料不符", 3), First, Monday.AddDays(7));
        Assert.Equal((NoticeStatus.SentBack, new DateOnly(2026, 4, 23)), (back.Notices[0].Status, back.Notices[0].Deadline(WorkCalendar.Published).Date));
        back.Asks(new SendReportBack(1, "材料不符", 3), First).MustChangeNothing();
        back.Asks(Report("已整改"), Head).MustRefuse("rectification-same-report");
        var again = back.Does(Report("已补充材料"), Head);
        again.Asks(new SendReportBack(1, "材料不符", 3), First).MustChangeNothing(); // late news of the first report
        Assert.Equal(NoticeStatus.Closed, again.Does(new CloseNotice(2, "到位"), First).Notices[0].Status);
    }

    [Fact]
    public void Overdue_it_rises_one_level_after_each_interval_and_the_last_is_the_department()
    {
        Issued.Asks(new LookWhetherOverdue(), PersonId.System, Due.AddTicks(-1)).MustChangeNothing();
        var state = Issued;
        var levels = new List<(ResponsibilityLevel, decimal)>();
        for (var at = Due; at < Due.AddDays(40); at = at.AddHours(6))
        {
            var decision = state.Asks(new LookWhetherOverdue(), PersonId.System, at);
            levels.AddRange(decision.Events.Cast<RectificationOverdue>().Select(each => (each.Level, each.Points)));
            state = decision.Events.Aggregate(state, RectificationRegister.Evolve);
            state.Asks(new LookWhetherOverdue(), PersonId.System, at).MustChangeNothing();
        }
        Assert.Equal(
            [(ResponsibilityLevel.Administrator, 2), (ResponsibilityLevel.Institution, 0), (ResponsibilityLevel.TownOrDepartment, 0), (ResponsibilityLevel.OrganisationDepartment, 0)],
            levels);
        Assert.Equal((Due, 2m), (Assert.Single(state.Notices[0].Overdue).Due, state.Notices[0].Overdue[0].Points));
    }

    [Fact]
    public void A_report_ends_what_was_overdue_and_a_new_time_can_run_out_again()
    {
        var late = Issued.Does(new SignForNotice(), Head).Does(new LookWhetherOverdue(), PersonId.System, Due).Does(Report("已整改"), Head, Due.AddDays(1));
        Assert.Null(late.Notices[0].RunningSpell);
        late.Asks(new LookWhetherOverdue(), PersonId.System, Due.AddDays(30)).MustChangeNothing();
        var again = late.Does(new SendReportBack(1, "不实", 1), First, Due.AddDays(2)).Does(new LookWhetherOverdue(), PersonId.System, Due.AddDays(30));
        Assert.Equal([2m, 2m], again.Notices[0].Overdue.Select(spell => spell.Points));
    }

    [Fact]
    public void A_deadline_into_an_unpublished_year_is_provisional_and_moves_when_it_is_published()
    {
        var december = By(First, ChinaTime.At(new(2025, 12, 29), new(9, 0)));
        var notice = new RectificationNotice((NoticeIssued)RectificationRegister.Issue(RegisterState.None, new(["f1"], "整改"), Found, Terms, december).MustAccept()[0]);
        var before = notice.Deadline(WorkCalendar.Published.Without(2026));
        var after = notice.Deadline(WorkCalendar.Published);
        Assert.True(before.Provisional && !after.Provisional && before.Date != after.Date);
    }

    [Fact]
    public void Whatever_happens_numbers_have_no_gap_and_what_is_closed_stays_closed()
    {
        var closings = 0;
        RectificationCommand[] commands = [new SignForNotice(), Report("一"), Report("二"), new SendReportBack(1, "不实", 2), new CloseNotice(1, "好"), new CloseNotice(2, "好"), new LookWhetherOverdue()];
        Play.Always(
            Play.Steps([Head, First, PersonId.System], commands, count: 25, mostHours: 120), Monday, Issued,
            (state, command, occasion) => RectificationRegister.Decide(state.Notices[0], command, FromOffice, occasion), RectificationRegister.Evolve,
            (before, state, _) =>
            {
                Assert.Null(before.Notices[0].Closed);
                Assert.InRange(state.Notices[0].Reports.Count - state.Notices[0].SentBack.Count, 0, 1);
                Assert.True(state.Notices[0].RunningSpell is null || state.Notices[0].AwaitsUnit);
                closings += state.Notices[0].Closed is null ? 0 : 1;
            });
        Assert.True(closings > 0, "The play never closed a notice.");
    }

    [Fact]
    public void Its_events_survive_being_stored()
    {
        StoredForm.MustNameEveryEvent<RectificationEvent>();
        StoredForm.MustSurvive<RectificationEvent>(
        [
            Issued.Notices[0].Issued, new NoticeSignedFor(1, Head, Monday), new RectificationReported(1, "已整改", ["h1/a.pdf"], Head, Monday),
            new RectificationSentBack(1, 1, "不实", new(2026, 4, 13), 10, 1, First, Monday),
            new RectificationOverdue(1, Due, ResponsibilityLevel.Administrator, 2, Due), new NoticeClosed(1, 1, "到位", First, Monday),
        ]);
    }
}
