using PerfServerless.Rules.Law;

namespace PerfServerless.Rules.Appraisal;

/// <summary>Every reason for which a roster is refused.</summary>
internal static class RosterRefusals
{
    public static Refusal? Proposing(RosterState state, IReadOnlyList<RosterEntry> entries, RosterFacts facts)
    {
        if (state.LockedOn is not null)
            return new("roster-locked", new("参评名单已核定，需要改动的请申请更正。", "The roster is locked. A change now is a correction."), Cite.Setting("correction.version"));
        var twice = entries.GroupBy(entry => entry.Person).FirstOrDefault(group => group.Count() > 1);
        if (twice is not null)
            return Fault("roster-twice", $"{twice.Key} 出现了两次，每人应有且只有一种参评状态。", $"{twice.Key} appears twice: everyone has exactly one status.", "roster.one-status");
        return Members(entries, facts) ?? entries.Select(Entry).FirstOrDefault(refusal => refusal is not null);
    }

    public static Refusal? Locking(RosterState state, RosterFacts facts)
    {
        if (state.Unit != facts.Unit)
            return Fault("roster-not-proposed", "单位还没有提交参评名单。", "The unit has not proposed its roster.", "roster.deadline");
        return Members(state.Entries, facts);
    }

    private static Refusal? Members(IReadOnlyList<RosterEntry> entries, RosterFacts facts)
    {
        var members = facts.Members.ToDictionary(member => member.Person);
        foreach (var entry in entries)
        {
            if (!members.TryGetValue(entry.Person, out var member))
                return Fault("roster-stranger", $"{entry.Person} 不是本单位本期人员。", $"{entry.Person} does not belong to this unit in this period.", "roster.home-unit");
            if (member.Leading)
                return Fault("roster-leader", $"{entry.Person} 担任领导职务，不参加此项考核。", $"{entry.Person} holds a leading post and does not take part.", "roster.leaders-excluded");
            if (member.UnderInvestigation && entry.Participation == Participation.Graded)
                return new("roster-open-case", new($"{entry.Person} 立案未结，本期不定等次。", $"{entry.Person} is under investigation: the grade is withheld."), Cite.InstitutionRules(42)) { Field = "entries" };
        }
        var listed = entries.Select(entry => entry.Person).ToHashSet();
        var missing = facts.Members.FirstOrDefault(member => !member.Leading && !listed.Contains(member.Person));
        return missing is null ? null
            : Fault("roster-missing", $"{missing.Person} 没有参评状态，名单应包括本单位全部非领导人员。", $"{missing.Person} has no status: the roster lists everyone but leaders.", "roster.one-status");
    }

    private static Refusal? Entry(RosterEntry entry)
    {
        if (!Enum.IsDefined(entry.Participation) || (entry.Participation != Participation.Graded && entry.Reason is null))
            return Fault("roster-reason", $"{entry.Person} 不参加评定等次，须选择原因。", $"{entry.Person} is not graded: choose the reason.", "roster.one-status");
        return entry.Reason == ParticipationReason.Other && string.IsNullOrWhiteSpace(entry.Note)
            ? Fault("roster-note", $"{entry.Person} 的原因为“其他”，须写明。", $"{entry.Person}: say what the other reason is.", "roster.one-status")
            : null;
    }

    private static Refusal Fault(string code, string zh, string en, string setting) => new(code, new(zh, en), Cite.Setting(setting)) { Field = "entries" };
}
