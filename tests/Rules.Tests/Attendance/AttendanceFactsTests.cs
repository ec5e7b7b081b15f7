using FsCheck;
using FsCheck.Fluent;
using PerfServerless.Rules.Attendance;
using PerfServerless.Rules.Calendar;

namespace PerfServerless.Rules.Tests.Attendance;

public class AttendanceFactsTests
{
    private static readonly WorkCalendar Days = WorkCalendar.Published;

    private static readonly LeaveType[] Harmless = [.. Enum.GetValues<LeaveType>().Except([LeaveType.Sick, LeaveType.Private])];

    [Fact]
    public void Figures_are_in_working_days_and_sick_and_private_leave_stay_apart()
    {
        var july = new SheetEntries(
            [Leave(LeaveType.Sick, 7, 3, 7, 6), Leave(LeaveType.Private, 7, 8, 7, 8), Leave(LeaveType.Annual, 7, 20, 7, 24)],
            [D(7, 13)], [D(7, 13), D(7, 14)], [D(7, 30), D(7, 31)]);
        var august = SheetEntries.FullAttendance with { Absent = [D(8, 3)] };
        var facts = AttendanceFacts.Of([july, august], Days);
        Assert.Equal(new(2, 1, 3, 3, 3), facts);
        Assert.Equal(3, facts.SickAndPrivateDays);
    }

    [Fact]
    public void Two_kinds_of_leave_count_toward_the_half_year_and_no_other() =>
        Assert.Equal([LeaveType.Sick, LeaveType.Private], Enum.GetValues<LeaveType>().Where(type => type.CountsTowardHalfYear()));

    /// <summary>Institution rules art. 41: maternity leave never counts against anyone, whatever its length.</summary>
    [Fact]
    public void Maternity_leave_and_every_harmless_leave_never_change_a_figure() =>
        Prop.ForAll(
            (from type in Gen.Elements(Harmless)
             from first in Gen.Choose(1, 31)
             from length in Gen.Choose(0, 200)
             select new LeaveSpan(type, D(7, first), D(7, first).AddDays(length))).ToArbitrary(),
            leave =>
            {
                SheetEntries without = new([Leave(LeaveType.Sick, 6, 1, 6, 5)], [D(6, 8)], [], [D(6, 9), D(6, 10)]);
                var with = without with { Leaves = [.. without.Leaves, leave] };
                return AttendanceFacts.Of([with], Days) == AttendanceFacts.Of([without], Days)
                    && AbsenceOfYear.Of(2026, [with], AbsenceBasis.CalendarDays, Days) == AbsenceOfYear.Of(2026, [without], AbsenceBasis.CalendarDays, Days)
                    && AbsenceOfYear.Of(2026, [with], AbsenceBasis.WorkingDays, Days) == AbsenceOfYear.Of(2026, [without], AbsenceBasis.WorkingDays, Days);
            }).QuickCheckThrowOnFailure();

    [Fact]
    public void A_week_is_wholly_on_leave_when_each_working_day_is_across_two_sheets_too()
    {
        var week = Week.Of(D(7, 30));
        var july = SheetEntries.FullAttendance with { Leaves = [Leave(LeaveType.Maternity, 7, 27, 7, 31)] };
        Assert.True(AttendanceFacts.WhollyOnLeave(week, [july], Days));
        var across = Week.Of(D(7, 1));
        var june = SheetEntries.FullAttendance with { Leaves = [Leave(LeaveType.Sick, 6, 29, 6, 30)] };
        var begun = SheetEntries.FullAttendance with { Leaves = [Leave(LeaveType.Annual, 7, 1, 7, 3)] };
        Assert.True(AttendanceFacts.WhollyOnLeave(across, [june, begun], Days));
        Assert.False(AttendanceFacts.WhollyOnLeave(across, [june], Days));
    }

    [Fact]
    public void Official_duty_is_work_and_leaves_the_weekly_record_due()
    {
        var sheet = SheetEntries.FullAttendance with { Leaves = [Leave(LeaveType.Official, 7, 27, 7, 31)] };
        Assert.False(AttendanceFacts.WhollyOnLeave(Week.Of(D(7, 30)), [sheet], Days));
    }

    [Fact]
    public void Every_leave_has_a_name_of_its_own() =>
        Assert.Equal(11, Enum.GetValues<LeaveType>().Select(type => type.Label().Zh).Distinct().Count());

    private static DateOnly D(int month, int day) => new(2026, month, day);

    private static LeaveSpan Leave(LeaveType type, int month, int day, int lastMonth, int lastDay) => new(type, D(month, day), D(lastMonth, lastDay));
}
