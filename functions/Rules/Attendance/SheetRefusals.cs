using PerfServerless.Rules.Law;

namespace PerfServerless.Rules.Attendance;

/// <summary>Every reason for which an act on a sheet is refused; what its entries may be is in <see cref="EntryRefusals"/>.</summary>
internal static class SheetRefusals
{
    public static Refusal? Putting(SheetState state, SheetFacts facts, Occasion occasion)
    {
        if (facts.Month.First > occasion.Today)
            return new("sheet-future", new($"{facts.Month} 还没有到，不能填报考勤。", $"{facts.Month} has not begun: its attendance cannot be recorded yet."), Cite.Setting("attendance.deadline"));
        if (state.IsDisputed)
            return new("sheet-disputed", new("本人对考勤有异议，须先处理异议。", "The person disputes the sheet: resolve the dispute first."), Cite.Setting("attendance.dispute"));
        return state.IsSettled(occasion.At)
            ? new("sheet-settled", new("考勤已确认。需要改动的，请申请更正。", "The sheet is settled. A change now is a correction."), Cite.Setting("correction.approver"))
            : null;
    }

    public static Refusal? Confirming(SheetState state, Occasion occasion)
    {
        if (ByThePerson(state, occasion) is { } refusal)
            return refusal;
        return state.IsDisputed
            ? new("sheet-dispute-open", new("您已提出异议，请等待处理结果。", "You disputed the sheet: the dispute is answered first."), Cite.Setting("attendance.dispute"))
            : null;
    }

    public static Refusal? Disputing(SheetState state, DisputeSheet command, Occasion occasion)
    {
        if (ByThePerson(state, occasion) is { } refusal)
            return refusal;
        if (state.DisputeReason is not null)
            return new("sheet-dispute-twice", new("您已就本月考勤提出过异议。", "You have already disputed this sheet."), Cite.Setting("attendance.dispute"));
        if (state.ConfirmedAt is not null)
            return new("sheet-confirmed", new("您已确认本月考勤，不能再提出异议；确有差错的，请申请更正。", "You confirmed this sheet. If it is wrong, ask for a correction."), Cite.Setting("attendance.dispute"));
        if (occasion.At >= state.DisputeEnds)
            return new("sheet-dispute-late", new("考勤异议期已过，视为确认；确有差错的，请申请更正。", "The time to dispute has passed and the sheet counts as confirmed. If it is wrong, ask for a correction."), Cite.Setting("attendance.dispute"));
        return Reason(command.Reason, "attendance.dispute");
    }

    public static Refusal? Resolving(SheetState state, ResolveDispute command, Occasion occasion)
    {
        if (!state.IsDisputed)
            return new("sheet-no-dispute", new("没有待处理的考勤异议。", "There is no dispute to resolve."), Cite.Setting("attendance.dispute"));
        if (state.Person == occasion.By)
            return new("sheet-own-dispute", new("不能处理自己提出的考勤异议。", "Nobody resolves their own dispute."), Cite.Setting("attendance.dispute"));
        return Reason(command.Reason, "attendance.dispute");
    }

    public static Refusal? RequestingCorrection(SheetState state, RequestSheetCorrection command, Occasion occasion)
    {
        if (!state.IsSettled(occasion.At))
            return new("sheet-not-settled", new("考勤尚未确认，可直接修改或提出异议，无需更正。", "The sheet is not settled: put it anew or dispute it instead."), Cite.Setting("correction.approver"));
        if (state.PendingCorrection is not null)
            return new("sheet-correction-pending", new("已有一项更正待审批。", "Another correction awaits its approver."), Cite.Setting("correction.approver"));
        if (state.Entries.SameAs(command.Entries))
            return new("sheet-correction-empty", new("更正内容与现有考勤相同。", "The correction changes nothing."), Cite.Setting("correction.approver")) { Field = "entries" };
        return Reason(command.Reason, "correction.approver");
    }

    public static Refusal? DecidingCorrection(SheetState state, DecideSheetCorrection command, Occasion occasion)
    {
        if (state.PendingCorrection is not { } asked)
            return new("sheet-no-correction", new("没有待审批的更正。", "There is no correction to decide."), Cite.Setting("correction.approver"));
        if (asked.By == occasion.By || state.Person == occasion.By)
            return new("sheet-own-correction", new("申请人和本人不能审批该更正。", "Neither the one who asked for a correction nor the person concerned approves it."), Cite.Setting("correction.approver"));
        return Reason(command.Reason, "correction.approver");
    }

    private static Refusal? ByThePerson(SheetState state, Occasion occasion)
    {
        if (!state.Exists)
            return new("sheet-missing", new("本月考勤尚未提交本人确认。", "No sheet has been put for this month."), Cite.Setting("attendance.deadline"));
        if (state.Person != occasion.By)
            return new("sheet-not-yours", new("考勤只能由本人确认或提出异议。", "Only the person concerned confirms or disputes a sheet."), Cite.Setting("attendance.dispute"));
        return occasion.Today <= state.Month.Last
            ? new("sheet-month-open", new("本月尚未结束，考勤仍可修改，月末后再确认。", "The month is not over and the sheet may still change: confirm or dispute it afterwards."), Cite.Setting("attendance.dispute"))
            : null;
    }

    private static Refusal? Reason(string? reason, string setting) =>
        Wording.Unusable(reason)
            ? new("sheet-reason", new($"请写明理由（不超过 {Wording.Longest} 字）。", $"Give the reason (up to {Wording.Longest} characters)."), Cite.Setting(setting)) { Field = "reason" }
            : null;
}
