using PerfServerless.Rules.Organisation;
using PerfServerless.Service.Http;
using PerfServerless.Service.Streams;

namespace PerfServerless.Local.Accounts;

/// <summary>
/// Stops a person who has yet to choose a password, or as an administrator to enrol a second factor, from doing anything but
/// that. Accounts of a demonstration need no second factor.
/// </summary>
internal static class SessionGate
{
    private static readonly Role[] Administrators =
        [Role.SystemAdministrator, Role.SecurityAdministrator, Role.AuditAdministrator, Role.OrganisationOfficer];

    /// <summary>The middleware, once the caller is known.</summary>
    public static async Task Check(HttpContext http, RequestDelegate next)
    {
        if (SignInCookie.SessionOf(http) is { } session && !http.Request.Path.StartsWithSegments("/api/session")
            && await Caller.BindAsync(http) is { } caller && WhyNot(session, caller.Who) is { } failure)
            await ((Answer<SessionView>)(Result<SessionView>)failure).ExecuteAsync(http);
        else
            await next(http);
    }

    /// <summary>What the person has to do first, or <c>null</c>.</summary>
    public static Failure? WhyNot(Session session, Person who) =>
        session.MustChange ? AccountRefusals.MustChangePassword
        : NeedsSecondFactor(who) && !session.HasSecondFactor && !session.Demo ? AccountRefusals.MustEnrol
        : null;

    private static bool NeedsSecondFactor(Person who) => who.Roles.Any(Administrators.Contains);
}
