using PerfServerless.Rules.Law;

namespace PerfServerless.Rules.Points;

/// <summary>Every reason for which revoking an approved entry is refused.</summary>
internal static class RevocationRefusals
{
    public static Refusal? Asking(AdjustmentState state, RequestRevocation command, Occasion occasion)
    {
        if (Approved(state) is { } refusal)
            return refusal;
        return state.RevocationAsked is { } asked && asked.By != occasion.By
            ? new("revocation-pending", new("已有一项撤销申请待审批。", "Someone else has asked for the revocation already."), Cite.Setting("correction.approver"))
            : AdjustmentRefusals.Reason(command.Reason);
    }

    public static Refusal? Revoking(AdjustmentState state, RevokeAdjustment command, Occasion occasion)
    {
        if (Approved(state) is { } refusal)
            return refusal;
        if (state.RevocationAsked is not { } asked)
            return new("revocation-not-asked", new("没有待审批的撤销申请。", "Nobody asked for the entry to be revoked."), Cite.Setting("correction.approver"));
        return asked.By == occasion.By || state.Proposal!.Person == occasion.By || state.Decision!.By == occasion.By
            ? new("revocation-approver", new("撤销须由申请人、当事人和原审定人以外的人审批。", "A revocation is approved by someone other than who asked for it, who is concerned and who approved the entry."), Cite.Setting("correction.approver"))
            : AdjustmentRefusals.Reason(command.Reason);
    }

    private static Refusal? Approved(AdjustmentState state) => state.Status switch
    {
        AdjustmentStatus.Approved => null,
        AdjustmentStatus.None => AdjustmentRefusals.Missing(),
        _ => new("revocation-not-approved", new("只有已生效的申报可以撤销。", "Only an approved entry can be revoked."), Cite.Setting("correction.approver")),
    };
}
