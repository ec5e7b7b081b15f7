using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace PerfServerless.Infra.Tests;

/// <summary>A name that code and infrastructure share stands in both, or the app would start and find nothing.</summary>
public class NameTests
{
    private static readonly IReadOnlyList<string> AppSettings = [.. Sources.All(Sources.Read("infra/modules/app.bicep"), @"(?m)^      ([A-Za-z_]+): ").Where(name => name.Contains('_', StringComparison.Ordinal))];

    [Fact]
    public void Every_setting_that_the_app_reads_is_set()
    {
        // The platform sets its own, and an issuer of tokens is named only where the platform does not sign people in.
        var notOurs = new[] { "PlatformAuthentication", "Authority", "Audience" };
        var read = Sources.Constants("Settings").Where(setting => !notOurs.Contains(setting.Key)).Select(setting => setting.Value.Replace(":", "__", StringComparison.Ordinal)).ToList();
        Assert.NotEmpty(read);
        Assert.Empty(read.Except(AppSettings));
    }

    [Fact]
    public void Every_setting_that_is_set_is_read_by_the_app_or_by_a_host_connection()
    {
        var read = Sources.Constants("Settings").Values.Select(name => name.Replace(":", "__", StringComparison.Ordinal));
        var connections = Sources.Constants("Connections").Values.Append("AzureWebJobsStorage").SelectMany(name =>
            new[] { "accountName", "credential", "clientId", "fullyQualifiedNamespace", "accountEndpoint" }.Select(part => $"{name}__{part}"));
        Assert.Empty(AppSettings.Except(read).Except(connections).Except(["APPLICATIONINSIGHTS_AUTHENTICATION_STRING"]));
    }

    [Fact]
    public void The_queues_are_the_same_in_code_in_infrastructure_and_in_the_emulator()
    {
        var inCode = Sources.Constants("Queues").Values.Order();
        Assert.Equal(inCode, Sources.All(Sources.Read("infra/modules/servicebus.bicep"), @"'queues' = \{\s*name: '([^']+)'").Order());
        using var emulator = JsonDocument.Parse(Sources.Read("infra/emulators/servicebus.json"));
        var queues = emulator.RootElement.GetProperty("UserConfig").GetProperty("Namespaces")[0].GetProperty("Queues");
        Assert.Equal(inCode, queues.EnumerateArray().Select(queue => queue.GetProperty("Name").GetString()).Order());
    }

    [Fact]
    public void A_queue_keeps_order_within_a_session_and_takes_a_message_once()
    {
        var bus = Sources.Read("infra/modules/servicebus.bicep");
        Assert.Contains("requiresSession: true", bus, StringComparison.Ordinal);
        Assert.Contains("requiresDuplicateDetection: true", bus, StringComparison.Ordinal);
        Assert.Contains("IsSessionsEnabled = true", Sources.Cloud, StringComparison.Ordinal);
    }

    [Fact]
    public void The_database_and_its_containers_are_the_same_in_code_and_in_infrastructure()
    {
        var cosmos = Sources.Read("infra/modules/cosmos.bicep");
        var containers = Sources.Constants("Containers");
        Assert.Equal([containers["Database"]], Sources.All(cosmos, @"'sqlDatabases' = \{\s*name: '([^']+)'"));
        Assert.Equal(
            containers.Where(container => container.Key != "Database").Select(container => container.Value).Order(),
            Sources.All(cosmos, @"'containers' = \{\s*name: '([^']+)'").Order());
    }

