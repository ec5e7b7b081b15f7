using PerfServerless.Rules.Calendar;
using PerfServerless.Rules.Grading;

namespace PerfServerless.Rules.Supervision.Reporting;

/// <summary>What a bulletin says (月督导、季通报、年考核, pilot section 3), in the words of a county office, from its figures alone. It names units and notices, never a person.</summary>
public static class BulletinText
{
    /// <summary>How many units a sentence names before it says "and so on".</summary>
    private const int Named = 8;
    private const decimal LowCompletion = 0.9m;
    private const int OldItemWeeks = 4;

    /// <summary>标题.</summary>
    public static string Title(ReportingPeriod period) => period.Kind switch
    {
        ReportingKind.Month => $"关于{Name(period)}全县公务员绩效管理督导情况的通报",
        ReportingKind.Quarter => $"关于{Name(period)}全县公务员绩效管理工作情况的通报",
        _ => $"关于{Name(period)}全县公务员绩效管理工作情况的总结通报",
    };

    /// <summary>A period as a sentence says it: 2026年3月, 2026年第一季度, 2026年度.</summary>
    public static string Name(ReportingPeriod period) => period.Kind switch
    {
        ReportingKind.Month => $"{period.Year}年{period.First.Month}月",
        ReportingKind.Quarter => $"{period.Year}年第{"一二三四"[Quarter.Of(period.First).Number - 1]}季度",
        _ => $"{period.Year}年度",
    };

    /// <summary>The opening sentence.</summary>
    public static string Opening(ReportingPeriod period) =>
        $"按照公务员绩效管理“月督导、季通报、年考核”工作机制，现将{Name(period)}有关情况通报如下。";

    /// <summary>一、总体情况.</summary>
    public static IReadOnlyList<string> Overall(BulletinFigures figures)
    {
        if (!figures.HasData())
            return [$"{Name(figures.Period)}没有已核定参评名单的单位，没有可供统计的数据。"];
        var totals = figures.Totals();
        List<string> said =
        [
            $"{Name(figures.Period)}，全县参评单位{totals.Units}个，参评人员{totals.Participants}人。"
            + $"{Said("周工作纪实", totals.Weeks, "篇")}；{Said("月工作汇报", totals.Reports, "篇")}；{Said("领导点评", totals.Reviews, "次")}；{Said("考勤核定", totals.Sheets, "份")}。",
        ];
        if (Compared(figures, totals) is { } compared)
            said.Add(compared);
        if (totals.Turnout() is { } turnout)
            said.Add($"民主测评应参加{totals.Invited}人次，实际参加{totals.Voted}人次，参与率{Percent.Of(turnout)}。");
        if (totals.Graded() > 0)
            said.Add($"已公布考核等次{totals.Graded()}人次，其中{string.Join("，", Enum.GetValues<Grade>().Reverse().Select(grade => Graded(totals, grade)))}。");
        return said;
    }

    /// <summary>二、督导检查和整改情况.</summary>
    public static IReadOnlyList<string> Supervised(BulletinFigures figures)
    {
        var all = figures.Supervision;
        if (all.Count == 0)
            return ["本期未开展督导检查，没有未办结的整改通知书。"];
        var named = all.SelectMany(unit => unit.Named.Select(notice => $"{figures.NameOf(unit.Unit)}（{notice.Number}）")).ToList();
        List<string> said =
        [
            $"本期开展督导检查{all.Sum(unit => unit.Inspections)}次，其中专项检查{all.Sum(unit => unit.Specials)}次；发现问题{all.Sum(unit => unit.Findings)}个，"
            + $"下发整改通知书{all.Sum(unit => unit.Issued)}份，销号{all.Sum(unit => unit.Closed)}份，复查退回{all.Sum(unit => unit.SentBack)}份。",
        ];
        if (named.Count > 0)
            said.Add($"逾期未报送整改情况的有：{string.Join("、", named)}，现予点名通报。");
        return said;
    }

