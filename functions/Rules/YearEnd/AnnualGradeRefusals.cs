using PerfServerless.Rules.Grading;
using PerfServerless.Rules.Law;
using PerfServerless.Rules.Organisation;

namespace PerfServerless.Rules.YearEnd;

/// <summary>Every reason for which a grade of the year is refused, whoever gives it and at whatever stage.</summary>
internal static class AnnualGradeRefusals
{
    public static Refusal? Deciding(AnnualRoundState state, IReadOnlyList<AnnualDecision> decisions, AnnualRoundFacts facts, PersonId by) =>
        decisions.Select(one => Deciding(state, one, facts, by)).FirstOrDefault(refusal => refusal is not null)
        ?? Quota(state, decisions, state.Places);

    /// <summary>What came after the decisions is found at the approval: a bar, or a proposal made anew that differs without a reason.</summary>
    public static Refusal? Standing(AnnualRoundState state, AnnualRoundFacts facts) =>
        state.Grades.Select(grade => Bar(state, grade.Key, grade.Value[^1].Grade, facts)).FirstOrDefault(refusal => refusal is not null)
        ?? state.Grades.Select(grade => Reason(state.ProposalOf(grade.Key)!, grade.Key, grade.Value[^1].Grade, grade.Value[^1].Reason)).FirstOrDefault(refusal => refusal is not null);

    /// <summary>立案未结 and the like: nobody is published a grade that can no longer be fixed.</summary>
    public static Refusal? Withholding(AnnualRoundState state, AnnualRoundFacts facts) => facts.Candidates
        .Where(one => state.Grades.ContainsKey(one.Person) && one.Eligibility.NoGrade.Count > 0)
        .Select(one => (one.Person, Why: one.Eligibility.NoGrade[0]))
        .Select(one => new Refusal("annual-publish-withheld", new(
            $"{one.Person} 现在不能确定等次：{one.Why.Sentence.Zh}请先退回重新评定。",
            $"{one.Person} can be given no grade now. {one.Why.Sentence.En} Send the round back first."), one.Why.Source))
        .FirstOrDefault();

    public static Refusal? Person(AnnualRoundState state, PersonId by, PersonId person) => GradeRefusals.Person(by, person, state.IsRecused(by, person));

    /// <summary>What is known now is better than what was known when the round opened.</summary>
    public static Refusal? Bar(AnnualRoundState state, PersonId person, AnnualGrade grade, AnnualRoundFacts facts)
    {
        if (!Enum.IsDefined(grade))
            return new("annual-grade-unknown", new("年度等次只有四种。", "The annual grades are four."), Cite.CivilServantLaw(38)) { Field = "grade" };
        var known = facts.Candidates.LastOrDefault(one => one.Person == person)?.Eligibility ?? state.ProposalOf(person)?.Eligibility;
        if (known is { Lowest: true } && grade != AnnualGrade.Incompetent)
            return new("annual-grade-refused", new($"{person} 拒不参加考核，只能确定为最低等次。", $"{person} refused to take part: the lowest grade follows."), known.NoExcellent[^1].Source) { Field = "grade" };
        // Other grades a case withholds by the round's renewal; 优秀 it bars at once, like everything else.
        if (grade != AnnualGrade.Excellent || known?.NoGrade.Concat(known.NoExcellent).FirstOrDefault() is not { } why)
            return null;
        return new("annual-grade-barred", new($"{person} 不得评为优秀：{why.Sentence.Zh}", $"{person} cannot be Excellent. {why.Sentence.En}"), why.Source) { Field = "grade" };
    }

    /// <summary>The cap holds for what the grades would then be, all changes of one command together, so two people may change places.</summary>
    public static Refusal? Quota(AnnualRoundState state, IReadOnlyList<AnnualDecision> changes, IReadOnlyList<AnnualPlaces> places, params IReadOnlyList<AnnualProposal> added)
    {
        var to = changes.ToDictionary(one => one.Person, one => one.Grade);
        var everyone = state.Proposals.Concat(added).ToList();
        foreach (var body in places)
        {
            var own = everyone.Where(one => one.Body == body.Body).Select(one => one.Person).ToList();
            var excellent = own.Count(person => (to.TryGetValue(person, out var grade) ? grade : state.GradeOf(person)) == AnnualGrade.Excellent);
            if (excellent > body.Places && own.Any(person => to.TryGetValue(person, out var grade) && grade == AnnualGrade.Excellent))
                return new("annual-quota-exceeded", new($"年度优秀名额 {body.Places} 个，本次将达到 {excellent} 个。", $"There are {body.Places} places for Excellent; this would make {excellent}."), body.Sources[0]) { Field = "grade" };
        }
        return null;
    }

    public static Refusal NotCandidate(PersonId person) =>
        new("annual-not-candidate", new($"{person} 不在本次年度评定范围内。", $"{person} is not a candidate of this annual round."), Cite.Setting("annual.taking-part")) { Field = "person" };

    private static Refusal? Deciding(AnnualRoundState state, AnnualDecision one, AnnualRoundFacts facts, PersonId by)
    {
        if (state.ProposalOf(one.Person) is not { } proposal)
            return NotCandidate(one.Person);
        if ((Person(state, by, one.Person) ?? Bar(state, one.Person, one.Grade, facts)) is { } refusal)
            return refusal;
        return Reason(proposal, one.Person, one.Grade, one.Reason);
    }

    private static Refusal? Reason(AnnualProposal proposal, PersonId person, AnnualGrade grade, string? reason) =>
        grade == proposal.Grade || !Wording.Unusable(reason) ? null
            : new("annual-grade-change-needs-reason", new($"{person} 的年度等次与建议不同，须写明理由。", $"The annual grade of {person} is not the one proposed: say why."), Cite.Setting("grade.change-needs-reason")) { Field = "reason" };
}
