using System.Text.Json.Serialization;

namespace PerfServerless.Local.Accounts;

/// <summary>What can have happened to a built-in account. Hashes only, never a password. The names are stored: they never change.</summary>
[JsonDerivedType(typeof(AccountOpened), nameof(AccountOpened))]
[JsonDerivedType(typeof(SignedIn), nameof(SignedIn))]
[JsonDerivedType(typeof(SignInFailed), nameof(SignInFailed))]
[JsonDerivedType(typeof(AccountLocked), nameof(AccountLocked))]
[JsonDerivedType(typeof(SignedOut), nameof(SignedOut))]
[JsonDerivedType(typeof(PasswordChanged), nameof(PasswordChanged))]
[JsonDerivedType(typeof(PasswordReset), nameof(PasswordReset))]
[JsonDerivedType(typeof(SecondFactorProposed), nameof(SecondFactorProposed))]
[JsonDerivedType(typeof(SecondFactorEnrolled), nameof(SecondFactorEnrolled))]
internal abstract record AccountEvent;

/// <summary>The person may sign in from now on.</summary>
/// <param name="PasswordHash">Salted and slow, as the framework's hasher writes it.</param>
/// <param name="Demo">Of the demonstration county: its password is printed for everyone, and it needs no second factor.</param>
internal sealed record AccountOpened(string PasswordHash, bool Demo) : AccountEvent;

/// <summary>A sign-in succeeded; any session before it has ended.</summary>
/// <param name="Session">The session's digest: what the cookie carries cannot be read off the record.</param>
/// <param name="Step">The time step of the one-time code, which is not taken twice; <c>null</c> without one.</param>
internal sealed record SignedIn(string Session, long? Step) : AccountEvent;

/// <summary>A password or a one-time code was wrong.</summary>
/// <param name="What">What was wrong.</param>
internal sealed record SignInFailed(WrongProof What) : AccountEvent;

/// <summary>Too many failures in a row.</summary>
internal sealed record AccountLocked(DateTimeOffset Until) : AccountEvent;

/// <summary>The person ended the session.</summary>
internal sealed record SignedOut : AccountEvent;

/// <summary>The person chose another password.</summary>
internal sealed record PasswordChanged(string PasswordHash) : AccountEvent;

/// <summary>A security administrator, or who holds the data directory, gave a password for one sign-in; second factor, lock and session are gone.</summary>
internal sealed record PasswordReset(string PasswordHash) : AccountEvent;

/// <summary>A secret for one-time codes was made; it counts once a code of it was shown.</summary>
/// <param name="ProtectedSecret">Encrypted under the keys of the data directory: a code cannot be checked against a hash.</param>
internal sealed record SecondFactorProposed(string ProtectedSecret) : AccountEvent;

/// <summary>The person showed a code of the proposed secret: every sign-in asks for one from now on.</summary>
internal sealed record SecondFactorEnrolled(long Step) : AccountEvent;

/// <summary>What was wrong in a sign-in.</summary>
internal enum WrongProof
{
    /// <summary>The password.</summary>
    Password,

    /// <summary>The one-time code.</summary>
    Code,
}
