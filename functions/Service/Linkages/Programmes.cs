using PerfServerless.Rules.Organisation;
using PerfServerless.Rules.YearEnd.Ability;
using PerfServerless.Service.Http;
using PerfServerless.Service.Organisation;
using PerfServerless.Service.Streams;

namespace PerfServerless.Service.Linkages;

/// <summary>与能力提升挂钩: training, secondment and targeted courses, from the proposed roster to completion.</summary>
public sealed class Programmes(IEventStore store, Transact transact, GradeBook grades, People people)
{
    internal static Aggregate<ProgrammeState, ProgrammeEvent> Kind { get; } = new("programme", 1, ProgrammeState.None, Programme.Evolve);

    /// <summary>A page of a year's programmes.</summary>
    public async ValueTask<Result<Page<ProgrammeEntry>>> List(Caller caller, int year, PageRequest page, CancellationToken cancel)
    {
        if (Forbidden(Right.ReadProgrammes, caller) is { } forbidden)
            return forbidden;
        var heads = await store.List(Partition(year), "programme/", page.After, page.Take + 1, cancel);
        return Page.Of(heads, page, head => new ProgrammeEntry(head.Id.Name["programme/".Length..], head.Read<ProgrammeState>()));
    }

    /// <summary>A programme, with those whom it is for.</summary>
    public async ValueTask<Result<Versioned<ProgrammeView>>> Get(Caller caller, int year, string id, CancellationToken cancel)
    {
        if (Forbidden(Right.ReadProgrammes, caller) is { } forbidden)
            return forbidden;
        var read = await transact.Read(Kind, Stream(year, id), cancel);
        return read.Version == 0 ? RequestFailures.NotFound : await View(id, read, cancel);
    }

    /// <summary>One's own part in a programme.</summary>
    public async ValueTask<Result<Versioned<OwnProgramme>>> Mine(Caller caller, int year, string id, CancellationToken cancel)
    {
        if (Access.Check(Right.ReadOwnProgramme, caller.Who, Subject.County with { Person = caller.Who.Id }) is { } refusal)
            return RequestFailures.Forbidden(refusal);
        var read = await transact.Read(Kind, Stream(year, id), cancel);
        return read.State.Roster?.People.Contains(caller.Who.Id) == true
            ? new Versioned<OwnProgramme>(OwnProgramme.Of(read.State, caller.Who.Id), read.Version)
            : RequestFailures.NotFound;
    }

    /// <summary>Sets one up in the year of its basis; the id comes from the request.</summary>
    public ValueTask<Result<Versioned<ProgrammeView>>> SetUp(Caller caller, SetUpProgramme command, CancellationToken cancel) =>
        Run(caller, Math.Max(1, command.Basis.Year), caller.NewId("programme"), command, cancel);

    /// <summary>Acts on one.</summary>
    public async ValueTask<Result<Versioned<ProgrammeView>>> Act(Caller caller, int year, string id, ProgrammeCommand command, CancellationToken cancel) =>
        await Run(caller, year, id, command, cancel);

    /// <summary>The roster with its attendance as a file; that it was taken out is recorded first.</summary>
    public async ValueTask<Result<ListFile>> Export(Caller caller, int year, string id, CancellationToken cancel)
    {
        if ((Forbidden(Right.ManageProgrammes, caller) ?? caller.NotFresh(transact.Occasion(caller.Who.Id).At)) is { } held)
            return held;
        var exported = await Act(caller, year, id, new ExportProgramme(), cancel);
        if (exported.Failure is { } failure)
            return failure;
        var state = exported.Value.State.State;
        var rows = new List<IReadOnlyList<string>>();
        foreach (var person in state.Roster!.People)
            rows.Add([person.Value, (await people.Find(person, cancel))!.Name, $"{state.Attended(person)}/{state.SetUp!.Sessions.Count}", Completion(state, person)]);
        return new ListFile($"programme-{year}-{id}", ["编号", "姓名", "到场", "完成"], rows);
    }

    private static string Completion(ProgrammeState state, PersonId person) =>
        state.Completed is not { } completed ? "" : completed.Completed.Contains(person) ? "是" : "否";

    private async ValueTask<Result<Versioned<ProgrammeView>>> Run(Caller caller, int year, string id, ProgrammeCommand command, CancellationToken cancel)
    {
        if (Forbidden(Right.ManageProgrammes, caller) is { } forbidden)
            return forbidden;
        var facts = new ProgrammeFacts(command is AdoptRoster ? await Candidates((await transact.Read(Kind, Stream(year, id), cancel)).State, cancel) : []);
        var result = await transact.Run(Kind, Stream(year, id), caller.Request, (state, occasion) => Programme.Decide(state, command, facts, occasion), cancel);
        return result.Failure is { } refused ? refused : await View(id, result.Value, cancel);
    }

    private async ValueTask<Versioned<ProgrammeView>> View(string id, Versioned<ProgrammeState> read, CancellationToken cancel) =>
        new(new(id, read.State, await Candidates(read.State, cancel)), read.Version);

    private async ValueTask<IReadOnlyList<AbilityCandidate>> Candidates(ProgrammeState state, CancellationToken cancel) =>
        state.SetUp is { } setUp ? AbilityCandidates.Of(setUp.Kind, await grades.Graded(setUp.Basis, cancel)) : [];

    private static Failure? Forbidden(Right right, Caller caller) =>
        Access.Check(right, caller.Who, Subject.County) is { } refusal ? RequestFailures.Forbidden(refusal) : null;

    private static string Partition(int year) => $"ability@{year:0000}";

    private static StreamId Stream(int year, string id) => new(Partition(year), $"programme/{id}");
}

/// <summary>A programme in a list.</summary>
public sealed record ProgrammeEntry(string Id, ProgrammeState State);

/// <summary>A programme with those whom its rule proposes.</summary>
public sealed record ProgrammeView(string Id, ProgrammeState State, IReadOnlyList<AbilityCandidate> Candidates);

/// <summary>One's own part in a programme.</summary>
/// <param name="SetUp">What it is.</param>
/// <param name="Attended">The sessions attended.</param>
/// <param name="Completed">Whether it was completed; <c>null</c> while it runs.</param>
public sealed record OwnProgramme(ProgrammeSetUp SetUp, IReadOnlyList<DateOnly> Attended, bool? Completed)
{
    internal static OwnProgramme Of(ProgrammeState state, PersonId person) => new(
        state.SetUp!, [.. state.Attendance.Where(each => each.Present.Contains(person)).Select(each => each.Session)], state.Completed?.Completed.Contains(person));
}