    /// <summary>The store decides by ids alone and pays for nothing else: a path that is indexed on one side only would cost at every write, or find nothing.</summary>
    [Fact]
    public void The_records_container_has_the_key_and_the_indexing_that_the_store_counts_on()
    {
        var store = Sources.Read("functions/Stores.Azure/Cosmos/RecordContainer.cs");
        var record = Regex.Match(Sources.Read("infra/modules/cosmos.bicep"), @"resource record 'containers' = \{.*?\n    \}", RegexOptions.Singleline).Value;
        Assert.Contains($"name: '{Assert.Single(Sources.All(store, @"const string Name = ""(\w+)"""))}'", record, StringComparison.Ordinal);
        Assert.Equal(Sources.All(store, @"const string PartitionKeyPath = ""([^""]+)"""), Sources.All(record, @"partitionKey: \{ paths: \['([^']+)'\]"));
        Assert.Equal(Sources.All(store, @"PartitionKeyDefinitionVersion\.V(\d)"), Sources.All(record, @"kind: 'Hash', version: (\d)"));
        var policy = JsonNode.Parse(Assert.Single(Sources.All(store, @"IndexingPolicy = \""\""\""(.+?)\""\""\"";")));
        var inBicep = JsonNode.Parse(Regex.Replace(Assert.Single(Sources.All(record, @"indexingPolicy: (\{.+\})\n")).Replace('\'', '"'), @"(\w+):", "\"$1\":"));
        Assert.True(JsonNode.DeepEquals(policy, inBicep), $"{policy!.ToJsonString()} in the store, {inBicep!.ToJsonString()} in the infrastructure");
    }

    [Fact]
    public void The_files_containers_are_the_same_in_code_and_in_infrastructure_and_only_bulletins_cannot_change()
    {
        var store = Sources.Read("functions/Stores.Azure/BlobFileStore.cs");
        var storage = Sources.Read("infra/modules/storage.bicep");
        var declared = Sources.All(storage, @"'containers' = \{\s*name: (\w+)").Select(name => Assert.Single(Sources.All(storage, $@"var {name} = '([^']+)'"))).ToList();
        Assert.Equal(Sources.All(store, @"public const string \w+ = ""([^""]+)""").Append("packages").Order(), declared.Order());
        Assert.Matches(@"'containers' = \{\s*name: bulletins\s+resource \w+ 'immutabilityPolicies'", storage);
        Assert.Single(Sources.All(storage, "('immutabilityPolicies')"));
    }

    [Fact]
    public void The_channels_settings_are_those_that_the_service_reads_and_what_is_secret_is_a_reference()
    {
        var inBicep = Sources.All(Sources.Bicep, @"'Channels__(?:Smtp__|Quiet__|Robots__\$\{number\}__)?(\w+)'").Distinct().Order();
        var service = Sources.Read("functions/Service/Notices/Channels/ChannelSettings.cs");
        var read = Sources.All(service, @"(?:\((?:section|quiet), |section\[)""(?:Smtp:)?(\w+)""").Distinct().Order();
        Assert.Equal(read, inBicep);
        foreach (var secret in (string[])["Password", "Address", "Secret"])
            Assert.Matches($@"__{secret}', value: (robot\.\?signedWith == null \? null : |smtp\.\?passwordIn == null \? null : )?'@Microsoft\.KeyVault\(", Sources.Bicep);
    }

    [Fact]
    public void The_runtime_is_the_one_the_projects_are_built_for()
    {
        var target = Assert.Single(Sources.All(Sources.Read("Directory.Build.props"), "<TargetFramework>net([0-9.]+)</TargetFramework>"));
        Assert.Contains($"runtime: {{ name: 'dotnet-isolated', version: '{target}' }}", Sources.Bicep, StringComparison.Ordinal);
    }

    [Fact]
    public void What_azd_deploys_lies_where_it_says_and_carries_its_tag()
    {
        var azd = Sources.Read("infra/azure.yaml");
        var project = Assert.Single(Sources.All(azd, @"project: (\S+)"));
        Assert.True(File.Exists(Path.Combine(Sources.Root, "infra", project, "Cloud.csproj")));
        Assert.Contains("'azd-service-name': 'api'", Sources.Bicep, StringComparison.Ordinal);
        Assert.Contains("\n  api:\n", azd, StringComparison.Ordinal);
    }
}
