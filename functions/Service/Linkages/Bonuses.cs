using PerfServerless.Rules.Appraisal;
using PerfServerless.Rules.Organisation;
using PerfServerless.Rules.YearEnd.Bonus;
using PerfServerless.Service.Http;
using PerfServerless.Service.Import;
using PerfServerless.Service.Organisation;
using PerfServerless.Service.Streams;
using PerfServerless.Service.YearEnd;

namespace PerfServerless.Service.Linkages;

/// <summary>与考核奖金挂钩: a period's bonus from the draft to the list, and what corrections make due afterwards.</summary>
public sealed class Bonuses(Transact transact, People people, GradeBook grades, AnnualResults annual)
{
    internal static Aggregate<BonusState, BonusEvent> Kind { get; } = new("bonus", 1, BonusState.None, BonusScheme.Evolve);

    /// <summary>The bonus as it stands, with its list once it is computed; version 0 and no terms where none was drafted yet.</summary>
    public async ValueTask<Result<Versioned<BonusState>>> Get(Caller caller, BonusPeriod period, CancellationToken cancel)
    {
        if (Forbidden(Right.ReadBonus, caller) is { } forbidden)
            return forbidden;
        var read = await Read(period, cancel);
        return read.Version == 0 ? read with { State = read.State with { Period = period } } : read;
    }

    /// <summary>Acts on it, when the caller may.</summary>
    public async ValueTask<Result<Versioned<BonusState>>> Act(Caller caller, BonusPeriod period, BonusCommand command, CancellationToken cancel)
    {
        if (Forbidden(Right.ManageBonus, caller) is { } forbidden)
            return forbidden;
        var facts = new BonusFacts(period, Computes(command) ? await Candidates(period, cancel) : []);
        return await transact.Run(Kind, Stream(period), caller.Request, (state, occasion) => BonusScheme.Decide(state, command, facts, occasion), cancel);
    }

    /// <summary>What other terms would come to; nothing is stored. The drafted or frozen terms are taken where the question leaves a term out.</summary>
    public async ValueTask<Result<BonusPreview>> Preview(Caller caller, BonusPeriod period, BonusQuestion question, CancellationToken cancel)
    {
        if (Forbidden(Right.ReadBonus, caller) is { } forbidden)
            return forbidden;
        if ((await Read(period, cancel)).State.Terms is not { } terms)
            return RequestFailures.NotFound;
        if (BonusPreview.Refused(question, terms, period) is { } refusal)
            return Failure.By(refusal);
        return BonusPreview.Of(question, terms, period, await Candidates(period, cancel));
    }

    /// <summary>One person's bonus with where it comes from; without a line before the list is computed, and for who has no part in it.</summary>
    public async ValueTask<Result<Versioned<PersonalBonus>>> Of(Caller caller, BonusPeriod period, PersonId person, CancellationToken cancel)
    {
        var subject = Subject.County with { Person = person };
        if (Access.Check(Right.ReadOwnBonus, caller.Who, subject) is { } refusal)
            return RequestFailures.Forbidden(refusal);
        var read = await Read(period, cancel);
        return new Versioned<PersonalBonus>(PersonalBonus.Of(read.State, person), read.Version);
    }

    /// <summary>The list as a file; that it was taken out is recorded first.</summary>
    public async ValueTask<Result<ListFile>> Export(Caller caller, BonusPeriod period, CancellationToken cancel)
    {
        if ((Forbidden(Right.ManageBonus, caller) ?? caller.NotFresh(transact.Occasion(caller.Who.Id).At)) is { } held)
            return held;
        var exported = await Act(caller, period, new ExportBonusList(), cancel);
        return exported.Failure is { } failure ? failure : await Table(exported.Value.State, cancel);
    }

    /// <summary>Reads a table of standards for a draft; nothing is stored.</summary>
    public static async ValueTask<Result<IReadOnlyList<StandardRow>>> ReadStandards(Caller caller, Stream content, CancellationToken cancel)
    {
        if (Forbidden(Right.ManageBonus, caller) is { } forbidden)
            return forbidden;
        return await Bodies.ReadUpTo(content, ImportLimits.Bytes, cancel) is { } bytes ? StandardsFile.Read(bytes) : ImportLimits.TooLarge;
    }

    /// <summary>The settled list with names and words, as a table writer takes it.</summary>
    internal async ValueTask<ListFile> Table(BonusState state, CancellationToken cancel)
    {
        var names = new Dictionary<PersonId, string>();
        foreach (var line in state.Settled!.Lines)
            names[line.Person] = (await people.Find(line.Person, cancel))?.Name ?? "";
        return BonusTable.Of(state, names);
    }

    private async ValueTask<IReadOnlyList<BonusCandidate>> Candidates(BonusPeriod period, CancellationToken cancel)
    {
        var candidates = new List<BonusCandidate>();
        if (period.IsYear)
        {
            await foreach (var result in annual.OfYear(period.Year, cancel))
                candidates.Add(BonusCandidate.Of(result));
            return candidates;
        }
        foreach (var (person, quarters) in await ByPerson(period, cancel))
            candidates.Add(BonusCandidate.Of((await people.Find(person, cancel))!, quarters));
        return candidates;
    }

    /// <summary>Who takes part in neither quarter is no candidate; one left out of the roster of one quarter is judged by the other.</summary>
    private async ValueTask<Dictionary<PersonId, List<AppraisalState>>> ByPerson(BonusPeriod period, CancellationToken cancel)
    {
        var byPerson = new Dictionary<PersonId, List<AppraisalState>>();
        foreach (var quarter in period.Quarters)
            await foreach (var appraisal in grades.OfQuarter(quarter, cancel))
                if (appraisal.Participation != Participation.Excluded)
                    (byPerson.TryGetValue(appraisal.Person, out var known) ? known : byPerson[appraisal.Person] = []).Add(appraisal);
        return byPerson;
    }

    private ValueTask<Versioned<BonusState>> Read(BonusPeriod period, CancellationToken cancel) => transact.Read(Kind, Stream(period), cancel);

    private static bool Computes(BonusCommand command) => command is AskFreeze or ApproveFreeze or SettleBonus or DraftSupplement;

    private static Failure? Forbidden(Right right, Caller caller) =>
        Access.Check(right, caller.Who, Subject.County) is { } refusal ? RequestFailures.Forbidden(refusal) : null;

    /// <summary>The stream of a period's bonus.</summary>
    public static StreamId Stream(BonusPeriod period) => new($"bonus@{period.Year:0000}", $"bonus/{period}");
}
