using PerfServerless.Rules.Organisation;
using PerfServerless.Rules.YearEnd;
using PerfServerless.Rules.YearEnd.Honours;
using PerfServerless.Service.Http;
using PerfServerless.Service.Organisation;
using PerfServerless.Service.Streams;
using PerfServerless.Service.YearEnd;

namespace PerfServerless.Service.Linkages;

/// <summary>与评优评先挂钩: candidates from the annual grades, and the list that an officer adopts.</summary>
public sealed class HonourLists(IEventStore store, Transact transact, People people, AnnualResults annual)
{
    private const int EarliestYear = 2000, LatestYear = 2100, YearsLookedBack = 3;

    internal static Aggregate<HonourListState, HonourEvent> Kind { get; } = new("honours", 1, HonourListState.None, HonourList.Evolve);

    /// <summary>The candidates of a year, with the list as it stands.</summary>
    /// <param name="honour">The honour's name, as in a list: <c>commendation</c>.</param>
    public async ValueTask<Result<Versioned<HonoursView>>> Get(Caller caller, int year, string honour, CancellationToken cancel)
    {
        var found = Find(caller, year, honour);
        if (found.Failure is { } failure)
            return failure;
        var kind = found.Value;
        var read = await transact.Read(Kind, Stream(year, kind), cancel);
        return new Versioned<HonoursView>(new(await Candidates(year, kind, cancel), read.State), read.Version);
    }

    /// <summary>Adopts, adds or strikes.</summary>
    public async ValueTask<Result<Versioned<HonoursView>>> Act(Caller caller, int year, string honour, HonourCommand command, CancellationToken cancel)
    {
        var found = Find(caller, year, honour);
        if (found.Failure is { } failure)
            return failure;
        var kind = found.Value;
        var facts = new HonourFacts(year, kind, await Candidates(year, kind, cancel));
        var result = await transact.Run(Kind, Stream(year, kind), caller.Request, (state, occasion) => HonourList.Decide(state, command, facts, occasion), cancel);
        return result.Map(written => new Versioned<HonoursView>(new(facts.Candidates, written.State), written.Version));
    }

    /// <summary>The list as a file; that it was taken out is recorded first.</summary>
    public async ValueTask<Result<ListFile>> Export(Caller caller, int year, string honour, CancellationToken cancel)
    {
        if ((Find(caller, year, honour).Failure ?? caller.NotFresh(transact.Occasion(caller.Who.Id).At)) is { } held)
            return held;
        var exported = await Act(caller, year, honour, new ExportHonours(), cancel);
        if (exported.Failure is { } failure)
            return failure;
        var list = exported.Value.State.List;
        var rows = new List<IReadOnlyList<string>>();
        foreach (var person in list.People)
            rows.Add(Row((await people.Find(person, cancel))!, list, new(year, 12, 31)));
        return new ListFile($"honours-{year}-{list.Adopted!.Kind}", ["编号", "姓名", "单位", "文号"], rows);
    }

    private static IReadOnlyList<string> Row(PersonState person, HonourListState list, DateOnly on) =>
        [person.Id.Value, person.Name, person.AssignmentOn(on).Unit.Value, list.Added.LastOrDefault(each => each.Person == person.Id)?.DocumentNumber ?? list.Adopted!.DocumentNumber];

    private async ValueTask<IReadOnlyList<HonourCandidate>> Candidates(int year, HonourKind kind, CancellationToken cancel)
    {
        var today = transact.Occasion(PersonId.System).Today;
        var merits = kind == HonourKind.ThirdClassMerit ? await Merits(year, cancel) : [];
        var all = new List<HonourBasis>();
        await foreach (var result in annual.OfYear(year, cancel))
            if (result.Grade == AnnualGrade.Excellent)
                all.Add(new((await people.Find(result.Person, cancel))!, result,
                    kind == HonourKind.ThirdClassMerit ? await ExcellentBefore(result, cancel) : [], merits.TryGetValue(result.Person, out var last) ? last : null, today));
        return HonourCandidates.Of(kind, all);
    }

    private async ValueTask<IReadOnlyList<int>> ExcellentBefore(AnnualResult result, CancellationToken cancel)
    {
        var years = new List<int>();
        for (var year = result.Year - 1; year > result.Year - YearsLookedBack; year--)
            if ((await annual.Of(result.Person, year, cancel))?.Grade == AnnualGrade.Excellent)
                years.Add(year);
        return years;
    }

    /// <summary>Who was named for a third-class merit in the two years before: those years are spent.</summary>
    private async ValueTask<Dictionary<PersonId, int>> Merits(int year, CancellationToken cancel)
    {
        var merits = new Dictionary<PersonId, int>();
        for (var before = year - YearsLookedBack + 1; before < year; before++)
            await foreach (var head in store.All(Stream(before, HonourKind.ThirdClassMerit).Partition, Stream(before, HonourKind.ThirdClassMerit).Name, cancel))
                foreach (var person in head.Read<HonourListState>().People)
                    merits[person] = before;
        return merits;
    }

    private static Result<HonourKind> Find(Caller caller, int year, string honour)
    {
        if (Access.Check(Right.ManageHonours, caller.Who, Subject.County) is { } refusal)
            return RequestFailures.Forbidden(refusal);
        var known = Enum.GetValues<HonourKind>().FirstOrDefault(kind => string.Equals(kind.ToString(), honour, StringComparison.OrdinalIgnoreCase));
        return year is < EarliestYear or > LatestYear || known == default ? RequestFailures.NotFound : known;
    }

    private static StreamId Stream(int year, HonourKind kind) => new($"honours@{year:0000}", $"honours/{kind}");
}

/// <summary>Candidates, and the list.</summary>
public sealed record HonoursView(IReadOnlyList<HonourCandidate> Candidates, HonourListState List);
