using System.Globalization;
using System.Security.Claims;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using PerfServerless.Service.Http;

namespace PerfServerless.Service.Tests.Harness;

/// <summary>Signs in whoever a header names: what a host's real authentication would put into the claims.</summary>
internal sealed class TestSignIn(IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory log, UrlEncoder encoder)
    : AuthenticationHandler<AuthenticationSchemeOptions>(options, log, encoder)
{
    public const string Name = "test", Header = "X-Person", FactorsHeader = "X-Two-Factors", SignedInHeader = "X-Signed-In";

    protected override Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        if (Request.Headers[Header] is not [{ Length: > 0 } person])
            return Task.FromResult(AuthenticateResult.NoResult());
        var identity = new ClaimsIdentity([new Claim(ClaimTypes.NameIdentifier, person)], Name);
        if (Request.Headers.ContainsKey(FactorsHeader))
            identity.AddClaim(new(Caller.MethodsClaim, Caller.TwoFactorsMethod));
        identity.AddClaim(new(Caller.SignedInClaim, Request.Headers[SignedInHeader] is [{ } at] ? at : Now));
        return Task.FromResult(AuthenticateResult.Success(new(new(identity), Name)));
    }

    private string Now => Context.RequestServices.GetRequiredService<TimeProvider>().GetUtcNow().ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
}
