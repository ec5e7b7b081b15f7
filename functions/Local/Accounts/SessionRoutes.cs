using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using PerfServerless.Rules.Organisation;
using PerfServerless.Service.Http;
using PerfServerless.Service.Streams;

namespace PerfServerless.Local.Accounts;

/// <summary>Signing in and out, and looking after accounts.</summary>
internal static class SessionRoutes
{
    public static void MapSessions(this IEndpointRouteBuilder endpoints)
    {
        var session = endpoints.MapGroup("/api/session").WithTags("Session").RequireAuthorization().AddEndpointFilter(NotStored);
        session.MapPost("/", SignIn).AllowAnonymous();
        session.MapGet("/", WhoAmI);
        session.MapDelete("/", SignOut);
        session.MapPost("/password", async (Caller caller, Accounts all, PasswordBody body, CancellationToken cancel) =>
            Done(await all.ChangePassword(caller.Who.Id, body.Old, body.New, cancel)));
        session.MapPost("/second-factor", async (Caller caller, Accounts all, CancellationToken cancel) =>
            (Answer<ProposedSecondFactor>)await all.ProposeSecondFactor(caller.Who.Id, cancel));
        session.MapPost("/second-factor/confirm", async (Caller caller, Accounts all, CodeBody body, CancellationToken cancel) =>
            Done(await all.EnrolSecondFactor(caller.Who.Id, body.Code, cancel)));
        endpoints.MapPost("/api/accounts/{person}/reset", Reset).WithTags("Session").RequireAuthorization().AddEndpointFilter(NotStored);
    }

    private static async Task<Answer<SessionView>> SignIn(HttpContext http, Accounts all, SessionViews views, SignInBody body, CancellationToken cancel)
    {
        var ticket = await all.SignIn(body.Person, body.Password, body.Code, cancel);
        if (ticket.Failure is { } failure)
            return (Result<SessionView>)failure;
        await SignInCookie.SignIn(http, body.Person, ticket.Value);
        return await views.Of(body.Person, ticket.Value.Value, cancel);
    }

    private static async Task<Answer<SessionView>> WhoAmI(HttpContext http, Caller caller, SessionViews views, CancellationToken cancel) =>
        await views.Of(caller.Who.Id, Ticket(http), cancel);

    private static async Task<IResult> SignOut(HttpContext http, Caller caller, Accounts all, CancellationToken cancel)
    {
        await all.SignOut(caller.Who.Id, Ticket(http), cancel);
        await http.SignOutAsync();
        return Results.NoContent();
    }

    private static async Task<Answer<TemporaryPassword>> Reset(Caller caller, Accounts all, PersonId person, CancellationToken cancel)
    {
        if (!caller.Who.Roles.Contains(Role.SecurityAdministrator))
            return (Result<TemporaryPassword>)AccountRefusals.NotSecurityAdministrator;
        if (person == caller.Who.Id)
            return (Result<TemporaryPassword>)AccountRefusals.OwnReset;
        return (await all.Reset(person, caller.Who.Id, cancel)).Map(password => new TemporaryPassword(person, password));
    }

    private static Answer<Acknowledged> Done(Result<bool> result) => result.Map(done => new Acknowledged(done));

    private static string Ticket(HttpContext http) => http.User.FindFirstValue(SignInCookie.TicketClaim) ?? "";

    /// <summary>What is said here is for this caller at this moment.</summary>
    private static ValueTask<object?> NotStored(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        context.HttpContext.Response.Headers.CacheControl = "no-store";
        return next(context);
    }
}

/// <summary>What a person shows to sign in.</summary>
/// <param name="Code">The one-time code, when one is asked for.</param>
public sealed record SignInBody(PersonId Person, string Password, string? Code = null);

/// <summary>A change of password.</summary>
public sealed record PasswordBody(string Old, string New);

/// <summary>A one-time code.</summary>
public sealed record CodeBody(string Code);

/// <summary>That it was done.</summary>
public sealed record Acknowledged(bool Done);

/// <summary>A password for one sign-in, told once.</summary>
public sealed record TemporaryPassword(PersonId Person, string Password);
