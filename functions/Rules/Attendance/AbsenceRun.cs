using PerfServerless.Rules.Calendar;

namespace PerfServerless.Rules.Attendance;

/// <summary>连续旷工: days of absence without leave on working days that follow one another; a weekend or holiday between does not break it.</summary>
/// <param name="First">The first day of the run.</param>
/// <param name="Last">Its last day.</param>
/// <param name="Days">How many working days it has, at least 1.</param>
public sealed record AbsenceRun(DateOnly First, DateOnly Last, int Days)
{
    /// <summary>The runs that dates of absence form, in order; the dates may come from sheets of several months.</summary>
    public static IReadOnlyList<AbsenceRun> Of(IEnumerable<DateOnly> absent, WorkCalendar calendar)
    {
        var runs = new List<AbsenceRun>();
        foreach (var day in absent.Distinct().Order())
            if (runs.Count > 0 && calendar.AddWorkingDays(runs[^1].Last, 1) == day)
                runs[^1] = runs[^1] with { Last = day, Days = runs[^1].Days + 1 };
            else
                runs.Add(new(day, day, 1));
        return runs;
    }
}
