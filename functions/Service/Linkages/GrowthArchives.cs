using PerfServerless.Rules.Law;
using PerfServerless.Rules.Organisation;
using PerfServerless.Rules.YearEnd.Honours;
using PerfServerless.Rules.YearEnd.Promotion;
using PerfServerless.Service.Http;
using PerfServerless.Service.Organisation;
using PerfServerless.Service.Streams;

namespace PerfServerless.Service.Linkages;

/// <summary>与选拔晋升挂钩: each person's growth archive, the log of its readings, and cadre inspections.</summary>
public sealed class GrowthArchives(IEventStore store, Transact transact, People people, GradeBook grades, Adjustments.Adjustments adjustments)
{
    internal static Aggregate<ArchiveState, ArchiveEvent> Kind { get; } = new("archive", 1, ArchiveState.None, GrowthArchive.Evolve);

    /// <summary>Where everything of a person's archive lies together.</summary>
    internal static string Partition(PersonId person) => $"archive/{person}";

    /// <summary>A person's own archive; others state a purpose and are logged.</summary>
    public async ValueTask<Result<Versioned<ArchiveView>>> Own(Caller caller, PersonId person, CancellationToken cancel)
    {
        var found = await Find(Right.ReadOwnArchive, caller, person, cancel);
        return found.Failure is { } failure ? failure : await View(found.Value, await Read(person, cancel), masked: false, cancel);
    }

    /// <summary>Reads another's archive; that it is read is recorded before anything is shown.</summary>
    public async ValueTask<Result<Versioned<ArchiveView>>> ReadOther(Caller caller, PersonId person, ReadArchive command, CancellationToken cancel)
    {
        var found = await Find(Right.ReadArchive, caller, person, cancel);
        if (found.Failure is { } failure)
            return failure;
        var read = await Run(caller.Request, found.Value, command, cancel);
        if (read.Failure is { } refused)
            return refused;
        var masked = Access.Check(Right.ReadSanctions, caller.Who, await Subject(found.Value, caller, cancel)) is not null;
        return await View(found.Value, read.Value, masked, cancel);
    }

    /// <summary>Who read it, when and why.</summary>
    public async ValueTask<Result<ReadingLog>> Log(Caller caller, PersonId person, CancellationToken cancel)
    {
        var found = await Find(Right.ReadArchiveLog, caller, person, cancel);
        if (found.Failure is { } failure)
            return failure;
        return new ReadingLog((await Read(person, cancel)).State.Readings, Cite.PersonalInformationLaw(44));
    }

    /// <summary>A person's inspections, with who still has to read, and what the results say.</summary>
    public async ValueTask<Result<Versioned<InspectionsView>>> Inspections(Caller caller, PersonId person, CancellationToken cancel)
    {
        var found = await Find(Right.InspectCadre, caller, person, cancel);
        return found.Failure is { } failure ? failure : await View(found.Value, await Read(person, cancel), cancel);
    }

    /// <summary>Opens, concludes or abandons an inspection.</summary>
    public async ValueTask<Result<Versioned<InspectionsView>>> Inspect(Caller caller, PersonId person, ArchiveCommand command, CancellationToken cancel)
    {
        var found = await Find(Right.InspectCadre, caller, person, cancel);
        if (found.Failure is { } failure)
            return failure;
        var result = await Run(caller.Request, found.Value, command, cancel);
        return result.Failure is { } refused ? refused : await View(found.Value, result.Value, cancel);
    }

    /// <summary>Enters what was decided elsewhere; entering it again changes nothing.</summary>
    internal async Task Enter(PersonId person, ArchiveEntry entry, CancellationToken cancel)
    {
        var facts = new ArchiveFacts(person, [], []);
        _ = (await transact.Run(Kind, Stream(person), Request.BySystem, (state, occasion) => GrowthArchive.Decide(state, new AddArchiveEntry(entry), facts, occasion), cancel)).Value;
    }

