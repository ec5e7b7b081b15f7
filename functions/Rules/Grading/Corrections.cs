namespace PerfServerless.Rules.Grading;

/// <summary>What happens to grades after approval: 更正 and 补定.</summary>
internal static class Corrections
{
    public static Decision<RoundEvent> Correct(RoundState state, CorrectGrade command, RoundFacts facts, Occasion occasion)
    {
        if (IsRepeated(state, command, occasion))
            return Decision<RoundEvent>.Nothing;
        if (CorrectionRefusals.Correcting(state, command, facts, occasion.By) is { } refusal)
            return refusal;
        var now = state.Grades[command.Person].Current;
        return new GradeCorrected(command.Person, now.Grade, command.To, command.Reason, command.ObjectionId, command.ProposedBy, occasion.By, now.Number + 1);
    }

    public static Decision<RoundEvent> AddLate(RoundState state, AddLateCandidate command, RoundFacts facts, Occasion occasion)
    {
        if (IsRepeated(state, command, occasion))
            return Decision<RoundEvent>.Nothing;
        // The person was not in n while the grade was withheld; now n has one more, and the share may have a place more.
        var participants = state.Participants + 1;
        var places = Quota.ExcellentPlaces(participants, state.Terms.ExcellentShare);
        if (CorrectionRefusals.Adding(state, command, facts, occasion.By, places) is { } refusal)
            return refusal;
        var candidate = facts.Candidates.Last(one => one.Person == command.Person);
        var proposal = Proposal.For(Ranking.Of([candidate]), state.Terms, places - state.Excellent)[0] with { Place = null };
        return new LateGradeDecided(proposal, command.Grade, command.Reason, command.ProposedBy, occasion.By, participants, places);
    }

    /// <summary>Also when other corrections came after it: a retry must not undo them.</summary>
    private static bool IsRepeated(RoundState state, CorrectGrade command, Occasion occasion) =>
        state.Grades.TryGetValue(command.Person, out var grade) && grade.Versions.Skip(1).Any(version =>
            version == new GradeVersion(version.Number, command.To, command.Reason, command.ProposedBy, occasion.By, command.ObjectionId));

    private static bool IsRepeated(RoundState state, AddLateCandidate command, Occasion occasion) =>
        state.Grades.TryGetValue(command.Person, out var grade)
        && grade.Versions[0] == new GradeVersion(1, command.Grade, command.Reason, command.ProposedBy, occasion.By);
}
