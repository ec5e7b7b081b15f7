using PerfServerless.Rules.Grading;
using PerfServerless.Rules.Law;
using PerfServerless.Rules.Supervision;
using PerfServerless.Rules.Supervision.Rectifying;
using PerfServerless.Rules.Supervision.Reporting;

namespace PerfServerless.Rules.Tests.Supervision;

/// <summary>Figures as a county might have them.</summary>
internal static class Reports
{
    public static readonly ReportingPeriod March = ReportingPeriod.Parse("2026-03", null), First = ReportingPeriod.Parse("2026Q1", null);

    public static UnitFigures Unit(string id, Completion? weeks = null) => new()
    {
        Unit = new(id), Participants = 10, Weeks = weeks ?? new(40, 38, 2), Reports = new(10, 10, 0), Reviews = new(10, 10, 0), Sheets = new(10, 10, 0),
        Invited = 20, Voted = 18, Grades = new Dictionary<Grade, int> { [Grade.Good] = 6, [Grade.Excellent] = 4 }, ItemsClosed = 30, ItemsCarried = 3, OldestItemWeeks = 2,
    };

    public static BulletinFigures Of(ReportingPeriod period, params IReadOnlyList<UnitFigures> units) => new()
    {
        Period = period, Units = units, Supervision = [], Names = units.ToDictionary(unit => unit.Unit, unit => $"单位{unit.Unit}"), Earlier = [], Thresholds = new(),
    };

    public static UnitSupervision Overdue(string unit) => new()
    {
        Unit = new(unit), Inspections = 1, Specials = 0, Findings = 1, Issued = 1, Closed = 0, Overdue = 1, SentBack = 0,
        Notices = [new("太督改〔2026〕7号", ["未按时销号"], new(2026, 3, 2), NoticeStatus.SignedFor, new(new(2026, 3, 16), false), new(2026, 3, 16), null)],
        Deduction = Explanation.Leaf(new("扣分", "Deduction"), 2, new("逾期", "overdue"), Cite.Setting("supervision.target-points")),
    };

    public static string All(BulletinFigures figures) =>
        string.Concat(BulletinText.Sections(figures).SelectMany(section => section.Statements.Select(each => $"{section.Heading}{each.Lead}{each.Text}\n")));
}
