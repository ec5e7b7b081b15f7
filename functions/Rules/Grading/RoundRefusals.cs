using PerfServerless.Rules.Law;
using PerfServerless.Rules.Organisation;

namespace PerfServerless.Rules.Grading;

/// <summary>Every reason for which a step of the round as a whole is refused.</summary>
internal static class RoundRefusals
{
    public static Refusal? Opening(RoundFacts facts, Occasion occasion)
    {
        if (occasion.Today <= facts.Period.Last)
            return new("round-too-early", new($"{facts.Period} 尚未结束，不能评定等次。", $"{facts.Period} is not over: grades cannot be decided yet."), Cite.Setting("scoring.deadline"));
        if (facts.Candidates.Count == 0)
            return new("round-no-candidates", new("没有参评人员。", "There are no participants."), Cite.Setting("quota.pools"));
        if (facts.Candidates.Select(one => one.Person).Distinct().Count() < facts.Candidates.Count)
            return new("round-candidate-twice", new("同一人出现了两次。", "A person is listed twice."), Cite.Setting("quota.pools"));
        return facts.Candidates.Count <= facts.Participants.Values.Sum() ? null
            : new("round-participants", new("待评定人数多于已核定的参评人数。", "There are more candidates than participants in the locked rosters."), Cite.Setting("quota.pools"));
    }

    public static Refusal? Deciding(RoundState state, DecideGrades command)
    {
        if (Undecided(state) is { } refusal)
            return refusal;
        if (command.Decisions.Count == 0)
            return new("grade-none", new("没有提交任何等次。", "No grade was given."), Cite.Setting("decision.deadline")) { Field = "decisions" };
        return command.Decisions.Select(one => one.Person).Distinct().Count() == command.Decisions.Count ? null
            : new("grade-twice", new("同一人只能评定一个等次。", "A person is given one grade."), Cite.Setting("grade.bands")) { Field = "decisions" };
    }

    public static Refusal? Recusing(RoundState state, DeclareRecusal command, RoundFacts facts)
    {
        if (!state.Exists)
            return NotOpen();
        return state.ProposalOf(command.Person) is not null || facts.Candidates.Any(one => one.Person == command.Person) ? null
            : GradeRefusals.NotCandidate(command.Person);
    }

    public static Refusal? Approving(RoundState state, PersonId by)
    {
        if (Undecided(state) is { } refusal)
            return refusal;
        if (state.SentBack is not null)
            return new("round-sent-back", new("等次已退回，须重新评定后才能审定。", "The grades were sent back: they are decided again before they are approved."), Cite.Setting("decision.deadline"));
        if (state.Undecided().Take(3).ToList() is { Count: > 0 } missing)
            return new("round-undecided", new($"还有人员没有等次：{string.Join('、', missing)}。", $"Some have no grade yet: {string.Join(", ", missing)}."), Cite.Setting("decision.deadline"));
        if (state.Deciders.Contains(by))
            return new("round-approver-decided", new("参与评定的人不能审定。", "Whoever decided a grade does not approve."), Cite.Setting("grade.recusal"));
        return state.Proposals.Select(one => GradeRefusals.Person(state, by, one.Person)).FirstOrDefault(refused => refused is not null);
    }

    /// <summary>Until the publication: what comes to light between approval and publication is decided anew, not corrected in public.</summary>
    public static Refusal? SendingBack(RoundState state, SendBackRound command)
    {
        if (!state.Exists)
            return NotOpen();
        if (state.Publication is not null)
            return new("round-published", new("等次已公示，只能通过更正程序改动。", "The grades are published: a change now is a correction."), Cite.Setting("scoring.renewal"));
        if (state.Grades.IsEmpty)
            return new("round-nothing-decided", new("还没有评定任何等次，无可退回。", "No grade is decided yet: there is nothing to send back."), Cite.Setting("decision.deadline"));
        return !string.IsNullOrWhiteSpace(command.Reason) ? null
            : new("round-send-back-reason", new("请写明退回的理由。", "Say why the grades are sent back."), Cite.Setting("decision.deadline")) { Field = "reason" };
    }

    public static Refusal? Publishing(RoundState state, int days)
    {
        if (NotApproved(state) is { } refusal)
            return refusal;
        if (state.Publication is not null)
            return new("publication-started", new("已经开始公示，期限不能再改。", "The publication has begun: its length is fixed."), Cite.Setting("publication.days"));
        return Days(days, state.Terms.TimeLimits.Publication);
    }

    /// <summary>How long a publication may last.</summary>
    public static Refusal? Days(int days, int least) =>
        days >= least && days <= Math.Max(least, PublicationWindow.MostDays) ? null
            : new("publication-days", new($"公示不少于 {least} 个工作日，不超过 {PublicationWindow.MostDays} 个工作日。", $"A publication lasts {least} to {PublicationWindow.MostDays} working days."), Cite.Setting("publication.days")) { Field = "workingDays" };

    public static Refusal? Confirming(RoundState state, Occasion occasion)
    {
        if (NotApproved(state) is { } refusal)
            return refusal;
        if (state.Publication is null)
            return new("round-not-published", new("等次还没有公示。", "The grades were not published."), Cite.Setting("publication.days"));
        return occasion.At >= PublicationWindow.Over(state.Publication, state.Terms.TimeLimits, occasion.Calendar) ? null
            : new("publication-running", new("公示期和异议期还没有结束。", "The time of publication and objection is not over."), Cite.Setting("objection.window"));
    }

    public static Refusal? NotApproved(RoundState state) =>
        !state.Exists ? NotOpen()
        : state.ApprovedBy is not null ? null
        : new("round-not-approved", new("等次还没有审定。", "The grades are not approved yet."), Cite.Setting("decision.deadline"));

    private static Refusal? Undecided(RoundState state) =>
        !state.Exists ? NotOpen()
        : state.ApprovedBy is null ? null
        : new("round-approved", new("等次已审定，只能通过更正程序改动。", "The grades are approved: a change now is a correction."), Cite.Setting("correction.version"));

    private static Refusal NotOpen() =>
        new("round-not-open", new("本次等次评定还没有开始。", "The round is not open."), Cite.Setting("scoring.deadline"));
}
