using PerfServerless.Rules.Calendar;
using PerfServerless.Rules.Organisation;

namespace PerfServerless.Rules.Appraisal;

/// <summary>Something that must be done by a moment in one person's appraisal: a week's record, a month's review, the filing.</summary>
/// <param name="Procedure">Which of the twelve, 1–12.</param>
/// <param name="Instance">Which week or month, or empty where the procedure happens once.</param>
/// <param name="Due">The moment after which it is overdue.</param>
/// <param name="Level">The level of responsibility that has to act.</param>
public sealed record Duty(int Procedure, string Instance, DateTimeOffset Due, ResponsibilityLevel Level)
{
    /// <summary>Names the duty within the appraisal: <c>3/2026-W14</c>, <c>12</c>.</summary>
    public string Key => Instance.Length == 0 ? $"{Procedure}" : $"{Procedure}/{Instance}";

    /// <summary>A duty that ends with a day.</summary>
    public static Duty By(int procedure, string instance, DateOnly lastDay, ResponsibilityLevel level) =>
        new(procedure, instance, ChinaTime.EndOf(lastDay), level);
}

/// <summary>What is known of a period when its duties are laid out.</summary>
public sealed record Timetable(Quarter Period, SchemeTerms Terms, WorkCalendar Calendar)
{
    /// <summary>The time limits of the scheme.</summary>
    public TimeLimits Limits => Terms.TimeLimits;

    /// <summary>The date a number of working days after the period's last day.</summary>
    public DateOnly AfterPeriod(int workingDays) => Calendar.AddWorkingDays(Period.Last, workingDays);
}

/// <summary>
/// What has been done in one person's period, as far as it was looked at: the facts against which duties are checked.
/// </summary>
public sealed record PeriodRecord
{
    /// <summary>Whether the unit's roster is locked.</summary>
    public bool RosterLocked { get; init; }

    /// <summary>Weeks closed out, or for which no record is asked.</summary>
    public IReadOnlySet<Week> Weeks { get; init; } = new HashSet<Week>();

    /// <summary>Months whose report was sent.</summary>
    public IReadOnlySet<Month> Reports { get; init; } = new HashSet<Month>();

    /// <summary>Months in which no report waits for the leader.</summary>
    public IReadOnlySet<Month> Reviews { get; init; } = new HashSet<Month>();

    /// <summary>Months whose attendance sheet was put to the person.</summary>
    public IReadOnlySet<Month> Sheets { get; init; } = new HashSet<Month>();

    /// <summary>Whether no proposed points or negative entry waits for its decision.</summary>
    public bool AdjustmentsSettled { get; init; }

    /// <summary>Whether the unit's ballot box is closed.</summary>
    public bool BallotsClosed { get; init; }
}
