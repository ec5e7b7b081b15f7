using System.Diagnostics;
using System.Text.RegularExpressions;
using Azure.Storage;
using Azure.Storage.Blobs;
using PerfServerless.Stores.Azure.Tests.Skipping;

namespace PerfServerless.Stores.Azure.Tests.Blobs;

/// <summary>
/// The Blob service of these tests: the one that <c>BLOB_ENDPOINT</c> names, an address with a shared access signature, or
/// Azurite in memory on a free port of this machine, fetched with npm and ended with the tests.
/// </summary>
public sealed partial class Azurite : IAsyncLifetime
{
    // Azurite's well-known account; there is nothing secret about it.
    private const string Account = "devstoreaccount1", Key = "Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6IFsuFq2UVErCz4I6tq/K1SZFPTOtr/KBHBeksoGMGw==";
    private const string WithoutNpm = "Azurite could not be fetched: npm is not reachable.";
    private static readonly string Home = Path.Combine(AppContext.BaseDirectory, "azurite");
    private Process? process;
    private BlobServiceClient? service;

    /// <summary>The service; a test that asks is skipped where there is none.</summary>
    public BlobServiceClient Service => service ?? throw new SkipException(WithoutNpm);

    public async Task InitializeAsync()
    {
        if (Environment.GetEnvironmentVariable("BLOB_ENDPOINT") is { } real)
        {
            service = new(new Uri(real));
        }
        else if (await IsFetched())
        {
            var port = await Start();
            service = new(new Uri($"http://127.0.0.1:{port}/{Account}"), new StorageSharedKeyCredential(Account, Key));
        }
    }

    public Task DisposeAsync()
    {
        process?.Kill(entireProcessTree: true);
        process?.Dispose();
        return Task.CompletedTask;
    }

    private static async Task<bool> IsFetched()
    {
        if (Directory.Exists(Path.Combine(Home, "node_modules", "azurite", "dist")))
        {
            return true;
        }

        try
        {
            using var npm = Run("npm", "ci --no-audit --no-fund --fetch-retries=0 --fetch-timeout=30000");
            npm.BeginErrorReadLine();
            await npm.StandardOutput.ReadToEndAsync();
            await npm.WaitForExitAsync();
            return npm.ExitCode == 0;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return false; // there is no npm
        }
    }

    private async Task<int> Start()
    {
        var main = Path.Combine("node_modules", "azurite", "dist", "src", "blob", "main.js");
        process = Run("node", $"{main} --blobHost 127.0.0.1 --blobPort 0 --inMemoryPersistence --disableTelemetry --skipApiVersionCheck");
        process.BeginErrorReadLine();
        while (await process.StandardOutput.ReadLineAsync() is { } line)
        {
            if (Listening().Match(line) is { Success: true } match)
            {
                _ = process.StandardOutput.BaseStream.CopyToAsync(Stream.Null); // it logs every request, and would wait for a reader
                return int.Parse(match.Groups[1].Value);
            }
        }

        throw new InvalidOperationException("Azurite ended before it listened.");
    }

    private static Process Run(string program, string arguments) => Process.Start(new ProcessStartInfo(program, arguments)
    {
        WorkingDirectory = Home,
        RedirectStandardOutput = true,
        RedirectStandardError = true,
    })!;

    [GeneratedRegex(@"listens on http://127\.0\.0\.1:(\d+)")]
    private static partial Regex Listening();
}

[CollectionDefinition(Name)]
public sealed class AzuriteTests : ICollectionFixture<Azurite>
{
    public const string Name = "Azurite";
}
