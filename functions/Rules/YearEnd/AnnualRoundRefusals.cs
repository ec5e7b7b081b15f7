using PerfServerless.Rules.Grading;
using PerfServerless.Rules.Law;
using PerfServerless.Rules.Organisation;

namespace PerfServerless.Rules.YearEnd;

/// <summary>Every reason for which a step of the annual round as a whole is refused.</summary>
internal static class AnnualRoundRefusals
{
    public static Refusal? Deciding(AnnualRoundState state, DecideAnnualGrades command)
    {
        if (Undecided(state) is { } refusal)
            return refusal;
        if (command.Decisions.Count == 0)
            return new("annual-grade-none", new("没有提交任何年度等次。", "No annual grade was given."), Cite.CivilServantLaw(37)) { Field = "decisions" };
        return command.Decisions.Select(one => one.Person).Distinct().Count() == command.Decisions.Count ? null
            : new("annual-grade-twice", new("同一人只能评定一个年度等次。", "A person is given one annual grade."), Cite.CivilServantLaw(38)) { Field = "decisions" };
    }

    public static Refusal? Recusing(AnnualRoundState state, DeclareAnnualRecusal command, AnnualRoundFacts facts)
    {
        if (!state.Exists)
            return NotOpen();
        return state.ProposalOf(command.Person) is not null || facts.Candidates.Any(one => one.Person == command.Person) ? null
            : AnnualGradeRefusals.NotCandidate(command.Person);
    }

    public static Refusal? Approving(AnnualRoundState state, PersonId by)
    {
        if (Undecided(state) is { } refusal)
            return refusal;
        if (state.SentBack is not null)
            return new("annual-round-sent-back", new("年度等次已退回，须重新评定后才能审定。", "The annual grades were sent back: they are decided again before they are approved."), Cite.CivilServantLaw(37));
        if (state.Undecided().Take(3).ToList() is { Count: > 0 } missing)
            return new("annual-round-undecided", new($"还有人员没有年度等次：{string.Join('、', missing)}。", $"Some have no annual grade yet: {string.Join(", ", missing)}."), Cite.CivilServantLaw(37));
        if (state.Deciders.Contains(by))
            return new("annual-round-approver-decided", new("参与年度等次评定的人不能审定。", "Whoever decided an annual grade does not approve."), Cite.Setting("grade.recusal"));
        return state.Proposals.Select(one => AnnualGradeRefusals.Person(state, by, one.Person)).FirstOrDefault(refused => refused is not null);
    }

    /// <summary>Until the publication: what comes to light between approval and publication is decided anew, not corrected in public.</summary>
    public static Refusal? SendingBack(AnnualRoundState state, SendBackAnnualRound command)
    {
        if (!state.Exists)
            return NotOpen();
        if (state.Publication is not null)
            return new("annual-round-published", new("年度等次已公示，只能通过更正程序改动。", "The annual grades are published: a change now is a correction."), Cite.Setting("correction.version"));
        if (state.Grades.IsEmpty)
            return new("annual-round-nothing-decided", new("还没有评定任何年度等次，无可退回。", "No annual grade is decided yet: there is nothing to send back."), Cite.CivilServantLaw(37));
        return !Wording.Unusable(command.Reason) ? null
            : new("annual-round-send-back-reason", new($"请写明退回的理由（不超过 {Wording.Longest} 字）。", $"Say why the grades are sent back, in up to {Wording.Longest} characters."), Cite.CivilServantLaw(37)) { Field = "reason" };
    }

    public static Refusal? Publishing(AnnualRoundState state, int days)
    {
        if (NotApproved(state) is { } refusal)
            return refusal;
        return state.Publication is null ? RoundRefusals.Days(days, state.Terms.TimeLimits.Publication)
            : new("annual-publication-started", new("年度等次已经开始公示，期限不能再改。", "The publication has begun: its length is fixed."), Cite.InstitutionRules(17));
    }

    public static Refusal? Locking(AnnualRoundState state, Occasion occasion)
    {
        if (NotApproved(state) is { } refusal)
            return refusal;
        if (state.Publication is null)
            return new("annual-round-not-published", new("年度等次还没有公示。", "The annual grades were not published."), Cite.InstitutionRules(17));
        return occasion.At >= PublicationWindow.Over(state.Publication, state.Terms.TimeLimits, occasion.Calendar) ? null
            : new("annual-publication-running", new("公示期和异议期还没有结束，不能锁定。", "The time of publication and objection is not over: the year cannot be locked."), Cite.Setting("objection.window"));
    }

    public static Refusal? NotApproved(AnnualRoundState state) =>
        !state.Exists ? NotOpen()
        : state.ApprovedBy is not null ? null
        : new("annual-round-not-approved", new("年度等次还没有审定。", "The annual grades are not approved yet."), Cite.CivilServantLaw(37));

    private static Refusal? Undecided(AnnualRoundState state) =>
        !state.Exists ? NotOpen()
        : state.ApprovedBy is null ? null
        : new("annual-round-approved", new("年度等次已审定，只能通过更正程序改动。", "The annual grades are approved: a change now is a correction."), Cite.Setting("correction.version"));

    private static Refusal NotOpen() =>
        new("annual-round-not-open", new("年度等次评定还没有开始。", "The annual round is not open."), Cite.Setting("annual.run"));
}
