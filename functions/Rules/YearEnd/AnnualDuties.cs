using PerfServerless.Rules.Calendar;
using PerfServerless.Rules.Law;
using PerfServerless.Rules.Organisation;

namespace PerfServerless.Rules.YearEnd;

/// <summary>How long each step of the year-end may take, in working days after 31 December (assumed; <c>annual.deadlines</c>); settings of the annual scheme.</summary>
public sealed record AnnualLimits
{
    /// <summary>年度民主测评 is sealed.</summary>
    public int Ballots { get; init; } = 30;

    /// <summary>委员会评价: everyone has the marks the scheme asks for.</summary>
    public int Committee { get; init; } = 35;

    /// <summary>年终汇总 was made.</summary>
    public int Run { get; init; } = 40;

    /// <summary>The grades are decided and approved.</summary>
    public int Decision { get; init; } = 45;
}

/// <summary>The steps of the year-end that have a deadline.</summary>
public enum AnnualStep
{
    /// <summary>年度民主测评.</summary>
    Ballots = 1,

    /// <summary>委员会评价.</summary>
    Committee,

    /// <summary>年终汇总.</summary>
    Run,

    /// <summary>年度等次评定与审定.</summary>
    Decision,
}

/// <summary>Something that must be done in a year, by each unit or each pool.</summary>
/// <param name="Year">The calendar year that is appraised.</param>
/// <param name="Step">What.</param>
/// <param name="Deadline">The last day; provisional while the calendar of the year in which it falls is not published.</param>
/// <param name="Level">The level of responsibility that has to act.</param>
public sealed record AnnualDuty(int Year, AnnualStep Step, Deadline Deadline, ResponsibilityLevel Level)
{
    /// <summary>After this moment it is overdue.</summary>
    public DateTimeOffset Due => ChinaTime.EndOf(Deadline.Date);

    /// <summary>Its name.</summary>
    public Bilingual Name => Step switch
    {
        AnnualStep.Ballots => new("年度民主测评", "annual democratic evaluation"),
        AnnualStep.Committee => new("委员会评价", "committee's marks"),
        AnnualStep.Run => new("年终汇总", "year-end run"),
        AnnualStep.Decision => new("年度等次评定", "annual decision"),
        _ => throw new InvalidOperationException($"Unknown step {Step}."),
    };

    /// <summary>What it rests on.</summary>
    public static Citation Source { get; } = Cite.Setting("annual.deadlines");
}

/// <summary>The duties of a year.</summary>
public static class AnnualDuties
{
    /// <summary>All of them, in order of their steps.</summary>
    public static IReadOnlyList<AnnualDuty> Of(int year, AnnualTerms terms, WorkCalendar calendar)
    {
        AnnualDuty Duty(AnnualStep step, int days, ResponsibilityLevel level) => new(year, step, calendar.After(new(year, 12, 31), days), level);
        return
        [
            Duty(AnnualStep.Ballots, terms.Deadlines.Ballots, ResponsibilityLevel.Administrator),
            Duty(AnnualStep.Committee, terms.Deadlines.Committee, ResponsibilityLevel.TownOrDepartment),
            Duty(AnnualStep.Run, terms.Deadlines.Run, ResponsibilityLevel.OrganisationDepartment),
            Duty(AnnualStep.Decision, terms.Deadlines.Decision, ResponsibilityLevel.TownOrDepartment),
        ];
    }
}
