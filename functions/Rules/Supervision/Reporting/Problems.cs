namespace PerfServerless.Rules.Supervision.Reporting;

/// <summary>三、存在问题: which units fall behind the thresholds; at least one sentence, also when none does.</summary>
internal static class Problems
{
    /// <summary>How many units a sentence names before it says "and so on"; the annexes have them all.</summary>
    private const int Named = 8;

    public static IReadOnlyList<Statement> Of(BulletinFigures figures)
    {
        var limits = figures.Thresholds;
        List<(string, string)> said = [];
        void Say(string lead, IEnumerable<UnitFigures> those, Func<UnitFigures, string> figure, Func<int, string> sentence)
        {
            if (those.ToList() is { Count: > 0 } units)
                said.Add((lead, $"{sentence(units.Count)}{Names(figures, units, figure)}。"));
        }
        Say("纪实填报不到位", Low(figures, unit => unit.Weeks.Rate, limits.Completion), unit => Percent.OrDash(unit.Weeks.Rate),
            count => $"周工作纪实完成率低于{Percent.Of(limits.Completion)}的单位有{count}个：");
        Say("填报不及时", Low(figures, unit => unit.Weeks.Timeliness, limits.Timeliness), unit => Percent.OrDash(unit.Weeks.Timeliness),
            count => $"周工作纪实及时率低于{Percent.Of(limits.Timeliness)}的单位有{count}个：");
        Say("领导点评滞后", Low(figures, unit => unit.Reviews.Rate, limits.Completion), unit => Percent.OrDash(unit.Reviews.Rate),
            count => $"领导点评完成率低于{Percent.Of(limits.Completion)}的单位有{count}个：");
        Say("事项长期结转", Most(figures, unit => unit.OldestItemWeeks, limits.CarriedWeeks), unit => $"{unit.OldestItemWeeks}周",
            count => $"有事项结转{limits.CarriedWeeks}周以上未销号的单位有{count}个：");
        Say("逾期事项未办结", Most(figures, unit => unit.OverdueDuties, 1), unit => $"{unit.OverdueDuties}项",
            count => $"逾期未办事项共{figures.Units.Sum(unit => unit.OverdueDuties)}项，涉及单位{count}个：");
        if (figures.Period.Kind != ReportingKind.Month)
            Say("测评参与率偏低", Low(figures, unit => unit.Invited == 0 ? null : (decimal)unit.Voted / unit.Invited, limits.Turnout),
                unit => Percent.Of((decimal)unit.Voted / unit.Invited), count => $"民主测评参与率低于{Percent.Of(limits.Turnout)}的单位有{count}个：");
        return said.Count > 0 ? Statement.Numbered(said) : [new(null, "本期各项指标均在要求之内，未发现突出问题。")];
    }

    private static IEnumerable<UnitFigures> Low(BulletinFigures figures, Func<UnitFigures, decimal?> share, decimal limit) =>
        figures.Units.Where(unit => share(unit) < limit).OrderBy(share).ThenBy(unit => unit.Unit);

    private static IEnumerable<UnitFigures> Most(BulletinFigures figures, Func<UnitFigures, int> count, int limit) =>
        figures.Units.Where(unit => count(unit) >= limit).OrderByDescending(count).ThenBy(unit => unit.Unit);

    private static string Names(BulletinFigures figures, IReadOnlyList<UnitFigures> units, Func<UnitFigures, string> figure) =>
        string.Join("、", units.Take(Named).Select(unit => $"{figures.NameOf(unit.Unit)}（{figure(unit)}）")) + (units.Count > Named ? "等" : "");
}
