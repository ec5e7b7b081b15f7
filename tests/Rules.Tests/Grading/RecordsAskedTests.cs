using PerfServerless.Rules.Appraisal;
using PerfServerless.Rules.Attendance;
using PerfServerless.Rules.Calendar;
using PerfServerless.Rules.Grading;
using PerfServerless.Rules.Monthly;
using PerfServerless.Rules.Organisation;
using PerfServerless.Rules.Weekly;

namespace PerfServerless.Rules.Tests.Grading;

public class RecordsAskedTests
{
    private static readonly Quarter Period = new(2026, 2);

    [Fact]
    public void Someone_in_service_throughout_is_asked_for_every_week_and_month()
    {
        Assert.Equal(new RecordCount(13, 0, 0), RecordsAsked.Weeks(Period, Entered(2020, 1, 1), [], [], WorkCalendar.Published));
        Assert.Equal(new RecordCount(3, 0, 0), RecordsAsked.Months(Period, Entered(2020, 1, 1), []));
    }

    [Fact]
    public void Nothing_is_asked_of_the_time_before_joining_but_what_was_recorded_counts()
    {
        var joined = Entered(2026, 5, 12); // a Tuesday of W20
        Assert.Equal(7 - 1, RecordsAsked.Weeks(Period, joined, [], [], WorkCalendar.Published).Required);
        Assert.Equal(new RecordCount(7, 1, 0), RecordsAsked.Weeks(Period, joined, [Closed(20, Timeliness.OnTime)], [], WorkCalendar.Published));
        Assert.Equal(1, RecordsAsked.Months(Period, joined, []).Required);
    }

    [Fact]
    public void A_week_wholly_of_leave_is_not_asked_for()
    {
        var sheet = SheetEntries.FullAttendance with { Leaves = [new(LeaveType.Maternity, new(2026, 5, 11), new(2026, 5, 24))] };
        Assert.Equal(11, RecordsAsked.Weeks(Period, Entered(2020, 1, 1), [], [sheet], WorkCalendar.Published).Required);
    }

    [Fact]
    public void What_is_late_counts_once_approved_or_reviewed()
    {
        var late = Closed(16, Timeliness.Late);
        Assert.Equal(new RecordCount(13, 0, 0), RecordsAsked.Weeks(Period, Entered(2020, 1, 1), [late], [], WorkCalendar.Published));
        Assert.Equal(new RecordCount(13, 0, 1), RecordsAsked.Weeks(Period, Entered(2020, 1, 1), [late with { ApprovedBy = new("l1") }], [], WorkCalendar.Published));
        var report = new MonthState { Month = new(2026, 4), SentAt = DateTimeOffset.UnixEpoch, Timeliness = Timeliness.Late };
        Assert.Equal(new RecordCount(3, 0, 0), RecordsAsked.Months(Period, Entered(2020, 1, 1), [report]));
        var reviewed = report with { Review = new(new("l1"), 80, "", DateTimeOffset.UnixEpoch, Timeliness.OnTime) };
        Assert.Equal(new RecordCount(3, 0, 1), RecordsAsked.Months(Period, Entered(2020, 1, 1), [reviewed]));
    }

    [Theory]
    [InlineData(2026, 1, 1, false)]
    [InlineData(2026, 1, 2, true)]
    [InlineData(2026, 4, 20, true)]
    public void Who_entered_within_the_months_before_a_period_is_new(int year, int month, int day, bool isNew) =>
        Assert.Equal(isNew, RosterMember.Of(Entered(year, month, day), Period, new())!.NewEntrant);

    [Fact]
    public void Whoever_comes_after_the_period_or_has_left_before_it_is_no_member()
    {
        Assert.Null(RosterMember.Of(Entered(2026, 7, 1), Period, new()));
        Assert.Null(RosterMember.Of(Entered(2020, 1, 1) with { Left = new(2026, 3, 31) }, Period, new()));
    }

    private static WeekState Closed(int week, Timeliness timeliness) =>
        new() { Week = new(2026, week), ClosedAt = DateTimeOffset.UnixEpoch, Timeliness = timeliness };

    private static PersonState Entered(int year, int month, int day) => new()
    {
        Id = new("p1"), Kind = StaffKind.CivilServant, Entered = new(year, month, day),
        Assignments = [new(new("u1"), null, "干部", false, new(year, month, day))],
    };
}
