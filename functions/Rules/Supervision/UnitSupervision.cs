using PerfServerless.Rules.Calendar;
using PerfServerless.Rules.Grading;
using PerfServerless.Rules.Law;
using PerfServerless.Rules.Organisation;
using PerfServerless.Rules.Supervision.Inspecting;
using PerfServerless.Rules.Supervision.Rectifying;

namespace PerfServerless.Rules.Supervision;

/// <summary>
/// What supervision came to in a unit in a period: what bulletins print, and what counts in the unit's own annual target (单位年度目标责任考核).
/// It is told as it stood at the period's end, or now while the period lasts.
/// </summary>
public sealed record UnitSupervision
{
    /// <summary>The unit.</summary>
    public required UnitId Unit { get; init; }

    /// <summary>Inspections opened in the period.</summary>
    public required int Inspections { get; init; }

    /// <summary>Of them, special and joint special ones.</summary>
    public required int Specials { get; init; }

    /// <summary>Findings (问题) of these inspections.</summary>
    public required int Findings { get; init; }

    /// <summary>Rectification notices issued in the period.</summary>
    public required int Issued { get; init; }

    /// <summary>Notices closed (销号) in the period, whenever they were issued.</summary>
    public required int Closed { get; init; }

    /// <summary>Times that a limit was found to have run out in the period.</summary>
    public required int Overdue { get; init; }

    /// <summary>Reports sent back in the period.</summary>
    public required int SentBack { get; init; }

    /// <summary>Every notice that was issued in the period, or was open at its beginning: how it stood at the end.</summary>
    public required IReadOnlyList<NoticeLine> Notices { get; init; }

    /// <summary>Points taken from the unit's annual target; 0 or more, with the notices that cost them.</summary>
    public required Explanation Deduction { get; init; }

    /// <summary>The notices to be named as overdue (点名通报).</summary>
    public IEnumerable<NoticeLine> Named => Notices.Where(notice => notice.OverdueSince is not null);

    /// <summary>The figures of a unit, from its inspections and its notices of this and earlier years; <c>null</c> when there is nothing to tell.</summary>
    public static UnitSupervision? Of(
        UnitId unit, ReportingPeriod period, IReadOnlyList<InspectionState> inspections, IReadOnlyList<RectificationNotice> notices, WorkCalendar calendar)
    {
        bool In(DateTimeOffset at) => ChinaTime.DateOf(at) is var day && period.First <= day && day <= period.Last;
        var opened = inspections.Where(each => each.Unit == unit && In(each.OpenedAt)).ToList();
        var lines = notices.Where(each => each.Issued.Unit == unit).Select(each => NoticeLine.At(period, each, calendar)).OfType<NoticeLine>().ToList();
        if (opened.Count == 0 && lines.Count == 0)
            return null;
        var own = notices.Where(each => each.Issued.Unit == unit).ToList();
        var overdue = own.SelectMany(each => each.Overdue.Where(spell => In(spell.FoundAt)).Select(spell => Overrun(each, spell))).ToList();
        var sentBack = own.SelectMany(each => each.SentBack.Where(back => In(back.At)).Select(back => Returned(each, back))).ToList();
        return new()
        {
            Unit = unit,
            Inspections = opened.Count,
            Specials = opened.Count(each => each.Kind != InspectionKind.Regular),
            Findings = opened.Sum(each => each.Findings.Count),
            Issued = own.Count(each => In(each.Issued.At)),
            Closed = own.Count(each => each.Closed is { } closed && In(closed.At)),
            Overdue = overdue.Count,
            SentBack = sentBack.Count,
            Notices = lines,
            Deduction = Sum(period, [.. overdue, .. sentBack]),
        };
    }

    private static Explanation Sum(ReportingPeriod period, IReadOnlyList<Explanation> costs) => new(
        new($"{period} 督导扣分", $"Deduction for supervision, {period}"), costs.Sum(cost => cost.Value),
        new("逾期和退回的整改通知各项扣分之和", "the sum of what overdue notices and reports sent back cost"), Points, costs);

    private static Explanation Overrun(RectificationNotice notice, OverdueSpell spell) => Explanation.Leaf(
        new($"{notice.Issued.Number} 逾期", $"{notice.Issued.Number} overdue"), spell.Points,
        new($"整改期限至 {LastDay(spell.Due)}，未报告", $"no report by {LastDay(spell.Due)}"), Points);

    private static Explanation Returned(RectificationNotice notice, RectificationSentBack back) => Explanation.Leaf(
        new($"{notice.Issued.Number} 退回", $"{notice.Issued.Number} sent back"), back.Points,
        new($"第 {back.Report} 次整改报告于 {ChinaTime.DateOf(back.At):yyyy-MM-dd} 被退回", $"report {back.Report} was sent back on {ChinaTime.DateOf(back.At):yyyy-MM-dd}"), Points);

    private static string LastDay(DateTimeOffset due) => $"{ChinaTime.DateOf(due.AddTicks(-1)):yyyy-MM-dd}";

    private static Citation Points => Cite.Setting("supervision.target-points");
}
