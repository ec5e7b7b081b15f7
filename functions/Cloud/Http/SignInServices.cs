using System.Security.Claims;
using Microsoft.AspNetCore.Authentication.JwtBearer;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using PerfServerless.Cloud.Composition;

namespace PerfServerless.Cloud.Http;

/// <summary>Who signs people in: the platform, or an issuer of tokens where one is named. Never both, and never nobody.</summary>
internal static class SignInServices
{
    /// <summary>Adds the one scheme that the settings ask for.</summary>
    public static void AddPlatformSignIn(this IServiceCollection services, IConfiguration configuration)
    {
        var personClaim = configuration.Required(Settings.PersonClaim);
        services.AddAuthorization();
        if (configuration[Settings.Authority] is { Length: > 0 } authority)
            services.AddAuthentication(JwtBearerDefaults.AuthenticationScheme).AddJwtBearer(token =>
            {
                token.Authority = authority;
                token.Audience = configuration.Required(Settings.Audience);
                token.MapInboundClaims = false;
                token.Events = new() { OnTokenValidated = context => Take(context, personClaim) };
            });
        else
            services.AddAuthentication(PlatformSignIn.Name).AddScheme<PlatformSignInOptions, PlatformSignIn>(PlatformSignIn.Name, platform =>
            {
                platform.PlatformAuthenticates = string.Equals(configuration[Settings.PlatformAuthentication], "true", StringComparison.OrdinalIgnoreCase);
                platform.PersonClaim = personClaim;
            });
    }

    private static Task Take(TokenValidatedContext context, string personClaim)
    {
        if (SignInClaims.Of(context.Principal!.Claims.Select(claim => ((string?)claim.Type, (string?)claim.Value)), personClaim, context.Scheme.Name) is { } identity)
            context.Principal = new ClaimsPrincipal(identity);
        else
            context.Fail($"The token has no claim {personClaim}.");
        return Task.CompletedTask;
    }
}
