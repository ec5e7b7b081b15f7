using PerfServerless.Rules.Law;
using PerfServerless.Rules.Organisation;

namespace PerfServerless.Rules.Grading;

/// <summary>Every reason for which a grade is refused, whoever gives it and at whatever stage.</summary>
internal static class GradeRefusals
{
    public static Refusal? Deciding(RoundState state, IReadOnlyList<GradeDecision> decisions, RoundFacts facts, PersonId by) =>
        decisions.Select(one => Deciding(state, one, facts, by)).FirstOrDefault(refusal => refusal is not null)
        ?? Quota(state, decisions, state.Places);

    /// <summary>What came after the decisions is found at the approval: a bar, or a proposal made anew that differs without a reason.</summary>
    public static Refusal? Standing(RoundState state, RoundFacts facts) =>
        Barred(state, facts)
        ?? state.Grades.Select(grade => Reason(state.ProposalOf(grade.Key)!, grade.Value.Current.Grade, grade.Value.Current.Reason)).FirstOrDefault(refusal => refusal is not null);

    public static Refusal? Barred(RoundState state, RoundFacts facts) =>
        state.Grades.Select(grade => Bar(state, grade.Key, grade.Value.Current.Grade, facts)).FirstOrDefault(refusal => refusal is not null);

    /// <summary>立案未结: nobody is published a grade that a case withholds now.</summary>
    public static Refusal? Withholding(RoundState state, RoundFacts facts) => facts.Candidates
        .Where(one => one.Withheld && state.Grades.ContainsKey(one.Person))
        .Select(one => new Refusal("publish-withheld", new(
            $"{one.Person} 被立案审查调查尚未结案，暂不确定等次，请先退回重新评定。",
            $"A case of {one.Person} is open: no grade until it is closed. Send the round back first."), Cite.Setting("scoring.renewal")))
        .FirstOrDefault();

    public static Refusal? Person(RoundState state, PersonId by, PersonId person) => Person(by, person, state.IsRecused(by, person));

    /// <summary>Who may take part in whose grade, of a quarter or of a year.</summary>
    public static Refusal? Person(PersonId by, PersonId person, bool recused)
    {
        if (by == PersonId.System)
            return new("grade-by-system", new("等次由人评定，系统只提出建议。", "A person decides a grade; the system only proposes."), Cite.PersonalInformationLaw(24));
        if (by == person)
            return new("grade-own", new("不能参与评定本人的等次。", "Nobody takes part in deciding their own grade."), Cite.Setting("grade.recusal"));
        return !recused ? null
            : new("grade-recused", new($"{by} 已对 {person} 声明回避，不能参与其等次评定。", $"{by} is recused from {person} and takes no part in that grade."), Cite.Setting("grade.recusal"));
    }

    public static Refusal? Bar(RoundState state, PersonId person, Grade grade, RoundFacts facts)
    {
        if (!Enum.IsDefined(grade))
            return new("grade-unknown", new("等次只有优秀、良好、一般、较差四种。", "The grades are the four of the scheme."), Cite.Setting("grade.bands")) { Field = "grade" };
        // What is known now is better than what was known when the round opened.
        var barred = facts.Candidates.LastOrDefault(one => one.Person == person)?.IsBarred ?? state.ProposalOf(person)?.IsBarred ?? false;
        return grade != Grade.Excellent || !barred ? null
            : new("grade-barred", new($"{person} 处于处分期或否决事项影响期内，不能评为优秀。", $"{person} is under a sanction or a veto in force and cannot be Excellent."), Cite.Setting("grade.veto")) { Field = "grade" };
    }

    /// <summary>The cap holds for what the grades would then be, all changes of one command together, so two people may change places.</summary>
    public static Refusal? Quota(RoundState state, IReadOnlyList<GradeDecision> changes, int places)
    {
        var changed = changes.Select(one => one.Person).ToHashSet();
        var excellent = changes.Count(one => one.Grade == Grade.Excellent)
            + state.Grades.Count(grade => grade.Value.Current.Grade == Grade.Excellent && !changed.Contains(grade.Key));
        return excellent <= places || changes.All(one => one.Grade != Grade.Excellent) ? null
            : new("quota-exceeded", new($"优秀名额 {places} 个，本次将达到 {excellent} 个。", $"There are {places} places for Excellent; this would make {excellent}."), Cite.Pilot(5)) { Field = "grade" };
    }

    private static Refusal? Deciding(RoundState state, GradeDecision one, RoundFacts facts, PersonId by)
    {
        if (state.ProposalOf(one.Person) is not { } proposal)
            return NotCandidate(one.Person);
        if ((Person(state, by, one.Person) ?? Bar(state, one.Person, one.Grade, facts)) is { } refusal)
            return refusal;
        return Reason(proposal, one.Grade, one.Reason);
    }

    private static Refusal? Reason(GradeProposal proposal, Grade grade, string? reason) =>
        grade == proposal.Grade || !string.IsNullOrWhiteSpace(reason) ? null
            : new("grade-change-needs-reason", new($"{proposal.Person} 的等次与初评建议不同，须写明理由。", $"The grade of {proposal.Person} is not the one proposed: say why."), Cite.Setting("grade.change-needs-reason")) { Field = "reason" };

    public static Refusal NotCandidate(PersonId person) =>
        new("grade-not-candidate", new($"{person} 不在本次评定范围内。", $"{person} is not a candidate of this round."), Cite.Setting("quota.pools")) { Field = "person" };
}
