using PerfServerless.Rules.Appraisal;
using PerfServerless.Rules.Attendance;
using PerfServerless.Rules.Calendar;
using PerfServerless.Rules.Monthly;
using PerfServerless.Rules.Organisation;
using PerfServerless.Rules.Weekly;

namespace PerfServerless.Rules.Supervision;

/// <summary>What a person who takes part did in a quarter, as far as a unit's figures look.</summary>
/// <param name="Person">The file.</param>
/// <param name="Appraisal">The appraisal, with what was found overdue in it.</param>
/// <param name="Weeks">The weeks recorded.</param>
/// <param name="Months">The months reported.</param>
/// <param name="Sheets">The attendance sheets.</param>
/// <param name="FreeWeeks">Weeks for which no record is asked: wholly of holiday or of leave.</param>
/// <param name="StillOverdue">Duties that were found overdue and are not done yet.</param>
public sealed record PersonWork(
    PersonState Person, AppraisalState Appraisal, IReadOnlyList<WeekState> Weeks, IReadOnlyList<MonthState> Months, IReadOnlyList<SheetState> Sheets,
    IReadOnlySet<Week> FreeWeeks, IReadOnlyList<Duty> StillOverdue)
{
    /// <summary>Weeks asked for: those that fell due in service and are not free; one recorded all the same counts.</summary>
    public Completion WeeksOf(Due<Week> weeks)
    {
        var closed = Weeks.Where(week => week.ClosedAt is not null).ToDictionary(week => week.Week);
        return weeks.Count(week => closed.TryGetValue(week, out var record) ? record.Timeliness : null,
            week => Person.InService(week.Monday) && !FreeWeeks.Contains(week));
    }

    /// <summary>Months whose report fell due in service, or was sent.</summary>
    public Completion ReportsOf(Due<Month> months)
    {
        var sent = Months.Where(month => month.SentAt is not null).ToDictionary(month => month.Month);
        return months.Count(month => sent.TryGetValue(month, out var report) ? report.Timeliness : null, month => Person.InService(month.First));
    }

    /// <summary>Reviews of the reports that were sent, where the review was given or fell due.</summary>
    public Completion ReviewsOf(Due<Month> months)
    {
        var sent = Months.Where(month => month.SentAt is not null).ToDictionary(month => month.Month);
        return months.Count(month => sent.TryGetValue(month, out var report) ? report.Review?.Timeliness : null, sent.ContainsKey);
    }

    /// <summary>Months whose sheet fell due in service, or was put; one found overdue before it was put is late.</summary>
    public Completion SheetsOf(Due<Month> months)
    {
        var put = Sheets.Where(sheet => sheet.Exists).Select(sheet => sheet.Month).ToHashSet();
        return months.Count(
            month => !put.Contains(month) ? null : Appraisal.Overdue.ContainsKey($"6/{month}") ? Timeliness.Late : Timeliness.OnTime,
            month => Person.InService(month.First));
    }
}

/// <summary>The weeks or months of a period, and which of them have fallen due.</summary>
/// <param name="All">All of the period.</param>
/// <param name="Passed">Those whose last moment has passed.</param>
public sealed record Due<T>(IReadOnlyList<T> All, IReadOnlySet<T> Passed)
{
    /// <summary>Counts what was done, early or not, and what fell due undone and was asked for.</summary>
    internal Completion Count(Func<T, Timeliness?> done, Func<T, bool> asked)
    {
        var counted = All.Select(one => (Done: done(one), Asked: Passed.Contains(one) && asked(one))).Where(one => one.Done is not null || one.Asked).ToList();
        return new(counted.Count, counted.Count(one => one.Done == Timeliness.OnTime), counted.Count(one => one.Done == Timeliness.Late));
    }
}
