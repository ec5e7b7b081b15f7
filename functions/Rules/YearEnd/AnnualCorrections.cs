using PerfServerless.Rules.Grading;
using PerfServerless.Rules.Law;
using PerfServerless.Rules.Organisation;

namespace PerfServerless.Rules.YearEnd;

/// <summary>What happens to grades of the year after approval: 更正 and 补定, by two people, as versions.</summary>
internal static class AnnualCorrections
{
    public static Decision<AnnualRoundEvent> Correct(AnnualRoundState state, CorrectAnnualGrade command, AnnualRoundFacts facts, Occasion occasion)
    {
        if (IsRepeated(state, command, occasion))
            return Decision<AnnualRoundEvent>.Nothing;
        if (Correcting(state, command, facts, occasion.By) is { } refusal)
            return refusal;
        var now = state.Grades[command.Person][^1];
        return new AnnualGradeCorrected(command.Person, now.Grade, new(now.Number + 1, command.To, command.Reason, command.ProposedBy, occasion.By, command.ObjectionId));
    }

    public static Decision<AnnualRoundEvent> AddWithheld(AnnualRoundState state, AddWithheldGrade command, AnnualRoundFacts facts, Occasion occasion)
    {
        var first = new AnnualGradeVersion(1, command.Grade, command.Reason, command.ProposedBy, occasion.By);
        if (state.Grades.TryGetValue(command.Person, out var versions) && versions[0] == first)
            return Decision<AnnualRoundEvent>.Nothing;
        if ((AnnualRoundRefusals.NotApproved(state) ?? Adding(state, command, facts)) is { } refusal)
            return refusal;
        // The person was not in n while the grade was withheld; now n has one more, and the share may have a place more.
        var candidate = facts.Candidates.Last(one => one.Person == command.Person);
        var places = AnnualQuota.Of(
            [.. state.Proposals.Select(one => (one.Unit, one.Kind)), (candidate.Unit, candidate.Kind)], state.Variations, new(state.Year, 12, 31));
        var free = places.Select(body => body with { Places = body.Places - state.ExcellentOf(body.Body) }).ToList();
        var proposal = AnnualProposal.For([candidate], state.Terms.Bands, free)[0] with { Place = null };
        var refused = Checks(state, command.Person, command.Reason, command.ProposedBy, occasion.By, Cite.InstitutionRules(42))
            ?? AnnualGradeRefusals.Bar(state, command.Person, command.Grade, facts)
            ?? AnnualGradeRefusals.Quota(state, [new(command.Person, command.Grade)], places, proposal);
        return refused is not null ? refused : new WithheldGradeDecided(proposal, first, places);
    }

    private static Refusal? Correcting(AnnualRoundState state, CorrectAnnualGrade command, AnnualRoundFacts facts, PersonId approver)
    {
        if (AnnualRoundRefusals.NotApproved(state) is { } refusal)
            return refusal;
        if (!state.Grades.TryGetValue(command.Person, out var versions))
            return AnnualGradeRefusals.NotCandidate(command.Person);
        return Checks(state, command.Person, command.Reason, command.ProposedBy, approver, Cite.Setting("correction.version"))
            ?? CorrectionRefusals.Reviewer(command.FollowsObjection && versions.Any(version => version.By == command.ProposedBy))
            ?? CorrectionRefusals.Change(versions[^1].Grade.AtSamePlace(), command.To.AtSamePlace(), command.FollowsObjection)
            ?? AnnualGradeRefusals.Bar(state, command.Person, command.To, facts)
            ?? AnnualGradeRefusals.Quota(state, [new(command.Person, command.To)], state.Places);
    }

    private static Refusal? Adding(AnnualRoundState state, AddWithheldGrade command, AnnualRoundFacts facts)
    {
        if (state.Grades.ContainsKey(command.Person))
            return new("annual-late-graded", new($"{command.Person} 已有年度等次，需要改动的请更正。", $"{command.Person} has an annual grade: a change is a correction."), Cite.Setting("correction.version")) { Field = "person" };
        return facts.Candidates.Any(one => one.Person == command.Person) ? null : AnnualGradeRefusals.NotCandidate(command.Person);
    }

    private static Refusal? Checks(AnnualRoundState state, PersonId person, string reason, PersonId proposer, PersonId approver, Citation source) =>
        CorrectionRefusals.Reason(reason, source)
        ?? AnnualGradeRefusals.Person(state, proposer, person)
        ?? AnnualGradeRefusals.Person(state, approver, person)
        ?? CorrectionRefusals.TwoPeople(proposer, approver);

    /// <summary>Also when other corrections came after it: a retry must not undo them.</summary>
    private static bool IsRepeated(AnnualRoundState state, CorrectAnnualGrade command, Occasion occasion) =>
        state.Grades.TryGetValue(command.Person, out var versions) && versions.Skip(1).Any(version =>
            version == new AnnualGradeVersion(version.Number, command.To, command.Reason, command.ProposedBy, occasion.By, command.ObjectionId));
}
