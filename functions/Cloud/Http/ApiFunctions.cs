using Microsoft.AspNetCore.Http;
using Microsoft.DurableTask.Client;
using PerfServerless.Cloud.Clocks;

namespace PerfServerless.Cloud.Http;

/// <summary>
/// One HTTP function for each first part of an address. A function's key says nothing of who asks, so they need none; every
/// route but those that are public by name demands a signed-in person (<see cref="SharedRoutes"/>). No methods are listed:
/// a method that a route does not take is its 405 and not the host's 404.
/// </summary>
internal sealed class ApiFunctions(SharedRoutes routes, YearEndWatch yearEnd)
{
    [Function("Audit")]
    public Task<IResult> Audit([HttpTrigger(AuthorizationLevel.Anonymous, Route = "audit/{*rest}")] HttpRequest request, FunctionContext function) => routes.Run(request, function);

    [Function("Ballots")]
    public Task<IResult> Ballots([HttpTrigger(AuthorizationLevel.Anonymous, Route = "ballots/{*rest}")] HttpRequest request, FunctionContext function) => routes.Run(request, function);

    [Function("Bonus")]
    public Task<IResult> Bonus([HttpTrigger(AuthorizationLevel.Anonymous, Route = "bonus/{*rest}")] HttpRequest request, FunctionContext function) => routes.Run(request, function);

    [Function("Bulletins")]
    public Task<IResult> Bulletins([HttpTrigger(AuthorizationLevel.Anonymous, Route = "bulletins/{*rest}")] HttpRequest request, FunctionContext function) => routes.Run(request, function);

    [Function("Deadlines")]
    public Task<IResult> Deadlines([HttpTrigger(AuthorizationLevel.Anonymous, Route = "deadlines/{*rest}")] HttpRequest request, FunctionContext function) => routes.Run(request, function);

    [Function("Evidence")]
    public Task<IResult> Evidence([HttpTrigger(AuthorizationLevel.Anonymous, Route = "evidence/{*rest}")] HttpRequest request, FunctionContext function) => routes.Run(request, function);

    [Function("Honours")]
    public Task<IResult> Honours([HttpTrigger(AuthorizationLevel.Anonymous, Route = "honours/{*rest}")] HttpRequest request, FunctionContext function) => routes.Run(request, function);

    [Function("Import")]
    public Task<IResult> Import([HttpTrigger(AuthorizationLevel.Anonymous, Route = "import/{*rest}")] HttpRequest request, FunctionContext function) => routes.Run(request, function);

    [Function("Law")]
    public Task<IResult> Law([HttpTrigger(AuthorizationLevel.Anonymous, Route = "law/{*rest}")] HttpRequest request, FunctionContext function) => routes.Run(request, function);

    [Function("Months")]
    public Task<IResult> Months([HttpTrigger(AuthorizationLevel.Anonymous, Route = "months/{*rest}")] HttpRequest request, FunctionContext function) => routes.Run(request, function);

    [Function("Notices")]
    public Task<IResult> Notices([HttpTrigger(AuthorizationLevel.Anonymous, Route = "notices/{*rest}")] HttpRequest request, FunctionContext function) => routes.Run(request, function);

    [Function("Outbox")]
    public Task<IResult> Outbox([HttpTrigger(AuthorizationLevel.Anonymous, Route = "outbox/{*rest}")] HttpRequest request, FunctionContext function) => routes.Run(request, function);

    [Function("People")]
    public Task<IResult> People([HttpTrigger(AuthorizationLevel.Anonymous, Route = "people/{*rest}")] HttpRequest request, FunctionContext function) => routes.Run(request, function);

    [Function("Pools")]
    public Task<IResult> Pools([HttpTrigger(AuthorizationLevel.Anonymous, Route = "pools/{*rest}")] HttpRequest request, FunctionContext function) => routes.Run(request, function);

    [Function("Programmes")]
    public Task<IResult> Programmes([HttpTrigger(AuthorizationLevel.Anonymous, Route = "programmes/{*rest}")] HttpRequest request, FunctionContext function) => routes.Run(request, function);

    [Function("Reviews")]
    public Task<IResult> Reviews([HttpTrigger(AuthorizationLevel.Anonymous, Route = "reviews/{*rest}")] HttpRequest request, FunctionContext function) => routes.Run(request, function);

    [Function("Rosters")]
    public Task<IResult> Rosters([HttpTrigger(AuthorizationLevel.Anonymous, Route = "rosters/{*rest}")] HttpRequest request, FunctionContext function) => routes.Run(request, function);

    [Function("Rounds")]
    public Task<IResult> Rounds([HttpTrigger(AuthorizationLevel.Anonymous, Route = "rounds/{*rest}")] HttpRequest request, FunctionContext function) => routes.Run(request, function);

    [Function("Schemes")]
    public Task<IResult> Schemes([HttpTrigger(AuthorizationLevel.Anonymous, Route = "schemes/{*rest}")] HttpRequest request, FunctionContext function) => routes.Run(request, function);

    [Function("Supervision")]
    public Task<IResult> Supervision([HttpTrigger(AuthorizationLevel.Anonymous, Route = "supervision/{*rest}")] HttpRequest request, FunctionContext function) => routes.Run(request, function);

    [Function("Units")]
    public Task<IResult> Units([HttpTrigger(AuthorizationLevel.Anonymous, Route = "units/{*rest}")] HttpRequest request, FunctionContext function) => routes.Run(request, function);

    [Function("Weeks")]
    public Task<IResult> Weeks([HttpTrigger(AuthorizationLevel.Anonymous, Route = "weeks/{*rest}")] HttpRequest request, FunctionContext function) => routes.Run(request, function);

    /// <summary>A run that was accepted goes on in its orchestrator: at once, and should this process die before that, at the watch's next look.</summary>
    [Function("Years")]
    public async Task<IResult> Years([HttpTrigger(AuthorizationLevel.Anonymous, Route = "years/{*rest}")] HttpRequest request, FunctionContext function, [DurableClient] DurableTaskClient client)
    {
        var answered = await routes.Run(request, function);
        if (request.HttpContext.Response.StatusCode == StatusCodes.Status202Accepted)
            await yearEnd.Look(client, function.CancellationToken);
        return answered;
    }

    [Function("OpenApi")]
    public Task<IResult> OpenApi([HttpTrigger(AuthorizationLevel.Anonymous, Route = "openapi/{*rest}")] HttpRequest request, FunctionContext function) => routes.Run(request, function);

    [Function("Health")]
    public Task<IResult> Health([HttpTrigger(AuthorizationLevel.Anonymous, Route = "health")] HttpRequest request, FunctionContext function) => routes.Run(request, function);
}
