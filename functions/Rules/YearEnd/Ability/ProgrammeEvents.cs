using System.Text.Json.Serialization;
using PerfServerless.Rules.Organisation;
using PerfServerless.Rules.Supervision;
using PerfServerless.Rules.YearEnd.Honours;

namespace PerfServerless.Rules.YearEnd.Ability;

/// <summary>What can have happened to a programme. The names are stored: they never change.</summary>
[JsonDerivedType(typeof(ProgrammeSetUp), nameof(ProgrammeSetUp))]
[JsonDerivedType(typeof(RosterAdopted), nameof(RosterAdopted))]
[JsonDerivedType(typeof(SessionRecorded), nameof(SessionRecorded))]
[JsonDerivedType(typeof(ProgrammeCompleted), nameof(ProgrammeCompleted))]
[JsonDerivedType(typeof(ProgrammeExported), nameof(ProgrammeExported))]
public abstract record ProgrammeEvent;

/// <summary>A programme was set up.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Title">Its title.</param>
/// <param name="Basis">The quarter or the year whose grades it looks at.</param>
/// <param name="Sessions">Its dates, in order; of a secondment, the days on which it is reported on.</param>
/// <param name="By">Who set it up.</param>
public sealed record ProgrammeSetUp(ProgrammeKind Kind, string Title, ReportingPeriod Basis, IReadOnlyList<DateOnly> Sessions, PersonId By) : ProgrammeEvent;

/// <summary>An officer adopted who takes part.</summary>
public sealed record RosterAdopted(string DocumentNumber, IReadOnlyList<PersonId> People, IReadOnlyList<LeftOut> LeftOut, PersonId By, DateOnly On) : ProgrammeEvent;

/// <summary>Who was present at a session; recorded again, the latest holds.</summary>
public sealed record SessionRecorded(DateOnly Session, IReadOnlyList<PersonId> Present, PersonId By) : ProgrammeEvent;

/// <summary>It is over.</summary>
/// <param name="Completed">Who attended enough.</param>
/// <param name="NotCompleted">Who did not.</param>
/// <param name="By">Who closed it.</param>
/// <param name="On">When.</param>
public sealed record ProgrammeCompleted(IReadOnlyList<PersonId> Completed, IReadOnlyList<PersonId> NotCompleted, PersonId By, DateOnly On) : ProgrammeEvent;

/// <summary>The roster left the system as a file (导出留痕).</summary>
public sealed record ProgrammeExported(PersonId By, DateTimeOffset At) : ProgrammeEvent;

/// <summary>A programme as it stands.</summary>
public sealed record ProgrammeState
{
    /// <summary>Not set up.</summary>
    public static ProgrammeState None { get; } = new();

    /// <summary>What it is.</summary>
    public ProgrammeSetUp? SetUp { get; init; }

    /// <summary>Who takes part.</summary>
    public RosterAdopted? Roster { get; init; }

    /// <summary>Attendance, by session, oldest first.</summary>
    public IReadOnlyList<SessionRecorded> Attendance { get; init; } = [];

    /// <summary>How it ended.</summary>
    public ProgrammeCompleted? Completed { get; init; }

    /// <summary>Who took the roster out as a file, and when, oldest first.</summary>
    public IReadOnlyList<ProgrammeExported> Exports { get; init; } = [];

    /// <summary>How many sessions a person attended.</summary>
    public int Attended(PersonId person) => Attendance.Count(session => session.Present.Contains(person));
}

/// <summary>What can be asked of a programme.</summary>
public abstract record ProgrammeCommand;

/// <summary>Sets it up.</summary>
public sealed record SetUpProgramme(ProgrammeKind Kind, string Title, ReportingPeriod Basis, IReadOnlyList<DateOnly> Sessions) : ProgrammeCommand;

/// <summary>Adopts who takes part.</summary>
public sealed record AdoptRoster(string DocumentNumber, IReadOnlyList<PersonId> People, IReadOnlyList<LeftOut> LeftOut) : ProgrammeCommand;

/// <summary>Records a session.</summary>
public sealed record RecordSession(DateOnly Session, IReadOnlyList<PersonId> Present) : ProgrammeCommand;

/// <summary>Closes it.</summary>
public sealed record CompleteProgramme : ProgrammeCommand;

/// <summary>Takes the roster out as a file.</summary>
public sealed record ExportProgramme : ProgrammeCommand;

/// <summary>What the rules need to know besides the programme itself.</summary>
public sealed record ProgrammeFacts(IReadOnlyList<AbilityCandidate> Candidates);
