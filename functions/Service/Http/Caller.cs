using System.Globalization;
using System.Security.Claims;
using PerfServerless.Rules.Exports;
using PerfServerless.Rules.Organisation;
using PerfServerless.Service.Streams;

namespace PerfServerless.Service.Http;

/// <summary>Who calls, as the person's own file says now; and the terms of the call.</summary>
/// <param name="Who">The person, with the unit and the roles of this moment: a role withdrawn is withdrawn at once.</param>
/// <param name="Request">The idempotency key and the version asked for.</param>
/// <param name="TwoFactors">Whether the sign-in had two factors, as the host's claims say (<c>amr</c>: <c>mfa</c>).</param>
public sealed record Caller(Person Who, Request Request, bool TwoFactors = false)
{
    /// <summary>The claim that says how the person signed in (RFC 8176), as every host's sign-in puts it.</summary>
    public const string MethodsClaim = "amr", TwoFactorsMethod = "mfa";

    /// <summary>The claim that says when the person last showed who they are: seconds since 1970 (OpenID Connect Core 1.0, section 2).</summary>
    public const string SignedInClaim = "auth_time";

    /// <summary>When the person last showed who they are; <c>null</c> when the sign-in does not say.</summary>
    public DateTimeOffset? SignedInAt { get; init; }

    /// <summary>The caller's file as this request found it, so that it is not read again; <c>null</c> where no request is behind the call.</summary>
    internal PersonState? File { get; init; }

    /// <summary>Binds it as a route's parameter.</summary>
    public static ValueTask<Caller?> BindAsync(HttpContext http) => new(CallerBinding.Of(http));

    /// <summary>When the sign-in behind these claims was, or <c>null</c>.</summary>
    internal static DateTimeOffset? SignedIn(ClaimsPrincipal user) =>
        long.TryParse(user.FindFirstValue(SignedInClaim), NumberStyles.None, CultureInfo.InvariantCulture, out var seconds) && seconds <= LatestSecond
            ? DateTimeOffset.FromUnixTimeSeconds(seconds) : null;

    /// <summary>Why data about others may not leave with this call, or <c>null</c>.</summary>
    internal Failure? NotFresh(DateTimeOffset now) => FreshSignIn.Check(SignedInAt, now) is { } refusal ? new(FailureKind.Unauthenticated, refusal) : null;

    private static readonly long LatestSecond = DateTimeOffset.MaxValue.ToUnixTimeSeconds();

    /// <summary>A stable id for something this request creates, so that repeating the request creates it once.</summary>
    public string NewId(string kind) => RequestId.Of(kind, Who.Id, Request.Key ?? throw new InvalidOperationException("A creating request carries an idempotency key."));
}