    private async ValueTask<Result<Versioned<ArchiveState>>> Run(Request request, PersonState person, ArchiveCommand command, CancellationToken cancel)
    {
        var facts = new ArchiveFacts(person.Id, await Officers(command, cancel), command is ConcludeInspection ? await Hints(person, cancel) : []);
        return await transact.Run(Kind, Stream(person.Id), request, (state, occasion) => GrowthArchive.Decide(state, command, facts, occasion), cancel);
    }

    private async ValueTask<IReadOnlyList<PersonId>> Officers(ArchiveCommand command, CancellationToken cancel)
    {
        var officers = new List<PersonId>();
        foreach (var named in command is OpenInspection open ? open.Inspectors : [])
            if (await people.Identify(named, cancel) is { } officer && officer.Roles.Contains(Role.OrganisationOfficer))
                officers.Add(named);
        return officers;
    }

    private async ValueTask<Versioned<ArchiveView>> View(PersonState person, Versioned<ArchiveState> read, bool masked, CancellationToken cancel)
    {
        var today = Today;
        var view = ArchiveView.Of(person, today, masked) with
        {
            Quarters = [.. (await grades.QuartersOf(person, today, cancel)).Select(each => QuarterInArchive.Of(each, masked))],
            Years = [.. (await grades.YearsOf(person, today, cancel)).Select(each => masked ? each with { WhyNone = null } : each)],
            Adjustments = [.. (await adjustments.Of(person.Id, cancel)).Where(entry => entry.State.Counts).Select(entry => AdjustmentInArchive.Of(entry.State))],
            Talks = await All<TalkState>(person.Id, Linkages.Talks.Kind.Kind, cancel),
            Shortcomings = await All<ShortcomingState>(person.Id, Linkages.Shortcomings.Kind.Kind, cancel),
            Entries = read.State.Entries,
            Hints = [.. (await Hints(person, cancel)).Where(hint => !masked || hint.Kind != HintKind.Bar)],
        };
        return new(view, read.Version);
    }

    private async ValueTask<Versioned<InspectionsView>> View(PersonState person, Versioned<ArchiveState> read, CancellationToken cancel) => new(
        new([.. read.State.Inspections.Select(each => new InspectionView(each, each.IsOpen ? read.State.Unread(each) : []))], await Hints(person, cancel)), read.Version);

    private async ValueTask<IReadOnlyList<PromotionHint>> Hints(PersonState person, CancellationToken cancel)
    {
        var quarters = await grades.QuartersOf(person, Today, cancel);
        return PromotionHints.Of(new(person, Today, await grades.YearsOf(person, Today, cancel),
            [.. quarters.Where(each => each is { Grade: not null, ConfirmedAt: not null }).Select(each => each.Grade!.Value)]));
    }

    private async ValueTask<IReadOnlyList<TState>> All<TState>(PersonId person, string kind, CancellationToken cancel) where TState : notnull
    {
        var all = new List<TState>();
        await foreach (var head in store.All(Partition(person), $"{kind}/", cancel))
            all.Add(head.Read<TState>());
        return all;
    }

    private async ValueTask<Result<PersonState>> Find(Right right, Caller caller, PersonId id, CancellationToken cancel)
    {
        if (await people.Find(id, cancel) is not { } person)
            return RequestFailures.NotFound;
        return Access.Check(right, caller.Who, await Subject(person, caller, cancel)) is { } refusal ? RequestFailures.Forbidden(refusal) : person;
    }

    private ValueTask<Subject> Subject(PersonState person, Caller caller, CancellationToken cancel) => people.SubjectOf(person, caller.Who, Today, cancel);

    private DateOnly Today => transact.Occasion(PersonId.System).Today;

    private ValueTask<Versioned<ArchiveState>> Read(PersonId person, CancellationToken cancel) => transact.Read(Kind, Stream(person), cancel);

    private static StreamId Stream(PersonId person) => new(Partition(person), $"archive/{person}");
}
