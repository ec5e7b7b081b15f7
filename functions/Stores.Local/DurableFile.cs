using System.Runtime.InteropServices;

namespace PerfServerless.Stores.Local;

/// <summary>What it takes for a file to be there after a power cut: its bytes flushed, and the directory that names it.</summary>
internal static partial class DurableFile
{
    /// <summary>Copies a stream into a new file and returns when its bytes are on the disk.</summary>
    public static async Task Write(string path, Stream content, CancellationToken cancel = default)
    {
        await using var file = new FileStream(path, FileMode.CreateNew, FileAccess.Write, FileShare.None);
        await content.CopyToAsync(file, cancel);
        file.Flush(flushToDisk: true);
    }

    /// <summary>Flushes a file that another hand wrote.</summary>
    public static void Flush(string path)
    {
        using var file = new FileStream(path, FileMode.Open, FileAccess.ReadWrite);
        file.Flush(flushToDisk: true);
    }

    /// <summary>Creates a directory and those above it, and makes their names durable.</summary>
    public static void CreateDirectory(string path)
    {
        var full = Path.GetFullPath(path);
        if (Directory.Exists(full))
        {
            return;
        }

        var parent = Path.GetDirectoryName(full)!;
        CreateDirectory(parent);
        Directory.CreateDirectory(full);
        FlushDirectory(parent);
    }

    /// <summary>Makes the names in a directory durable. Windows keeps them by itself and has no such call.</summary>
    public static void FlushDirectory(string path)
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        var descriptor = Open(path, 0); // 0 is O_RDONLY everywhere
        if (descriptor < 0)
        {
            throw new IOException($"The directory '{path}' cannot be opened (errno {Marshal.GetLastPInvokeError()}).");
        }

        // Some network file systems refuse to flush a directory; they keep its names in their own way.
        _ = FSync(descriptor);
        _ = Close(descriptor);
    }

    [DllImport("libc", EntryPoint = "open", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Open([MarshalAs(UnmanagedType.LPUTF8Str)] string path, int flags);

    [DllImport("libc", EntryPoint = "fsync")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int FSync(int descriptor);

    [DllImport("libc", EntryPoint = "close")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Close(int descriptor);
}
