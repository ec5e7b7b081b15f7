using PerfServerless.Rules.Delivery;
using PerfServerless.Rules.Organisation;
using PerfServerless.Service.Http;
using PerfServerless.Service.Streams;

namespace PerfServerless.Service.Notices;

/// <summary>How each person wants to hear of notices besides the inbox; only they themselves say so.</summary>
public sealed class NoticePreferences(Transact transact)
{
    internal static Aggregate<Preferences, PreferencesEvent> Kind { get; } = new("preferences", 1, Preferences.Default, Preferences.Evolve);

    /// <summary>The caller's own.</summary>
    public async ValueTask<Result<Versioned<Preferences>>> Get(Caller caller, CancellationToken cancel) => await transact.Read(Kind, Stream(caller.Who.Id), cancel);

    /// <summary>Sets the caller's own.</summary>
    public async ValueTask<Result<Versioned<Preferences>>> Set(Caller caller, Preferences chosen, CancellationToken cancel)
    {
        if (Access.Check(Right.SetNoticePreferences, caller.Who, Subject.County with { Person = caller.Who.Id }) is { } refusal)
            return RequestFailures.Forbidden(refusal);
        return await transact.Run(Kind, Stream(caller.Who.Id), caller.Request, (state, occasion) => Preferences.Set(state, chosen, occasion), cancel);
    }

    internal async ValueTask<Preferences> Of(PersonId person, CancellationToken cancel) => (await transact.Read(Kind, Stream(person), cancel)).State;

    private static StreamId Stream(PersonId person) => new($"inbox/{person}", $"preferences/{person}");
}
