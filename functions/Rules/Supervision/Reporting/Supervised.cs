namespace PerfServerless.Rules.Supervision.Reporting;

/// <summary>二、督导检查和整改情况: what was inspected and put right, and what is named as overdue.</summary>
internal static class Supervised
{
    public static IReadOnlyList<Statement> Of(BulletinFigures figures)
    {
        var all = figures.Supervision;
        if (all.Count == 0)
            return [new(null, "本期未开展督导检查，没有未办结的整改通知书。")];
        var open = all.Sum(unit => unit.Notices.Count(notice => notice.ClosedOn is null));
        return Statement.Numbered(
        [
            ("督导检查", $"开展督导检查{all.Sum(unit => unit.Inspections)}次，其中专项检查{all.Sum(unit => unit.Specials)}次，发现问题{all.Sum(unit => unit.Findings)}个。"),
            ("整改落实", $"下发整改通知书{all.Sum(unit => unit.Issued)}份，销号{all.Sum(unit => unit.Closed)}份，复查退回{all.Sum(unit => unit.SentBack)}份，期末未销号{open}份。"),
            ("逾期点名", Named(figures)),
        ]);
    }

    private static string Named(BulletinFigures figures)
    {
        var named = figures.Supervision.SelectMany(unit => unit.Named.Select(notice =>
            $"{figures.NameOf(unit.Unit)}（{notice.Number}，期限{notice.OverdueSince!.Value.Month}月{notice.OverdueSince.Value.Day}日）")).ToList();
        return named.Count == 0 ? "期末没有逾期未报送整改情况的单位。" : $"逾期未报送整改情况的有：{string.Join("、", named)}，予以点名通报。";
    }
}
