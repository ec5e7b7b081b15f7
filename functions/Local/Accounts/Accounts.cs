using PerfServerless.Rules;
using PerfServerless.Rules.Organisation;
using PerfServerless.Service.Organisation;
using PerfServerless.Service.Streams;

namespace PerfServerless.Local.Accounts;

/// <summary>
/// The built-in accounts, one stream a person, through the same write path as everything else. No idempotency key goes into
/// these streams: with it goes a fingerprint of the request, and a fingerprint of a password can be guessed at.
/// </summary>
internal sealed class Accounts(Transact transact, People people, Passwords passwords, SecondFactors factors, Sessions sessions)
{
    public const string Partition = "accounts";

    public static Aggregate<AccountState, AccountEvent> Kind { get; } = new("account", 1, AccountState.None, Account.Evolve);

    /// <summary>Opens accounts that share one password, for a demonstration; those that exist stay as they are.</summary>
    public async Task OpenDemo(IEnumerable<PersonId> of, string password, CancellationToken cancel)
    {
        var hash = passwords.Hash(password); // once: hashing is slow on purpose
        await Parallel.ForEachAsync(of, new ParallelOptions { MaxDegreeOfParallelism = 64, CancellationToken = cancel }, async (person, token) =>
            _ = (await Run(person, PersonId.System, (state, _) => Account.Open(state, hash, demo: true), token)).Value);
    }

    /// <summary>Whether a person's account is a demonstration's.</summary>
    public async Task<bool> IsDemo(PersonId person, CancellationToken cancel) => (await transact.Read(Kind, Stream(person), cancel)).State.Demo;

    /// <summary>Signs a person in; answers the ticket of the new session.</summary>
    public async Task<Result<Ticket>> SignIn(PersonId person, string password, string? code, CancellationToken cancel)
    {
        var account = (await transact.Read(Kind, Stream(person), cancel)).State;
        var now = transact.Occasion(person).At;
        if (account.IsLocked(now))
            return AccountRefusals.Locked(account.LockedUntil!.Value);
        var proof = Prove(account, password) with { Code = code, Step = factors.StepOf(account.Secret, code, now) };
        if (await people.Identify(person, cancel) is null)
            return AccountRefusals.SignInFailed;
        var ticket = Sessions.NewTicket();
        var after = await Run(person, person, (state, occasion) => Account.SignIn(state, proof, Sessions.Digest(ticket), occasion), cancel);
        if (after.Failure is { } failure)
            return failure;
        return after.Value.State.Session == Sessions.Digest(ticket) ? new Ticket(ticket, after.Value.State.Secret is not null) : WhyNot(after.Value.State, proof, now);
    }

    /// <summary>Ends the caller's session.</summary>
    public async Task SignOut(PersonId person, string ticket, CancellationToken cancel) =>
        _ = await Run(person, person, (state, _) => Account.SignOut(state, Sessions.Digest(ticket)), cancel);

    /// <summary>Changes the caller's password.</summary>
    public async Task<Result<bool>> ChangePassword(PersonId person, string old, string wanted, CancellationToken cancel)
    {
        if (wanted == old || !Passwords.IsGoodEnough(wanted, person))
            return Failure.By(AccountRefusals.WeakPassword());
        var proof = Prove((await transact.Read(Kind, Stream(person), cancel)).State, old);
        var hash = passwords.Hash(wanted);
        var after = await Run(person, person, (state, occasion) => Account.ChangePassword(state, proof, hash, occasion), cancel);
        if (after.Failure is { } failure)
            return failure;
        return after.Value.State.PasswordHash == hash ? true
            : after.Value.State.IsLocked(transact.Occasion(person).At) ? AccountRefusals.Locked(after.Value.State.LockedUntil!.Value)
            : Failure.By(AccountRefusals.WrongOldPassword());
    }

    /// <summary>Proposes a second factor to the caller: the only time its secret is told.</summary>
    public async Task<Result<ProposedSecondFactor>> ProposeSecondFactor(PersonId person, CancellationToken cancel)
    {
        var (secret, kept) = factors.New();
        var after = await Run(person, person, (state, _) => Account.ProposeSecondFactor(state, kept), cancel);
        return after.Map(_ => new ProposedSecondFactor(Totp.Base32(secret), Totp.Uri(person.Value, secret)));
    }

    /// <summary>Enrols it, when the caller shows a code.</summary>
    public async Task<Result<bool>> EnrolSecondFactor(PersonId person, string code, CancellationToken cancel)
    {
        var proposed = (await transact.Read(Kind, Stream(person), cancel)).State.ProposedSecret;
        var step = factors.StepOf(proposed, code, transact.Occasion(person).At);
        var after = await Run(person, person, (state, _) => Account.EnrolSecondFactor(state, proposed, step), cancel);
        return after.Map(_ => true);
    }

    /// <summary>Opens or resets an account; answers the password for one sign-in, which is told nowhere else.</summary>
    public async Task<Result<string>> Reset(PersonId person, PersonId by, CancellationToken cancel)
    {
        if (await people.Find(person, cancel) is null)
            return RequestFailures.NotFound;
        var password = Passwords.Temporary();
        var hash = passwords.Hash(password);
        var after = await Run(person, by, (state, _) => Account.Reset(state, hash), cancel);
        return after.Map(_ => password);
    }

    public static StreamId Stream(PersonId person) => new(Partition, $"account/{person}");

    private Proof Prove(AccountState account, string password) => new(account.PasswordHash, passwords.Makes(password, account.PasswordHash));

    private static Failure WhyNot(AccountState account, Proof proof, DateTimeOffset now) =>
        account.IsLocked(now) ? AccountRefusals.Locked(account.LockedUntil!.Value)
        : account.Secret is not null && proof.Holds(account) && proof.Code is null ? AccountRefusals.CodeRequired
        : AccountRefusals.SignInFailed;

    private async Task<Result<Versioned<AccountState>>> Run(
        PersonId person, PersonId by, Func<AccountState, Occasion, Decision<AccountEvent>> decide, CancellationToken cancel)
    {
        var result = await transact.Run(Kind, Stream(person), new Request(by), decide, cancel);
        if (result.Failure is null)
            sessions.Keep(person, result.Value);
        return result;
    }
}

/// <summary>A new session's ticket.</summary>
/// <param name="Value">What the cookie carries.</param>
/// <param name="TwoFactors">Whether a code was shown besides the password: an account with a second factor signs in with both.</param>
internal sealed record Ticket(string Value, bool TwoFactors);

/// <summary>A second factor before its first code.</summary>
/// <param name="Secret">To type into an app.</param>
/// <param name="Uri">To show as a picture.</param>
public sealed record ProposedSecondFactor(string Secret, string Uri);
