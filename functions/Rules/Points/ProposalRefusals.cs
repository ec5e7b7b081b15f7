using PerfServerless.Rules.Law;
using PerfServerless.Rules.NegativeList;

namespace PerfServerless.Rules.Points;

/// <summary>Every reason for which a proposal is refused.</summary>
internal static class ProposalRefusals
{
    private const int LongestNumber = 100;

    public static Refusal? Of(AdjustmentState state, AdjustmentProposal proposal, AdjustmentFacts facts, Occasion occasion)
    {
        if (state.Status != AdjustmentStatus.None)
            return new("adjustment-exists", new("该申报已提交，不能修改；提错的请撤回后重新申报。", "This entry was proposed and is not edited: withdraw it and propose anew."), Cite.Setting("correction.version"));
        return Grounds(proposal) ?? Dates(proposal, facts, occasion) ?? Subject(proposal, facts) ?? Double(proposal, facts);
    }

    private static Refusal? Grounds(AdjustmentProposal proposal)
    {
        if (Wording.Unusable(proposal.Event))
            return new("adjustment-event", new($"请写明事由（不超过 {Wording.Longest} 字）。", $"Say what happened (up to {Wording.Longest} characters)."), Cite.Setting("points.two-people")) { Field = "event" };
        if (Wording.Unusable(proposal.DocumentNumber, LongestNumber))
            return new("adjustment-document", new($"请填写依据文件的文号（不超过 {LongestNumber} 字）。", $"Give the number of the document it rests on (up to {LongestNumber} characters)."), Cite.Setting("points.no-double")) { Field = "documentNumber" };
        return proposal.Evidence.Count == 0 || proposal.Evidence.Any(string.IsNullOrWhiteSpace)
            ? new("adjustment-evidence", new("请至少附一份佐证材料。", "Attach at least one piece of evidence."), Cite.Setting("points.two-people")) { Field = "evidence" }
            : null;
    }

    private static Refusal? Dates(AdjustmentProposal proposal, AdjustmentFacts facts, Occasion occasion)
    {
        if (proposal.EventDate > occasion.Today)
            return Dated("adjustment-future", "事件还没有发生，不能申报。", "The event has not happened yet.");
        if (!facts.Period.Contains(proposal.EventDate))
            return Dated("adjustment-period", $"事件不在 {facts.Period} 内，请在事件所属季度申报。", $"The event is not in {facts.Period}: propose it in its own quarter.");
        return occasion.Today > occasion.Calendar.AddWorkingDays(proposal.EventDate, facts.Terms.WindowDays)
            ? Dated("adjustment-window", $"事件发生已超过 {facts.Terms.WindowDays} 个工作日，不再受理。", $"More than {facts.Terms.WindowDays} working days have passed since the event.")
            : null;
    }

    private static Refusal? Subject(AdjustmentProposal proposal, AdjustmentFacts facts) => proposal.Subject switch
    {
        PointsSubject points => Points(points.Value, facts.Terms.Cap),
        NegativeEntry entry => NegativeRefusals.Of(entry, proposal.EventDate, facts.Period),
        _ => throw new InvalidOperationException($"Unknown subject {proposal.Subject.GetType().Name}."),
    };

    private static Refusal? Points(decimal value, decimal cap)
    {
        if (value == 0)
            return Valued("points-zero", "加减分不能为 0。", "Points cannot be 0.");
        if (Math.Abs(value) > cap)
            return Valued("points-range", $"一次加减分不超过 {cap} 分。", $"An entry gives or takes at most {cap} points.");
        return decimal.Round(value, 2) != value
            ? Valued("points-decimals", "加减分最多两位小数。", "Points have at most two decimals.")
            : null;
    }

    private static Refusal? Double(AdjustmentProposal proposal, AdjustmentFacts facts) =>
        facts.Others.Contains(AdjustmentKey.Of(proposal))
            ? new("adjustment-double", new("同一事项已申报，不能重复加减分或重复列入。", "This event was entered already: no event counts twice."), Cite.Setting("points.no-double")) { Field = "documentNumber" }
            : null;

    private static Refusal Dated(string code, string zh, string en) => new(code, new(zh, en), Cite.Setting("points.window")) { Field = "eventDate" };

    private static Refusal Valued(string code, string zh, string en) => new(code, new(zh, en), Cite.Setting("points.cap")) { Field = "subject" };
}
