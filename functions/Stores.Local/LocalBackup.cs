using PerfServerless.Stores.Local.Sqlite;

namespace PerfServerless.Stores.Local;

/// <summary>
/// Copies a data directory, also while its host runs, and puts a copy back. In either direction <c>record.db</c> appears last
/// and whole: a directory without it is an attempt that did not end.
/// </summary>
public static class LocalBackup
{
    /// <summary>Copies the record as of one instant, and every file it speaks of, into a new or empty directory.</summary>
    public static async Task Backup(string directory, string to, CancellationToken cancel = default)
    {
        var partial = Claim(to);

        // The record first: a file is always saved before the commit that names it, so none of its files can be missing.
        using (var database = Database.OpenForReading(Path.Combine(directory, SqliteEventStore.FileName)))
        {
            Schema.Check(database);
            database.Execute($"VACUUM INTO '{partial.Replace("'", "''", StringComparison.Ordinal)}'");
        }

        DurableFile.Flush(partial);
        await CopyFiles(directory, to, cancel);
        Reveal(partial, to);
    }

    /// <summary>Puts a backup into a new or empty directory, after checking that its record is sound.</summary>
    /// <exception cref="RecordUnreadableException">The backup is missing, damaged, or of a newer release.</exception>
    public static async Task Restore(string from, string to, CancellationToken cancel = default)
    {
        var record = Path.Combine(from, SqliteEventStore.FileName);
        CheckIntegrity(record);
        var partial = Claim(to);
        await CopyFile(record, partial, cancel);
        await CopyFiles(from, to, cancel);
        Reveal(partial, to);
    }

    private static void CheckIntegrity(string record)
    {
        using var database = Database.OpenForReading(record);
        Schema.Check(database);
        var found = database.Text("PRAGMA integrity_check(1)");
        if (found != "ok")
        {
            throw new RecordUnreadableException($"The record '{record}' is damaged: {found}.");
        }
    }

    /// <summary>Takes a directory that holds nothing yet; answers where its record grows.</summary>
    private static string Claim(string to)
    {
        DurableFile.CreateDirectory(to);
        if (Directory.EnumerateFileSystemEntries(to).Any())
        {
            throw new IOException($"The directory '{to}' is not empty: nothing is written over what is there.");
        }

        return Path.Combine(to, SqliteEventStore.FileName + ".partial");
    }

    private static void Reveal(string partial, string to)
    {
        File.Move(partial, Path.Combine(to, SqliteEventStore.FileName));
        DurableFile.FlushDirectory(to);
    }

    private static async Task CopyFiles(string from, string to, CancellationToken cancel)
    {
        var source = Path.Combine(from, FolderFileStore.FolderName);
        var target = Path.Combine(to, FolderFileStore.FolderName);
        DurableFile.CreateDirectory(target);
        if (!Directory.Exists(source))
        {
            return;
        }

        foreach (var file in Directory.EnumerateFiles(source, "*", SearchOption.AllDirectories).Where(FolderFileStore.IsContent))
        {
            var copy = Path.Combine(target, Path.GetRelativePath(source, file));
            DurableFile.CreateDirectory(Path.GetDirectoryName(copy)!);
            await CopyFile(FolderFileStore.TypePath(file), FolderFileStore.TypePath(copy), cancel);
            await CopyFile(file, copy, cancel);
        }

        FlushTree(target);
    }

    private static async Task CopyFile(string from, string to, CancellationToken cancel)
    {
        await using var content = File.OpenRead(from);
        await DurableFile.Write(to, content, cancel);
    }

    private static void FlushTree(string folder)
    {
        foreach (var each in Directory.EnumerateDirectories(folder, "*", SearchOption.AllDirectories).Append(folder))
        {
            DurableFile.FlushDirectory(each);
        }
    }
}
