using PerfServerless.Rules.Appraisal;
using PerfServerless.Rules.Calendar;
using PerfServerless.Rules.Law;
using PerfServerless.Rules.Organisation;
using PerfServerless.Rules.Weekly;

namespace PerfServerless.Rules.Monthly;

/// <summary>月工作汇报: drafted by the system from the weekly records, edited and sent by the person. Procedure 4.</summary>
public static class MonthlyReport
{
    private const int Longest = 5000;

    /// <summary>Sends the report, or sends it again after it was sent back.</summary>
    public static Decision<MonthEvent> Send(MonthState state, string text, MonthFacts facts, Occasion occasion)
    {
        if (state.SentAt is not null && state.SentBackReason is null && state.Text == text)
            return Decision<MonthEvent>.Nothing;
        if (Refuse(state, text, facts, occasion) is { } refusal)
            return refusal;
        var late = state.SentAt is null && occasion.Today > Due(facts.Month, facts.Terms.TimeLimits, occasion.Calendar);
        var timeliness = state.SentAt is null ? late ? Timeliness.Late : Timeliness.OnTime : state.Timeliness;
        var reviewDue = occasion.Calendar.AddWorkingDays(occasion.Today, facts.Terms.TimeLimits.Review);
        return new ReportSent(facts.Person, facts.Month, text, occasion.At, timeliness, reviewDue);
    }

    /// <summary>The report's last day (assumed; <c>month.deadline</c>).</summary>
    public static DateOnly Due(Month month, TimeLimits limits, WorkCalendar calendar) => calendar.AddWorkingDays(month.Last, limits.Month);

    /// <summary>Folds an event into the state; an unknown event is a bug and throws.</summary>
    public static MonthState Evolve(MonthState state, MonthEvent happened) => happened switch
    {
        ReportSent e => state with
        {
            Person = e.Person, Month = e.Month, Text = e.Text, SentAt = state.SentAt ?? e.At, Timeliness = e.Timeliness,
            ReviewDue = e.ReviewDue, SentBackReason = null,
        },
        ReportSentBack e => state with { SentBack = state.SentBack + 1, SentBackReason = e.Reason },
        ReportReviewed e => state with { Review = e },
        _ => throw new InvalidOperationException($"Unknown event {happened.GetType().Name}."),
    };

    private static Refusal? Refuse(MonthState state, string text, MonthFacts facts, Occasion occasion)
    {
        if (occasion.Today < facts.Month.Weeks[^1].Monday)
            return new("month-in-future", new($"{facts.Month} 还没有结束，不能提交汇报。", $"{facts.Month} is not over: its report cannot be sent yet."), Cite.Setting("month.deadline"));
        if (state.Review is not null)
            return new("month-reviewed", new("领导已点评，汇报不能再改。", "The leader has reviewed: the report can no longer change."), Cite.Setting("correction.version"));
        if (state.AwaitsReview)
            return new("month-awaits-review", new("汇报已提交，等待点评。", "The report was sent and awaits its review."), Cite.Setting("correction.version"));
        if (facts.WeeksRecorded == 0)
            return new("month-without-weeks", new("本月还没有周工作纪实，不能提交月汇报。", "No week of the month is recorded: record one before reporting."), Cite.Setting("month.needs-a-week"));
        return text.Trim().Length is 0 or > Longest
            ? new("month-text", new($"汇报须为 1 至 {Longest} 字。", $"A report has 1 to {Longest} characters."), Cite.Setting("month.deadline")) { Field = "text" }
            : null;
    }
}

/// <summary>What the rules need to know besides the report itself.</summary>
/// <param name="Person">Whose month it is.</param>
/// <param name="Month">Which month.</param>
/// <param name="WeeksRecorded">How many of its weeks are closed out.</param>
/// <param name="Terms">The scheme's terms.</param>
public sealed record MonthFacts(PersonId Person, Month Month, int WeeksRecorded, SchemeTerms Terms);
