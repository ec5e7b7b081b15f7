using PerfServerless.Rules.Calendar;
using PerfServerless.Rules.Supervision.Rectifying;

namespace PerfServerless.Rules.Supervision;

/// <summary>One notice in a bulletin or a table, as it stood at the end of a period.</summary>
/// <param name="Number">As it is printed.</param>
/// <param name="Findings">What is wrong.</param>
/// <param name="IssuedOn">When it was issued.</param>
/// <param name="Status">Where it stood.</param>
/// <param name="Deadline">The last day for the report that was awaited then.</param>
/// <param name="OverdueSince">The last day that was missed, while no report had come; otherwise <c>null</c>.</param>
/// <param name="ClosedOn">When it was closed, or <c>null</c>.</param>
public sealed record NoticeLine(
    string Number, IReadOnlyList<string> Findings, DateOnly IssuedOn, NoticeStatus Status, Deadline Deadline, DateOnly? OverdueSince, DateOnly? ClosedOn)
{
    /// <summary>The line of a notice; <c>null</c> when it was issued after the period or closed before it.</summary>
    internal static NoticeLine? At(ReportingPeriod period, RectificationNotice notice, WorkCalendar calendar)
    {
        if (notice.AsOf(period.Last) is not { } then || (then.Closed is { } closed && ChinaTime.DateOf(closed.At) < period.First))
            return null;
        return new(
            then.Issued.Number, [.. then.Issued.Findings.Select(finding => finding.Text)], ChinaTime.DateOf(then.Issued.At), then.Status, then.Deadline(calendar),
            then.RunningSpell is { } spell ? ChinaTime.DateOf(spell.Due.AddTicks(-1)) : null,
            then.Closed is null ? null : ChinaTime.DateOf(then.Closed.At));
    }
}
