using System.Security.Cryptography;
using Azure;
using Azure.Storage;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using PerfServerless.Service.Files;

namespace PerfServerless.Stores.Azure;

/// <summary>
/// Files as block blobs of one container, each under its own name. A blob is created and never replaced; the infrastructure
/// sets the container's immutability policy on top. The container has to exist.
/// </summary>
public sealed class BlobFileStore(BlobContainerClient container) : IFileStore
{
    /// <summary>The container's name.</summary>
    public const string ContainerName = "files";

    /// <inheritdoc />
    /// <exception cref="RequestFailedException">The service did not answer, or the container is missing.</exception>
    public async Task Save(string name, Stream content, string contentType, CancellationToken cancel = default)
    {
        StoredFileName.Check(name);
        ArgumentException.ThrowIfNullOrWhiteSpace(contentType);
        using var sha = SHA256.Create();
        await using var hashed = new CryptoStream(content, sha, CryptoStreamMode.Read, leaveOpen: true);
        try
        {
            await container.GetBlobClient(name).UploadAsync(hashed, OnlyNew(contentType), cancel);
        }
        catch (RequestFailedException there) when (there.Status is 409 or 412)
        {
            // Also after an answer was lost and the SDK sent the bytes again: then they are our own.
            await hashed.CopyToAsync(Stream.Null, cancel);
            if (!await IsThere(name, sha.Hash!, cancel))
            {
                throw new InvalidOperationException($"The file '{name}' exists with other content, and a file is never overwritten.", there);
            }
        }
    }

    /// <inheritdoc />
    /// <exception cref="RequestFailedException">The service did not answer, or the container is missing.</exception>
    public async Task<StoredFile?> Open(string name, CancellationToken cancel = default)
    {
        StoredFileName.Check(name);
        var blob = container.GetBlobClient(name);
        try
        {
            BlobProperties properties = await blob.GetPropertiesAsync(null, cancel);
            var content = await blob.OpenReadAsync(new BlobOpenReadOptions(allowModifications: false), cancel);
            return new StoredFile(content, properties.ContentType, properties.ContentLength);
        }
        catch (RequestFailedException missing) when (missing.ErrorCode == BlobErrorCode.BlobNotFound)
        {
            return null;
        }
    }

    private async Task<bool> IsThere(string name, byte[] hash, CancellationToken cancel)
    {
        await using var standing = await container.GetBlobClient(name).OpenReadAsync(new BlobOpenReadOptions(allowModifications: false), cancel);
        var found = await SHA256.HashDataAsync(standing, cancel);
        return hash.AsSpan().SequenceEqual(found);
    }

    private static BlobUploadOptions OnlyNew(string contentType) => new()
    {
        Conditions = new() { IfNoneMatch = ETag.All },
        HttpHeaders = new() { ContentType = contentType },
        TransferValidation = new() { ChecksumAlgorithm = StorageChecksumAlgorithm.MD5 }, // the service refuses bytes that changed on the way
    };
}
