using PerfServerless.Rules.Calendar;
using PerfServerless.Rules.Organisation;

namespace PerfServerless.Rules.Ballots;

/// <summary>民主测评: colleagues and those served mark each subject, one ballot each, without a name. Procedure 8.</summary>
public static class BallotBox
{
    /// <summary>Answers a command.</summary>
    public static Decision<BallotBoxEvent> Decide(BallotBoxState state, BallotBoxCommand command, BallotBoxFacts facts, Occasion occasion) => command switch
    {
        OpenBox open => Open(state, open, facts, occasion),
        CastBallot cast => Cast(state, cast, occasion),
        ExtendBox extend => Extend(state, extend, occasion),
        CloseBox close => Close(state, close, occasion),
        _ => throw new InvalidOperationException($"Unknown command {command.GetType().Name}."),
    };

    /// <summary>Folds an event into the state; an unknown event is a bug and throws.</summary>
    public static BallotBoxState Evolve(BallotBoxState state, BallotBoxEvent happened) => happened switch
    {
        BoxOpened e => state with { Unit = e.Unit, Period = e.Period, Subjects = e.Subjects, Invitations = e.Invitations, Opens = e.Opens, Closes = e.Closes, Terms = e.Terms },
        BallotTaken e => state with { Turnout = state.Turnout.Add(e.Voter) },
        BoxExtended e => state with { Closes = e.Closes, ExtensionReason = e.Reason },
        BoxClosed e => state with { Result = e },
        _ => throw new InvalidOperationException($"Unknown event {happened.GetType().Name}."),
    };

    private static Decision<BallotBoxEvent> Open(BallotBoxState state, OpenBox command, BallotBoxFacts facts, Occasion occasion)
    {
        if (state.Exists)
            return IsRepeated(state, command) ? Decision<BallotBoxEvent>.Nothing : BallotRefusals.AlreadyOpen();
        if (OpeningRefusals.Opening(command, facts.Terms) is { } refusal)
            return refusal;
        var lastDay = occasion.Calendar.After(occasion.Today, facts.Terms.WindowDays).Date;
        return new BoxOpened(facts.Unit, facts.Period, command.Subjects, command.Invitations, occasion.At, ChinaTime.EndOf(lastDay), facts.Terms);
    }

    /// <summary>Never <see cref="Decision{TEvent}.Nothing"/>: a second paper may differ from the first, and nobody can look.</summary>
    private static Decision<BallotBoxEvent> Cast(BallotBoxState state, CastBallot command, Occasion occasion) =>
        (BallotRefusals.Casting(state, command.Paper, occasion) ?? BallotRefusals.Marks(state, command.Paper, occasion.By)) is { } refusal
            ? refusal
            : new BallotTaken(occasion.By);

    private static Decision<BallotBoxEvent> Extend(BallotBoxState state, ExtendBox command, Occasion occasion)
    {
        if (state.ExtensionReason is not null && state.ExtensionReason == command.Reason)
            return Decision<BallotBoxEvent>.Nothing;
        if (BallotRefusals.Extending(state, command, occasion) is { } refusal)
            return refusal;
        // The window ends when its last day has passed, so that day is the one before the date of the end.
        var lastDay = ChinaTime.DateOf(state.Closes).AddDays(-1);
        return new BoxExtended(ChinaTime.EndOf(occasion.Calendar.After(lastDay, state.Terms.ExtensionDays).Date), command.Reason);
    }

    private static Decision<BallotBoxEvent> Close(BallotBoxState state, CloseBox command, Occasion occasion)
    {
        if (state.Result is not null && state.Result.SlipsDigest == command.SlipsDigest)
            return Decision<BallotBoxEvent>.Nothing;
        return BallotRefusals.Closing(state, command, occasion) is { } refusal
            ? refusal
            : new BoxClosed(state.Invitations.Count, state.Turnout.Count,
                Tally.HasQuorum(state.Turnout.Count, state.Invitations.Count, state.Terms), command.SlipsDigest);
    }

    private static bool IsRepeated(BallotBoxState state, OpenBox command) =>
        new HashSet<PersonId>(state.Subjects).SetEquals(command.Subjects) && new HashSet<Invitation>(state.Invitations).SetEquals(command.Invitations);
}
