using PerfServerless.Rules.Law;

namespace PerfServerless.Rules.Supervision.Rectifying;

/// <summary>Every reason for which an act on a notice is refused.</summary>
internal static class RectificationRefusals
{
    private const int MostEvidence = 20;

    public static Refusal? Signing(RectificationNotice notice) => notice.Signature is null ? null
        : new("rectification-signed", new("该通知书已签收。", "The notice was signed for already."), Cite.Setting("rectification.signed"));

    public static Refusal? Reporting(RectificationNotice notice, ReportRectification command, Occasion occasion)
    {
        if (notice.Signature is null)
            return new("rectification-not-signed", new("请先签收整改通知书，再报告整改情况。", "Sign for the notice before you report on it."), Cite.Setting("rectification.signed"));
        if (notice.Closed is not null)
            return Closed;
        if (notice.Status == NoticeStatus.Reported)
            return new("rectification-reported", new("整改报告已提交，等待复查。", "A report was sent and waits to be checked."), Cite.Setting("rectification.recheck"));
        if (Wording.Unusable(command.Text))
            return new("rectification-report-text", new($"请写明整改情况（不超过 {Wording.Longest} 字）。", $"Say what was done (up to {Wording.Longest} characters)."), Cite.Setting("rectification.evidence")) { Field = "text" };
        if (command.Evidence.Count is 0 or > MostEvidence || command.Evidence.Any(string.IsNullOrWhiteSpace))
            return new("rectification-evidence", new($"整改报告须附 1 至 {MostEvidence} 份佐证材料。", $"A report comes with 1 to {MostEvidence} pieces of evidence."), Cite.Setting("rectification.evidence")) { Field = "evidence" };
        return notice.Reports is [.., var last] && Same(last, command, occasion)
            ? new("rectification-same-report", new("该报告已被退回，请补充整改情况后再报。", "This very report was sent back: say what was done since."), Cite.Setting("rectification.recheck")) { Field = "text" }
            : null;
    }

    public static Refusal? Checking(RectificationNotice notice, int report, RectificationFacts facts)
    {
        if (facts.UnitOfActor == notice.Issued.Unit)
            return new("rectification-own-unit", new("不能复查本单位的整改。", "Nobody checks what their own unit put right."), Cite.Setting("rectification.recheck"));
        if (notice.Closed is not null)
            return Closed;
        if (notice.Status != NoticeStatus.Reported)
            return new("rectification-not-reported", new("尚无待复查的整改报告。", "No report waits to be checked."), Cite.Setting("rectification.recheck"));
        return report == notice.Reports.Count ? null
            : new("rectification-other-report", new($"待复查的是第 {notice.Reports.Count} 次报告，请刷新后重试。", $"It is report {notice.Reports.Count} that waits: load it again."), Cite.Setting("request.version"));
    }

    public static Refusal? Returning(SendReportBack command, SupervisionTerms terms) =>
        Wording.Unusable(command.Reason)
            ? new("rectification-reason", new($"请写明退回的理由（不超过 {Wording.Longest} 字）。", $"Say why it is sent back (up to {Wording.Longest} characters)."), Cite.Setting("rectification.recheck")) { Field = "reason" }
            : IssuingRefusals.Days(command.Days, terms);

    public static Refusal? Remark(string remark) => Wording.Unusable(remark)
        ? new("rectification-remark", new($"请写明复查情况（不超过 {Wording.Longest} 字）。", $"Say what the check found (up to {Wording.Longest} characters)."), Cite.Setting("rectification.recheck")) { Field = "remark" }
        : null;

    public static bool Same(RectificationReported known, ReportRectification command, Occasion occasion) =>
        known.By == occasion.By && known.Text == command.Text && known.Evidence.SequenceEqual(command.Evidence);

    private static Refusal Closed { get; } = new("rectification-closed", new("该通知书已销号。", "The notice is closed."), Cite.Setting("correction.version"));
}
