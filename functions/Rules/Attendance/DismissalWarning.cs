using PerfServerless.Rules.Calendar;
using PerfServerless.Rules.Law;
using PerfServerless.Rules.Organisation;

namespace PerfServerless.Rules.Attendance;

/// <summary>Which limit of absence without leave was passed.</summary>
public enum DismissalGround
{
    /// <summary>连续旷工超过 15 天.</summary>
    Running = 1,

    /// <summary>一年内累计旷工超过 30 天.</summary>
    InOneYear = 2,
}

/// <summary>
/// A warning that the grounds for dismissal (辞退), or for institution staff for ending the contract (解除聘用合同), may be met. The
/// system only warns: a person acts.
/// </summary>
/// <param name="Ground">Which limit was passed.</param>
/// <param name="Days">Working days of absence.</param>
/// <param name="Sentence">The warning.</param>
/// <param name="Source">The article that allows it.</param>
public sealed record DismissalWarning(DismissalGround Ground, int Days, Bilingual Sentence, Citation Source)
{
    /// <summary>The warnings a person's sheets give for a year; a run that began the year before and ends in it is counted whole.</summary>
    public static IReadOnlyList<DismissalWarning> Of(int year, IReadOnlyList<SheetEntries> sheets, DismissalLimits limits, WorkCalendar calendar)
    {
        var absent = sheets.SelectMany(sheet => sheet.Absent).Distinct().ToList();
        var running = AbsenceRun.Of(absent, calendar).Where(run => run.Last.Year == year).Select(run => run.Days).DefaultIfEmpty().Max();
        var inYear = absent.Count(day => day.Year == year);
        var warnings = new List<DismissalWarning>(2);
        if (running > limits.Running)
            warnings.Add(new(DismissalGround.Running, running,
                new($"连续旷工 {running} 天，超过 {limits.Running} 天，请依法研究处理。", $"{running} days of absence running, more than {limits.Running}: to be considered by the unit."), limits.Source));
        if (inYear > limits.InYear)
            warnings.Add(new(DismissalGround.InOneYear, inYear,
                new($"{year} 年累计旷工 {inYear} 天，超过 {limits.InYear} 天，请依法研究处理。", $"{inYear} days of absence in {year}, more than {limits.InYear}: to be considered by the unit."), limits.Source));
        return warnings;
    }
}

/// <summary>How much absence without leave the law bears, in days.</summary>
/// <param name="Running">Beyond so many days running.</param>
/// <param name="InYear">Beyond so many days in one year.</param>
/// <param name="Source">The article.</param>
public sealed record DismissalLimits(int Running, int InYear, Citation Source)
{
    /// <summary>
    /// The limits the law book holds on a date for a kind of person: 公务员法 art. 88 for dismissal, 事业单位人事管理条例 art. 15 for ending
    /// a contract of institution staff.
    /// </summary>
    public static DismissalLimits On(DateOnly date, StaffKind kind) =>
        kind.IsCivilServant() ? Of("absent-dismissal", date) : Of("absent-contract", date);

    private static DismissalLimits Of(string parameters, DateOnly on)
    {
        var running = LawBook.Current.Value($"{parameters}-running-days", on);
        return new((int)running.Value, (int)LawBook.Current.Value($"{parameters}-year-days", on).Value, running.Source);
    }
}
