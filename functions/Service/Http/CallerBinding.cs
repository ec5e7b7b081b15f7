using System.Security.Claims;
using Microsoft.Extensions.DependencyInjection;
using PerfServerless.Rules.Organisation;
using PerfServerless.Service.Organisation;
using PerfServerless.Service.Streams;

namespace PerfServerless.Service.Http;

/// <summary>Finds the caller once a request: the id from the authenticated claims, everything else from the person's file.</summary>
internal static class CallerBinding
{
    private const string ItemName = "perf.caller";

    /// <summary>The middleware, after authentication.</summary>
    public static async Task Read(HttpContext http, RequestDelegate next)
    {
        if (http.User.FindFirstValue(ClaimTypes.NameIdentifier) is { } text && PersonId.TryParse(text, null, out var id))
        {
            var people = http.RequestServices.GetRequiredService<People>();
            var file = await people.Find(id, http.RequestAborted);
            if (people.Identify(file) is not { } who)
            {
                await Problems.Write(http, Problems.Of(FailureKind.Forbidden, "not-in-service", "您不在本系统的在职人员中。", "You are not a person in service here."));
                return;
            }
            var terms = RequestTerms.Of(http);
            http.Items[ItemName] = new Caller(who, new Request(who.Id, terms.KeyOf(who.Id), terms.IfVersion), http.User.HasClaim(Caller.MethodsClaim, Caller.TwoFactorsMethod)) { File = file, SignedInAt = Caller.SignedIn(http.User) };
        }
        await next(http);
    }

    /// <summary>The caller; routes without one are public and do not ask.</summary>
    public static Caller Of(HttpContext http) =>
        http.Items[ItemName] as Caller ?? throw new BadHttpRequestException("Not signed in.", StatusCodes.Status401Unauthorized);
}
