using FsCheck.Fluent;
using PerfServerless.Rules.Calendar;
using static PerfServerless.Rules.Tests.Calendar.Dates;

namespace PerfServerless.Rules.Tests.Calendar;

public class WorkCalendarProperties
{
    private static readonly WorkCalendar Calendar = WorkCalendar.Published;

    [Fact]
    public void Going_back_undoes_going_on_from_a_working_day() =>
        ForAll(Any.Where(Calendar.IsWorkingDay).SelectMany(_ => FewDays, (date, days) => (date, days)), the =>
            Calendar.AddWorkingDays(Calendar.AddWorkingDays(the.date, the.days), -the.days) == the.date);

    [Fact]
    public void More_days_or_a_later_start_never_end_earlier() =>
        ForAll(Any.SelectMany(_ => FewDays, (date, days) => (date, days)), the =>
            Calendar.AddWorkingDays(the.date, the.days) < Calendar.AddWorkingDays(the.date, the.days + 1)
            && Calendar.AddWorkingDays(the.date, the.days) <= Calendar.AddWorkingDays(the.date.AddDays(1), the.days));

    [Fact]
    public void A_deadline_is_a_working_day_with_just_so_many_before_it() =>
        ForAll(Any.SelectMany(_ => FewDays, (date, days) => (date, days)), the =>
        {
            var end = Calendar.AddWorkingDays(the.date, the.days);
            return Calendar.IsWorkingDay(end) && Calendar.WorkingDaysBetween(the.date.AddDays(1), end) == the.days;
        });

    [Fact]
    public void Days_between_add_up_wherever_the_span_is_cut() =>
        ForAll(Any.SelectMany(_ => FewDays, (date, days) => (date, days)).SelectMany(_ => FewDays, (span, more) => (span.date, span.days, more)), the =>
        {
            var cut = the.date.AddDays(the.days);
            var end = cut.AddDays(the.more);
            return Calendar.WorkingDaysBetween(the.date, end)
                == Calendar.WorkingDaysBetween(the.date, cut) + Calendar.WorkingDaysBetween(cut.AddDays(1), end);
        });

    [Fact]
    public void No_days_lie_in_a_span_that_ends_before_it_begins() =>
        ForAll(Any, date => Calendar.WorkingDaysBetween(date, date.AddDays(-1)) == 0);

    [Fact]
    public void A_weeks_last_working_day_lies_in_it_and_nothing_worked_follows() =>
        ForAll(Any.Select(Week.Of), week => Calendar.LastWorkingDay(week) is not { } last
            ? Calendar.WorkingDaysBetween(week.Monday, week.Sunday) == 0
            : Week.Of(last) == week && Calendar.IsWorkingDay(last) && Calendar.WorkingDaysBetween(last.AddDays(1), week.Sunday) == 0);
}