    /// <summary>三、存在问题; at least one sentence, also when there is none.</summary>
    public static IReadOnlyList<string> Problems(BulletinFigures figures)
    {
        List<string> said = [];
        var low = figures.Units.Where(unit => unit.Weeks.Rate < LowCompletion).OrderBy(unit => unit.Weeks.Rate).ThenBy(unit => unit.Unit).ToList();
        if (low.Count > 0)
            said.Add($"周工作纪实完成率低于{Percent.Of(LowCompletion)}的单位有{low.Count}个：{Units(figures, low, unit => Percent.OrDash(unit.Weeks.Rate))}。");
        var old = figures.Units.Where(unit => unit.OldestItemWeeks >= OldItemWeeks).OrderByDescending(unit => unit.OldestItemWeeks).ThenBy(unit => unit.Unit).ToList();
        if (old.Count > 0)
            said.Add($"有事项结转{OldItemWeeks}周以上未销号的单位有{old.Count}个：{Units(figures, old, unit => $"{unit.OldestItemWeeks}周")}。");
        var overdue = figures.Units.Where(unit => unit.OverdueDuties > 0).OrderByDescending(unit => unit.OverdueDuties).ThenBy(unit => unit.Unit).ToList();
        if (overdue.Count > 0)
            said.Add($"逾期未办事项共{overdue.Sum(unit => unit.OverdueDuties)}项，涉及单位{overdue.Count}个：{Units(figures, overdue, unit => $"{unit.OverdueDuties}项")}。");
        return said.Count > 0 ? said : ["本期未发现突出问题。"];
    }

    /// <summary>四、下一步要求.</summary>
    public static IReadOnlyList<string> Demands(BulletinFigures figures)
    {
        List<string> said = ["各单位主要负责人要切实履行责任，督促工作人员按时填报周工作纪实和月工作汇报，主管领导及时点评，做到周五逐项销号、不积压。"];
        if (figures.Units.Any(unit => unit.Weeks.Rate < LowCompletion || unit.OverdueDuties > 0))
            said.Add("被点名的单位要对照问题逐项整改，逾期事项尽快办结。");
        if (figures.Supervision.Any(unit => unit.Named.Any()))
            said.Add("逾期未报送整改情况的单位要立即报送，督导扣分计入单位年度目标责任考核。");
        return said;
    }

    private static string Said(string what, Completion done, string measure) => done.Asked == 0
        ? $"{what}本期没有到期任务"
        : $"{what}应完成{done.Asked}{measure}，已完成{done.Done}{measure}，完成率{Percent.OrDash(done.Rate)}，及时率{Percent.OrDash(done.Timeliness)}";

    private static string? Compared(BulletinFigures figures, CountyTotals totals)
    {
        if (figures.Earlier is not [.., var before] || before.Period != figures.Period.Previous
            || before.Totals.Weeks.Rate is not { } then || totals.Weeks.Rate is not { } now)
            return null;
        var points = Math.Round((now - then) * 100, 1, MidpointRounding.AwayFromZero);
        return points == 0 ? $"周工作纪实完成率与{Name(before.Period)}持平。"
            : $"周工作纪实完成率比{Name(before.Period)}{(points > 0 ? "上升" : "下降")}{Math.Abs(points):0.0}个百分点。";
    }

    private static string Graded(CountyTotals totals, Grade grade)
    {
        var count = totals.Grades.TryGetValue(grade, out var found) ? found : 0;
        return $"{grade.Label().Zh}{count}人次，占{Percent.Of((decimal)count / totals.Graded())}";
    }

    private static string Units(BulletinFigures figures, IReadOnlyList<UnitFigures> units, Func<UnitFigures, string> figure) =>
        string.Join("、", units.Take(Named).Select(unit => $"{figures.NameOf(unit.Unit)}（{figure(unit)}）")) + (units.Count > Named ? "等" : "");
}
