namespace PerfServerless.Service.Files;

/// <summary>Where evidence and documents are kept: write once, never overwritten, named by us and not by the sender.</summary>
public interface IFileStore
{
    /// <summary>
    /// Writes a new file durably. Writing a name again with the same bytes is harmless; with other bytes it is refused by
    /// an <see cref="InvalidOperationException"/>. Nothing is visible under the name before the last byte is safe.
    /// </summary>
    /// <param name="name">Lower-case letters, digits, hyphens, dots and single slashes between parts; at most 200 characters.</param>
    /// <param name="content">Read to its end.</param>
    /// <param name="contentType">The media type, kept with the file.</param>
    /// <param name="cancel">Stops the write; nothing remains of it.</param>
    Task Save(string name, Stream content, string contentType, CancellationToken cancel = default);

    /// <summary>Opens a file for reading, seekable; <c>null</c> when there is none of that name.</summary>
    Task<StoredFile?> Open(string name, CancellationToken cancel = default);
}

/// <summary>A file opened for reading; the caller disposes the content.</summary>
/// <param name="Content">Its bytes, read when they are asked for.</param>
/// <param name="ContentType">The media type it was kept with.</param>
/// <param name="Length">Bytes.</param>
/// <param name="Link">Where a browser reads it from the store itself for a few minutes, without a sign-in; <c>null</c> where it is read through here alone.</param>
public sealed record StoredFile(Stream Content, string ContentType, long Length, Uri? Link = null);
