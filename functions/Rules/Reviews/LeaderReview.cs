using PerfServerless.Rules.Appraisal;
using PerfServerless.Rules.Law;
using PerfServerless.Rules.Monthly;
using PerfServerless.Rules.Weekly;

namespace PerfServerless.Rules.Reviews;

/// <summary>领导点评: the supervising leader scores and comments on a monthly report, or sends it back. Procedure 5.</summary>
public static class LeaderReview
{
    private const int LongestComment = 1000;

    /// <summary>Scores the report, 0–100 with up to two decimals.</summary>
    public static Decision<MonthEvent> Review(MonthState state, decimal score, string comment, ReviewTerms terms, Occasion occasion)
    {
        if (state.Review is { } given && given.Score == score && given.Comment == comment && given.By == occasion.By)
            return Decision<MonthEvent>.Nothing;
        if ((Acting(state, occasion) ?? Scoring(score, comment, terms)) is { } refusal)
            return refusal;
        return new ReportReviewed(occasion.By, score, comment, occasion.At, occasion.Today > state.ReviewDue ? Timeliness.Late : Timeliness.OnTime);
    }

    /// <summary>Sends the report back with a reason, as often as the scheme allows.</summary>
    public static Decision<MonthEvent> SendBack(MonthState state, string reason, ReviewTerms terms, Occasion occasion)
    {
        if (state.SentBackReason == reason)
            return Decision<MonthEvent>.Nothing;
        if (Acting(state, occasion) is { } refusal)
            return refusal;
        if (state.SentBack >= terms.SendBackLimit)
            return new Refusal("review-send-back-limit", new($"一份汇报最多退回 {terms.SendBackLimit} 次，请直接点评。", $"A report is sent back at most {terms.SendBackLimit} times: please review it."), Cite.Setting("review.send-back-limit"));
        return string.IsNullOrWhiteSpace(reason)
            ? new Refusal("review-send-back-reason", new("退回须说明需要补充什么。", "Say what is missing when you send a report back."), Cite.Setting("review.send-back-limit")) { Field = "reason" }
            : new ReportSentBack(occasion.By, reason);
    }

    private static Refusal? Acting(MonthState state, Occasion occasion)
    {
        if (state.SentAt is not null && state.Person == occasion.By)
            return new("review-own", new("不能点评自己的汇报。", "Nobody reviews their own report."), Cite.Setting("review.not-self"));
        if (state.Review is not null)
            return new("review-given", new("该汇报已点评，需要改动的请申请更正。", "The report is reviewed. A change now is a correction."), Cite.Setting("correction.version"));
        return state.AwaitsReview ? null
            : new("review-nothing-sent", new("该月汇报尚未提交，或已退回修改。", "The report was not sent, or was sent back."), Cite.Setting("review.deadline"));
    }

    private static Refusal? Scoring(decimal score, string comment, ReviewTerms terms)
    {
        if (score is < 0 or > 100 || decimal.Round(score, 2) != score)
            return new("review-score", new("点评分应在 0 至 100 之间，最多两位小数。", "A score is between 0 and 100 with at most two decimals."), Cite.Setting("review.comment-required")) { Field = "score" };
        if (comment.Length > LongestComment)
            return new("review-comment-length", new($"评语不超过 {LongestComment} 字。", $"A comment has up to {LongestComment} characters."), Cite.Setting("review.comment-required")) { Field = "comment" };
        return (score < terms.CommentBelow || score > terms.CommentAbove) && string.IsNullOrWhiteSpace(comment)
            ? new("review-comment", new($"低于 {terms.CommentBelow:0} 分或高于 {terms.CommentAbove:0} 分，必须写明评语。", $"A score below {terms.CommentBelow:0} or above {terms.CommentAbove:0} needs a comment."), Cite.Setting("review.comment-required")) { Field = "comment" }
            : null;
    }
}
