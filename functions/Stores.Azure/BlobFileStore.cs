using System.Security.Cryptography;
using Azure;
using Azure.Storage;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using PerfServerless.Service.Files;

namespace PerfServerless.Stores.Azure;

/// <summary>
/// Files as block blobs, each under its own name. A blob is created and never replaced; on top of that the infrastructure sets an
/// immutability policy on the container of published bulletins, which no evidence lies in: that holds personal data. Both containers have to exist.
/// </summary>
/// <param name="files">The container called <see cref="Files"/>.</param>
/// <param name="bulletins">The container called <see cref="Bulletins"/>.</param>
/// <param name="links">Signs links for browsers; <c>null</c> where they cannot reach the storage.</param>
public sealed class BlobFileStore(BlobContainerClient files, BlobContainerClient bulletins, DownloadLinks? links = null) : IFileStore
{
    /// <summary>The container of evidence, and of everything that is no bulletin.</summary>
    public const string Files = "files";

    /// <summary>The container of published bulletins.</summary>
    public const string Bulletins = "bulletins";

    /// <summary>The container in which a file lies.</summary>
    public static string ContainerOf(string name) => name.StartsWith("bulletins/", StringComparison.Ordinal) ? Bulletins : Files;

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
            await Blob(name).UploadAsync(hashed, OnlyNew(contentType), cancel);
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
        var blob = Blob(name);
        try
        {
            BlobProperties properties = await blob.GetPropertiesAsync(null, cancel);
            var content = await blob.OpenReadAsync(new BlobOpenReadOptions(allowModifications: false), cancel);
            return new StoredFile(content, properties.ContentType, properties.ContentLength, links is null ? null : await links.To(name, cancel));
        }
        catch (RequestFailedException missing) when (missing.ErrorCode == BlobErrorCode.BlobNotFound)
        {
            return null;
        }
    }

    private BlobClient Blob(string name) => (ContainerOf(name) == Bulletins ? bulletins : files).GetBlobClient(name);

    private async Task<bool> IsThere(string name, byte[] hash, CancellationToken cancel)
    {
        await using var standing = await Blob(name).OpenReadAsync(new BlobOpenReadOptions(allowModifications: false), cancel);
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
