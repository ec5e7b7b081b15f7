using PerfServerless.Rules;
using PerfServerless.Rules.Appraisal;
using PerfServerless.Rules.Attendance;
using PerfServerless.Rules.Ballots;
using PerfServerless.Rules.Calendar;
using PerfServerless.Rules.Grading;
using PerfServerless.Rules.Monthly;
using PerfServerless.Rules.Objections;
using PerfServerless.Rules.Organisation;
using PerfServerless.Rules.Points;

namespace PerfServerless.Service.Outbox;

/// <summary>What each notice says. Names of other people are left out: an inbox may be read over a shoulder.</summary>
internal static class NoticeTexts
{
    public static Bilingual ReportWaits(MonthState month) =>
        new($"{month.Month} 月工作汇报等待您点评，请于 {month.ReviewDue:yyyy-MM-dd} 前完成。", $"A report of {month.Month} awaits your review, by {month.ReviewDue:yyyy-MM-dd}.");

    public static Bilingual ReportSentBack(MonthState month, ReportSentBack back) =>
        new($"您的 {month.Month} 月工作汇报被退回：{back.Reason}", $"Your report of {month.Month} was sent back: {back.Reason}");

    public static Bilingual Reviewed(MonthState month, ReportReviewed review) =>
        new($"您的 {month.Month} 月工作汇报已点评，得分 {review.Score:0.##}。", $"Your report of {month.Month} was reviewed: {review.Score:0.##}.");

    public static Bilingual SheetPut(SheetPut sheet) =>
        new($"{sheet.Month} 考勤表待您确认，有异议请于 {LastDay(sheet.DisputeEnds)} 前提出。", $"Your attendance sheet of {sheet.Month} is to be confirmed, or disputed by {LastDay(sheet.DisputeEnds)}.");

    public static Bilingual SheetDisputed(SheetState sheet) =>
        new($"{sheet.Month} 的一份考勤表有异议，请处理。", $"An attendance sheet of {sheet.Month} is disputed: please resolve it.");

    public static Bilingual SheetResolved(SheetState sheet) =>
        new($"您的 {sheet.Month} 考勤表已有处理结果。", $"Your attendance sheet of {sheet.Month} was resolved.");

    public static Bilingual AdjustmentTold(AdjustmentState entry, PersonTold told) =>
        new($"有一项{Kind(entry).Zh}涉及您：{entry.Proposal!.Event}。您可在 {LastDay(told.StatementDue)} 前陈述意见。", $"A proposal ({Kind(entry).En}) concerns you: {entry.Proposal!.Event}. You may state your view by {LastDay(told.StatementDue)}.");

    public static Bilingual AdjustmentDecided(AdjustmentState entry, AdjustmentDecided decided) =>
        new($"涉及您的{Kind(entry).Zh}{(decided.Approved ? "已生效" : "未通过")}。", $"The proposal ({Kind(entry).En}) about you was {(decided.Approved ? "approved" : "not approved")}.");

    public static Bilingual AdjustmentRevoked(AdjustmentState entry) =>
        new($"涉及您的{Kind(entry).Zh}已撤销。", $"The entry ({Kind(entry).En}) about you was revoked.");

    public static Bilingual BallotOpen(BoxOpened box) =>
        new($"{box.Period} 民主测评开始，请于 {LastDay(box.Closes)} 前投票。您的选票不记名。", $"The democratic evaluation of {box.Period} is open until {LastDay(box.Closes)}. Your ballot carries no name.");

    public static Bilingual ObjectionLodged() => new("收到一份考核结果异议，请指定未参与评定的复核人。", "An objection was lodged: name a reviewer who did not decide.");

    public static Bilingual ObjectionGiven() => new("请您复核一份考核结果异议。", "An objection was given to you to answer.");

    public static Bilingual ObjectionEscalated() => new("收到一份复核申请或者申诉，请在法定期限内办理。", "A review was requested or an appeal lodged: it has a statutory time limit.");

    public static Bilingual Ruled(Bilingual stage, Ruling ruling) =>
        new($"您的{stage.Zh}已有决定：{(ruling.Upheld ? "予以支持" : "不予支持")}。{ruling.Reason}", $"Your {stage.En} was {(ruling.Upheld ? "upheld" : "not upheld")}: {ruling.Reason}");

    public static Bilingual ObjectionAnswered(ObjectionDecided decided) =>
        new($"您的异议已答复：{(decided.Ruling.Upheld ? "成立" : "不成立")}。{decided.Ruling.Reason}", $"Your objection was {(decided.Ruling.Upheld ? "upheld" : "not upheld")}: {decided.Ruling.Reason}");

    public static Bilingual Overdue(AppraisalState appraisal, DutyOverdue overdue)
    {
        var procedure = TwelveProcedures.All[int.Parse(overdue.Duty.Split('/')[0]) - 1];
        var instance = overdue.Duty.Contains('/') ? $" {overdue.Duty.Split('/')[1]}" : "";
        if (instance == $" {Signing.Instance}")
            return Unsigned($"{appraisal.Period}", overdue.Level);
        return new(
            $"{appraisal.Period.Name.Zh}{procedure.Name.Zh}{instance} 已逾期，现由{overdue.Level.Label().Zh}督办。",
            $"{procedure.Name.En}{instance} of {appraisal.Period} is overdue and now concerns: {overdue.Level.Label().En}.");
    }

    public static Bilingual Published(AppraisalState appraisal, GradePublished published) =>
        new($"您{appraisal.Period.Name.Zh}的考核等次为{published.Grade.Label().Zh}，公示至 {published.EndsOn:yyyy-MM-dd}，异议请于 {published.ObjectionUntil:yyyy-MM-dd} 前提出。", $"Your grade of {appraisal.Period} is {published.Grade.Label().En}, published until {published.EndsOn:yyyy-MM-dd}; objections until {published.ObjectionUntil:yyyy-MM-dd}.");

    public static Bilingual Changed(AppraisalState appraisal, GradeChanged changed) =>
        new($"您{appraisal.Period.Name.Zh}的考核等次更正为{changed.Grade.Label().Zh}：{changed.Reason}", $"Your grade of {appraisal.Period} was corrected to {changed.Grade.Label().En}: {changed.Reason}");

    public static Bilingual Served(AppraisalState appraisal) =>
        new($"{appraisal.Period.Name.Zh}考核结果通知书已送达，请签收。", $"The notice of your grade of {appraisal.Period} was served: please sign for it.");

    /// <summary>Of a quarter or a year.</summary>
    public static Bilingual SignSoon(string period, Duty duty) =>
        new($"{period} 考核结果通知书请于 {LastDay(duty.Due)} 前签收。", $"Sign for the notice of your grade of {period} by {LastDay(duty.Due)}.");

    /// <summary>Of a quarter or a year.</summary>
    public static Bilingual Unsigned(string period, ResponsibilityLevel level) =>
        new($"{period} 有考核结果通知书逾期未签收，现由{level.Label().Zh}督办。", $"A notice of a grade of {period} was not signed for in time and now concerns: {level.Label().En}.");

    private static Bilingual Kind(AdjustmentState entry) =>
        entry.Proposal!.Subject.Kind == AdjustmentKind.Points ? new("加减分", "points") : new("负面清单", "negative list");

    private static string LastDay(DateTimeOffset end) => $"{ChinaTime.DateOf(end.AddTicks(-1)):yyyy-MM-dd}";
}
