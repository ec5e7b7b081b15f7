using PerfServerless.Rules.Calendar;
using PerfServerless.Rules.Organisation;
using PerfServerless.Rules.Supervision;
using PerfServerless.Rules.Supervision.Rectifying;
using static PerfServerless.Rules.Tests.Supervision.SupervisionStory;

namespace PerfServerless.Rules.Tests.Supervision;

public class UnitSupervisionTests
{
    private static readonly DateTimeOffset Due = ChinaTime.EndOf(new(2026, 4, 27));

    /// <summary>Overdue in April, reported and sent back in May, closed in June.</summary>
    private static readonly RegisterState Whole = Issued.Does(new SignForNotice(), Head)
        .Does(new LookWhetherOverdue(), PersonId.System, Due)
        .Does(Report("一"), Head, ChinaTime.At(new(2026, 5, 6), new(9, 0)))
        .Does(new SendReportBack(1, "不实"), First, ChinaTime.At(new(2026, 5, 8), new(9, 0)))
        .Does(Report("二"), Head, ChinaTime.At(new(2026, 5, 20), new(9, 0)))
        .Does(new CloseNotice(2, "到位"), First, ChinaTime.At(new(2026, 6, 1), new(9, 0)));

    [Theory]
    [InlineData("2026-04", 1, 2, 1, 0, 1, 0, 2, NoticeStatus.SignedFor, true)]
    [InlineData("2026-05", 0, 0, 0, 0, 0, 1, 1, NoticeStatus.Reported, false)]
    [InlineData("2026-06", 0, 0, 0, 1, 0, 0, 0, NoticeStatus.Closed, false)]
    [InlineData("2026Q2", 1, 2, 1, 1, 1, 1, 3, NoticeStatus.Closed, false)]
    [InlineData("2026", 1, 2, 1, 1, 1, 1, 3, NoticeStatus.Closed, false)]
    public void Each_period_tells_what_happened_in_it_as_it_stood_at_its_end(
        string period, int inspections, int findings, int issued, int closed, int overdue, int sentBack, int deduction, NoticeStatus status, bool named)
    {
        var found = Of(period)!;
        Assert.Equal((inspections, findings, issued, closed, overdue, sentBack), (found.Inspections, found.Findings, found.Issued, found.Closed, found.Overdue, found.SentBack));
        Assert.Equal((decimal)deduction, found.Deduction.Value);
        Assert.Equal(found.Deduction.Value, found.Deduction.Inputs.Sum(input => input.Value));
        Assert.Equal((status, named), (Assert.Single(found.Notices).Status, found.Named.Any()));
    }

    [Fact]
    public void The_named_one_says_which_day_it_missed_and_where_nothing_happened_there_is_nothing_to_tell()
    {
        Assert.Equal((new DateOnly(2026, 4, 27), "太督改〔2026〕1号"), (Of("2026-04")!.Named.Single().OverdueSince, Of("2026-04")!.Named.Single().Number));
        Assert.Null(Of("2026-03"));
        Assert.Null(Of("2026-07"));
        Assert.Null(UnitSupervision.Of(Office, ReportingPeriod.OfYear(2026), [Found], Whole.Notices, WorkCalendar.Published));
    }

    private static UnitSupervision? Of(string period) =>
        UnitSupervision.Of(Town, ReportingPeriod.Parse(period, null), [Found], Whole.Notices, WorkCalendar.Published);
}
