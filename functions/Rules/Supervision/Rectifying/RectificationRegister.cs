using PerfServerless.Rules.Supervision.Inspecting;

namespace PerfServerless.Rules.Supervision.Rectifying;

/// <summary>A year's notices, in the order of their numbers. One stream gives the numbers, so none is missing and none is given twice.</summary>
public sealed record RegisterState
{
    /// <summary>A year without a notice.</summary>
    public static RegisterState None { get; } = new();

    /// <summary>The notices: the first has number 1.</summary>
    public IReadOnlyList<RectificationNotice> Notices { get; init; } = [];

    /// <summary>A notice by its number, or <c>null</c>.</summary>
    public RectificationNotice? Find(int sequence) => sequence >= 1 && sequence <= Notices.Count ? Notices[sequence - 1] : null;

    /// <summary>The notice on exactly these findings of an inspection, or <c>null</c>.</summary>
    public RectificationNotice? On(string inspection, IReadOnlyList<string> findings) => Notices.FirstOrDefault(notice =>
        notice.Issued.Inspection == inspection && notice.Issued.Findings.Select(finding => finding.Id).ToHashSet().SetEquals(findings));
}

/// <summary>整改通知书: issued, signed for, reported on, checked again; then closed (销号), or sent back; overdue it rises through the five levels.</summary>
public static class RectificationRegister
{
    /// <summary>Issues a notice under the next number of the year.</summary>
    public static Decision<RectificationEvent> Issue(
        RegisterState state, IssueNotice command, InspectionState inspection, SupervisionTerms terms, Occasion occasion)
    {
        if (state.On(inspection.Id, command.Findings) is { } known && known.Issued.By == occasion.By && known.Issued.Requirement == command.Requirement)
            return Decision<RectificationEvent>.Nothing;
        if (IssuingRefusals.Of(state, command, inspection, terms, occasion) is { } refusal)
            return refusal;
        var sequence = state.Notices.Count + 1;
        return new NoticeIssued(
            sequence, $"{terms.NumberPrefix}〔{occasion.Today.Year}〕{sequence}号", inspection.Unit, inspection.Id,
            [.. inspection.Findings.Where(finding => command.Findings.Contains(finding.Id))], command.Requirement,
            occasion.Today, command.Days ?? terms.RectificationDays, inspection.Inspectors, occasion.By, occasion.At);
    }

    /// <summary>Answers a command on one notice, which exists.</summary>
    public static Decision<RectificationEvent> Decide(RectificationNotice notice, RectificationCommand command, RectificationFacts facts, Occasion occasion) => command switch
    {
        SignForNotice => Sign(notice, occasion),
        ReportRectification report => Report(notice, report, occasion),
        SendReportBack back => SendBack(notice, back, facts, occasion),
        CloseNotice close => Close(notice, close, facts, occasion),
        LookWhetherOverdue => Overdue(notice, facts.Terms, occasion),
        _ => throw new InvalidOperationException($"Unknown command {command.GetType().Name}."),
    };

    /// <summary>Folds an event into the state; an unknown event is a bug and throws.</summary>
    public static RegisterState Evolve(RegisterState state, RectificationEvent happened) =>
        happened is NoticeIssued issued
            ? state with { Notices = [.. state.Notices, new(issued)] }
            : state with { Notices = [.. state.Notices.Select(notice => notice.Issued.Sequence == happened.Sequence ? Evolve(notice, happened) : notice)] };

    private static RectificationNotice Evolve(RectificationNotice notice, RectificationEvent happened) => happened switch
    {
        NoticeSignedFor e => notice with { Signature = e },
        RectificationReported e => notice with { Reports = [.. notice.Reports, e], Overdue = Ended(notice.Overdue, e.At) },
        RectificationSentBack e => notice with { SentBack = [.. notice.SentBack, e] },
        RectificationOverdue e when notice.RunningSpell is { } running => notice with { Overdue = [.. notice.Overdue.SkipLast(1), running with { Level = e.Level }] },
        RectificationOverdue e => notice with { Overdue = [.. notice.Overdue, new(e.Due, e.At, e.Level, e.Points, null)] },
        NoticeClosed e => notice with { Closed = e },
        _ => throw new InvalidOperationException($"Unknown event {happened.GetType().Name}."),
    };

    private static IReadOnlyList<OverdueSpell> Ended(IReadOnlyList<OverdueSpell> spells, DateTimeOffset at) =>
        [.. spells.Select(spell => spell.EndedAt is null ? spell with { EndedAt = at } : spell)];

    private static Decision<RectificationEvent> Sign(RectificationNotice notice, Occasion occasion) =>
        notice.Signature?.By == occasion.By ? Decision<RectificationEvent>.Nothing
            : RectificationRefusals.Signing(notice) is { } refusal ? refusal
            : new NoticeSignedFor(notice.Issued.Sequence, occasion.By, occasion.At);

    private static Decision<RectificationEvent> Report(RectificationNotice notice, ReportRectification command, Occasion occasion)
    {
        if (notice.Status is NoticeStatus.Reported or NoticeStatus.Closed && RectificationRefusals.Same(notice.Reports[^1], command, occasion))
            return Decision<RectificationEvent>.Nothing;
        return RectificationRefusals.Reporting(notice, command, occasion) is { } refusal
            ? refusal
            : new RectificationReported(notice.Issued.Sequence, command.Text, command.Evidence, occasion.By, occasion.At);
    }

    private static Decision<RectificationEvent> SendBack(RectificationNotice notice, SendReportBack command, RectificationFacts facts, Occasion occasion)
    {
        if (notice.SentBack.Any(back => back.Report == command.Report && back.By == occasion.By && back.Reason == command.Reason))
            return Decision<RectificationEvent>.Nothing;
        if ((RectificationRefusals.Checking(notice, command.Report, facts) ?? RectificationRefusals.Returning(command, facts.Terms)) is { } refusal)
            return refusal;
        return new RectificationSentBack(
            notice.Issued.Sequence, command.Report, command.Reason, occasion.Today, command.Days ?? facts.Terms.RectificationDays,
            facts.Terms.SentBackPoints, occasion.By, occasion.At);
    }

    private static Decision<RectificationEvent> Close(RectificationNotice notice, CloseNotice command, RectificationFacts facts, Occasion occasion)
    {
        if (notice.Closed is { } known && known.By == occasion.By && known.Report == command.Report && known.Remark == command.Remark)
            return Decision<RectificationEvent>.Nothing;
        return (RectificationRefusals.Checking(notice, command.Report, facts) ?? RectificationRefusals.Remark(command.Remark)) is { } refusal
            ? refusal
            : new NoticeClosed(notice.Issued.Sequence, command.Report, command.Remark, occasion.By, occasion.At);
    }

    private static Decision<RectificationEvent> Overdue(RectificationNotice notice, SupervisionTerms terms, Occasion occasion)
    {
        if (!notice.AwaitsUnit || RectificationClock.Reached(notice, terms, occasion) is not { } level)
            return Decision<RectificationEvent>.Nothing;
        if (notice.RunningSpell is { } running)
            return level < running.Level
                ? new RectificationOverdue(notice.Issued.Sequence, running.Due, level, 0, occasion.At)
                : Decision<RectificationEvent>.Nothing;
        return new RectificationOverdue(
            notice.Issued.Sequence, RectificationClock.Due(notice, occasion.Calendar), level, terms.OverduePoints, occasion.At);
    }
}
