using PerfServerless.Rules.Calendar;
using PerfServerless.Rules.Law;

namespace PerfServerless.Rules.Attendance;

/// <summary>Which limit of absence without leave was passed.</summary>
public enum DismissalGround
{
    /// <summary>连续旷工超过 15 天.</summary>
    Running = 1,

    /// <summary>一年内累计旷工超过 30 天.</summary>
    InOneYear = 2,
}

/// <summary>A warning that the grounds for dismissal (辞退) may be met. The system only warns: a person acts.</summary>
/// <param name="Ground">Which limit was passed.</param>
/// <param name="Days">Working days of absence.</param>
/// <param name="Sentence">The warning.</param>
public sealed record DismissalWarning(DismissalGround Ground, int Days, Bilingual Sentence)
{
    /// <summary>The article that allows dismissal.</summary>
    public Citation Source { get; } = Cite.CivilServantLaw(88);

    /// <summary>The warnings a person's sheets give for a year; a run that began the year before and ends in it is counted whole.</summary>
    public static IReadOnlyList<DismissalWarning> Of(int year, IReadOnlyList<SheetEntries> sheets, DismissalLimits limits, WorkCalendar calendar)
    {
        var absent = sheets.SelectMany(sheet => sheet.Absent).Distinct().ToList();
        var running = AbsenceRun.Of(absent, calendar).Where(run => run.Last.Year == year).Select(run => run.Days).DefaultIfEmpty().Max();
        var inYear = absent.Count(day => day.Year == year);
        var warnings = new List<DismissalWarning>(2);
        if (running > limits.Running)
            warnings.Add(new(DismissalGround.Running, running,
                new($"连续旷工 {running} 天，超过 {limits.Running} 天，请依法研究处理。", $"{running} days of absence running, more than {limits.Running}: to be considered by the unit.")));
        if (inYear > limits.InYear)
            warnings.Add(new(DismissalGround.InOneYear, inYear,
                new($"{year} 年累计旷工 {inYear} 天，超过 {limits.InYear} 天，请依法研究处理。", $"{inYear} days of absence in {year}, more than {limits.InYear}: to be considered by the unit.")));
        return warnings;
    }
}

/// <summary>How much absence without leave the law bears, in days (公务员法 art. 88).</summary>
/// <param name="Running">Beyond so many days running.</param>
/// <param name="InYear">Beyond so many days in one year.</param>
public sealed record DismissalLimits(int Running, int InYear)
{
    /// <summary>The limits the law book holds on a date.</summary>
    public static DismissalLimits On(DateOnly date) => new(Days("absent-dismissal-running-days", date), Days("absent-dismissal-year-days", date));

    private static int Days(string parameter, DateOnly on) => (int)LawBook.Current.Value(parameter, on).Value;
}
