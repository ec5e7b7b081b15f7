using Azure;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using Azure.Storage.Sas;
using PerfServerless.Service.Files;

namespace PerfServerless.Stores.Azure;

/// <summary>
/// Links with which a browser downloads one file straight from the storage: signed with a key that the managed identity is
/// given, not with the account's. Whoever holds a link can read that file until it lapses, so a link is given out only to
/// someone whose right was checked, and is never stored.
/// </summary>
public sealed class DownloadLinks(BlobServiceClient service, TimeProvider clock) : IDisposable
{
    /// <summary>How long a link holds.</summary>
    public static readonly TimeSpan Lifetime = TimeSpan.FromMinutes(5);

    // The storage's clock may be behind ours.
    private static readonly TimeSpan Skew = TimeSpan.FromMinutes(5), KeyLifetime = TimeSpan.FromHours(1);
    private readonly SemaphoreSlim asking = new(1);
    private UserDelegationKey? key;

    /// <summary>A link to read one file, over HTTPS, from now on for <see cref="Lifetime"/>.</summary>
    /// <exception cref="RequestFailedException">The identity may not sign, or the service did not answer.</exception>
    public async Task<Uri> To(string name, CancellationToken cancel = default)
    {
        StoredFileName.Check(name);
        var now = clock.GetUtcNow();
        var sas = new BlobSasBuilder(BlobSasPermissions.Read, now + Lifetime)
        {
            BlobContainerName = BlobFileStore.ContainerOf(name),
            BlobName = name,
            Resource = "b",
            StartsOn = now - Skew,
            Protocol = SasProtocol.Https,
        };
        var signed = sas.ToSasQueryParameters(await Key(now, cancel), service.AccountName);
        var blob = new BlobUriBuilder(service.Uri) { BlobContainerName = BlobFileStore.ContainerOf(name), BlobName = name, Sas = signed };
        return blob.ToUri();
    }

    /// <inheritdoc />
    public void Dispose() => asking.Dispose();

    private async Task<UserDelegationKey> Key(DateTimeOffset now, CancellationToken cancel)
    {
        await asking.WaitAsync(cancel);
        try
        {
            if (key is null || key.SignedExpiresOn < now + Lifetime)
            {
                key = await service.GetUserDelegationKeyAsync(now - Skew, now + KeyLifetime, cancel);
            }

            return key;
        }
        finally
        {
            asking.Release();
        }
    }
}
