using System.Security.Claims;
using System.Text.Encodings.Web;
using System.Text.Json;
using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace PerfServerless.Cloud.Http;

/// <summary>
/// Takes the caller from the header in which the platform tells whom it has signed in. Anyone can write such a header where the
/// platform does not strip it: so it counts only while the platform's authentication is on, and nobody is signed in otherwise.
/// </summary>
internal sealed class PlatformSignIn(IOptionsMonitor<PlatformSignInOptions> options, ILoggerFactory log, UrlEncoder encoder)
    : AuthenticationHandler<PlatformSignInOptions>(options, log, encoder)
{
    public const string Name = "platform", Header = "X-MS-CLIENT-PRINCIPAL";

    protected override Task<AuthenticateResult> HandleAuthenticateAsync() => Task.FromResult(Authenticate());

    private AuthenticateResult Authenticate()
    {
        if (!Options.PlatformAuthenticates || Request.Headers[Header] is not [{ Length: > 0 } text])
            return AuthenticateResult.NoResult();
        try
        {
            var principal = JsonSerializer.Deserialize<PlatformPrincipal>(Convert.FromBase64String(text), JsonSerializerOptions.Web);
            var identity = SignInClaims.Of(principal?.Claims?.Select(claim => (claim.Typ, claim.Val)) ?? [], Options.PersonClaim, Name);
            return identity is null
                ? AuthenticateResult.Fail($"The sign-in has no claim {Options.PersonClaim}.")
                : AuthenticateResult.Success(new(new ClaimsPrincipal(identity), Name));
        }
        catch (Exception malformed) when (malformed is FormatException or JsonException)
        {
            return AuthenticateResult.Fail("The platform's header cannot be read.");
        }
    }

    /// <summary>The header's content: the claims as the identity provider gave them.</summary>
    private sealed record PlatformPrincipal(IReadOnlyList<PlatformClaim>? Claims);

    private sealed record PlatformClaim(string? Typ, string? Val);
}

/// <summary>When and how the platform's header counts.</summary>
internal sealed class PlatformSignInOptions : AuthenticationSchemeOptions
{
    /// <summary>Whether the platform's authentication is on.</summary>
    public bool PlatformAuthenticates { get; set; }

    /// <summary>The claim that holds the person's id.</summary>
    public string PersonClaim { get; set; } = "";
}
