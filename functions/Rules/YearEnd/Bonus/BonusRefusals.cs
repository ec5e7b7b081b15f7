using PerfServerless.Rules.Law;

namespace PerfServerless.Rules.YearEnd.Bonus;

/// <summary>Every reason for which an act on a bonus is refused.</summary>
internal static class BonusRefusals
{
    public static Refusal Frozen(BonusPeriod period) =>
        Once("bonus-frozen", $"{period} 的奖金方案已经确定，不能再改。", $"The bonus scheme of {period} is frozen and does not change.");

    public static Refusal NotDrafted() => Once("bonus-not-drafted", "还没有奖金方案草案。", "There is no draft of a bonus scheme.");

    public static Refusal NotFrozen() => Once("bonus-not-frozen", "奖金方案还没有确定，不能核算。", "The scheme is not frozen: nothing is computed yet.");

    public static Refusal NotSettled() => Once("bonus-not-settled", "奖金还没有核算。", "The bonus was not computed yet.");

    public static Refusal Settled() => Once("bonus-settled", "奖金已经核算，方案不能退回；等次有变动的，补发或者追回。", "The list was computed: the scheme does not go back; changed grades make a supplement.");

    public static Refusal? Freezing(BonusState state, BonusFacts facts, Occasion occasion)
    {
        if (state.Terms is not { } terms)
            return NotDrafted();
        if (state.FreezeAskedBy is not { } asked)
            return Once("bonus-freeze-not-asked", "还没有人提请确定方案。", "Nobody asked that the scheme be frozen.");
        return occasion.By == asked || occasion.By == state.DraftedBy
            ? TwoPeople("bonus-approver", "起草或者提请的人不能批准。", "Who drafted the scheme or asked for it does not approve it.")
            : Incomplete(terms, facts);
    }

    /// <summary>What must be there before a list is computed: final results, of exactly those for whom the table has a standard.</summary>
    public static Refusal? Incomplete(BonusTerms terms, BonusFacts facts)
    {
        if (facts.Candidates.Count == 0)
            return new("bonus-no-results", new($"{facts.Period} 没有考核结果。", $"There are no results of {facts.Period}."), Cite.Pilot(5));
        if (facts.Candidates.Count(candidate => !candidate.Final) is > 0 and var open)
            return Once("bonus-results-open", $"还有 {open} 人的考核结果没有确定。", $"The results of {open} people are not final yet.");
        var (listed, known) = (terms.Standards.Select(row => row.Person).ToHashSet(), facts.Candidates.Select(candidate => candidate.Person).ToHashSet());
        if (Named(known.Except(listed)) is { } missing)
            return Table("bonus-standard-missing", $"有 {missing.Count} 人没有奖金标准：{missing.Zh}。", $"{missing.Count} people have no standard: {missing.En}.");
        return Named(listed.Except(known)) is { } unknown
            ? Table("bonus-result-missing", $"标准表中有 {unknown.Count} 人还没有考核结果：{unknown.Zh}。不参加考核的请从标准表中删去。", $"{unknown.Count} people in the table have no result: {unknown.En}. Whoever is not appraised is left out of the table.")
            : null;
    }

    private static (int Count, string Zh, string En)? Named(IEnumerable<Organisation.PersonId> people)
    {
        var all = people.Order().ToList();
        return all.Count == 0 ? null : (all.Count, string.Join("、", all.Take(5)), string.Join(", ", all.Take(5)));
    }

    private static Refusal Table(string code, string zh, string en) => new(code, new(zh, en), Cite.Setting("bonus.standards"));

    public static Refusal? Supplementing(BonusState state, DraftSupplement command)
    {
        if (state.Settled is null)
            return NotSettled();
        if (state.Pending is not null)
            return Later("bonus-supplement-pending", "已有一份待批准的补发追回表。", "A supplement awaits its approval already.");
        return Wording.Unusable(command.DocumentNumber, 60)
            ? Later("bonus-supplement-document", "补发或者追回应有文号（不超过 60 字）。", "A supplement has a document number (up to 60 characters).") with { Field = "documentNumber" }
            : null;
    }

    public static Refusal NothingDue() => Later("bonus-supplement-nothing", "没有需要补发或者追回的。", "Nothing is due: no grade changed that moves a bonus.");

    public static Refusal? Approving(BonusState state, Occasion occasion)
    {
        if (state.Pending is null)
            return Later("bonus-supplement-none", "没有待批准的补发追回表。", "No supplement awaits approval.");
        return occasion.By == state.PendingBy
            ? TwoPeople("bonus-supplement-approver", "拟定补发追回表的人不能批准。", "Who drafted the supplement does not approve it.")
            : null;
    }

    public static Refusal? Reason(string reason) =>
        Wording.Unusable(reason)
            ? Once("bonus-reopen-reason", $"请写明退回的理由（不超过 {Wording.Longest} 字）。", $"Say why it goes back (up to {Wording.Longest} characters).") with { Field = "reason" }
            : null;

    private static Refusal Once(string code, string zh, string en) => new(code, new(zh, en), Cite.Setting("bonus.once"));

    private static Refusal TwoPeople(string code, string zh, string en) => new(code, new(zh, en), Cite.Setting("bonus.two-people"));

    private static Refusal Later(string code, string zh, string en) => new(code, new(zh, en), Cite.Setting("bonus.supplement"));
}
