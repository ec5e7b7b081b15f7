using System.Globalization;
using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using PerfServerless.Rules.Organisation;
using PerfServerless.Service.Http;

namespace PerfServerless.Local.Accounts;

/// <summary>
/// The session's cookie. It is sent by this site's own pages only (SameSite=Strict), which is what keeps another site from
/// acting in a person's name; scripts cannot read it; and it dies 10 minutes after the last request.
/// </summary>
internal static class SignInCookie
{
    public const string TicketClaim = "ticket";
    private const string SessionItem = "perf.session";
    private static readonly TimeSpan Idle = TimeSpan.FromMinutes(10);

    /// <summary>Renewing at every request would send a cookie with every answer; so the ten minutes may be short by this.</summary>
    private static readonly TimeSpan RenewedAfter = TimeSpan.FromSeconds(20);

    public static void Configure(CookieAuthenticationOptions options)
    {
        options.Cookie.Name = "perf-session";
        options.Cookie.SameSite = SameSiteMode.Strict;
        options.Cookie.HttpOnly = true;
        options.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
        options.ExpireTimeSpan = Idle;
        options.SlidingExpiration = false; // the framework's slides in the second half only: five quiet minutes would end a session
        options.Events.OnValidatePrincipal = Validate;
        // An API answers with a status; ProblemMiddleware makes it a problem.
        options.Events.OnRedirectToLogin = context => Answer(context, StatusCodes.Status401Unauthorized);
        options.Events.OnRedirectToAccessDenied = context => Answer(context, StatusCodes.Status403Forbidden);
    }

    public static Task SignIn(HttpContext http, PersonId person, Ticket ticket)
    {
        var identity = new ClaimsIdentity(
            [new(ClaimTypes.NameIdentifier, person.Value), new(TicketClaim, ticket.Value), new(Caller.SignedInClaim, Now(http))], CookieAuthenticationDefaults.AuthenticationScheme);
        if (ticket.TwoFactors)
            identity.AddClaim(new(Caller.MethodsClaim, Caller.TwoFactorsMethod));
        return http.SignInAsync(new ClaimsPrincipal(identity));
    }

    private static string Now(HttpContext http) =>
        http.RequestServices.GetRequiredService<TimeProvider>().GetUtcNow().ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);

    /// <summary>The caller's session, as the cookie was held against it; <c>null</c> for a caller without one.</summary>
    public static Session? SessionOf(HttpContext http) => http.Items[SessionItem] as Session;

    private static async Task Validate(CookieValidatePrincipalContext context)
    {
        var (http, principal) = (context.HttpContext, context.Principal!);
        var session = PersonId.TryParse(principal.FindFirstValue(ClaimTypes.NameIdentifier), null, out var person)
            ? await http.RequestServices.GetRequiredService<Sessions>().Find(person, principal.FindFirstValue(TicketClaim) ?? "", http.RequestAborted)
            : null;
        if (session is null)
        {
            context.RejectPrincipal();
            return;
        }
        http.Items[SessionItem] = session;
        if (http.RequestServices.GetRequiredService<TimeProvider>().GetUtcNow() - context.Properties.IssuedUtc > RenewedAfter)
            http.Response.OnStarting(() => Renew(http, person, principal));
    }

    /// <summary>Of a session that still stands: an answer that took long would put its old cookie over that of a sign-in meanwhile.</summary>
    private static async Task Renew(HttpContext http, PersonId person, ClaimsPrincipal principal)
    {
        if (await http.RequestServices.GetRequiredService<Sessions>().Find(person, principal.FindFirstValue(TicketClaim) ?? "", http.RequestAborted) is not null)
            await http.SignInAsync(principal);
    }

    private static Task Answer(RedirectContext<CookieAuthenticationOptions> context, int status)
    {
        context.Response.StatusCode = status;
        return Task.CompletedTask;
    }
}
