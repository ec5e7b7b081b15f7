using PerfServerless.Rules.Organisation;

namespace PerfServerless.Rules.YearEnd.Ability;

/// <summary>能力提升: training and secondment for 优秀, targeted courses for 一般 and below (pilot section 5). A rule proposes the roster; an officer adopts it.</summary>
public static class Programme
{
    /// <summary>Who attended at least four of five sessions has completed it (<c>ability.attendance</c>).</summary>
    private const int Needed = 4, OutOf = 5;

    /// <summary>Answers a command.</summary>
    public static Decision<ProgrammeEvent> Decide(ProgrammeState state, ProgrammeCommand command, ProgrammeFacts facts, Occasion occasion) => command switch
    {
        SetUpProgramme setUp => SetUp(state, setUp, occasion),
        AdoptRoster adopt => Adopt(state, adopt, facts, occasion),
        RecordSession record => Record(state, record, occasion),
        CompleteProgramme => Complete(state, occasion),
        ExportProgramme => state.Roster is null ? ProgrammeRefusals.NotAdopted() : new ProgrammeExported(occasion.By, occasion.At),
        _ => throw new InvalidOperationException($"Unknown command {command.GetType().Name}."),
    };

    /// <summary>Folds an event into the state; an unknown event is a bug and throws.</summary>
    public static ProgrammeState Evolve(ProgrammeState state, ProgrammeEvent happened) => happened switch
    {
        ProgrammeSetUp e => state with { SetUp = e },
        RosterAdopted e => state with { Roster = e },
        SessionRecorded e => state with { Attendance = [.. state.Attendance.Where(each => each.Session != e.Session).Append(e).OrderBy(each => each.Session)] },
        ProgrammeCompleted e => state with { Completed = e },
        ProgrammeExported e => state with { Exports = [.. state.Exports, e] },
        _ => throw new InvalidOperationException($"Unknown event {happened.GetType().Name}."),
    };

    private static Decision<ProgrammeEvent> SetUp(ProgrammeState state, SetUpProgramme command, Occasion occasion)
    {
        if (state.SetUp is { } known)
            return (known.Kind, known.Title, known.Basis) == (command.Kind, command.Title, command.Basis) && known.Sessions.SequenceEqual(command.Sessions)
                ? Decision<ProgrammeEvent>.Nothing
                : ProgrammeRefusals.Exists();
        return ProgrammeRefusals.SettingUp(command) is { } refusal ? refusal
            : new ProgrammeSetUp(command.Kind, command.Title, command.Basis, command.Sessions, occasion.By);
    }

    private static Decision<ProgrammeEvent> Adopt(ProgrammeState state, AdoptRoster command, ProgrammeFacts facts, Occasion occasion)
    {
        if (state.Roster is { } known && known.DocumentNumber == command.DocumentNumber && known.People.SequenceEqual(command.People))
            return Decision<ProgrammeEvent>.Nothing;
        return ProgrammeRefusals.Adopting(state, command, facts) is { } refusal ? refusal
            : new RosterAdopted(command.DocumentNumber, command.People, command.LeftOut, occasion.By, occasion.Today);
    }

    private static Decision<ProgrammeEvent> Record(ProgrammeState state, RecordSession command, Occasion occasion)
    {
        if (state.Attendance.Any(each => each.Session == command.Session && each.Present.SequenceEqual(command.Present)))
            return Decision<ProgrammeEvent>.Nothing;
        return ProgrammeRefusals.Recording(state, command, occasion) is { } refusal ? refusal
            : new SessionRecorded(command.Session, command.Present, occasion.By);
    }

    private static Decision<ProgrammeEvent> Complete(ProgrammeState state, Occasion occasion)
    {
        if (state.Completed is not null)
            return Decision<ProgrammeEvent>.Nothing;
        if (ProgrammeRefusals.Completing(state) is { } refusal)
            return refusal;
        var enough = state.Roster!.People.ToLookup(person => IsEnough(state, person));
        return new ProgrammeCompleted([.. enough[true]], [.. enough[false]], occasion.By, occasion.Today);
    }

    private static bool IsEnough(ProgrammeState state, PersonId person) => state.Attended(person) * OutOf >= state.SetUp!.Sessions.Count * Needed;
}
