using PerfServerless.Rules.Grading;
using PerfServerless.Rules.Supervision;
using PerfServerless.Rules.Supervision.Reporting;
using PerfServerless.Rules.Supervision.Rectifying;
using PerfServerless.Service.Documents.Model;

namespace PerfServerless.Service.Supervision.Bulletins;

/// <summary>The tables of a bulletin: every unit, whether the text names it or not.</summary>
internal static class BulletinTables
{
    private static readonly Grade[] Grades = [Grade.Excellent, Grade.Good, Grade.Fair, Grade.Poor];

    public static IReadOnlyList<TitledTable> Of(BulletinFigures figures)
    {
        List<TitledTable> tables = [new("各单位工作完成情况表", Completion(figures)), new("各单位周五销号和逾期事项表", CloseOut(figures))];
        if (figures.Period.Kind != ReportingKind.Month)
            tables.Add(new("各单位民主测评和等次分布表", Grading(figures)));
        if (figures.Supervision.Count > 0)
            tables.Add(new("督导检查和整改情况表", Inspections(figures)));
        if (figures.Supervision.Any(unit => unit.Notices.Count > 0))
            tables.Add(new("整改通知书办理情况表", Notices(figures)));
        return tables;
    }

    private static Table Completion(BulletinFigures figures)
    {
        var totals = figures.Totals();
        return new(
            [8, 32, 9, 12, 14, 14, 11, 14, 14, 14, 14],
            [
                new([Tall("序号"), Tall("单位"), Tall("参评\n人数"), Wide("周工作纪实", 3), Wide("月工作汇报", 3), Tall("领导点评\n完成率"), Tall("考勤核定\n完成率")]),
                new([new("应报"), new("完成率"), new("及时率"), new("应报"), new("完成率"), new("及时率")]),
            ],
            [
                .. Numbered(figures, unit => [Cell.Count(unit.Participants), .. Work(unit.Weeks, unit.Reports, unit.Reviews, unit.Sheets)]),
                Sum([Cell.Count(totals.Participants), .. Work(totals.Weeks, totals.Reports, totals.Reviews, totals.Sheets)]),
            ]);
    }

    private static IEnumerable<Cell> Work(Completion weeks, Completion reports, Completion reviews, Completion sheets) =>
    [
        Cell.Count(weeks.Asked), Cell.Share(weeks.Rate), Cell.Share(weeks.Timeliness), Cell.Count(reports.Asked), Cell.Share(reports.Rate), Cell.Share(reports.Timeliness),
        Cell.Share(reviews.Rate), Cell.Share(sheets.Rate),
    ];

    private static Table CloseOut(BulletinFigures figures) => new(
        [11, 53, 23, 23, 23, 23],
        [new([new("序号"), new("单位"), new("销号事项"), new("结转事项"), new("最长结转\n（周）"), new("逾期未办\n（项）")])],
        [
            .. Numbered(figures, unit => [Cell.Count(unit.ItemsClosed), Cell.Count(unit.ItemsCarried), Cell.Count(unit.OldestItemWeeks), Cell.Count(unit.OverdueDuties)]),
            Sum(
            [
                Cell.Count(figures.Units.Sum(unit => unit.ItemsClosed)), Cell.Count(figures.Units.Sum(unit => unit.ItemsCarried)),
                Cell.Count(figures.Units.Max(unit => unit.OldestItemWeeks)), Cell.Count(figures.Units.Sum(unit => unit.OverdueDuties)),
            ]),
        ]);

    private static Table Grading(BulletinFigures figures)
    {
        var totals = figures.Totals();
        return new(
            [9, 42, 12, 14, 14, 15, 12, 12, 12, 14],
            [
                new([Tall("序号"), Tall("单位"), Tall("参评\n人数"), Wide("民主测评", 3), Wide("等次（人次）", 4)]),
                new([new("应参加"), new("实参加"), new("参与率"), .. Grades.Select(grade => new Cell(grade.Label().Zh))]),
            ],
            [
                .. Numbered(figures, unit => Voting(unit.Participants, unit.Invited, unit.Voted, unit.Grades)),
                Sum(Voting(totals.Participants, totals.Invited, totals.Voted, totals.Grades)),
            ]);
    }

    private static IEnumerable<Cell> Voting(int participants, int invited, int voted, IReadOnlyDictionary<Grade, int> grades) =>
    [
        Cell.Count(participants), Cell.Count(invited), Cell.Count(voted), Cell.Share(invited == 0 ? null : (decimal)voted / invited),
        .. Grades.Select(grade => Cell.Count(grades.TryGetValue(grade, out var count) ? count : 0)),
    ];

    private static Table Inspections(BulletinFigures figures)
    {
        var all = figures.Supervision;
        return new(
            [9, 45, 13, 13, 13, 13, 13, 13, 12, 12],
            [new([new("序号"), new("单位"), new("督导\n检查"), new("其中\n专项"), new("发现\n问题"), new("下发\n通知书"), new("销号"), new("退回"), new("逾期"), new("扣分")])],
            [
                .. all.Select((unit, place) => new Row([Cell.Count(place + 1), Cell.Left(figures.NameOf(unit.Unit)), .. Counts(
                    unit.Inspections, unit.Specials, unit.Findings, unit.Issued, unit.Closed, unit.SentBack, unit.Overdue), Points(unit.Deduction.Value ?? 0)])),
                Sum([.. Counts(
                    all.Sum(unit => unit.Inspections), all.Sum(unit => unit.Specials), all.Sum(unit => unit.Findings), all.Sum(unit => unit.Issued),
                    all.Sum(unit => unit.Closed), all.Sum(unit => unit.SentBack), all.Sum(unit => unit.Overdue)), Points(all.Sum(unit => unit.Deduction.Value ?? 0))]),
            ]);
    }

    private static Table Notices(BulletinFigures figures) => new(
        [36, 34, 42, 22, 22],
        [new([new("单位"), new("文号"), new("存在问题"), new("整改期限"), new("办理情况")])],
        [.. figures.Supervision.SelectMany(unit => unit.Notices.Select(notice => new Row(
        [
            Cell.Left(figures.NameOf(unit.Unit)), new(notice.Number), Cell.Left(string.Join('；', notice.Findings)),
            new($"{notice.Deadline.Date:yyyy-MM-dd}"), new(notice.OverdueSince is null ? notice.Status.Label().Zh : "逾期未报"),
        ])))]);

    private static IEnumerable<Row> Numbered(BulletinFigures figures, Func<UnitFigures, IEnumerable<Cell>> cells) =>
        figures.Units.Select((unit, place) => new Row([Cell.Count(place + 1), Cell.Left(figures.NameOf(unit.Unit)), .. cells(unit)]));

    private static Row Sum(IEnumerable<Cell> cells) => new([new Cell("全县合计") { Across = 2 }, .. cells]) { Strong = true };

    private static IEnumerable<Cell> Counts(params IEnumerable<int> counts) => counts.Select(Cell.Count);

    private static Cell Points(decimal points) => new(points.ToString("0.##")) { Number = points, Shape = NumberShape.TwoPlaces };

    private static Cell Tall(string text) => new(text) { Down = 2 };

    private static Cell Wide(string text, int across) => new(text) { Across = across };
}

/// <summary>A table with its title.</summary>
internal sealed record TitledTable(string Title, Table Table);
