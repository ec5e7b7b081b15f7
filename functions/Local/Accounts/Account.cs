using PerfServerless.Rules;

namespace PerfServerless.Local.Accounts;

/// <summary>
/// The rules of a built-in account (DOMAIN: classified protection, level 3). Pure: hashes and codes are computed outside,
/// and come in as proofs that name what they were held against.
/// </summary>
internal static class Account
{
    private const int MostFailures = 5;
    private static readonly TimeSpan LockedFor = TimeSpan.FromMinutes(30);

    /// <summary>Opens an account, once.</summary>
    public static Decision<AccountEvent> Open(AccountState state, string passwordHash, bool demo) =>
        state.Exists ? Decision<AccountEvent>.Nothing : new AccountOpened(passwordHash, demo);

    /// <summary>
    /// Signs in, or records that it failed; a locked account does neither. Whether it worked is seen by the session that
    /// stands afterwards: a refusal would leave no trace of a failure.
    /// </summary>
    public static Decision<AccountEvent> SignIn(AccountState state, Proof proof, string session, Occasion occasion)
    {
        if (!state.Exists || state.IsLocked(occasion.At))
            return Decision<AccountEvent>.Nothing;
        if (!proof.Holds(state))
            return Failed(state, WrongProof.Password, occasion);
        if (state.Secret is null)
            return new SignedIn(session, null);
        if (proof.Code is null)
            return Decision<AccountEvent>.Nothing;
        return proof.Step > state.LastStep ? new SignedIn(session, proof.Step) : Failed(state, WrongProof.Code, occasion);
    }

    /// <summary>Ends a session, when it is the one that stands.</summary>
    public static Decision<AccountEvent> SignOut(AccountState state, string session) =>
        state.Session == session ? new SignedOut() : Decision<AccountEvent>.Nothing;

    /// <summary>Changes the password; a wrong old one counts as a failed sign-in.</summary>
    public static Decision<AccountEvent> ChangePassword(AccountState state, Proof old, string newHash, Occasion occasion)
    {
        if (!state.Exists || state.IsLocked(occasion.At))
            return Decision<AccountEvent>.Nothing;
        return old.Holds(state) ? new PasswordChanged(newHash) : Failed(state, WrongProof.Password, occasion);
    }

    /// <summary>Gives a password for one sign-in.</summary>
    public static Decision<AccountEvent> Reset(AccountState state, string passwordHash) =>
        state.Exists ? new PasswordReset(passwordHash) : Decision<AccountEvent>.Accept(new AccountOpened(passwordHash, false), new PasswordReset(passwordHash));

    /// <summary>Proposes a second factor, in place of one proposed before.</summary>
    public static Decision<AccountEvent> ProposeSecondFactor(AccountState state, string protectedSecret) =>
        state.Secret is not null ? AccountRefusals.SecondFactorEnrolled() : new SecondFactorProposed(protectedSecret);

    /// <summary>Enrols the proposed one, when a code of it was shown.</summary>
    /// <param name="step">The code's time step; <c>null</c> when the code is wrong.</param>
    public static Decision<AccountEvent> EnrolSecondFactor(AccountState state, string? against, long? step)
    {
        if (state.Secret is not null)
            return Decision<AccountEvent>.Nothing;
        return step is { } shown && against == state.ProposedSecret ? new SecondFactorEnrolled(shown) : AccountRefusals.WrongCode();
    }

    /// <summary>Folds an event into the state; an unknown event is a bug and throws.</summary>
    public static AccountState Evolve(AccountState state, AccountEvent happened) => happened switch
    {
        AccountOpened e => state with { PasswordHash = e.PasswordHash, Demo = e.Demo },
        SignedIn e => state with { Session = e.Session, Failures = 0, LockedUntil = null, LastStep = e.Step ?? state.LastStep },
        SignInFailed => state with { Failures = state.Failures + 1 },
        AccountLocked e => state with { Failures = 0, LockedUntil = e.Until },
        SignedOut => state with { Session = null },
        PasswordChanged e => state with { PasswordHash = e.PasswordHash, MustChange = false, Failures = 0 },
        PasswordReset e => new AccountState { PasswordHash = e.PasswordHash, MustChange = true },
        SecondFactorProposed e => state with { ProposedSecret = e.ProtectedSecret },
        SecondFactorEnrolled e => state with { Secret = state.ProposedSecret, ProposedSecret = null, LastStep = e.Step },
        _ => throw new InvalidOperationException($"Unknown event {happened.GetType().Name}."),
    };

    private static Decision<AccountEvent> Failed(AccountState state, WrongProof what, Occasion occasion) =>
        state.Failures + 1 < MostFailures ? new SignInFailed(what)
            : Decision<AccountEvent>.Accept(new SignInFailed(what), new AccountLocked(occasion.At + LockedFor));
}

/// <summary>What a person showed, and what it was held against: worth nothing once the account has changed.</summary>
/// <param name="Hash">The password hash it was held against.</param>
/// <param name="Correct">Whether the password made that hash.</param>
/// <param name="Code">The one-time code, or <c>null</c> when none was given.</param>
/// <param name="Step">The time step whose code it is, or <c>null</c> when it is none's.</param>
internal sealed record Proof(string? Hash, bool Correct, string? Code = null, long? Step = null)
{
    /// <summary>Whether the password is the one that holds now.</summary>
    public bool Holds(AccountState state) => Correct && Hash == state.PasswordHash;
}
