using PerfServerless.Rules;
using PerfServerless.Rules.Calendar;
using PerfServerless.Rules.Organisation;
using PerfServerless.Rules.Supervision.Rectifying;

namespace PerfServerless.Service.Outbox;

/// <summary>What has to follow from the events of a rectification notice: the part of the table that tells units and inspectors.</summary>
internal static class SupervisionReactions
{
    /// <summary>Head and administrator answer for the unit; who inspected follows it up.</summary>
    private static readonly IReadOnlyList<ResponsibilityLevel> UnitsOwn = [ResponsibilityLevel.Institution, ResponsibilityLevel.Administrator];

    public static IEnumerable<Message> To(RegisterState state, RectificationEvent happened, Occasion occasion)
    {
        var notice = state.Find(happened.Sequence)!;
        var link = $"/api/supervision/rectifications/{ChinaTime.DateOf(notice.Issued.At).Year}/{happened.Sequence}";
        NotifyUnit Unit(Bilingual text) => new(notice.Issued.Unit, UnitsOwn, occasion.At, text, link);
        IEnumerable<Message> Team(Bilingual text) => notice.Issued.Inspectors.Select(inspector => new NotifyPerson(inspector, occasion.At, text, link));
        return happened switch
        {
            NoticeIssued => [Unit(Issued(notice, occasion))],
            NoticeSignedFor => Team(new($"{notice.Issued.Number}已签收。", $"{notice.Issued.Number} was signed for.")),
            RectificationReported => Team(new($"{notice.Issued.Number}已报告整改情况，请复查。", $"A report on {notice.Issued.Number} waits to be checked.")),
            RectificationSentBack e => [Unit(new(
                $"{notice.Issued.Number}的整改报告被退回：{e.Reason}。请于 {notice.Deadline(occasion.Calendar).Date:yyyy-MM-dd} 前重新报告。",
                $"The report on {notice.Issued.Number} was sent back: {e.Reason}. Report again by {notice.Deadline(occasion.Calendar).Date:yyyy-MM-dd}."))],
            RectificationOverdue e => [new NotifyUnit(notice.Issued.Unit, [e.Level], occasion.At, Overdue(notice, e), link)],
            NoticeClosed => [Unit(new($"{notice.Issued.Number}已复查销号。", $"{notice.Issued.Number} was checked and closed."))],
            _ => [],
        };
    }

    private static Bilingual Issued(RectificationNotice notice, Occasion occasion)
    {
        var deadline = notice.Deadline(occasion.Calendar);
        var (zh, en) = deadline.Provisional ? ("（暂定）", " (provisional)") : ("", "");
        return new(
            $"收到{notice.Issued.Number}整改通知书，请签收，并于 {deadline.Date:yyyy-MM-dd}{zh} 前报告整改情况。",
            $"Rectification notice {notice.Issued.Number} has arrived: sign for it, and report by {deadline.Date:yyyy-MM-dd}{en}.");
    }

    private static Bilingual Overdue(RectificationNotice notice, RectificationOverdue overdue) => new(
        $"{notice.Issued.Number}逾期未报告整改情况，现由{overdue.Level.Label().Zh}督办。",
        $"{notice.Issued.Number} is overdue and now concerns: {overdue.Level.Label().En}.");
}
