namespace PerfServerless.Infra.Tests;

/// <summary>Every trigger finds what it listens to, and may.</summary>
public class TriggerTests
{
    /// <summary>A connection's address, and the role by which the app's identity may use it.</summary>
    private static readonly Dictionary<string, (string Address, string Module, string[] Roles)> Connections = new()
    {
        ["ServiceBus"] = ("ServiceBus__fullyQualifiedNamespace", "servicebus", ["69a216fc-b8fb-44d8-bc22-1f3c2cd27a39", "4f6d3b9b-027b-4f4c-9142-0e5a2a2247e0"]),
        ["Cosmos"] = ("Cosmos__accountEndpoint", "cosmos", ["00000000-0000-0000-0000-000000000002"]),
        ["AzureWebJobsStorage"] = ("AzureWebJobsStorage__accountName", "storage", ["b7e6dc6d-f1e8-4753-8033-0f276bb0955b", "974c5e8b-45b9-4653-ba55-5f855dd0fb88", "0a9a7e1f-b9d0-4cc4-a60d-0319b160aaa3"]),
    };

    [Fact]
    public void Every_connection_of_a_trigger_has_its_address_its_identity_and_its_roles()
    {
        var app = Sources.Read("infra/modules/app.bicep");
        var names = Sources.Constants("Connections");
        var used = Sources.All(Sources.Cloud, @"Connection = Connections\.(\w+)").Select(name => names[name]).ToHashSet();
        Assert.Equal(Sources.All(Sources.Cloud, @"\[(ServiceBusTrigger|CosmosDBTrigger)\b").Count, used.Count);
        foreach (var name in used.Append("AzureWebJobsStorage")) // where timers and the Durable hub live
        {
            var (address, module, roles) = Connections[name];
            Assert.Contains($"{address}: ", app, StringComparison.Ordinal);
            Assert.Contains($"{name}__credential: 'managedidentity'", app, StringComparison.Ordinal);
            Assert.Contains($"{name}__clientId: identityClientId", app, StringComparison.Ordinal);
            foreach (var role in roles)
                Assert.Contains(role, Sources.Read($"infra/modules/{module}.bicep"), StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Every_timer_takes_its_schedule_from_the_one_list_and_every_schedule_has_its_timer() =>
        Assert.Equal(Sources.Constants("Schedules").Keys.Order(), Sources.All(Sources.Cloud, @"TimerTrigger\(Schedules\.(\w+)\)").Order());

    [Fact]
    public void No_timer_counts_on_a_time_zone_that_the_plan_does_not_know() =>
        Assert.DoesNotContain("WEBSITE_TIME_ZONE:", Sources.Bicep, StringComparison.Ordinal);

    [Fact]
    public void The_hosts_settings_name_every_extension_that_a_trigger_uses()
    {
        var host = Sources.Read("host.json");
        foreach (var extension in new[] { "\"http\"", "\"durableTask\"", "\"serviceBus\"", "\"cosmosDB\"" })
            Assert.Contains(extension, host, StringComparison.Ordinal);
        Assert.Contains("../../host.json", Sources.Read("functions/Cloud/Cloud.csproj"), StringComparison.Ordinal);
    }

    [Fact]
    public void Every_shared_route_is_reached_through_exactly_one_function()
    {
        var prefixes = Sources.All(Sources.Cloud, "Route = \"([^\"]+)\"");
        Assert.DoesNotContain(prefixes, prefix => prefix.StartsWith("admin", StringComparison.Ordinal) || prefix.StartsWith("runtime", StringComparison.Ordinal));
        var routes = Sources.Read("tests/Service.Tests/routes.approved.txt").Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Select(line => line.Split(' ')[1]["/api/".Length..]).ToList();
        Assert.NotEmpty(routes);
        Assert.All(routes, route => Assert.True(prefixes.Count(prefix => Reaches(prefix, route)) == 1, $"{route} is reached through {prefixes.Count(prefix => Reaches(prefix, route))} functions."));
        Assert.Empty(prefixes.Where(prefix => !routes.Any(route => Reaches(prefix, route))).Except(["openapi/{*rest}", "health"]));
    }

    private static bool Reaches(string prefix, string route) =>
        prefix.Split('/')[0] == route.Split('/')[0] && (prefix.EndsWith("{*rest}", StringComparison.Ordinal) || prefix == route);
}
