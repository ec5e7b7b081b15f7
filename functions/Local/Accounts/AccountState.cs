namespace PerfServerless.Local.Accounts;

/// <summary>An account as it stands.</summary>
internal sealed record AccountState
{
    /// <summary>A person without an account.</summary>
    public static AccountState None { get; } = new();

    /// <summary>The hash of the password that holds; <c>null</c> without an account.</summary>
    public string? PasswordHash { get; init; }

    /// <summary>Whether it belongs to the demonstration county.</summary>
    public bool Demo { get; init; }

    /// <summary>Whether the password was given by another and has to be changed first.</summary>
    public bool MustChange { get; init; }

    /// <summary>Failures since the last success, lock or reset.</summary>
    public int Failures { get; init; }

    /// <summary>Until when failures keep it locked; <c>null</c> when they never did since the last success.</summary>
    public DateTimeOffset? LockedUntil { get; init; }

    /// <summary>The digest of the one session; <c>null</c> when signed out.</summary>
    public string? Session { get; init; }

    /// <summary>A secret that waits for its first code.</summary>
    public string? ProposedSecret { get; init; }

    /// <summary>The secret of the one-time codes; <c>null</c> without a second factor.</summary>
    public string? Secret { get; init; }

    /// <summary>The last time step whose code was taken.</summary>
    public long LastStep { get; init; }

    /// <summary>Whether the person can sign in at all.</summary>
    public bool Exists => PasswordHash is not null;

    /// <summary>Whether failures have locked it at this moment.</summary>
    public bool IsLocked(DateTimeOffset now) => LockedUntil > now;
}
