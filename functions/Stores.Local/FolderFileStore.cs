using System.Security.Cryptography;
using System.Text;
using PerfServerless.Service.Files;

namespace PerfServerless.Stores.Local;

/// <summary>
/// Files in the folder <c>files</c> of a data directory, each under its own name, so that an archivist can open them without
/// this product. The media type lies beside a file, in <c>name~type</c>: no file's name holds a tilde.
/// </summary>
public sealed class FolderFileStore : IFileStore, IDisposable
{
    /// <summary>The folder in a data directory.</summary>
    public const string FolderName = "files";

    private readonly string folder;
    private readonly SemaphoreSlim publishing = new(1);

    /// <summary>Uses, and creates when it is missing, the folder of a data directory.</summary>
    public FolderFileStore(string directory)
    {
        folder = Path.Combine(directory, FolderName);
        DurableFile.CreateDirectory(folder);
    }

    /// <inheritdoc />
    public async Task Save(string name, Stream content, string contentType, CancellationToken cancel = default)
    {
        StoredFileName.Check(name);
        ArgumentException.ThrowIfNullOrWhiteSpace(contentType);
        var path = PathOf(name);
        var partial = $"{path}~{Guid.NewGuid():N}";
        DurableFile.CreateDirectory(Path.GetDirectoryName(path)!);
        try
        {
            await DurableFile.Write(partial, content, cancel);
            await Publish(name, partial, path, contentType, cancel);
        }
        finally
        {
            File.Delete(partial);
        }
    }

    /// <inheritdoc />
    public async Task<StoredFile?> Open(string name, CancellationToken cancel = default)
    {
        StoredFileName.Check(name);
        var path = PathOf(name);
        if (!File.Exists(path))
        {
            return null;
        }

        var contentType = await File.ReadAllTextAsync(TypePath(path), cancel);
        var content = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, 64 * 1024, useAsync: true);
        return new StoredFile(content, contentType, content.Length);
    }

    /// <inheritdoc />
    public void Dispose() => publishing.Dispose();

    /// <summary>Whether a path in the folder is a file's own, and not its type or a write that has not ended.</summary>
    internal static bool IsContent(string path) => !Path.GetFileName(path).Contains('~');

    /// <summary>Where the media type of the file at a path lies.</summary>
    internal static string TypePath(string path) => path + "~type";

    private async Task Publish(string name, string partial, string path, string contentType, CancellationToken cancel)
    {
        await publishing.WaitAsync(cancel); // between the look and the move nobody else publishes
        try
        {
            if (!File.Exists(path))
            {
                await WriteType(path, contentType);
                File.Move(partial, path);
                DurableFile.FlushDirectory(Path.GetDirectoryName(path)!);
            }
            else if (!await AreEqual(partial, path, cancel))
            {
                throw new InvalidOperationException($"The file '{name}' exists with other content, and a file is never overwritten.");
            }
        }
        finally
        {
            publishing.Release();
        }
    }

    /// <summary>The type comes first, so that a file that is there always has one.</summary>
    private static async Task WriteType(string path, string contentType)
    {
        var partial = $"{path}~{Guid.NewGuid():N}";
        await using (var bytes = new MemoryStream(Encoding.UTF8.GetBytes(contentType)))
        {
            await DurableFile.Write(partial, bytes);
        }

        File.Move(partial, TypePath(path), overwrite: true);
    }

    private static async Task<bool> AreEqual(string one, string other, CancellationToken cancel)
    {
        await using var a = File.OpenRead(one);
        await using var b = File.OpenRead(other);
        if (a.Length != b.Length)
        {
            return false;
        }

        var hashes = (await SHA256.HashDataAsync(a, cancel), await SHA256.HashDataAsync(b, cancel));
        return hashes.Item1.AsSpan().SequenceEqual(hashes.Item2);
    }

    private string PathOf(string name) => Path.Combine(folder, name.Replace('/', Path.DirectorySeparatorChar));
}
