using PerfServerless.Rules;
using PerfServerless.Rules.Grading;
using PerfServerless.Rules.Supervision;
using PerfServerless.Rules.Supervision.Reporting;
using PerfServerless.Service.Documents.Model;
using PerfServerless.Service.Documents.Pictures;

namespace PerfServerless.Service.Supervision.Bulletins;

/// <summary>The charts of a bulletin, as its last annex.</summary>
internal static class BulletinCharts
{
    /// <summary>So many units' bars stand on a page.</summary>
    private const int RowsOnPage = 52;

    private static readonly Grade[] Grades = [Grade.Excellent, Grade.Good, Grade.Fair, Grade.Poor];

    public static Annex Of(BulletinFigures figures)
    {
        List<Block> content = [Completion(figures)];
        if (figures.Period.Kind != ReportingKind.Month && figures.Totals().Graded() > 0)
            content.AddRange(Distribution(figures));
        if (figures.Earlier.Count > 0)
            content.Add(Trend(figures)); // the last, because it leaves room for the imprint
        return new($"{BulletinText.Name(figures.Period)}工作情况图", content);
    }

    private static Figure Completion(BulletinFigures figures)
    {
        var rows = figures.Units.Select(unit => (figures.NameOf(unit.Unit), unit.Weeks.Rate)).ToList();
        var low = figures.Units.Count(unit => unit.Weeks.Rate < figures.Thresholds.Completion);
        var words = $"各单位周工作纪实完成率，全县{Percent.OrDash(figures.Totals().Weeks.Rate)}，低于{Percent.Of(figures.Thresholds.Completion)}的单位{low}个";
        return new($"各单位周工作纪实完成率（橙色为低于{Percent.Of(figures.Thresholds.Completion)}）", BarChart.Of(rows, figures.Thresholds.Completion, words));
    }

    private static Figure Trend(BulletinFigures figures)
    {
        IReadOnlyList<PeriodTotals> all = [.. figures.Earlier, new(figures.Period, figures.Totals())];
        IReadOnlyList<decimal?> Line(Func<CountyTotals, decimal?> share) => [.. all.Select(each => share(each.Totals))];
        return new("全县完成情况走势", TrendChart.Of(
            [.. all.Select(each => Short(each.Period))],
            [("周工作纪实完成率", Line(each => each.Weeks.Rate)), ("月工作汇报完成率", Line(each => each.Reports.Rate)), ("领导点评完成率", Line(each => each.Reviews.Rate))],
            $"{BulletinText.Name(all[0].Period)}至{BulletinText.Name(figures.Period)}全县周工作纪实、月工作汇报和领导点评完成率走势"));
    }

    private static IEnumerable<Figure> Distribution(BulletinFigures figures)
    {
        var count = (figures.Units.Count + RowsOnPage - 1) / RowsOnPage;
        var pages = figures.Units.Chunk((figures.Units.Count + count - 1) / count).ToList();
        for (var page = 0; page < pages.Count; page++)
        {
            var rows = pages[page].Select(unit => (figures.NameOf(unit.Unit), (IReadOnlyList<int>)[.. Grades.Select(grade => unit.Grades.TryGetValue(grade, out var count) ? count : 0)])).ToList();
            yield return new(pages.Count == 1 ? "各单位等次分布" : $"各单位等次分布（{page + 1}）", StackedChart.Of([.. Grades.Select(grade => grade.Label().Zh)], rows, "各单位优秀、良好、一般、较差等次人数分布"));
        }
    }

    private static string Short(ReportingPeriod period) => period.Kind switch
    {
        ReportingKind.Month => $"{period.First.Month}月",
        ReportingKind.Quarter => $"{period.Year % 100:00}年{(period.First.Month + 2) / 3}季",
        _ => $"{period.Year}",
    };
}
