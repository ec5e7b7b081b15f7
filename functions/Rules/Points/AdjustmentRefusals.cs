using PerfServerless.Rules.Law;
using PerfServerless.Rules.Organisation;

namespace PerfServerless.Rules.Points;

/// <summary>Every reason for which an act on a proposed entry is refused.</summary>
internal static class AdjustmentRefusals
{
    public static Refusal? Stating(AdjustmentState state, GiveStatement command, Occasion occasion)
    {
        if (Undecided(state) is { } refusal)
            return refusal;
        if (state.Proposal!.Person != occasion.By)
            return new("statement-not-yours", new("只有当事人可以陈述申辩。", "Only the person concerned states their view."), Cite.Setting("points.heard"));
        if (state.Statement is not null && state.Review is not null)
            return new("statement-answered", new("纪检（人事）已审核，陈述不能再修改。", "The entry was reviewed: the statement is not edited any more."), Cite.Setting("correction.version"));
        return Wording.Unusable(command.Text)
            ? new("statement-text", new($"请写明陈述意见（不超过 {Wording.Longest} 字）；没有意见也请写明。", $"State your view (up to {Wording.Longest} characters); if you have none, say so."), Cite.Setting("points.heard")) { Field = "text" }
            : null;
    }

    public static Refusal? Reviewing(AdjustmentState state, ReviewByDiscipline command, Occasion occasion)
    {
        if ((Undecided(state) ?? Impartial(state, occasion.By)) is { } refusal)
            return refusal;
        return state.Review is not null
            ? new("adjustment-reviewed", new("该申报已审核。", "The entry was reviewed already."), Cite.Setting("points.two-people"))
            : Reason(command.Reason);
    }

    public static Refusal? Approving(AdjustmentState state, ApproveByOrganisation command, Occasion occasion)
    {
        if ((Undecided(state) ?? Impartial(state, occasion.By)) is { } refusal)
            return refusal;
        if (state.Review is not { } review)
            return new("adjustment-not-reviewed", new("须先经纪检（人事）审核。", "The discipline reviewer comes first."), Cite.Setting("points.two-people"));
        if (review.By == occasion.By)
            return new("adjustment-same-approver", new("审核人不能再审定，须由两人分别把关。", "Who reviewed it does not approve it: two different people do."), Cite.Setting("points.two-people"));
        if (!state.IsHeard(occasion.At))
            return new("adjustment-not-heard", new("当事人尚未陈述，陈述期也未满，不能审定。", "The person has not been heard and still has time to state their view."), Cite.Setting("points.heard"));
        return Reason(command.Reason);
    }

    public static Refusal? Withdrawing(AdjustmentState state, Occasion occasion)
    {
        if (state.Status == AdjustmentStatus.None)
            return Missing();
        if (state.ProposedBy != occasion.By)
            return new("adjustment-not-proposer", new("只有申报人可以撤回。", "Only the proposer withdraws an entry."), Cite.Setting("points.two-people"));
        return state.Status == AdjustmentStatus.Withdrawn ? null : Undecided(state);
    }

    public static Refusal Missing() => new("adjustment-missing", new("没有该项申报。", "There is no such entry."), Cite.Setting("points.two-people"));

    public static Refusal? Reason(string? reason) =>
        Wording.Unusable(reason)
            ? new("adjustment-reason", new($"请写明理由（不超过 {Wording.Longest} 字）。", $"Give the reason (up to {Wording.Longest} characters)."), Cite.Setting("points.two-people")) { Field = "reason" }
            : null;

    private static Refusal? Undecided(AdjustmentState state) => state.Status switch
    {
        AdjustmentStatus.None => Missing(),
        AdjustmentStatus.Proposed or AdjustmentStatus.Reviewed => null,
        _ => new("adjustment-decided", new("该申报已办结，不能再修改；确有差错的，请申请更正。", "The entry is decided and not edited. A change now is a correction."), Cite.Setting("correction.version")),
    };

    private static Refusal? Impartial(AdjustmentState state, PersonId by)
    {
        if (state.Proposal!.Person == by)
            return new("adjustment-own", new("不能审核或审定与本人有关的申报。", "Nobody approves an entry that concerns themselves."), Cite.Setting("points.two-people"));
        return state.ProposedBy == by
            ? new("adjustment-own-proposal", new("申报人不能审核或审定自己的申报。", "The proposer does not approve the entry."), Cite.Setting("points.two-people"))
            : null;
    }
}
