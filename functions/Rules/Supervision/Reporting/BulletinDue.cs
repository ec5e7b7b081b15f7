using PerfServerless.Rules.Calendar;

namespace PerfServerless.Rules.Supervision.Reporting;

/// <summary>When a period's bulletin is made (assumed; <c>bulletins.due</c>).</summary>
public static class BulletinDue
{
    /// <summary>Working days after a month: reports are due on the third, attendance sheets on the fifth.</summary>
    public const int AfterMonth = 6;

    /// <summary>Working days after a quarter, at the latest; earlier, as soon as all its grades are published.</summary>
    public const int AfterQuarter = 35;

    /// <summary>Working days after a year, when its last quarter has been reported on.</summary>
    public const int AfterYear = 40;

    private const int MonthsBack = 3;

    /// <summary>The periods that ended in the last months: what was missed while nobody looked is made up for.</summary>
    public static IReadOnlyList<ReportingPeriod> Lately(DateOnly today)
    {
        var since = today.AddMonths(-MonthsBack);
        IEnumerable<ReportingPeriod> months = Back(ReportingPeriod.Of(Month.Of(today)).Previous, since), quarters = Back(ReportingPeriod.Of(Quarter.Of(today)).Previous, since);
        return [.. months, .. quarters, .. Back(ReportingPeriod.OfYear(today.Year).Previous, since)];
    }

    /// <summary>Whether its day has come.</summary>
    public static bool Passed(ReportingPeriod period, DateOnly today, WorkCalendar calendar) =>
        calendar.AddWorkingDays(period.Last, period.Kind switch { ReportingKind.Month => AfterMonth, ReportingKind.Quarter => AfterQuarter, _ => AfterYear }) <= today;

    /// <summary>Backwards, then turned, so that the earlier is made first and the later compares with it.</summary>
    private static IEnumerable<ReportingPeriod> Back(ReportingPeriod latest, DateOnly since)
    {
        var found = new List<ReportingPeriod>();
        for (var period = latest; period.Last >= since; period = period.Previous)
            found.Add(period);
        return Enumerable.Reverse(found);
    }
}
