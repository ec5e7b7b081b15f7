using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using PerfServerless.Service.Http;
using PerfServerless.Service.Streams;

namespace PerfServerless.Cloud.Http;

/// <summary>
/// The routes of every host, in a pipeline of their own inside the worker. Each HTTP function hands its request here; which
/// route it means, who asks and what may be answered is decided here as on one machine.
/// </summary>
internal sealed class SharedRoutes(IServiceProvider services)
{
    private readonly RequestDelegate _pipeline = Build(services);

    /// <summary>Answers a request. The answer is written by the route; the function itself returns nothing.</summary>
    public async Task<IResult> Run(HttpRequest request, FunctionContext function)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(request.HttpContext.RequestAborted, function.CancellationToken);
        await Answer(request.HttpContext, stop.Token);
        return Results.Empty;
    }

    internal async Task Answer(HttpContext http, CancellationToken cancel)
    {
        http.SetEndpoint(null); // the function's own endpoint would run a second time
        http.Request.RouteValues = [];
        http.RequestAborted = cancel;
        await _pipeline(http);
    }

    private static RequestDelegate Build(IServiceProvider services)
    {
        var app = new ApplicationBuilder(services);
        app.UsePerfApi(authenticated =>
        {
            authenticated.UseAuthentication();
            authenticated.UseRouting();
            authenticated.UseAuthorization();
        });
        app.UseEndpoints(Map);
        return app.Build();
    }

    /// <summary>The host keeps everything under host.json's route prefix: so these two lie under it too.</summary>
    private static void Map(IEndpointRouteBuilder endpoints)
    {
        endpoints.MapPerfApi();
        endpoints.MapOpenApi("/api/openapi/{documentName}.json");
        endpoints.MapGet("/api/health", Health).ExcludeFromDescription();
    }

    private static async Task<IResult> Health(IEventStore store, CancellationToken cancel)
    {
        await store.List("county", "", null, 1, cancel);
        return Results.Json(new HealthView("ok"));
    }
}

/// <summary>That the app answers and reaches its record.</summary>
internal sealed record HealthView(string Status);
