using PerfServerless.Rules.Organisation;

namespace PerfServerless.Rules.Grading;

/// <summary>
/// 等次评定: the grades of a pool for a quarter, the one place where the quota is kept. A score proposes, people decide.
/// Procedures 10 and 11.
/// </summary>
public static class GradeRound
{
    /// <summary>Answers a command.</summary>
    public static Decision<RoundEvent> Decide(RoundState state, RoundCommand command, RoundFacts facts, Occasion occasion) => command switch
    {
        OpenRound => Open(state, facts, occasion),
        DecideGrades decide => Grades(state, decide, facts, occasion),
        DeclareRecusal recusal => Recuse(state, recusal, facts, occasion),
        ApproveRound => Approve(state, facts, occasion),
        SendBackRound back => SendBack(state, back, occasion),
        StartPublication start => Publish(state, start, facts, occasion),
        CorrectGrade correct => Corrections.Correct(state, correct, facts, occasion),
        AddLateCandidate late => Corrections.AddLate(state, late, facts, occasion),
        ConfirmRound => Confirm(state, occasion),
        _ => throw new InvalidOperationException($"Unknown command {command.GetType().Name}."),
    };

    /// <summary>Folds an event into the state; an unknown event is a bug and throws.</summary>
    public static RoundState Evolve(RoundState state, RoundEvent happened) => happened switch
    {
        RoundRenewed e => RoundRenewal.Evolve(state, e),
        RoundOpened e => state with { Pool = e.Pool, Period = e.Period, Units = e.Units, Participants = e.Participants, Places = e.Places, Terms = e.Terms, Proposals = e.Proposals },
        GradesDecided e => state with { Grades = state.Grades.SetItems(e.Decisions.Select(one => First(one, e.By))), Deciders = state.Deciders.Add(e.By), SentBack = null },
        RecusalDeclared e => Recused(state, e),
        RoundApproved e => state with { ApprovedBy = e.By },
        RoundSentBack e => state with { SentBack = e, ApprovedBy = null },
        PublicationStarted e => state with { Publication = e },
        GradeCorrected e => state with { Grades = state.Grades.SetItem(e.Person, state.Grades[e.Person].With(new(e.Version, e.To, e.Reason, e.ProposedBy, e.ApprovedBy, e.ObjectionId))) },
        LateGradeDecided e => Added(state, e),
        RoundConfirmed e => state with { ConfirmedOn = e.On },
        _ => throw new InvalidOperationException($"Unknown event {happened.GetType().Name}."),
    };

    private static Decision<RoundEvent> Open(RoundState state, RoundFacts facts, Occasion occasion)
    {
        if (state.ApprovedBy is not null)
            return Decision<RoundEvent>.Nothing;
        if (RoundRefusals.Opening(facts, occasion) is { } refusal)
            return refusal;
        if (state.Exists)
            return RoundRenewal.Of(state, facts);
        var (participants, places, proposals) = RoundRenewal.Proposed(facts, facts.Terms);
        return new RoundOpened(facts.Pool, facts.Period, [.. facts.Participants.Keys.Order()], participants, places, facts.Terms, proposals);
    }

    private static Decision<RoundEvent> Grades(RoundState state, DecideGrades command, RoundFacts facts, Occasion occasion)
    {
        // Sent back, the same grades may be given again: that too is deciding anew.
        var news = command.Decisions.Where(one => state.SentBack is not null || !IsDecided(state, one, occasion.By)).ToList();
        if (state.Exists && command.Decisions.Count > 0 && news.Count == 0)
            return Decision<RoundEvent>.Nothing;
        return (RoundRefusals.Deciding(state, command) ?? GradeRefusals.Deciding(state, news, facts, occasion.By)) is { } refusal
            ? refusal
            : new GradesDecided(news, occasion.By);
    }

    private static Decision<RoundEvent> Recuse(RoundState state, DeclareRecusal command, RoundFacts facts, Occasion occasion)
    {
        if (state.IsRecused(occasion.By, command.Person))
            return Decision<RoundEvent>.Nothing;
        return RoundRefusals.Recusing(state, command, facts) is { } refusal ? refusal : new RecusalDeclared(occasion.By, command.Person);
    }

    private static Decision<RoundEvent> Approve(RoundState state, RoundFacts facts, Occasion occasion)
    {
        if (state.ApprovedBy == occasion.By)
            return Decision<RoundEvent>.Nothing;
        return (RoundRefusals.Approving(state, occasion.By) ?? GradeRefusals.Standing(state, facts)) is { } refusal
            ? refusal
            : new RoundApproved(occasion.By);
    }

    private static Decision<RoundEvent> SendBack(RoundState state, SendBackRound command, Occasion occasion)
    {
        var back = new RoundSentBack(occasion.By, command.Reason);
        if (state.SentBack == back)
            return Decision<RoundEvent>.Nothing;
        return RoundRefusals.SendingBack(state, command) is { } refusal ? refusal : back;
    }

    private static Decision<RoundEvent> Publish(RoundState state, StartPublication command, RoundFacts facts, Occasion occasion)
    {
        var days = command.WorkingDays ?? state.Terms.TimeLimits.Publication;
        if (state.Publication is not null && state.Publication.WorkingDays == days)
            return Decision<RoundEvent>.Nothing;
        return (RoundRefusals.Publishing(state, days) ?? GradeRefusals.Barred(state, facts) ?? GradeRefusals.Withholding(state, facts)) is { } refusal
            ? refusal
            : PublicationWindow.From(occasion.Today, days, state.Terms.TimeLimits, occasion.Calendar);
    }

    private static Decision<RoundEvent> Confirm(RoundState state, Occasion occasion)
    {
        if (state.ConfirmedOn is not null)
            return Decision<RoundEvent>.Nothing;
        return RoundRefusals.Confirming(state, occasion) is { } refusal ? refusal : new RoundConfirmed(occasion.Today);
    }

    private static bool IsDecided(RoundState state, GradeDecision one, PersonId by) =>
        state.Grades.TryGetValue(one.Person, out var grade) && grade.Versions[0] == First(one, by).Value.Current;

    private static KeyValuePair<PersonId, DecidedGrade> First(GradeDecision one, PersonId by) =>
        new(one.Person, new([new(1, one.Grade, one.Reason, by)]));

    private static RoundState Recused(RoundState state, RecusalDeclared e)
    {
        var isVoid = state.ApprovedBy is null && state.Grades.TryGetValue(e.Person, out var grade) && grade.Current.By == e.Member;
        return state with { Recusals = [.. state.Recusals, e], Grades = isVoid ? state.Grades.Remove(e.Person) : state.Grades };
    }

    private static RoundState Added(RoundState state, LateGradeDecided e) => state with
    {
        Participants = e.Participants,
        Places = e.Places,
        Proposals = [.. state.Proposals, e.Proposal],
        Grades = state.Grades.Add(e.Proposal.Person, new([new(1, e.Grade, e.Reason, e.ProposedBy, e.ApprovedBy)])),
    };
}
