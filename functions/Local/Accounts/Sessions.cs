using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using PerfServerless.Rules.Organisation;
using PerfServerless.Service.Streams;

namespace PerfServerless.Local.Accounts;

/// <summary>
/// The one session of each person, in memory: it is asked for on every request. The streams are the truth, and this process
/// alone writes them; whoever does tells it here.
/// </summary>
internal sealed class Sessions(Transact transact)
{
    private readonly ConcurrentDictionary<PersonId, Session> _known = new();

    /// <summary>What a cookie carries.</summary>
    public static string NewTicket() => Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16));

    /// <summary>What the record keeps of it.</summary>
    public static string Digest(string ticket) => Convert.ToHexStringLower(SHA256.HashData(Encoding.ASCII.GetBytes(ticket)));

    /// <summary>The person's account in short, when the ticket is that of the session that stands.</summary>
    public async ValueTask<Session?> Find(PersonId person, string ticket, CancellationToken cancel)
    {
        if (!_known.TryGetValue(person, out var session))
            session = Keep(person, await transact.Read(Accounts.Kind, Accounts.Stream(person), cancel));
        return session.Digest == Digest(ticket) ? session : null;
    }

    /// <summary>Takes over an account that was written.</summary>
    public Session Keep(PersonId person, Versioned<AccountState> account)
    {
        var news = Session.Of(account);
        return _known.AddOrUpdate(person, news, (_, known) => known.Version > news.Version ? known : news);
    }
}

/// <summary>What every request needs to know of an account.</summary>
/// <param name="Digest">Of the session that stands; <c>null</c> when signed out.</param>
/// <param name="MustChange">Whether the password has to be changed first.</param>
/// <param name="HasSecondFactor">Whether one is enrolled.</param>
/// <param name="Demo">Whether it needs none.</param>
/// <param name="Version">Of the account's stream: of two sign-ins at once, the later holds.</param>
internal sealed record Session(string? Digest, bool MustChange, bool HasSecondFactor, bool Demo, long Version)
{
    public static Session Of(Versioned<AccountState> account) =>
        new(account.State.Session, account.State.MustChange, account.State.Secret is not null, account.State.Demo, account.Version);
}
