using System.Reflection;
using Microsoft.Azure.Functions.Worker;
using PerfServerless.Cloud.Http;

namespace PerfServerless.Cloud.Tests;

/// <summary>What is asked through a function is answered as on one machine.</summary>
public class RouteTests
{
    [Theory]
    [InlineData("/api/health", "GET", 200, "ok")]
    [InlineData("/api/law/procedures", "GET", 200, "方案制定与启动")]
    [InlineData("/api/openapi/v1.json", "GET", 200, "\"/api/people/{person}/weeks\"")]
    [InlineData("/api/people/me", "GET", 401, "not-signed-in")]
    [InlineData("/api/people/me", "DELETE", 405, "method-not-allowed")]
    [InlineData("/api/people", "POST", 400, "idempotency-key-required")]
    [InlineData("/api/nothing/here", "GET", 404, "not-found")]
    public async Task A_request_is_answered_with_the_status_and_the_problem_of_every_host(string path, string method, int status, string words)
    {
        await using var app = await App.Start();
        var (answered, body) = await app.Send(path, method: method);
        Assert.Equal(status, answered);
        Assert.Contains(words, body, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_http_function_hands_its_request_to_the_shared_routes_and_lists_no_methods()
    {
        var triggers = typeof(SharedRoutes).Assembly.GetTypes().SelectMany(type => type.GetMethods())
            .SelectMany(method => method.GetParameters()).Where(parameter => parameter.GetCustomAttribute<HttpTriggerAttribute>() is not null).ToList();
        Assert.NotEmpty(triggers);
        Assert.All(triggers, trigger => Assert.Equal(typeof(ApiFunctions), trigger.Member.DeclaringType));
        Assert.All(triggers, trigger => Assert.Null(trigger.GetCustomAttribute<HttpTriggerAttribute>()!.Methods));
    }
}
