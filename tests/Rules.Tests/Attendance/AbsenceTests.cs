using PerfServerless.Rules.Attendance;
using PerfServerless.Rules.Calendar;
using PerfServerless.Rules.Law;
using PerfServerless.Rules.Organisation;

namespace PerfServerless.Rules.Tests.Attendance;

public class AbsenceTests
{
    private static readonly WorkCalendar Days = WorkCalendar.Published;
    private static readonly DismissalLimits Limits = DismissalLimits.On(new(2026, 1, 1), StaffKind.CivilServant);

    [Fact]
    public void Half_the_year_exactly_is_not_more_than_half()
    {
        Assert.False(new AbsenceOfYear(2026, AbsenceBasis.WorkingDays, 124, 248).OverHalf);
        Assert.True(new AbsenceOfYear(2026, AbsenceBasis.WorkingDays, 125, 248).OverHalf);
        Assert.False(new AbsenceOfYear(2026, AbsenceBasis.CalendarDays, 182, 365).OverHalf);
        Assert.True(new AbsenceOfYear(2026, AbsenceBasis.CalendarDays, 183, 365).OverHalf);
    }

    [Fact]
    public void The_basis_decides_which_days_are_added()
    {
        SheetEntries[] sheets = [Sick(new(2026, 7, 1), new(2026, 7, 31)), Sick(new(2027, 1, 4), new(2027, 1, 8))];
        Assert.Equal(31, AbsenceOfYear.Of(2026, sheets, AbsenceBasis.CalendarDays, Days).Days);
        Assert.Equal(365, AbsenceOfYear.Of(2026, sheets, AbsenceBasis.CalendarDays, Days).DaysInYear);
        Assert.Equal(23, AbsenceOfYear.Of(2026, sheets, AbsenceBasis.WorkingDays, Days).Days);
        Assert.Equal(Cite.InstitutionRules(41), AbsenceOfYear.Source(institutionStaff: true));
        Assert.Equal(Cite.CivilServantAppraisalRules(27), AbsenceOfYear.Source(institutionStaff: false));
    }

    [Fact]
    public void A_weekend_does_not_break_a_run_and_a_day_worked_does()
    {
        Assert.Equal([4], Runs("2026-07-09", "2026-07-10", "2026-07-13", "2026-07-14"));
        Assert.Equal([1, 2], Runs("2026-07-13", "2026-07-16", "2026-07-15"));
        Assert.Equal([2], Runs("2026-07-31", "2026-08-03"));
        Assert.Empty(Runs());
    }

    [Theory]
    [InlineData(15, 0)]
    [InlineData(16, 1)]
    [InlineData(30, 1)]
    [InlineData(31, 2)]
    public void More_than_15_days_running_or_30_a_year_warn_and_nothing_more_happens(int days, int warnings)
    {
        var warned = DismissalWarning.Of(2026, [Absent(WorkingDays(new(2026, 7, 1), days))], Limits, Days);
        Assert.Equal(warnings, warned.Count);
        Assert.All(warned, warning => Assert.Equal((days, Cite.CivilServantLaw(88)), (warning.Days, warning.Source)));
    }

    [Fact]
    public void Institution_staff_are_warned_under_their_own_regulations()
    {
        var limits = DismissalLimits.On(new(2026, 1, 1), StaffKind.InstitutionSpecialist);
        var warning = Assert.Single(DismissalWarning.Of(2026, [Absent(WorkingDays(new(2026, 7, 1), 16))], limits, Days));
        Assert.Equal(new Citation("institution-personnel-regulations", "15"), warning.Source);
        Assert.Equal(limits, DismissalLimits.On(new(2026, 1, 1), StaffKind.OfficeWorker));
    }

    [Fact]
    public void Days_here_and_there_add_up_over_the_year_without_a_run()
    {
        var every = WorkingDays(new(2026, 3, 2), 62).Where((_, i) => i % 2 == 0);
        var warning = Assert.Single(DismissalWarning.Of(2026, [Absent(every)], Limits, Days));
        Assert.Equal((DismissalGround.InOneYear, 31), (warning.Ground, warning.Days));
    }

    [Fact]
    public void A_run_is_a_matter_of_the_year_it_ends_in()
    {
        SheetEntries[] sheets = [Absent(WorkingDays(new(2026, 7, 1), 16))];
        Assert.Empty(DismissalWarning.Of(2027, sheets, Limits, Days));
        Assert.Single(DismissalWarning.Of(2026, sheets, Limits, Days));
    }

    private static IEnumerable<int> Runs(params string[] days) => AbsenceRun.Of(days.Select(DateOnly.Parse), Days).Select(run => run.Days);

    private static IEnumerable<DateOnly> WorkingDays(DateOnly from, int count) =>
        Enumerable.Range(1, count).Select(n => Days.AddWorkingDays(from.AddDays(-1), n));

    private static SheetEntries Absent(IEnumerable<DateOnly> days) => SheetEntries.FullAttendance with { Absent = [.. days] };

    private static SheetEntries Sick(DateOnly first, DateOnly last) => SheetEntries.FullAttendance with { Leaves = [new(LeaveType.Sick, first, last)] };
}
