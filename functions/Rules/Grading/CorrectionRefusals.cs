using PerfServerless.Rules.Law;
using PerfServerless.Rules.Organisation;

namespace PerfServerless.Rules.Grading;

/// <summary>Every reason for which a correction (更正) or a grade decided afterwards (补定) is refused.</summary>
internal static class CorrectionRefusals
{
    public static Refusal? Correcting(RoundState state, CorrectGrade command, RoundFacts facts, PersonId approver)
    {
        if (RoundRefusals.NotApproved(state) is { } refusal)
            return refusal;
        if (!state.Grades.TryGetValue(command.Person, out var grade))
            return GradeRefusals.NotCandidate(command.Person);
        return Reason(command.Reason, Cite.Setting("correction.version"))
            ?? People(state, command.Person, command.ProposedBy, approver)
            ?? Reviewer(command.FollowsObjection && grade.Versions.Any(version => version.By == command.ProposedBy))
            ?? Change(grade.Current.Grade, command.To, command.FollowsObjection)
            ?? GradeRefusals.Bar(state, command.Person, command.To, facts)
            ?? GradeRefusals.Quota(state, [new(command.Person, command.To)], state.Places);
    }

    public static Refusal? Adding(RoundState state, AddLateCandidate command, RoundFacts facts, PersonId approver, int places)
    {
        if (RoundRefusals.NotApproved(state) is { } refusal)
            return refusal;
        if (state.Grades.ContainsKey(command.Person))
            return new("late-already-graded", new($"{command.Person} 已有等次，需要改动的请更正。", $"{command.Person} has a grade: a change is a correction."), Cite.Setting("correction.version")) { Field = "person" };
        if (facts.Candidates.All(one => one.Person != command.Person))
            return GradeRefusals.NotCandidate(command.Person);
        return Reason(command.Reason, Cite.InstitutionRules(42))
            ?? People(state, command.Person, command.ProposedBy, approver)
            ?? GradeRefusals.Bar(state, command.Person, command.Grade, facts)
            ?? GradeRefusals.Quota(state, [new(command.Person, command.Grade)], places);
    }

    public static Refusal? Reason(string reason, Citation source) => !string.IsNullOrWhiteSpace(reason) ? null
        : new("correction-reason", new("请写明更正或补定的理由。", "Say why the grade is corrected or decided afterwards."), source) { Field = "reason" };

    private static Refusal? People(RoundState state, PersonId person, PersonId proposer, PersonId approver) =>
        GradeRefusals.Person(state, proposer, person)
        ?? GradeRefusals.Person(state, approver, person)
        ?? TwoPeople(proposer, approver);

    public static Refusal? TwoPeople(PersonId proposer, PersonId approver) => proposer != approver ? null
        : new("correction-approver", new("提出人和批准人不能是同一人。", "Who proposes a grade does not approve it."), Cite.Setting("correction.approver"));

    /// <summary>An objection is answered by someone who did not decide what is objected to.</summary>
    public static Refusal? Reviewer(bool decided) =>
        !decided ? null
        : new("correction-reviewer-decided", new("异议应由未参与该等次评定的人处理。", "An objection is answered by someone who did not decide the grade."), Cite.Setting("grade.recusal")) { Field = "proposedBy" };

    public static Refusal? Change(Grade now, Grade to, bool followsObjection)
    {
        if (now == to)
            return new("correction-no-change", new("更正后的等次与现等次相同。", "The corrected grade is the grade there is."), Cite.Setting("correction.version")) { Field = "to" };
        return !followsObjection || to > now ? null
            : new("correction-worse", new("不得因当事人提出异议而作出更不利的处理。", "Nobody may fare worse for having objected."), Cite.CivilServantLaw(96)) { Field = "to" };
    }
}
