using Azure.Core;
using Azure.Identity;
using Azure.Messaging.ServiceBus;
using Azure.Monitor.OpenTelemetry.Exporter;
using Azure.Storage.Blobs;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Azure.Cosmos;
using Microsoft.Azure.Functions.Worker.Builder;
using Microsoft.Azure.Functions.Worker.OpenTelemetry;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using PerfServerless.Cloud.Clocks;
using PerfServerless.Cloud.Http;
using PerfServerless.Cloud.Outbox;
using PerfServerless.Service.Files;
using PerfServerless.Service.Http;
using PerfServerless.Service.Streams;
using PerfServerless.Service.YearEnd;
using PerfServerless.Stores.Azure;
using PerfServerless.Stores.Azure.Cosmos;

namespace PerfServerless.Cloud.Composition;

/// <summary>The Functions app: the shared service over Azure's stores. What it decides is decided in the service.</summary>
internal static class CloudApp
{
    /// <summary>A little more than the largest piece of evidence.</summary>
    private const long LargestBody = 11 * 1024 * 1024;

    /// <summary>The worker, not yet started.</summary>
    public static IHost Build(string[] args)
    {
        var builder = FunctionsApplication.CreateBuilder(args);
        builder.ConfigureFunctionsWebApplication();
        builder.Services.AddCounty(builder.Configuration);
        builder.Services.AddAzure(builder.Configuration);
        return builder.Build();
    }

    /// <summary>The use cases, the routes and who signs in. The caller adds the stores.</summary>
    public static IServiceCollection AddCounty(this IServiceCollection services, IConfiguration configuration)
    {
        services.Configure<KestrelServerOptions>(kestrel => kestrel.Limits.MaxRequestBodySize = LargestBody);
        services.AddSingleton(TimeProvider.System);
        services.AddRouting();
        services.AddPerfService();
        services.AddSingleton(new PoolsBeside()); // the year-end's orchestrator goes through the pools
        services.AddPlatformSignIn(configuration);
        services.AddSingleton<SharedRoutes>();
        services.AddHostedService<WarmUp>();
        return services.AddSingleton<OutboxQueue>().AddSingleton<DeadLetters>().AddSingleton<YearEndWatch>();
    }

    /// <summary>Azure's services, each reached with the app's managed identity: there is no key to keep.</summary>
    private static void AddAzure(this IServiceCollection services, IConfiguration configuration)
    {
        var identity = new DefaultAzureCredential(new DefaultAzureCredentialOptions { ManagedIdentityClientId = configuration[Settings.ClientId] });
        var telemetry = services.AddOpenTelemetry().UseFunctionsWorkerDefaults();
        if (configuration[Settings.Telemetry] is { Length: > 0 })
            telemetry.UseAzureMonitorExporter(monitor => monitor.Credential = identity);
        services.AddSingleton<TokenCredential>(identity);
        services.AddSingleton(provider => new ServiceBusClient(configuration.Required(Settings.ServiceBus), provider.GetRequiredService<TokenCredential>()));
        services.AddSingleton(_ => new CosmosClient(configuration.Required(Settings.Cosmos), identity, RecordContainer.ClientOptions()));
        services.AddSingleton<IEventStore>(provider => new CosmosEventStore(
            provider.GetRequiredService<CosmosClient>().GetContainer(Containers.Database, Containers.Record), provider.GetRequiredService<TimeProvider>()));
        services.AddSingleton(_ => new BlobServiceClient(new Uri(configuration.Required(Settings.Blobs)), identity));
        services.AddSingleton(provider => new DownloadLinks(provider.GetRequiredService<BlobServiceClient>(), provider.GetRequiredService<TimeProvider>()));
        services.AddSingleton<IFileStore>(provider => Files(
            provider.GetRequiredService<BlobServiceClient>(), configuration[Settings.Links] is "true" ? provider.GetRequiredService<DownloadLinks>() : null));
        services.AddSingleton(provider => provider.GetRequiredService<ServiceBusClient>().CreateSender(Queues.Outbox));
    }

    /// <summary>The county's files, as the infrastructure has made their containers.</summary>
    internal static BlobFileStore Files(BlobServiceClient blobs, DownloadLinks? links = null) =>
        new(blobs.GetBlobContainerClient(BlobFileStore.Files), blobs.GetBlobContainerClient(BlobFileStore.Bulletins), links);
}
