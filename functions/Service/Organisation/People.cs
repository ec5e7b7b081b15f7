using PerfServerless.Rules.Calendar;
using PerfServerless.Rules.Organisation;
using PerfServerless.Service.Appraisal;
using PerfServerless.Service.Http;
using PerfServerless.Service.Streams;

namespace PerfServerless.Service.Organisation;

/// <summary>The people's files: who is where, under whom, with which roles.</summary>
public sealed class People(IEventStore store, Transact transact, Units units, BegunPeriods begun)
{
    /// <summary>The partition of all files of the county.</summary>
    public const string Partition = "people";

    private int _changes;

    /// <summary>Rises with every change of a file: what was gathered from all of them has to be gathered again.</summary>
    internal int Changes => Volatile.Read(ref _changes);

    internal static Aggregate<PersonState, PersonEvent> Kind { get; } = new("person", 2, PersonState.None, PersonFile.Evolve);

    /// <summary>A person's file, or <c>null</c>.</summary>
    public async ValueTask<PersonState?> Find(PersonId id, CancellationToken cancel)
    {
        var read = await transact.Read(Kind, Stream(id), cancel);
        return read.Version == 0 ? null : read.State;
    }

    /// <summary>The person as access is decided: today's unit and the roles held now.</summary>
    public async ValueTask<Person?> Identify(PersonId id, CancellationToken cancel) => Identify(await Find(id, cancel));

    internal Person? Identify(PersonState? file) =>
        file is not null && transact.Occasion(file.Id).Today is var today && file.InService(today) ? new(file.Id, file.AssignmentOn(today).Unit, file.Roles) : null;

    /// <summary>Whom access to a person's matters is decided on: the unit and the supervisor of a date.</summary>
    public async ValueTask<Subject> SubjectOf(PersonState person, Person who, DateOnly on, CancellationToken cancel)
    {
        var (actor, assignment) = (who.Id, person.AssignmentOn(on));
        // Only a third person can be the supervisor's delegate.
        var supervisor = assignment.Supervisor is { } id && id != actor && person.Id != actor ? await Find(id, cancel) : null;
        return new Subject(assignment.Unit)
        {
            Person = person.Id,
            Above = await Above(assignment.Unit, who, cancel),
            Supervisor = assignment.Supervisor,
            DelegatedToActor = supervisor is not null && supervisor.HasDelegatedTo(actor, on),
        };
    }

    /// <summary>Reads a person's file, when the caller may.</summary>
    public async ValueTask<Result<Versioned<PersonState>>> Get(Caller caller, PersonId id, CancellationToken cancel)
    {
        var read = await transact.Read(Kind, Stream(id), cancel);
        if (read.Version == 0)
            return RequestFailures.NotFound;
        var subject = await SubjectOf(read.State, caller.Who, transact.Occasion(caller.Who.Id).Today, cancel);
        return Access.Check(Right.ReadPerson, caller.Who, subject) is { } refusal ? RequestFailures.Forbidden(refusal) : read;
    }

    /// <summary>A page of the county's people, by id: names, units and posts only.</summary>
    public async ValueTask<Page<PersonEntry>> List(PageRequest page, CancellationToken cancel)
    {
        var today = transact.Occasion(PersonId.System).Today;
        var heads = await store.List(Partition, "person/", page.After, page.Take + 1, cancel);
        return Page.Of(heads, page, head => PersonEntry.Of(head.Read<PersonState>(), today));
    }

    /// <summary>The entries of those named, in the order named; ids that are nobody's are left out.</summary>
    public async ValueTask<Page<PersonEntry>> Named(IReadOnlyList<PersonId> ids, CancellationToken cancel)
    {
        var today = transact.Occasion(PersonId.System).Today;
        var entries = new List<PersonEntry>();
        foreach (var id in ids)
            if (await Find(id, cancel) is { } person)
                entries.Add(PersonEntry.Of(person, today));
        return new(entries, null);
    }

