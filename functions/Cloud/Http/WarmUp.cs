using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace PerfServerless.Cloud.Http;

/// <summary>Goes through the routes once while the host is still starting, so that nobody's first request does.</summary>
internal sealed class WarmUp(SharedRoutes routes, IServiceScopeFactory scopes) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var http = new DefaultHttpContext { RequestServices = scope.ServiceProvider };
        http.Request.Method = HttpMethods.Get;
        http.Request.Path = "/api/law/procedures";
        await routes.Answer(http, stoppingToken);
    }
}
