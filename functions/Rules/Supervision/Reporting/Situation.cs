using PerfServerless.Rules.Grading;

namespace PerfServerless.Rules.Supervision.Reporting;

/// <summary>一、总体情况: what was done, by how many, how soon, and with which grades.</summary>
internal static class Situation
{
    public static IReadOnlyList<Statement> Of(BulletinFigures figures)
    {
        var totals = figures.Totals();
        List<(string, string)> said =
        [
            ("参评范围", $"全县参评单位{totals.Units}个，参评人员{totals.Participants}人。"),
            ("工作完成情况", Done(totals) + Compared(figures, totals)),
            ("周五销号情况", Closed(figures)),
        ];
        // A month's ballots and grades are its quarter's: they belong into the quarter's bulletin.
        if (figures.Period.Kind != ReportingKind.Month)
        {
            said.Add(("民主测评情况", Ballots(totals)));
            said.Add(("考核等次情况", Grades(totals)));
        }
        return Statement.Numbered(said);
    }

    private static string Done(CountyTotals totals) =>
        string.Join("；", Said("周工作纪实", totals.Weeks, "篇"), Said("月工作汇报", totals.Reports, "篇"), Said("领导点评", totals.Reviews, "次"), Said("考勤核定", totals.Sheets, "份")) + "。";

    private static string Said(string what, Completion done, string measure) => done.Asked == 0
        ? $"{what}没有到期任务"
        : $"{what}应完成{done.Asked}{measure}，已完成{done.Done}{measure}，完成率{Percent.OrDash(done.Rate)}，及时率{Percent.OrDash(done.Timeliness)}";

    private static string Compared(BulletinFigures figures, CountyTotals totals)
    {
        if (figures.Earlier is not [.., var before] || before.Period != figures.Period.Previous
            || before.Totals.Weeks.Rate is not { } then || totals.Weeks.Rate is not { } now)
            return "";
        var points = Math.Round((now - then) * 100, 1, MidpointRounding.AwayFromZero);
        return points == 0 ? $"周工作纪实完成率与{BulletinText.Name(before.Period)}持平。"
            : $"周工作纪实完成率比{BulletinText.Name(before.Period)}{(points > 0 ? "上升" : "下降")}{Math.Abs(points):0.0}个百分点。";
    }

    private static string Closed(BulletinFigures figures)
    {
        var (closed, carried) = (figures.Units.Sum(unit => unit.ItemsClosed), figures.Units.Sum(unit => unit.ItemsCarried));
        return closed + carried == 0 ? "本期没有销号记录。"
            : $"最近一次周五销号共办理事项{closed + carried}项，其中销号{closed}项，说明原因结转{carried}项。";
    }

    private static string Ballots(CountyTotals totals) => totals.Turnout() is { } turnout
        ? $"应参加{totals.Invited}人次，实际参加{totals.Voted}人次，参与率{Percent.Of(turnout)}。"
        : "截至本通报形成之日，民主测评尚未结束。";

    private static string Grades(CountyTotals totals) => totals.Graded() == 0
        ? "截至本通报形成之日，等次尚未公示。"
        : $"已公示等次{totals.Graded()}人次，其中{string.Join("，", Enum.GetValues<Grade>().Reverse().Select(grade => Grade(totals, grade)))}。";

    private static string Grade(CountyTotals totals, Grade grade)
    {
        var count = totals.Grades.TryGetValue(grade, out var found) ? found : 0;
        return $"“{grade.Label().Zh}”{count}人次，占{Percent.Of((decimal)count / totals.Graded())}";
    }
}
