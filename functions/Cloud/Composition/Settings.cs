using Microsoft.Extensions.Configuration;

namespace PerfServerless.Cloud.Composition;

/// <summary>The app settings by name. infra/app.bicep sets each; tests/Infra.Tests holds the two together.</summary>
internal static class Settings
{
    /// <summary>The client id of the app's user-assigned managed identity.</summary>
    public const string ClientId = "AZURE_CLIENT_ID";

    /// <summary>The Service Bus namespace's host name; the trigger's connection reads the same setting.</summary>
    public const string ServiceBus = "ServiceBus:fullyQualifiedNamespace";

    /// <summary>The Cosmos DB account's address; the trigger's connection reads the same setting.</summary>
    public const string Cosmos = "Cosmos:accountEndpoint";

    /// <summary>The address of the storage account's blobs.</summary>
    public const string Blobs = "Files:blobServiceUri";

    /// <summary>Whether browsers reach the storage, so that evidence is read from there; through the app unless it says <c>true</c>.</summary>
    public const string Links = "Files:links";

    /// <summary>Where telemetry goes; nowhere without it.</summary>
    public const string Telemetry = "APPLICATIONINSIGHTS_CONNECTION_STRING";

    /// <summary>The claim of the sign-in that holds the person's id in the county's record.</summary>
    public const string PersonClaim = "Identity:personClaim";

    /// <summary>Who issues tokens, where the platform does not authenticate.</summary>
    public const string Authority = "Identity:authority";

    /// <summary>For whom such tokens are issued.</summary>
    public const string Audience = "Identity:audience";

    /// <summary>Set by the platform when its authentication is on.</summary>
    public const string PlatformAuthentication = "WEBSITE_AUTH_ENABLED";

    /// <summary>A setting without which the app must not start.</summary>
    public static string Required(this IConfiguration configuration, string name) =>
        configuration[name] is { Length: > 0 } value ? value : throw new InvalidOperationException($"The app setting {name} is missing.");
}

/// <summary>The connections of triggers: the first part of their settings' names.</summary>
internal static class Connections
{
    /// <summary>Of the Service Bus trigger.</summary>
    public const string ServiceBus = "ServiceBus";

    /// <summary>Of the Cosmos DB trigger.</summary>
    public const string Cosmos = "Cosmos";
}

/// <summary>The queues.</summary>
internal static class Queues
{
    /// <summary>What has to follow from events: notices and what an appraisal takes over.</summary>
    public const string Outbox = "outbox";
}

/// <summary>The database and its containers.</summary>
internal static class Containers
{
    /// <summary>The county's database.</summary>
    public const string Database = "perf";

    /// <summary>Streams, slips and the outbox.</summary>
    public const string Record = "record";

    /// <summary>How far the change feed was read.</summary>
    public const string Leases = "leases";
}
