using PerfServerless.Rules.Grading;
using PerfServerless.Rules.Law;

namespace PerfServerless.Rules.Supervision;

/// <summary>风险信号: why a unit may need looking at. It says where to look, never that anything is wrong.</summary>
/// <param name="Code">Stable, kebab-case.</param>
/// <param name="Sentence">The figure and the threshold, in words.</param>
/// <param name="Figure">The figure; shares are 0–1.</param>
/// <param name="Threshold">The setting it was held against.</param>
public sealed record RiskSignal(string Code, Bilingual Sentence, decimal Figure, decimal Threshold);

/// <summary>Reads the signals out of a unit's figures.</summary>
public static class RiskSignals
{
    /// <summary>What the signals rest on.</summary>
    public static Citation Source => Cite.Setting("supervision.signals");

    /// <summary>The signals of a unit; a share of nothing is none.</summary>
    public static IReadOnlyList<RiskSignal> Of(UnitFigures figures, ReportingPeriod period, SignalThresholds thresholds) =>
    [
        .. Below("week-completion", "周工作纪实完成率", "weekly records done", figures.Weeks.Rate, thresholds.Completion),
        .. Below("week-timeliness", "周工作纪实及时率", "weekly records in time", figures.Weeks.Timeliness, thresholds.Timeliness),
        .. Below("report-completion", "月工作汇报完成率", "monthly reports sent", figures.Reports.Rate, thresholds.Completion),
        .. Below("review-timeliness", "领导点评及时率", "reviews in time", figures.Reviews.Timeliness, thresholds.Timeliness),
        .. Below("sheet-completion", "考勤核定完成率", "attendance sheets settled", figures.Sheets.Rate, thresholds.Completion),
        .. Below("turnout", "民主测评投票率", "turnout of the democratic evaluation", figures.Invited == 0 ? null : (decimal)figures.Voted / figures.Invited, thresholds.Turnout),
        .. From("carried-weeks", "结转最久的事项已有周数", "weeks that the oldest item has been carried", figures.OldestItemWeeks, thresholds.CarriedWeeks),
        .. From("overdue-duties", "逾期未办事项数", "duties overdue and not done", figures.OverdueDuties, thresholds.OverdueDuties),
        .. Uniform(figures, period, thresholds),
    ];

    private static IEnumerable<RiskSignal> Below(string code, string zh, string en, decimal? share, decimal threshold)
    {
        if (share is { } found && found < threshold)
            yield return new(code, new($"{zh}为 {found:P1}，低于 {threshold:P0}", $"{en}: {found:P1}, below {threshold:P0}"), found, threshold);
    }

    private static IEnumerable<RiskSignal> From(string code, string zh, string en, int count, int threshold)
    {
        if (count >= threshold)
            yield return new(code, new($"{zh}为 {count}，达到 {threshold}", $"{en}: {count}, the threshold being {threshold}"), count, threshold);
    }

    /// <summary>优秀 used to the last place while all others have one and the same grade: nobody seems to have been told apart.</summary>
    private static IEnumerable<RiskSignal> Uniform(UnitFigures figures, ReportingPeriod period, SignalThresholds thresholds)
    {
        var (graded, excellent) = (figures.Grades.Values.Sum(), figures.Grades.GetValueOrDefault(Grade.Excellent));
        if (graded < thresholds.LeastGrades || figures.Grades.Count(each => each.Key != Grade.Excellent && each.Value > 0) > 1 || !LawBook.Current.Knows("quarterly-excellent-cap", period.First))
            yield break;
        var cap = LawBook.Current.Value("quarterly-excellent-cap", period.First).Value;
        if (excellent > 0 && excellent >= Math.Floor(cap * graded))
            yield return new("uniform-grades",
                new($"优秀占 {(decimal)excellent / graded:P1}，已用足 {cap:P0} 的上限，其余人员均为同一等次", $"{(decimal)excellent / graded:P1} are excellent, the whole of the {cap:P0} allowed, and all others share one grade"),
                (decimal)excellent / graded, cap);
    }
}
