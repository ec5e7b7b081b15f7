using PerfServerless.Rules;
using PerfServerless.Rules.Organisation;
using PerfServerless.Service.Http;
using PerfServerless.Service.Organisation;
using PerfServerless.Service.Streams;

namespace PerfServerless.Service.Linkages;

/// <summary>Records about one person that lie in their archive's partition: who may, the list, and acting on one.</summary>
public sealed class PersonalRecords(IEventStore store, Transact transact, People people)
{
    /// <summary>A page of a person's records of a kind, when the caller may read them.</summary>
    internal async ValueTask<Result<Page<PersonalRecord<TState>>>> List<TState, TEvent>(
        Aggregate<TState, TEvent> kind, Right right, Caller caller, PersonId person, PageRequest page, CancellationToken cancel)
        where TState : class
        where TEvent : class
    {
        if (await Refused(right, caller, person, cancel) is { } failure)
            return failure;
        var heads = await store.List(GrowthArchives.Partition(person), $"{kind.Kind}/", page.After, page.Take + 1, cancel);
        return Page.Of(heads, page, head => new PersonalRecord<TState>(head.Id.Name[(kind.Kind.Length + 1)..], head.Read<TState>()));
    }

    /// <summary>Begins or acts on one, when the caller may.</summary>
    internal async ValueTask<Result<Versioned<PersonalRecord<TState>>>> Run<TState, TEvent>(
        Aggregate<TState, TEvent> kind, Right right, Caller caller, PersonId person, string id, Func<TState, Occasion, Decision<TEvent>> decide, CancellationToken cancel)
        where TState : class
        where TEvent : class
    {
        if (await Refused(right, caller, person, cancel) is { } failure)
            return failure;
        var result = await transact.Run(kind, new(GrowthArchives.Partition(person), $"{kind.Kind}/{id}"), caller.Request, decide, cancel);
        return result.Map(written => new Versioned<PersonalRecord<TState>>(new(id, written.State), written.Version));
    }

    private async ValueTask<Failure?> Refused(Right right, Caller caller, PersonId id, CancellationToken cancel)
    {
        if (await people.Find(id, cancel) is not { } person)
            return RequestFailures.NotFound;
        var subject = await people.SubjectOf(person, caller.Who, transact.Occasion(caller.Who.Id).Today, cancel);
        return Access.Check(right, caller.Who, subject) is { } refusal ? RequestFailures.Forbidden(refusal) : null;
    }
}

/// <summary>A record about a person, with its id.</summary>
public sealed record PersonalRecord<TState>(string Id, TState State);
