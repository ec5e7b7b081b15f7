using PerfServerless.Rules.Grading;
using PerfServerless.Rules.Organisation;

namespace PerfServerless.Rules.YearEnd;

/// <summary>年度等次评定: the grades of a pool for a year, the one place where the annual quota is kept. A score proposes, people decide.</summary>
public static class AnnualRound
{
    /// <summary>Answers a command.</summary>
    public static Decision<AnnualRoundEvent> Decide(AnnualRoundState state, AnnualRoundCommand command, AnnualRoundFacts facts, Occasion occasion) => command switch
    {
        OpenAnnualRound => Open(state, facts),
        RenewAnnualRound => AnnualRenewal.Decide(state, facts),
        DecideAnnualGrades decide => Grades(state, decide, facts, occasion),
        DeclareAnnualRecusal recusal => Recuse(state, recusal, facts, occasion),
        ApproveAnnualRound => Approve(state, facts, occasion),
        SendBackAnnualRound back => SendBack(state, back, occasion),
        PublishAnnualRound publish => Publish(state, publish, facts, occasion),
        LockAnnualRound => Lock(state, occasion),
        CorrectAnnualGrade correct => AnnualCorrections.Correct(state, correct, facts, occasion),
        AddWithheldGrade add => AnnualCorrections.AddWithheld(state, add, facts, occasion),
        _ => throw new InvalidOperationException($"Unknown command {command.GetType().Name}."),
    };

    /// <summary>Folds an event into the state; an unknown event is a bug and throws.</summary>
    public static AnnualRoundState Evolve(AnnualRoundState state, AnnualRoundEvent happened) => happened switch
    {
        AnnualRoundOpened e => state with { Year = e.Year, Pool = e.Pool, Units = e.Units, Terms = e.Terms, Variations = e.Variations, Places = e.Places, Proposals = e.Proposals },
        AnnualRoundRenewed e => AnnualRenewal.Evolve(state, e),
        AnnualGradesDecided e => state with { Grades = state.Grades.SetItems(e.Decisions.Select(one => First(one, e.By))), Deciders = state.Deciders.Add(e.By), SentBack = null },
        AnnualRecusalDeclared e => Recused(state, e),
        AnnualRoundApproved e => state with { ApprovedBy = e.By },
        AnnualRoundSentBack e => state with { SentBack = e, ApprovedBy = null },
        AnnualRoundPublished e => state with { Publication = e.Window },
        AnnualRoundLocked e => state with { LockedOn = e.On },
        AnnualGradeCorrected e => state with { Grades = state.Grades.SetItem(e.Person, [.. state.Grades[e.Person], e.Now]) },
        WithheldGradeDecided e => state with { Places = e.Places, Proposals = [.. state.Proposals, e.Proposal], Grades = state.Grades.Add(e.Proposal.Person, [e.First]) },
        _ => throw new InvalidOperationException($"Unknown event {happened.GetType().Name}."),
    };

    private static Decision<AnnualRoundEvent> Open(AnnualRoundState state, AnnualRoundFacts facts)
    {
        if (state.Exists)
            return Decision<AnnualRoundEvent>.Nothing;
        var (places, proposals) = AnnualRenewal.Of(facts.Candidates, facts.Terms, facts.Variations, facts.Year);
        return new AnnualRoundOpened(facts.Year, facts.Pool, facts.Units, facts.Terms, facts.Variations, places, proposals);
    }

    private static Decision<AnnualRoundEvent> Grades(AnnualRoundState state, DecideAnnualGrades command, AnnualRoundFacts facts, Occasion occasion)
    {
        // Sent back, the same grades may be given again: that too is deciding anew.
        var news = command.Decisions.Where(one => state.SentBack is not null || !IsDecided(state, one, occasion.By)).ToList();
        if (state.Exists && command.Decisions.Count > 0 && news.Count == 0)
            return Decision<AnnualRoundEvent>.Nothing;
        return (AnnualRoundRefusals.Deciding(state, command) ?? AnnualGradeRefusals.Deciding(state, news, facts, occasion.By)) is { } refusal
            ? refusal
            : new AnnualGradesDecided(news, occasion.By);
    }

    private static Decision<AnnualRoundEvent> Recuse(AnnualRoundState state, DeclareAnnualRecusal command, AnnualRoundFacts facts, Occasion occasion)
    {
        if (state.IsRecused(occasion.By, command.Person))
            return Decision<AnnualRoundEvent>.Nothing;
        return AnnualRoundRefusals.Recusing(state, command, facts) is { } refusal ? refusal : new AnnualRecusalDeclared(occasion.By, command.Person);
    }

    private static Decision<AnnualRoundEvent> Approve(AnnualRoundState state, AnnualRoundFacts facts, Occasion occasion)
    {
        if (state.ApprovedBy == occasion.By)
            return Decision<AnnualRoundEvent>.Nothing;
        return (AnnualRoundRefusals.Approving(state, occasion.By) ?? AnnualGradeRefusals.Standing(state, facts)) is { } refusal
            ? refusal
            : new AnnualRoundApproved(occasion.By);
    }

    private static Decision<AnnualRoundEvent> SendBack(AnnualRoundState state, SendBackAnnualRound command, Occasion occasion)
    {
        var back = new AnnualRoundSentBack(occasion.By, command.Reason);
        if (state.SentBack == back)
            return Decision<AnnualRoundEvent>.Nothing;
        return AnnualRoundRefusals.SendingBack(state, command) is { } refusal ? refusal : back;
    }

    private static Decision<AnnualRoundEvent> Publish(AnnualRoundState state, PublishAnnualRound command, AnnualRoundFacts facts, Occasion occasion)
    {
        var days = command.WorkingDays ?? state.Terms.TimeLimits.Publication;
        if (state.Publication is not null && state.Publication.WorkingDays == days)
            return Decision<AnnualRoundEvent>.Nothing;
        return (AnnualRoundRefusals.Publishing(state, days) ?? AnnualGradeRefusals.Withholding(state, facts)) is { } refusal
            ? refusal
            : new AnnualRoundPublished(PublicationWindow.From(occasion.Today, days, state.Terms.TimeLimits, occasion.Calendar));
    }

    private static Decision<AnnualRoundEvent> Lock(AnnualRoundState state, Occasion occasion)
    {
        if (state.LockedOn is not null)
            return Decision<AnnualRoundEvent>.Nothing;
        return AnnualRoundRefusals.Locking(state, occasion) is { } refusal ? refusal : new AnnualRoundLocked(occasion.Today, occasion.By);
    }

    private static bool IsDecided(AnnualRoundState state, AnnualDecision one, PersonId by) =>
        state.Grades.TryGetValue(one.Person, out var versions) && versions[0] == First(one, by).Value[0];

    private static KeyValuePair<PersonId, IReadOnlyList<AnnualGradeVersion>> First(AnnualDecision one, PersonId by) =>
        new(one.Person, [new(1, one.Grade, one.Reason, by)]);

    private static AnnualRoundState Recused(AnnualRoundState state, AnnualRecusalDeclared e)
    {
        var isVoid = state.ApprovedBy is null && state.Grades.TryGetValue(e.Person, out var versions) && versions[^1].By == e.Member;
        return state with { Recusals = [.. state.Recusals, e], Grades = isVoid ? state.Grades.Remove(e.Person) : state.Grades };
    }
}