    /// <summary>Every file of the county.</summary>
    public async IAsyncEnumerable<PersonState> All([System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancel)
    {
        await foreach (var head in store.All(Partition, "person/", cancel))
            yield return head.Read<PersonState>();
    }

    /// <summary>
    /// Enters a county's first people, an officer and a security administrator, who enter everyone else and give the roles.
    /// Refused once anyone is in the record.
    /// </summary>
    public async ValueTask<Result<bool>> Found(IReadOnlyList<RegisterPerson> founders, CancellationToken cancel)
    {
        if ((await store.List(Partition, "person/", null, 1, cancel)).Count > 0)
            return RequestFailures.NotFound;
        foreach (var founder in founders)
            if ((await Write(founder.Id, founder, Request.BySystem, cancel)).Failure is { } failure)
                return failure;
        return true;
    }

    /// <summary>Changes a file, when the caller may.</summary>
    public async ValueTask<Result<Versioned<PersonState>>> Change(Caller caller, PersonId id, PersonCommand command, CancellationToken cancel)
    {
        var person = await Find(id, cancel);
        var subject = person is null ? Subject.County : await SubjectOf(person, caller.Who, transact.Occasion(caller.Who.Id).Today, cancel);
        if (Access.Check(RightFor(command), caller.Who, subject) is { } refusal)
            return RequestFailures.Forbidden(refusal);
        if (command is RegisterPerson { Roles.Count: > 0 } && Access.Check(Right.SetRoles, caller.Who, subject) is { } ownRoles)
            return RequestFailures.Forbidden(ownRoles); // who enters people does not hand out roles by the way
        return UnitOf(command) is { } unit && await units.Find(unit, cancel) is null ? UnknownUnit(unit) : await Write(id, command, caller.Request, cancel);
    }

    private static UnitId? UnitOf(PersonCommand command) => command switch
    {
        RegisterPerson register => register.Unit,
        AssignPerson assign => assign.Unit,
        _ => null,
    };

    private static Failure UnknownUnit(UnitId unit) => Failure.By(new(
        "unit-unknown", new($"没有编号为 {unit} 的单位。", $"There is no unit {unit}."), Rules.Law.Cite.Setting("people.ids")) { Field = "unit" });

    /// <summary>Changes a file, for an act that was permitted as a whole, such as an import.</summary>
    internal async ValueTask<Result<Versioned<PersonState>>> Write(PersonId id, PersonCommand command, Request request, CancellationToken cancel)
    {
        var result = await transact.Run(Kind, Stream(id), request, async (read, occasion) =>
            PersonFile.Decide(read.State, command, await begun.Of(read.State, command, cancel), occasion), cancel);
        Interlocked.Increment(ref _changes);
        return result;
    }

    /// <summary>Keeps a period with the unit that has decided on the person.</summary>
    internal async Task Keep(PersonId id, AppraisalPeriod period, UnitId unit, CancellationToken cancel)
    {
        _ = (await transact.Run(Kind, Stream(id), Request.BySystem, (state, _) => PersonFile.Keep(state, period, unit), cancel)).Value;
        Interlocked.Increment(ref _changes);
    }

    /// <summary>Only a head of another unit has to be looked up: every other right is settled without it.</summary>
    private async ValueTask<UnitId?> Above(UnitId unit, Person who, CancellationToken cancel) =>
        who.Unit != unit && who.Roles.Contains(Role.UnitHead) ? (await units.Find(unit, cancel))?.AnswersTo : null;

    private static Right RightFor(PersonCommand command) => command switch
    {
        SetRoles => Right.SetRoles,
        GiveDelegation or EndDelegation => Right.Delegate,
        OpenCase or CloseCase or ImposeSanction or RecordAdmonition => Right.RecordCases,
        _ => Right.ManagePeople,
    };

    internal static StreamId Stream(PersonId id) => new(Partition, $"person/{id}");
}

/// <summary>A person in the county's directory.</summary>
/// <param name="Leading">Whether the post is a leading one: its holder is not graded here.</param>
public sealed record PersonEntry(PersonId Id, string Name, StaffKind Kind, UnitId Unit, string Position, bool Leading, bool InService)
{
    internal static PersonEntry Of(PersonState person, DateOnly today)
    {
        var assignment = person.AssignmentOn(today);
        return new(person.Id, person.Name, person.Kind, assignment.Unit, assignment.Position, assignment.Leading, person.InService(today));
    }
}
